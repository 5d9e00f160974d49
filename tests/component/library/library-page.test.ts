import { beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h, nextTick } from 'vue'
import { RouterView } from 'vue-router'
import ToastStack from '@/components/ToastStack.vue'
import { setFigure } from '@/report/figures/figures'
import { blankReport } from '@/report/report'
import { sampleReports } from '@/sample/reports'
import type { ReportStorage } from '@/storage/types'
import { useLibraryStore } from '@/stores/library'
import { useIncomingStore } from '@/stores/incoming'
import { useReadingStore } from '@/stores/reading'
import { provideStorage } from '@/stores/storage'
import type { Language } from '@/app/i18n'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { mountInApp } from '../../support/mount'

/** The page as the shell shows it, notices included. */
const shell = defineComponent({ setup: () => () => h('main', [h(RouterView), h(ToastStack)]) })

let storage: ReportStorage

/** Pages come when they are asked for, here from a server that makes them first. */
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })

async function openLibrary(language: Language = 'zh-CN') {
  const mounted = await mountInApp(shell, { language })
  await mounted.router.push({ name: 'library' })
  const library = useLibraryStore()
  await until(() => expect(library.ready).toBe(true))
  await nextTick()
  return { ...mounted, library }
}

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim())
const byText = (selector: string, text: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((element) =>
    element.textContent?.includes(text),
  )
  if (!found) throw new Error(`no ${selector} says ${text}`)
  return found
}
const years = () => texts('.row td:nth-child(3)')

async function chooseInMenu(row: number, label: string): Promise<void> {
  const button = document.querySelectorAll<HTMLElement>('.row__menu button')[row]
  button?.focus()
  await userEvent.keyboard('{Enter}')
  byText('[role=menuitem]', label).click()
  await nextTick()
}

beforeEach(() => {
  storage = openStorage()
  provideStorage(storage)
})

describe.each(['zh-CN', 'en'] as const)('the library in %s', (language) => {
  it('has no accessibility violation: empty, filled, its bin and its dialogs', async () => {
    const { wrapper, library } = await openLibrary(language)
    await expectAccessible(wrapper.element)
    for (const report of sampleReports()) await library.create(report)
    await library.create(setFigure(blankReport('云溪市人民政府', 2026), 'disputes.review.upheld', 1))
    await until(() => expect(document.querySelectorAll('.row')).toHaveLength(4))
    await expectAccessible(wrapper.element)
    for (const index of [2, 3]) {
      const button = document.querySelectorAll<HTMLElement>('.row__menu button')[0]
      button?.click()
      await nextTick()
      document.querySelectorAll<HTMLElement>('[role=menuitem]')[index]?.click()
      await until(() => expect(document.querySelector('dialog[open]')).not.toBeNull())
      await expectAccessible(wrapper.element)
      await userEvent.keyboard('{Escape}')
      await until(() => expect(document.querySelector('dialog[open]')).toBeNull())
    }
    document.querySelector<HTMLElement>('.library__head .button--primary')?.click()
    await until(() => expect(document.querySelector('dialog[open] form')).not.toBeNull())
    await expectAccessible(wrapper.element)
    await userEvent.keyboard('{Escape}')
    await library.moveToBin([library.summaries[0]?.id ?? ''])
    await until(() => expect(document.querySelector('.library__bin')).not.toBeNull())
    document.querySelector<HTMLElement>('.library__bin')?.click()
    await until(() => expect(document.querySelector('.bin__table')).not.toBeNull())
    await expectAccessible(wrapper.element)
  })
})

describe('an empty library', () => {
  it('offers three ways to begin, and the sample fills it with three years', async () => {
    await openLibrary()
    expect(texts('.door strong')).toEqual(['打开上年年报', '新建空白年报', '先看示例'])
    byText('.door', '先看示例').click()
    await until(() => expect(document.querySelectorAll('.row')).toHaveLength(3))
    expect(new Set(texts('.row__name'))).toEqual(new Set(['云溪市数据局']))
  })

  it('adds no sample twice', async () => {
    const { library } = await openLibrary()
    await library.addSample()
    await until(() => expect(library.summaries).toHaveLength(3))
    await library.addSample()
    expect(await storage.listSummaries()).toHaveLength(3)
  })
})

