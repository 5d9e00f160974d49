import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import ToastStack from '@/components/ToastStack.vue'
import { useToasts } from '@/composables/useToasts'
import { expectAccessible } from '../../support/axe'
import { mountInApp } from '../../support/mount'

const toasts = useToasts()

const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key }))

describe('ToastStack', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  })

  afterEach(() => {
    for (const toast of toasts.toasts.value) toasts.dismiss(toast.id)
    toasts.resume()
    vi.useRealTimers()
  })

  it('announces politely and has no accessibility violation', async () => {
    const { wrapper } = await mountInApp(ToastStack)
    toasts.show('已移入回收站', { action: { label: '撤销', run: () => undefined } })
    toasts.showError('未能保存')
    await nextTick()
    vi.useRealTimers()
    expect(wrapper.get('[aria-live=polite]').text()).toContain('已移入回收站')
    await expectAccessible(wrapper.element)
  })

  it('keeps a notice for ten seconds, and longer while it has the focus', async () => {
    await mountInApp(ToastStack)
    toasts.show('已移入回收站', { action: { label: '撤销', run: () => undefined } })
    await nextTick()
    vi.advanceTimersByTime(9_000)
    expect(toasts.toasts.value).toHaveLength(1)
    press('F8')
    expect(document.activeElement?.textContent).toContain('撤销')
    vi.advanceTimersByTime(60_000)
    expect(toasts.toasts.value).toHaveLength(1)
    ;(document.activeElement as HTMLElement).blur()
    vi.advanceTimersByTime(1_100)
    expect(toasts.toasts.value).toHaveLength(0)
  })

  it('runs the action once and takes the notice away', async () => {
    const { wrapper } = await mountInApp(ToastStack)
    const run = vi.fn()
    toasts.show('已移入回收站', { action: { label: '撤销', run } })
    await nextTick()
    await wrapper.get('button').trigger('click')
    expect(run).toHaveBeenCalledTimes(1)
    expect(toasts.toasts.value).toHaveLength(0)
  })

  it('gives the focus back to where it was', async () => {
    await mountInApp(ToastStack)
    const field = document.body.appendChild(document.createElement('input'))
    field.focus()
    toasts.show('已移入回收站', { action: { label: '撤销', run: () => undefined } })
    await nextTick()
    press('F8')
    expect(document.activeElement).not.toBe(field)
    ;(document.activeElement as HTMLElement).click()
    expect(document.activeElement).toBe(field)
  })

  it('keeps an error until it is closed', async () => {
    const { wrapper } = await mountInApp(ToastStack)
    toasts.showError('未能保存')
    await nextTick()
    vi.advanceTimersByTime(600_000)
    expect(toasts.toasts.value).toHaveLength(1)
    await wrapper.get('button').trigger('click')
    expect(toasts.toasts.value).toHaveLength(0)
  })
})
