import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { h } from 'vue'
import ToastStack from '@/components/ToastStack.vue'
import ExportMenu from '@/parts/export-menu/ExportMenu.vue'
import { loadSample } from '@/sample/load'
import { useExportingStore } from '@/stores/exporting'
import { expectAccessible } from '../../support/axe'
import { mountInApp } from '../../support/mount'

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })
const report = (await loadSample()).at(-1)!

let saved: string[]
let unmount: (() => void) | undefined

beforeEach(() => {
  saved = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
})

afterEach(() => {
  unmount?.()
  vi.restoreAllMocks()
})

async function show(props: Record<string, unknown> = {}, language: 'zh-CN' | 'en' = 'zh-CN') {
  const done = vi.fn()
  const load = vi.fn(() => Promise.resolve({ report }))
  const more = () => h('button', { type: 'button', class: 'button' }, '打印')
  const { wrapper } = await mountInApp(
    () => h('main', [h(ExportMenu, { load, onDone: done, ...props }, { default: more }), h(ToastStack)]),
    { language },
  )
  unmount = () => wrapper.unmount()
  const main = wrapper.element as HTMLElement
  const buttons = () => [...main.querySelectorAll<HTMLButtonElement>('.export-menu button')]
  const words = () => buttons().map((one) => one.textContent?.trim())
  return { main, buttons, words, done, load }
}

describe('the menu of exports', () => {
  it('offers what is handed in first and what only this program reads last, then what the page adds', async () => {
    const { words, main } = await show()
    expect(words()).toEqual(['Word 文件（.docx）', '网页（.html）', '数据文件（.json）', '打印'])
    expect(main.querySelectorAll('.button--primary')).toHaveLength(1)
    await expectAccessible(main)
  })

  it('writes by the keyboard, hands the file over and says its name', async () => {
    const { buttons, done, main, load } = await show({}, 'en')
    buttons()[0]!.focus()
    await userEvent.keyboard('{Tab}{Tab}')
    expect(document.activeElement).toBe(buttons()[2])
    await userEvent.keyboard('{Enter}')
    await until(() => expect(saved).toHaveLength(1))
    expect(saved[0]).toMatch(/\.json$/)
    expect(load).toHaveBeenCalledOnce()
    expect(done).toHaveBeenCalledOnce()
    await until(() => expect(main.textContent).toContain(`Exported ${saved[0]}`))
    await expectAccessible(main)
  })

  it('writes one file at a time', async () => {
    const { buttons } = await show()
    useExportingStore().writing = 'html'
    await until(() => expect(buttons()[1]!.textContent?.trim()).toBe('正在生成…'))
    expect(buttons().map((one) => one.disabled)).toEqual([true, true, true, false])
  })

  it('says which format failed, and only there: another menu knows nothing of it', async () => {
    const first = await show({ load: () => Promise.resolve({ report: { ...report, narratives: null } }) })
    first.buttons()[1]!.click()
    await until(() => expect(first.main.querySelector('[role=alert]')?.textContent).toContain('网页'))
    expect(saved).toEqual([])
    expect(first.done).not.toHaveBeenCalled()
    await expectAccessible(first.main)
    unmount?.()
    expect((await show()).main.querySelector('.export-menu [role=alert]')).toBeNull()
  })

  it('writes nothing where the report cannot be had', async () => {
    const { buttons, main, done } = await show({ load: () => Promise.resolve(undefined) })
    buttons()[2]!.click()
    await until(() => expect(buttons()[2]!.disabled).toBe(false))
    expect([saved, done.mock.calls, main.querySelector('[role=alert]')]).toEqual([[], [], null])
  })
})