describe('the list', () => {
  async function openSample() {
    const opened = await openLibrary()
    await opened.library.addSample()
    await until(() => expect(document.querySelectorAll('.row')).toHaveLength(3))
    return opened
  }

  it('sorts by a column’s head, says so, and keeps it in the address', async () => {
    const { router } = await openSample()
    const head = () => document.querySelector('th[aria-sort]')
    expect(head()?.textContent).toContain('最后修改')
    byText('.list__sort', '年度').click()
    await until(() => expect(head()?.textContent).toContain('年度'))
    expect(head()?.getAttribute('aria-sort')).toBe('descending')
    expect(years()).toEqual(['2024年度', '2023年度', '2022年度'])
    byText('.list__sort', '年度').click()
    await until(() => expect(years()).toEqual(['2022年度', '2023年度', '2024年度']))
    expect(head()?.getAttribute('aria-sort')).toBe('ascending')
    expect(router.currentRoute.value.query).toEqual({ sort: 'year-up' })
  })

  it('finds by unit and says how many it shows', async () => {
    await openSample()
    const search = document.querySelector<HTMLInputElement>('[type=search]')!
    search.focus()
    await userEvent.keyboard('没有这个单位')
    await until(() => expect(document.querySelectorAll('.row')).toHaveLength(0))
    expect(document.querySelector('.filter [role=status]')?.textContent).toContain('符合条件 0 份')
    byText('button', '清除条件').click()
    await until(() => expect(document.querySelectorAll('.row')).toHaveLength(3))
  })

  it('is walked by arrows, and Enter opens', async () => {
    const { router } = await openSample()
    const [first, second] = document.querySelectorAll<HTMLElement>('.row__name')
    first?.focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(second)
    await userEvent.keyboard('{ArrowUp}{Enter}')
    await until(() => expect(router.currentRoute.value.name).toBe('wizard'))
  })

  it('puts a report into the bin and back, all by the keyboard', async () => {
    const { library } = await openSample()
    document.querySelector<HTMLElement>('.row__menu button')?.focus()
    await userEvent.keyboard('{Enter}{End}{Enter}')
    await until(() => expect(document.querySelectorAll('.row')).toHaveLength(2))
    expect(document.querySelector('[aria-live=polite]')?.textContent).toContain('移入回收站')
    await until(() => expect(document.activeElement?.className).toContain('row__name'))
    await userEvent.keyboard('{F8}')
    expect(document.activeElement?.textContent?.trim()).toBe('撤销')
    await userEvent.keyboard('{Enter}')
    await until(() => expect(document.querySelectorAll('.row')).toHaveLength(3))
    expect(library.bin).toHaveLength(0)
  })

  it('ends a report for good only after asking', async () => {
    const { library, router } = await openSample()
    await library.moveToBin(library.summaries.map((row) => row.id))
    await router.push({ name: 'library', query: { bin: null } })
    await until(() => expect(document.querySelectorAll('.bin__table tbody tr')).toHaveLength(3))
    byText('.bin__actions button', '彻底删除').click()
    await until(() => expect(document.querySelector('dialog[open]')).not.toBeNull())
    expect(document.activeElement?.textContent?.trim()).toBe('取消')
    expect(await storage.listSummaries()).toHaveLength(3)
    byText('dialog[open] .button--danger', '彻底删除').click()
    await until(async () => expect(await storage.listSummaries()).toHaveLength(2))
    byText('.bin__actions button', '还原').click()
    await until(() => expect(library.summaries).toHaveLength(1))
  })

  it('deletes what is selected, and only that', async () => {
    const { library } = await openSample()
    const boxes = document.querySelectorAll<HTMLInputElement>('.row input[type=checkbox]')
    boxes[0]?.click()
    boxes[2]?.click()
    await nextTick()
    expect(document.querySelector('.library-list__bulk')?.textContent).toContain('已选 2 份')
    byText('.library-list__bulk button', '删除').click()
    await until(() => expect(library.summaries).toHaveLength(1))
    expect(document.querySelector('.library-list__bulk')).toBeNull()
  })

  it('looks at a version and restores it, keeping what was there', async () => {
    const { library } = await openSample()
    const latest = library.find('云溪市数据局', 2024)!
    const before = (await storage.load(latest.id))!
    await storage.takeSnapshot(latest.id, before.report, 'opened')
    await storage.save(latest.id, { ...before.report, unit: '云溪市数据管理局' }, before.revision)
    await until(() => expect(texts('.row__name')).toContain('云溪市数据管理局'))
    await chooseInMenu(0, '历史版本')
    await until(() => expect(document.querySelectorAll('.history__version')).toHaveLength(1))
    document.querySelector<HTMLElement>('.history__version')?.click()
    await until(() => expect(document.querySelector('.document__title')).not.toBeNull())
    expect(document.querySelector('.document__title')?.textContent).toContain('云溪市数据局')
    byText('dialog[open] .button--primary', '恢复').click()
    await until(async () => expect((await storage.load(latest.id))?.report.unit).toBe('云溪市数据局'))
    const reasons = (await storage.listSnapshots(latest.id)).map((one) => one.reason)
    expect(reasons).toContain('restore')
  })

  it('say how much room they take, and are cleared after saying what goes', async () => {
    const { library } = await openLibrary()
    const id = await library.create(blankReport('云溪市数据局', 2025))
    await storage.takeSnapshot(id, blankReport('云溪市数据局', 2024), 'opened')
    await storage.takeSnapshot(id, blankReport('云溪市数据局', 2023), 'conflict')
    await until(() => expect(document.querySelectorAll('.row')).toHaveLength(1))
    await chooseInMenu(0, '历史版本')
    await until(() => expect(texts('.version-space')[0]).toMatch(/历史版本共 2 个，约占 .+KB/))
    byText('dialog[open] button', '清理历史版本').click()
    await until(() =>
      expect(texts('.version-space__choices p')).toEqual([expect.stringContaining('“打开时”1 个')]),
    )
    const [, everything] = document.querySelectorAll<HTMLInputElement>('.version-space__choices input')
    everything?.click()
    await until(() => expect(texts('.version-space__choices p')[0]).toContain('“两页冲突时”1 个'))
    byText('dialog[open] .button--primary', '清理 2 个').click()
    await until(async () => expect(await storage.listSnapshots(id)).toEqual([]))
    await until(() => expect(document.querySelectorAll('.history__version')).toHaveLength(0))
  })
})

