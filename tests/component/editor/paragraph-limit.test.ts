import { expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { textLimits } from '@/report/limits'
import { inlineCharacters, leafBlocks, paragraph } from '@/report/narrative/narrative'
import type { Narrative } from '@/report/narrative/narrative'
import { expectAccessible } from '../../support/axe'
import { mountEditor } from './editor-host'

const most = textLimits.paragraph
const textsOf = (narrative: Narrative | undefined): string[] =>
  leafBlocks(narrative ?? []).map(({ content }) => inlineCharacters(content))

async function open(text: string) {
  const mounted = await mountEditor({ text: text === '' ? [] : [paragraph(text)] })
  const { wrapper, focusEnd } = mounted
  // The limit is fetched once the text stands.
  await import('@/components/editor/TextNotes.vue')
  await focusEnd()
  const note = () => wrapper.find('.limited__note').exists() && wrapper.get('.limited__note').text()
  return { ...mounted, note }
}

it('counts near the limit, and says so where a typed letter does not fit', async () => {
  const { wrapper, note, latest } = await open('字'.repeat(most - 1))
  await vi.waitFor(() => expect(note()).toContain('19,999'))
  await userEvent.keyboard('abc')
  await vi.waitFor(() => expect(wrapper.get('.limited__rest').text()).toBe('bc'))
  expect(textsOf(latest())).toEqual([`${'字'.repeat(most - 1)}a`])
  expect(note()).toContain('最多 20,000 字')
  expect(wrapper.get('.limited__note').attributes('role')).toBe('status')
  await expectAccessible(wrapper.element)
  await userEvent.keyboard('{Control>}z{/Control}')
  await vi.waitFor(() => expect(textsOf(latest())).toEqual(['字'.repeat(most - 1)]))
  await wrapper.get('.limited__note button').trigger('click')
  expect(wrapper.find('.limited__rest').exists()).toBe(false)
  wrapper.unmount()
})

it('takes of a paste what fits, and keeps the rest in sight', async () => {
  const { wrapper, note, latest, paste } = await open('已有')
  paste({ 'text/plain': `${'字'.repeat(most)}余下\n第二段` })
  await vi.waitFor(() => expect(wrapper.get('.limited__rest').text()).toBe('字字余下'))
  expect(textsOf(latest())).toEqual([`已有${'字'.repeat(most - 2)}`, '第二段'])
  expect(note()).toContain('还有 4 个字放不下')
  paste({ 'text/plain': '字'.repeat(most) })
  await vi.waitFor(() => expect(wrapper.get('.limited__rest').text()).toBe('字字余下\n字字字'))
  wrapper.unmount()
})
