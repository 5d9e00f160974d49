import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h, nextTick, ref } from 'vue'
import LimitedText from '@/components/LimitedText.vue'
import { textLimits } from '@/report/limits'
import { expectAccessible } from '../../support/axe'
import { mountInApp } from '../../support/mount'

let unmount: (() => void) | undefined

/** A postcode: 100 characters. */
async function open(text: string, lazy = false) {
  const value = ref(text)
  const host = defineComponent({
    setup: () => () =>
      h('main', [
        h('label', { for: 'box' }, '邮编'),
        h(LimitedText, {
          id: 'box',
          limit: 'postcode',
          lazy,
          modelValue: value.value,
          'onUpdate:modelValue': (next: string) => (value.value = next),
        }),
      ]),
  })
  const { wrapper } = await mountInApp(host)
  unmount = () => wrapper.unmount()
  const box = document.querySelector<HTMLInputElement>('#box')!
  box.focus()
  return { value, box, note: () => document.querySelector('.limited__note')?.textContent ?? '' }
}

afterEach(() => unmount?.())

const most = textLimits.postcode

describe('a field that hands its text out when it is left', () => {
  it.each([
    ['the page is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the page goes', () => window.dispatchEvent(new Event('pagehide'))],
    ['the field goes', () => unmount?.()],
  ])('loses nothing where %s with the cursor still in it', async (_, happen) => {
    const { value } = await open('1', true)
    await userEvent.keyboard('{End}23')
    expect(value.value).toBe('1')
    happen()
    expect(value.value).toBe('123')
  })
})

describe('a field with a limit', () => {
  it('is quiet far from it, and counts near it', async () => {
    const { value, note } = await open('1'.repeat(80))
    expect(note()).toBe('')
    await userEvent.keyboard('{End}22222222222')
    expect(value.value).toHaveLength(91)
    expect(note()).toContain('91')
  })

  it('keeps in sight what was typed and did not fit', async () => {
    const { value, box, note } = await open('1'.repeat(most - 1))
    await userEvent.keyboard('{End}abc')
    expect(value.value).toBe(`${'1'.repeat(most - 1)}a`)
    expect(box.value).toBe(value.value)
    expect(document.querySelector('.limited__rest')?.textContent).toBe('bc')
    expect(note()).toContain(String(most))
    await expectAccessible(document.body)
  })

  it('takes of a paste what fits, in its place, and counts 😀 as one', async () => {
    const { value, box } = await open(`${'1'.repeat(most - 2)}`)
    box.setSelectionRange(0, 0)
    document.execCommand('insertText', false, '😀😀😀')
    await nextTick()
    expect(value.value).toBe(`😀😀${'1'.repeat(most - 2)}`)
    expect(document.querySelector('.limited__rest')?.textContent).toBe('😀')
  })

  it('leaves alone what is too long already, and lets it be shortened', async () => {
    const { value } = await open('1'.repeat(150))
    await userEvent.keyboard('{End}{Backspace}{Backspace}x')
    expect(value.value).toBe('1'.repeat(148))
    expect(document.querySelector('.limited__rest')?.textContent).toBe('x')
  })
})