describe('a new report', () => {
  it('is drafted from last year’s, after saying what is carried and what blanked', async () => {
    const { library, router } = await openLibrary()
    await library.addSample()
    await until(() => expect(document.querySelectorAll('.row')).toHaveLength(3))
    byText('button', '新建年报').click()
    await until(() =>
      expect(document.querySelector('dialog[open]')?.textContent).toContain('沿用：正文 8 处'),
    )
    expect(document.querySelector<HTMLInputElement>('#new-report-year')?.value).toBe('2025')
    byText('dialog[open] button', '新建').click()
    await until(() => expect(router.currentRoute.value.name).toBe('wizard'))
    const id = String(router.currentRoute.value.params.id)
    const draft = (await storage.load(id))?.report
    expect(draft).toMatchObject({ unit: '云溪市数据局', year: 2025, form: '2021' })
    expect(Object.values(draft?.figures ?? {}).every((cell) => cell === null)).toBe(true)
  })

  it('is refused where unit and year are there already, with the way to it', async () => {
    const { library } = await openLibrary()
    await library.create(blankReport('云溪市数据局', 2025))
    await until(() => expect(document.querySelectorAll('.row')).toHaveLength(1))
    byText('button', '新建年报').click()
    await until(() => expect(document.querySelector('#new-report-year')).not.toBeNull())
    const year = document.querySelector<HTMLInputElement>('#new-report-year')!
    await userEvent.fill(year, '2025')
    await until(() =>
      expect(document.querySelector('dialog[open] [role=alert]')?.textContent).toContain('已有'),
    )
    expect(byText('dialog[open] [type=submit]', '新建')).toHaveProperty('disabled', true)
  })
})

describe('text and files from anywhere on the page', () => {
  const paste = (target: Element, text: string, html = '') => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    if (html) clipboardData.setData('text/html', html)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    target.dispatchEvent(event)
    return event
  }
  const report =
    '云溪市数据局2025年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开\n全年主动公开信息。'

  it('ask before pasted text is read', async () => {
    const { router } = await openLibrary()
    paste(document.body, report)
    await until(() => expect(document.querySelector('dialog[open]')?.textContent).toContain('导入粘贴的文字'))
    byText('dialog[open] .button--primary', '导入').click()
    await until(() => expect(router.currentRoute.value.name).toBe('import'))
    expect(useReadingStore().state).not.toBe('idle')
    useIncomingStore().reset()
  })

  it('are read by their markup where it holds tables', async () => {
    const { router } = await openLibrary()
    const rows = ['许可', '处罚', '强制'].map(
      (name, index) => `<tr><td>行政${name}</td><td>${index + 5}</td></tr>`,
    )
    const html = `<h2>二、主动公开政府信息情况</h2><table>${rows.join('')}</table>`
    paste(document.body, report, html)
    await until(() => expect(document.querySelector('dialog[open]')).not.toBeNull())
    byText('dialog[open] .button--primary', '导入').click()
    await until(() => expect(router.currentRoute.value.name).toBe('import'))
    await until(() => expect(useReadingStore().state).toBe('ready'))
    expect(useReadingStore().report?.figures['proactive.penalties.decisions']).toBe(6)
    expect(useReadingStore().source?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'table'])
    useIncomingStore().reset()
  })

  it('leave pastes into fields, and single lines, alone', async () => {
    const { library } = await openLibrary()
    await library.addSample()
    await until(() => expect(document.querySelectorAll('.row')).toHaveLength(3))
    expect(paste(document.querySelector('[type=search]')!, report).defaultPrevented).toBe(false)
    expect(paste(document.body, '云溪市数据局').defaultPrevented).toBe(false)
    await nextTick()
    expect(document.querySelector('dialog[open]')).toBeNull()
  })

  it('show where files may be dropped, and go where one or many are taken', async () => {
    const { router } = await openLibrary()
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([report], '年报.txt', { type: 'text/plain' }))
    window.dispatchEvent(new DragEvent('dragenter', { dataTransfer, cancelable: true }))
    await nextTick()
    expect(document.querySelector('.drop-sheet')?.textContent).toContain('松开即可导入')
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
    await until(() => expect(router.currentRoute.value.name).toBe('import'))
    useIncomingStore().reset()
    await router.push({ name: 'library' })
    await until(() => expect(document.querySelector('.library')).not.toBeNull())
    const two = new DataTransfer()
    for (const name of ['a.txt', 'b.txt']) two.items.add(new File(['x'], name))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: two, cancelable: true }))
    await until(() => expect(router.currentRoute.value.name).toBe('batch'))
    await until(() => expect(document.querySelectorAll('.batch-row')).toHaveLength(2))
  })
})
