import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h } from 'vue'
import { RouterView } from 'vue-router'
import type { Language } from '@/app/i18n'
import ToastStack from '@/components/ToastStack.vue'
import SaveBanner from '@/parts/save-banner/SaveBanner.vue'
import { setFigure } from '@/report/figures/figures'
import type { Report } from '@/report/types'
import { signedReport } from '../../support/reviewed'
import { StorageError } from '@/storage/types'
import type { ReportStorage } from '@/storage/types'
import { useExportingStore } from '@/stores/exporting'
import { useReportStore } from '@/stores/report'
import { provideStorage } from '@/stores/storage'
import { loadSample } from '@/sample/load'
import { expectAccessible } from '../../support/axe'
import { openTabs } from '../../support/databases'
import { mountInApp } from '../../support/mount'

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })
const sample = (await loadSample()).at(-1)!
const path = 'requests.received.business'
const typed = (value: number) => (report: Report) => setFigure(report, path, value)

let here: ReportStorage
let there: ReportStorage
let id: string
let unmount: (() => void) | undefined
const replaced = vi.fn()

beforeEach(async () => {
  ;[here, there] = openTabs()
  provideStorage(here)
  id = (await here.create(sample)).id
  replaced.mockClear()
})

afterEach(async () => {
  vi.restoreAllMocks()
  unmount?.()
  await useReportStore().close()
  window.location.hash = ''
})

/** The banner on the page of the report, with something typed that is on its way to storage. */
async function show(language: Language = 'zh-CN') {
  const page = defineComponent(() => () => h(SaveBanner, { onReplaced: replaced }))
  const shell = defineComponent(() => () => h('main', [h(RouterView), h(ToastStack)]))
  const { wrapper, router } = await mountInApp(shell, { language })
  unmount = () => wrapper.unmount()
  router.addRoute({ path: '/one/:id', name: 'one', component: page })
  await router.push({ name: 'one', params: { id } })
  const store = useReportStore()
  await store.open(id)
  const root = wrapper.element as HTMLElement
  const banner = () => root.querySelector('.banner')
  const buttons = () => [...(banner()?.querySelectorAll('button') ?? [])]
  const words = () => buttons().map((one) => one.textContent?.trim())
  const press = async (text: string): Promise<void> => {
    buttons()
      .find((one) => one.textContent?.trim() === text)!
      .focus()
    await userEvent.keyboard('{Enter}')
  }
  return { root, router, store, banner, words, press }
}

const storedFigure = async (reportId = id): Promise<unknown> =>
  (await there.load(reportId))?.report.figures[path]

/** The other window saves first. */
async function changeThere(change: (report: Report) => Report): Promise<void> {
  const stored = (await there.load(id))!
  await there.save(id, change(stored.report), stored.revision)
}

describe('the banner over a report', () => {
  it('is not there while all is well', async () => {
    const { store, banner } = await show()
    store.update(typed(71))
    expect(await store.flush()).toBe(true)
    expect(banner()).toBeNull()
  })

  it.each([
    ['zh-CN', ['保留我的', '采用那边的']],
    ['en', ['Keep mine', 'Take the other']],
  ] as const)('lets a person choose in %s where another window was first', async (language, choices) => {
    const { root, store, words, press } = await show(language)
    store.update(typed(71))
    await changeThere(typed(72))
    await until(() => expect(words()).toEqual(choices))
    await expectAccessible(root)
    await press(choices[0])
    await until(async () => expect(await storedFigure()).toBe(71))
    expect(replaced).not.toHaveBeenCalled()
    expect((await store.snapshots()).map((one) => one.reason)).toContain('conflict')
  })

  it('takes what the other window made of the report, and tells the page', async () => {
    const { store, words, press, banner } = await show()
    store.update(typed(71))
    await changeThere(typed(72))
    await until(() => expect(words()).toHaveLength(2))
    await press('采用那边的')
    await until(() => expect(banner()).toBeNull())
    expect(store.report?.figures[path]).toBe(72)
    expect(replaced).toHaveBeenCalledOnce()
  })

  it('keeps a report that was deleted elsewhere as a new one, on the page that it is on', async () => {
    const { router, store, banner, press } = await show()
    await there.moveToBin([id])
    await there.purge([id])
    store.update(typed(71))
    await store.flush()
    await until(() => expect(banner()?.textContent).toContain('删除'))
    await press('保留我的')
    await until(() => expect(store.id).not.toBe(id))
    await until(() => expect(router.currentRoute.value.params.id).toBe(store.id))
    expect(router.currentRoute.value.name).toBe('one')
    expect(await storedFigure(store.id)).toBe(71)
  })

  it('asks whether a report that was moved to the bin elsewhere comes out of it', async () => {
    const { root, store, words, press, banner } = await show()
    await there.moveToBin([id])
    store.update(typed(71))
    await store.flush()
    await until(() => expect(words()).toEqual(['从回收站取回', '留在回收站']))
    await until(() => expect(banner()?.textContent).toContain('已另存在本机'))
    await expectAccessible(root)
    await press('从回收站取回')
    await until(() => expect(banner()).toBeNull())
    expect(await storedFigure()).toBe(71)
    expect((await there.load(id))?.deletedAt).toBeNull()
  })

  it('does not put what was typed in place of what was signed elsewhere: it can be taken along as a file', async () => {
    const { root, store, words, press } = await show()
    store.update(typed(71))
    await changeThere(() => signedReport(sample))
    await until(() => expect(words()).toContain('保留我的'))
    await press('保留我的')
    await until(() => expect(words()).toEqual(['再保存一次', '先下载数据文件', '采用那边的']))
    await expectAccessible(root)
    await press('采用那边的')
    await until(() => expect(store.isSigned).toBe(true))
    expect((await store.snapshots()).map((one) => one.reason)).toContain('conflict')
  })
})

describe('saving that does not succeed', () => {
  async function fail() {
    const shown = await show()
    const save = vi.spyOn(here, 'save').mockRejectedValue(new StorageError('storage.full'))
    shown.store.update(typed(71))
    await shown.store.flush()
    await until(() => expect(shown.words()).toEqual(['再保存一次', '先下载数据文件']))
    return { ...shown, save }
  }

  it('is said with what to do, and tried again when it is asked for', async () => {
    const { root, banner, press, save } = await fail()
    expect(banner()?.getAttribute('role')).toBe('alert')
    expect(banner()?.textContent).toContain('空间')
    await expectAccessible(root)
    save.mockRestore()
    await press('再保存一次')
    await until(() => expect(banner()).toBeNull())
    expect(await storedFigure()).toBe(71)
  })

  it('leaves the way of a data file, which is named', async () => {
    const { root, press } = await fail()
    const saved: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download)
    })
    await press('先下载数据文件')
    await until(() => expect(saved).toHaveLength(1))
    expect(saved[0]).toMatch(/\.json$/)
    await until(() => expect(root.textContent).toContain(`已导出 ${saved[0]}`))
  })

  it('says so where the data file cannot be written either', async () => {
    const { root, press } = await fail()
    useExportingStore().writing = 'docx'
    await press('先下载数据文件')
    await until(() => expect(root.textContent).toContain('没有生成数据文件'))
  })
})
