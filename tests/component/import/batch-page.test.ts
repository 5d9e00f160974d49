import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { defineComponent, h } from 'vue'
import { RouterView } from 'vue-router'
import type { Language } from '@/app/i18n'
import ToastStack from '@/components/ToastStack.vue'
import { blankReport } from '@/report/report'
import type { ReportStorage } from '@/storage/types'
import { useBatchStore } from '@/stores/batch'
import { takeFiles } from '@/stores/intake'
import { useLibraryStore } from '@/stores/library'
import { provideStorage } from '@/stores/storage'
import { expectAccessible } from '../../support/axe'
import { openStorage } from '../../support/databases'
import { mountInApp } from '../../support/mount'
import { zipOf } from '../../support/zip-archive'

const unit = '云溪市数据局'
const text = (year: number, words = '全年公开政策文件。'): string =>
  [
    `${unit}${year}年政府信息公开工作年度报告`,
    `本年度报告中所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    '一、总体情况',
    '（一）主动公开',
    words,
    '（二）依申请公开',
    '收到申请后依法答复。',
  ].join('\n')

const shell = defineComponent({ setup: () => () => h('main', [h(RouterView), h(ToastStack)]) })
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 })

let storage: ReportStorage

const brought = (path: string, content: string | Uint8Array<ArrayBuffer>) => ({
  file: new File([content], path),
  path,
})

async function openBatch(language: Language = 'zh-CN') {
  const mounted = await mountInApp(shell, { language })
  const library = useLibraryStore()
  library.start()
  await until(() => expect(library.ready).toBe(true))
  await library.create(blankReport(unit, 2020))
  await until(() => expect(library.summaries).toHaveLength(1))
  const name = await takeFiles([
    brought('1.txt', text(2020)),
    brought('2.txt', text(2021)),
    brought('3.txt', text(2022)),
    brought('4.txt', text(2022, '另一段文字。')),
    brought('5.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47])),
    brought('6.zip', zipOf({ '内.txt': text(2023) })),
  ])
  await mounted.router.push({ name })
  await until(() => expect(document.querySelectorAll('.batch-row')).toHaveLength(6))
  return { ...mounted, batch: useBatchStore() }
}

const rows = () => [...document.querySelectorAll<HTMLElement>('.batch-row')]
const rowOf = (name: string) => rows().find((row) => row.textContent?.includes(name))!
const boxOf = (name: string) => rowOf(name).querySelector<HTMLInputElement>('input')!
const button = (words: string, within: ParentNode = document) =>
  [...within.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.includes(words))!
const years = async () => (await storage.listSummaries()).map((row) => row.year).sort((a, b) => a - b)

beforeEach(() => {
  storage = openStorage()
  provideStorage(storage)
})

afterEach(() => {
  useBatchStore().reset()
})

describe.each(['zh-CN', 'en'] as const)('a batch in %s', (language) => {
  it('has no accessibility violation, with its table and with details open', async () => {
    const { wrapper } = await openBatch(language)
    await expectAccessible(wrapper.element)
    rowOf('5.png').querySelector('button')!.click()
    await until(() => expect(document.querySelector('dialog[open] li')).not.toBeNull())
    await expectAccessible(wrapper.element)
  })
})

describe('the table of a batch', () => {
  it('shows every file with its unit and year, and why one was not read', async () => {
    await openBatch()
    expect(rowOf('2.txt').textContent).toMatch(/云溪市数据局.*2021.*新增/s)
    expect(rowOf('5.png').textContent).toMatch(/这是图片.*未读出/s)
    expect(rowOf('内.txt').textContent).toContain('6.zip')
    expect(boxOf('1.txt').checked).toBe(false)
    expect(rowOf('1.txt').textContent).toContain('年报库已有，内容不同')
    expect([boxOf('3.txt').checked, boxOf('4.txt').checked]).toEqual([true, false])
  })

  it('is filtered and sorted', async () => {
    await openBatch()
    document.querySelectorAll<HTMLInputElement>('input[name=batch-filter]')[3]!.click()
    await until(() => expect(rows()).toHaveLength(3))
    document.querySelectorAll<HTMLInputElement>('input[name=batch-filter]')[0]!.click()
    button('年度').click()
    await until(() => expect(rows()[0]?.textContent).toContain('2023'))
    expect(document.querySelector('[aria-sort=descending]')?.textContent).toContain('年度')
  })

  it('stores what is ticked by the keyboard, and leads to it', async () => {
    const { router } = await openBatch()
    boxOf('4.txt').focus()
    await userEvent.keyboard(' ')
    await until(() => expect(boxOf('3.txt').checked).toBe(false))
    const store = document.querySelector<HTMLElement>('.batch__foot button')!
    expect(store.textContent).toContain('3 份')
    store.focus()
    await userEvent.keyboard('{Enter}')
    await until(() =>
      expect(document.querySelector('.batch-head__stored')?.textContent).toContain('新增 3 份'),
    )
    expect(await years()).toEqual([2020, 2021, 2022, 2023])
    const row = (await storage.listSummaries()).find((one) => one.year === 2022)!
    const report = (await storage.load(row.id))?.report
    expect(JSON.stringify(report?.narratives)).toContain('另一段文字')
    document.querySelector<HTMLElement>('.batch-head__stored a')!.click()
    await until(() => expect(router.currentRoute.value.name).toBe('library'))
  })

  it('goes through one file, takes the correction back and stores nothing meanwhile', async () => {
    await openBatch()
    button('逐项确认', rowOf('2.txt')).click()
    await until(() => expect(document.querySelector('.review')).not.toBeNull())
    await userEvent.fill(document.querySelector('.import-head__unit input')!, '云溪市档案局')
    document.querySelector<HTMLElement>('.foot [type=submit]')!.click()
    await until(() => expect(document.querySelector('.batch-list')).not.toBeNull())
    expect(rowOf('2.txt').textContent).toMatch(/云溪市档案局.*已逐项确认/s)
    expect(await years()).toEqual([2020])
  })
})
