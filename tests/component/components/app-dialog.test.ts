import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h, nextTick, ref } from 'vue'
import AppDialog from '@/components/AppDialog.vue'
import { expectAccessible } from '../../support/axe'
import { mountInApp } from '../../support/mount'

/** A page with one button that opens the dialog, as a feature uses it. */
const page = defineComponent({
  setup() {
    const open = ref(false)
    return () =>
      h('main', [
        h('button', { id: 'opener', onClick: () => (open.value = true) }, 'open'),
        h(
          AppDialog,
          { open: open.value, title: '新建年报', onClose: () => (open.value = false) },
          {
            default: () => h('label', ['单位', h('input', { id: 'unit' })]),
            actions: () => h('button', { id: 'done' }, '新建'),
          },
        ),
      ])
  },
})

async function openDialog() {
  const mounted = await mountInApp(page)
  const opener = mounted.wrapper.get<HTMLButtonElement>('#opener').element
  opener.focus()
  opener.click()
  await nextTick()
  await nextTick()
  const dialog = document.querySelector('dialog')
  if (!dialog) throw new Error('no dialog')
  return { ...mounted, opener, dialog }
}

describe('AppDialog', () => {
  it('is named by its title and has no accessibility violation', async () => {
    const { dialog } = await openDialog()
    const title = document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')
    expect(title?.textContent).toBe('新建年报')
    await expectAccessible(dialog)
  })

  it('puts the focus on the first field, not on the closing button', async () => {
    await openDialog()
    expect(document.activeElement?.id).toBe('unit')
  })

  it('keeps the focus inside while Tab is pressed', async () => {
    const { dialog, opener } = await openDialog()
    for (let press = 0; press < 6; press += 1) {
      await userEvent.keyboard('{Tab}')
      expect(document.activeElement).not.toBe(opener)
      const inside = dialog.contains(document.activeElement) || document.activeElement === document.body
      expect(inside).toBe(true)
    }
  })

  it('closes on Esc and gives the focus back to where it was', async () => {
    const { dialog, opener } = await openDialog()
    await userEvent.keyboard('{Escape}')
    await nextTick()
    await nextTick()
    expect(dialog.open).toBe(false)
    expect(document.activeElement).toBe(opener)
  })
})
