/**
 * A form year that does not exist, on a production build in which `src/report/form/forms.ts` alone is another list:
 * typed, kept, read back from its own documents, checked, drawn beside earlier forms and written out.
 */
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { figureAt } from '@/report/figures/figures'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { applicants, isFigurePath, requestPath, requestRowsOf } from '@/report/form/form'
import type { Report } from '@/report/types'
import { restoreReport } from '@/report/restore/restore'
import type { ReadFigures } from '@/workers/reader-page'
import { withoutPart, withoutScript } from '../support/carried'
import { launchChromium, usualOptions, watchTroubles } from '../support/chromium'
import type { Troubles } from '../support/chromium'
import { filledReport, newFigures, unit } from '../support/form-2027/report'
import { serveForm2027 } from '../support/form-2027/serve'
import { toText } from '../support/form-2027/text'

vi.mock('@/report/form/forms', () => import('../support/form-2027/forms'))

let served: Awaited<ReturnType<typeof serveForm2027>>
let browser: Browser
let context: BrowserContext
let page: Page
let troubles: Troubles

beforeAll(async () => {
  served = await serveForm2027()
  browser = await launchChromium()
  context = await browser.newContext(usualOptions)
  page = await context.newPage()
  troubles = watchTroubles(page, served.url)
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

const box = (path: string) => page.locator(`[data-path="${path}"]`).first()

async function goToStep(name: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: '填报步骤' }).getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor()
}

async function download(button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFileSync(await file.path())
}

async function exported(): Promise<Report> {
  await goToStep(/预览与导出/)
  const data = await download('数据文件（.json）')
  const { value, messages } = restoreReport(JSON.parse(data.toString('utf8')))
  expect(messages).toEqual([])
  if (!value) throw new Error('the data file holds no report')
  return value
}

async function fillZeros(): Promise<void> {
  await page.getByRole('button', { name: '空白填 0' }).click()
  await page.getByRole('button', { name: /填全表/ }).click()
}

/** What the program's own page behind the command line reads of a file. */
async function readFile(name: string, bytes: Uint8Array): Promise<ReadFigures> {
  const reader = await context.newPage()
  await reader.goto(`${served.url}reader.html`)
  await reader.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
  const read = await reader.evaluate(() => window.readChosenFile())
  await reader.close()
  return read
}

/** The paths at which the checks find a total that is not what its row adds up to. */
async function failingTotals(html: Uint8Array): Promise<readonly string[]> {
  const reader = await context.newPage()
  await reader.goto(`${served.url}reader.html`)
  const file = { name: 'report.html', mimeType: 'text/html', buffer: Buffer.from(html) }
  await reader.locator('input[type=file]').setInputFiles(file)
  const { findings } = await reader.evaluate(() => window.checkChosenFiles())
  await reader.close()
  return (findings ?? []).filter((one) => one.id === 'A-01').map((one) => one.path)
}

