import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h, ref } from 'vue'
import TabList from '@/components/TabList.vue'
import { expectAccessible } from '../../support/axe'
import { mountInApp } from '../../support/mount'

let unmount: (() => void) | undefined
afterEach(() => unmount?.())

const tabs = [
  { id: 'checks', label: '检查', count: 3 },
  { id: 'lastYear', label: '上年文本' },
  { id: 'preview', label: '预览' },
]

async function show() {
  const chosen = ref('checks')
  const page = defineComponent(
    () => () =>
      h('main', [
        h(TabList, {
          tabs,
          label: '辅助栏',
          panelId: 'panel',
          modelValue: chosen.value,
          'onUpdate:modelValue': (next: string) => (chosen.value = next),
        }),
        h(
          'div',
          { id: 'panel', role: 'tabpanel', tabindex: 0, 'aria-labelledby': `panel-${chosen.value}` },
          '…',
        ),
      ]),
  )
  const { wrapper } = await mountInApp(page)
  unmount = () => wrapper.unmount()
  return { root: wrapper.element as HTMLElement, chosen }
}

describe('a list of tabs', () => {
  it('is one stop; the arrow keys go round and choose', async () => {
    const { root, chosen } = await show()
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement?.textContent?.replace(/\s+/g, ' ').trim()).toBe('检查 3')
    await userEvent.keyboard('{ArrowRight}')
    expect([chosen.value, document.activeElement?.id]).toEqual(['lastYear', 'panel-lastYear'])
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    expect([chosen.value, document.activeElement?.id]).toEqual(['preview', 'panel-preview'])
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement).toBe(root.querySelector('#panel'))
  })

  it('tells which tab is chosen and what it shows', async () => {
    const { root, chosen } = await show()
    await userEvent.click(root.querySelectorAll('[role=tab]')[1]!)
    expect(chosen.value).toBe('lastYear')
    const told = [...root.querySelectorAll('[role=tab]')].map((tab) => tab.getAttribute('aria-selected'))
    expect(told).toEqual(['false', 'true', 'false'])
    expect(root.querySelector('[aria-selected=true]')?.getAttribute('aria-controls')).toBe('panel')
    await expectAccessible(root)
  })
})
