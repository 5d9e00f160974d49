/** The production build in the browsers that offices run: each is a real one, years old. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { writeDocx } from '@/formats/docx/write'
import { writeHtml } from '@/formats/html/write'
import type { Report } from '@/report/types'
import { loadSample } from '@/sample/load'
import { noOldChromium } from '../../scripts/old-chromium.mjs'
import { launchChromium } from '../support/chromium'
import { corpusFile, corpusFolder, hasCorpus } from '../support/corpus'
import {
  expectDrawnPage,
  expectWholeDialog,
  keepRead,
  openOldBrowser,
  openRowAction,
  openVersions,
  readIn,
} from '../support/old-browser'
import type { OldBrowser } from '../support/old-browser'
import { layoutOf, printReport } from '../support/report-pages'
import { stackedTables, textCell } from '../support/sheet-layouts'
import { workbookFile } from '../support/workbook-file'

const versions = [86, 92, 109] as const
const noTroubles = { errors: [], foreignRequests: [] }

const [, , sample] = (await loadSample()) as [Report, Report, Report]

async function printSample(): Promise<Uint8Array> {
  const browser = await launchChromium()
  try {
    return await printReport(await browser.newPage(), sample, layoutOf(5))
  } finally {
    await browser.close()
  }
}

const dataFile = new TextEncoder().encode(JSON.stringify(sample))

const sheets = (): Uint8Array => {
  const titles = { proactive: '主动公开', requests: '申请办理', disputes: '复议诉讼' }
  const title = textCell(`${sample.unit}${sample.year}年政府信息公开统计表`, 0)
  return workbookFile({ sheets: [{ cells: [title, ...stackedTables(sample, titles, { row: 2 })] }] })
}

/** Every kind of file that is not a PDF. */
const files: readonly (readonly [name: string, make: () => Promise<Uint8Array> | Uint8Array])[] = [
  ['年报.docx', async () => (await writeDocx(sample, {})).bytes],
  ['年报.html', async () => (await writeHtml(sample, {})).bytes],
  ['年报.xlsx', sheets],
  ['年报.txt', () => readFileSync('tests/fixtures/yunxi-2024.txt')],
]

const corpusPdfs = ['huaian-2024.pdf', 'hongze-2023.pdf']

const where = noOldChromium ? ` (skipped: ${noOldChromium})` : ''

describe.skipIf(noOldChromium).each(versions)(`Chromium %i${where}`, (version) => {
  const baseUrl = inject('baseUrl')
  let old: OldBrowser
  let page: Page

  beforeAll(async () => {
    old = await openOldBrowser(version, baseUrl)
    page = old.page
    await readIn(page, baseUrl, { name: '年报.json', bytes: dataFile })
    await keepRead(page)
  })

  afterAll(() => old?.close())

  async function openSample(): Promise<void> {
    await page.goto(`${baseUrl}#/library`)
    await page.getByRole('link', { name: sample.unit }).first().click()
    await page.getByRole('navigation', { name: '填报步骤' }).waitFor()
  }

  const goToStep = (name: RegExp): Promise<void> =>
    page.getByRole('navigation', { name: '填报步骤' }).getByRole('link', { name }).click()

  it.each(files)('reads %s', async (name, make) => {
    await readIn(page, baseUrl, { name, bytes: await make() })
    expect(old.troubles).toEqual(noTroubles)
  })

  it('reads a PDF and draws it beside what was read', async () => {
    await readIn(page, baseUrl, { name: '年报.pdf', bytes: await printSample() })
    await expectDrawnPage(page)
    expect(old.troubles).toEqual(noTroubles)
  })

  it.skipIf(!hasCorpus).each(corpusPdfs)(
    `reads and draws %s${hasCorpus ? '' : ` (skipped: no corpus at ${corpusFolder})`}`,
    async (name) => {
      await readIn(page, baseUrl, { name, bytes: corpusFile(name) })
      await expectDrawnPage(page)
      expect(old.troubles).toEqual(noTroubles)
    },
  )

  it('takes figures typed into the grid, and says what does not add up', async () => {
    await openSample()
    await goToStep(/三、/)
    const cell = page.locator('[data-path="requests.received.naturalPerson"]').first()
    await cell.click()
    const before = Number(await cell.inputValue())
    await page.keyboard.type(String(before + 7))
    await page.keyboard.press('Enter')
    await page.getByText('差 7').first().waitFor()
    await page.getByRole('status').filter({ hasText: '已保存到本机浏览器' }).waitFor()
    await page.reload()
    await expect.poll(() => cell.inputValue().then(Number)).toBe(before + 7)
    expect(old.troubles).toEqual(noTroubles)
  })

  it('shows its dialogs whole', async () => {
    const close = () => page.keyboard.press('Escape')
    await openVersions(page, baseUrl)
    await expectWholeDialog(page)
    await close()
    for (const action of ['导出', '原文件']) {
      await openRowAction(page, action)
      await expectWholeDialog(page)
      await close()
    }
    await page.getByRole('button', { name: '新建年报' }).click()
    await expectWholeDialog(page)
    await page.getByLabel('单位名称').fill(sample.unit)
    await page.getByLabel('报告年度').fill(String(sample.year + 1))
    await page.getByText(/沿用：/).waitFor()
    await expectWholeDialog(page)
    await close()
    expect(old.troubles).toEqual(noTroubles)
  })

  it('writes every format', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-old-'))
    try {
      // The event of a download never comes in Chromium 86: the browser is told where to put it.
      const session = await page.context().newCDPSession(page)
      await session.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
      await openSample()
      await goToStep(/预览与导出/)
      for (const [button, ending, start] of [
        ['Word 文件（.docx）', '.docx', 'PK'],
        ['网页（.html）', '.html', '<!DOCTYPE html>'],
        ['数据文件（.json）', '.json', '{'],
      ] as const) {
        await page.getByRole('button', { name: button }).click()
        const written = (): string | undefined => readdirSync(folder).find((name) => name.endsWith(ending))
        await expect.poll(written, { timeout: 20_000 }).toBeDefined()
        const text = (): string => readFileSync(join(folder, written() ?? '')).toString('latin1')
        await expect.poll(() => text().slice(0, start.length)).toBe(start)
      }
      expect(old.troubles).toEqual(noTroubles)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