async function bringIn(report: Report): Promise<void> {
  await page.goto(`${served.url}#/import`)
  await page.locator('input[type=file]').setInputFiles({
    name: `${report.year}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(report)),
  })
  await page.getByLabel(/只存入/).check()
  await page.getByRole('button', { name: '存入年报库' }).click()
  await page.getByRole('navigation', { name: '填报步骤' }).waitFor()
}

/** Outcomes that are typed, the new row and the halves of the divided one among them: a figure a kind of applicant. */
const typedRows: Readonly<Record<string, number>> = {
  'refused.cyberSecurity': 1,
  'unavailable.needsAnalysis': 11,
  'unavailable.needsProcessing': 21,
}
const typedAt = (row: string, column: number): number => (typedRows[row] ?? 0) + column

/** Tables and metrics as they are printed. */
const shared = (figures: unknown): unknown => {
  const {
    unit: office,
    year,
    proactive,
    requests,
    disputes,
    metrics,
  } = figures as ReturnType<typeof toPlainFigures>
  return { office, year, proactive, requests, disputes, metrics }
}

describe('a report of a new format year', () => {
  it('is typed, kept, read back from its own documents, checked, drawn and written out', async () => {
    await page.goto(served.url)
    await page.getByRole('button', { name: '新建空白年报' }).click()
    await page.locator('#new-report-unit').fill(unit)
    await page.locator('#new-report-year').fill('2027')
    await page.locator('button[form="new-report"]').click()
    await page.locator('[data-field="header.contact.address"]').first().waitFor()

    // Table two with its new column.
    await goToStep(/二、/)
    await box('proactive.rules.revised').fill('2')
    await box(newFigures.column).fill('7')
    await fillZeros()

    // Table three: the new row and the divided one; a column that does not balance says so until it does.
    await goToStep(/三、/)
    for (const row of Object.keys(typedRows)) {
      for (const [at, column] of applicants.entries()) {
        await box(`requests.${row}.${column}`).fill(String(typedAt(row, at)))
      }
    }
    for (const [at, column] of applicants.entries()) {
      const sum = Object.keys(typedRows).reduce((all, row) => all + typedAt(row, at), 0)
      await box(`requests.received.${column}`).fill(String(sum))
    }
    await fillZeros()
    await box(newFigures.row).fill('7')
    await page.getByText('差 5').first().waitFor()
    await box(newFigures.row).fill(String(typedAt('refused.cyberSecurity', 1)))
    await page.getByText('差 5').first().waitFor({ state: 'hidden' })

    await goToStep(/四、/)
    await fillZeros()

    // The new metric, and a sentence that states it.
    await goToStep(/一、/)
    const part = page.locator('.parts__part').filter({ hasText: '平台建设' })
    await part.click()
    await part.and(page.locator('[aria-current]')).waitFor()
    await box(newFigures.metric).fill('4321')
    await page.locator('.tiptap').click()
    await page.keyboard.type('门户网站适老化服务次数4321次。')

    // The section that is worded anew.
    await goToStep(/五、/)
    await page.getByRole('heading', { level: 1, name: '五、主要问题整改和下一步改进举措' }).waitFor()
    await page.keyboard.press('Control+s')
    await page.getByRole('status').filter({ hasText: '已保存到本机浏览器' }).first().waitFor()

    // Kept: opened again it is what was typed.
    await page.reload()
    await page.getByRole('navigation', { name: '填报步骤' }).waitFor()
    const report = await exported()
    expect([report.form, report.year]).toEqual(['2027', 2027])
    for (const row of Object.keys(typedRows)) {
      const cells = applicants.map((column) => {
        const path = `requests.${row}.${column}`
        return isFigurePath(path) ? figureAt(report, path) : undefined
      })
      expect([row, cells]).toEqual([row, applicants.map((_column, at) => typedAt(row, at))])
    }
    const figures = toPlainFigures(report)
    expect(figures.proactive.normativeDocuments).toMatchObject({ issued: 0, revised: 7 })
    expect(figures.metrics).toEqual({ 'website.elderlyServices': 4321 })

    // Read back by what its documents show, without the data that they carry.
    const docx = withoutPart(await download('Word 文件（.docx）'))
    const html = withoutScript(await download('网页（.html）'))
    const sheet = await context.newPage()
    await sheet.setContent(new TextDecoder().decode(html))
    const pdf = await sheet.pdf({ format: 'A4', preferCSSPageSize: true })
    await sheet.close()
    const text = new TextEncoder().encode(toText(report))
    for (const [name, bytes] of [
      ['report.docx', docx],
      ['report.html', html],
      ['report.txt', text],
      ['report.pdf', pdf],
    ] as const) {
      const read = await readFile(name, bytes)
      expect([name, shared(read.figures)]).toEqual([name, shared(figures)])
    }

    // Checked: a total of the new row that is wrong is found, a right one is not.
    const wrongTotal = new TextDecoder()
      .decode(html)
      .replace(/(?<row>9\.属于网络安全防护信息<[\s\S]*?)21(?=<)/, '$<row>22')
    expect(await failingTotals(html)).toEqual([])
    expect(await failingTotals(new TextEncoder().encode(wrongTotal))).toEqual([
      'requests.refused.cyberSecurity.total',
    ])

    // A language that has no word for the new row says the form's own.
    await goToStep(/三、/)
    await page.locator('.shell__language').click()
    await page.getByText('9. 属于网络安全防护信息').first().waitFor()
    await page.locator('.shell__language').click()
    await page.getByText('9.属于网络安全防护信息').first().waitFor()

    // Drawn beside years of both earlier forms.
    const others = [filledReport(2020), filledReport(2024)]
    for (const other of others) await bringIn(other)
    await page.goto(`${served.url}#/insights?unit=${encodeURIComponent(unit)}`)
    await page.locator('svg').getByText('2027').first().waitFor()
    await page.getByRole('button', { name: /表格.*办理结果/ }).click()
    const cells = page.getByRole('row').filter({ hasText: '无法提供' }).getByRole('cell')
    const sumOf = (one: Report): string =>
      String(
        requestRowsOf(one)
          .filter((row) => row.groupIds.includes('unavailable'))
          .reduce((sum, row) => sum + Number(figureAt(one, requestPath(row.id, 'total'))), 0),
      )
    const drawn = (await cells.allTextContents()).map((one) => one.replace(/[,\s]/g, ''))
    expect(drawn.filter((one) => /^\d+$/.test(one))).toEqual([...others, report].map(sumOf))

    expect(troubles).toEqual({ errors: [], foreignRequests: [] })

    // Pasted into a library of its own, kept and opened.
    const fresh = await browser.newContext(usualOptions)
    page = await fresh.newPage()
    await page.goto(`${served.url}#/import`)
    await page.locator('#import-text').fill(toText(report))
    await page.getByRole('button', { name: '读取文字' }).click()
    await page.getByLabel(/只存入/).check()
    await page.getByRole('button', { name: '存入年报库' }).click()
    await page.getByRole('navigation', { name: '填报步骤' }).waitFor()
    expect(shared(toPlainFigures(await exported()))).toEqual(shared(figures))
    await fresh.close()
  }, 300_000)
})
