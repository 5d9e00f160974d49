import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import ActionMenu from '@/components/ActionMenu.vue'
import { expectAccessible } from '../../support/axe'
import { mountInApp } from '../../support/mount'

const items = [
  { id: 'open', label: '打开' },
  { id: 'export', label: '导出', disabled: true },
  { id: 'history', label: '历史版本' },
  { id: 'delete', label: '删除', danger: true, separated: true },
]

async function mountMenu() {
  const mounted = await mountInApp(ActionMenu, { props: { label: '更多操作', items } })
  const button = mounted.wrapper.get('button').element
  button.focus()
  return { ...mounted, button }
}

const focused = () => document.activeElement?.textContent?.trim()

describe('ActionMenu', () => {
  it('has no accessibility violation, closed or open', async () => {
    const { wrapper } = await mountMenu()
    await expectAccessible(wrapper.element)
    await userEvent.keyboard('{Enter}')
    await expectAccessible(wrapper.element)
  })

  it('opens by the keyboard on its first item and moves over disabled ones, around the ends', async () => {
    await mountMenu()
    await userEvent.keyboard('{Enter}')
    expect(focused()).toBe('打开')
    await userEvent.keyboard('{ArrowDown}')
    expect(focused()).toBe('历史版本')
    await userEvent.keyboard('{End}')
    expect(focused()).toBe('删除')
    await userEvent.keyboard('{ArrowDown}')
    expect(focused()).toBe('打开')
    await userEvent.keyboard('{ArrowUp}')
    expect(focused()).toBe('删除')
  })

  it('says what was chosen, closes, and gives the focus back to its button', async () => {
    const { wrapper, button } = await mountMenu()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(wrapper.emitted('select')).toEqual([['history']])
    expect(wrapper.find('[role=menu]').exists()).toBe(false)
    expect(document.activeElement).toBe(button)
  })

  it('closes on Esc without choosing', async () => {
    const { wrapper, button } = await mountMenu()
    await userEvent.keyboard('{Enter}{Escape}')
    expect(wrapper.find('[role=menu]').exists()).toBe(false)
    expect(wrapper.emitted('select')).toBeUndefined()
    expect(document.activeElement).toBe(button)
  })

  it('stays inside the window at its lower right corner', async () => {
    const { wrapper, button } = await mountMenu()
    button.style.cssText = 'position: fixed; right: 0; bottom: 0'
    await userEvent.keyboard('{Enter}')
    const box = wrapper.get('[role=menu]').element.getBoundingClientRect()
    expect(box.right).toBeLessThanOrEqual(window.innerWidth)
    expect(box.bottom).toBeLessThanOrEqual(window.innerHeight)
  })
})
