/**
 * The main job on the production build: a report is read, kept, edited, killed, drawn and written out. Once with
 * the project's own fixture, once with a real report where the corpus is at hand.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Download, Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import type { Cell } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import type { PlainFigures } from '@/report/figures/plain-figures'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { requestColumns, requestPath, requestRowsOf } from '@/report/form/form'
import { narrativeText } from '@/report/narrative/live-figures'
import type { Report } from '@/report/types'
import { restoreReport } from '@/report/restore/restore'
import { startKillable } from '../../scripts/killable-chromium.mjs'
import { watchTroubles } from '../support/chromium'
import type { Troubles } from '../support/chromium'
import { startOffice } from '../support/libreoffice'

type Truth = Pick<
  PlainFigures,
  'unit' | 'year' | 'contact' | 'proactive' | 'requests' | 'disputes' | 'metrics'
>

interface Source {
  readonly name: string
  readonly file: string
  readonly truth: string
  /** Stays outside the project, and may be absent. */
  readonly isReal?: true
}

const sources: readonly Source[] = [
  {
    name: 'the project’s own report',
    file: resolve('tests/fixtures/yunxi-2024.txt'),
    truth: resolve('tests/fixtures/yunxi-2024.truth.json'),
  },
  {
    name: 'a real report',
    file: resolve('../shared/corpus/files/zibo-industry-2024.txt'),
    truth: resolve('../shared/corpus/truth/zibo-industry-2024.json'),
    isReal: true,
  },
]

let profile: string
let page: Page
let kill: () => Promise<void>
let troubles: Troubles

async function openApp(): Promise<void> {
  const chromium = process.env.CHROME_PATH
  if (!chromium) throw new Error('CHROME_PATH is not set')
  ;({ page, kill } = await startKillable(chromium, profile))
  troubles = watchTroubles(page, inject('baseUrl'))
  await page.goto(inject('baseUrl'))
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
}

const savedWords = () => page.getByRole('status').filter({ hasText: '已保存到本机浏览器' })

async function goToStep(name: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: '填报步骤' }).getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor()
}

const cellInput = (path: string) => page.locator(`[data-path="${path}"]`).first()

async function download(button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download') as Promise<Download>,
    page.getByRole('button', { name: button }).click(),
  ])
  return readFileSync(await file.path())
}

/** The open report as its own data file has it. */
async function exported(): Promise<Report> {
  const { value, messages } = restoreReport(
    JSON.parse((await download('数据文件（.json）')).toString('utf8')),
  )
  expect(messages).toEqual([])
  if (!value) throw new Error('the data file holds no report')
  return value
}

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'nianbao-journey-'))
})

afterEach(async () => {
  await kill()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

for (const source of sources) {
  const isThere = existsSync(source.file)
  describe.skipIf(!isThere)(
    `${source.name}${isThere ? '' : ' (skipped: ../shared/corpus is absent)'}`,
    () => {
      it('is read, kept, edited, killed, drawn and written out', async () => {
        const truth = JSON.parse(readFileSync(source.truth, 'utf8')) as Truth
        await openApp()

        // Read: what was unclear stands beside the source, and nothing is stored yet.
        await page
          .getByRole('link', { name: '导入', exact: true })
          .or(page.getByRole('button', { name: '导入', exact: true }))
          .first()
          .click()
        await page.locator('input[type=file]').setInputFiles(source.file)
        await page.getByRole('heading', { name: '核对读取结果' }).waitFor()
        await page.getByLabel(/只存入/).check()
        await page.getByRole('button', { name: '存入年报库' }).click()

        // In its fields: every figure and sentence.
        await goToStep(/预览与导出/)
        const read = await exported()
        const figures = toPlainFigures(read)
        expect(figures).toMatchObject({
          unit: truth.unit,
          year: truth.year,
          proactive: truth.proactive,
          requests: truth.requests,
          disputes: truth.disputes,
          metrics: truth.metrics,
        })
        for (const field of ['address', 'postcode', 'phone', 'email'] as const) {
          expect(figures.contact[field]).toBe(truth.contact[field])
        }
        for (const id of [
          'proactiveWork',
          'requestWork',
          'management',
          'platforms',
          'oversight',
          'problems',
          'other',
        ] as const) {
          expect(narrativeText(read.narratives[id], { report: read }).length, id).toBeGreaterThan(20)
        }

        // Edited: a cell of table three, and a metric whose sentence follows.
        await goToStep(/三、/)
        const before = figureAt(read, 'requests.received.naturalPerson')
        await cellInput('requests.received.naturalPerson').fill(String(Number(before) + 7))
        await page.getByText('差 7').first().waitFor()
        await cellInput('requests.granted.naturalPerson').fill(
          String(Number(figureAt(read, 'requests.granted.naturalPerson')) + 7),
        )
        await goToStep(/一、/)
        // By its row: the list of findings beside it may come first, and names the part as well.
        const part = page.locator('.parts__part').filter({ hasText: '平台建设' })
        await part.click()
        await part.and(page.locator('[aria-current]')).waitFor()
        await page.locator('[data-path="metrics.website.posts"]').first().fill('98765')
        await page.locator('.tiptap').getByText('98765').waitFor()

        // A sentence of one's own, typed at the end.
        await page.locator('.tiptap').click()
        await page.keyboard.press('Control+End')
        await page.keyboard.type('新增一句话。')
        await savedWords().waitFor()

        // A reload keeps the place and the words.
        await page.reload()
        await page.locator('.tiptap').getByText('新增一句话。').waitFor()

        // A browser that is killed loses nothing that was saved.
        await kill()
        await openApp()
        await page.getByRole('link', { name: truth.unit }).first().click()
        await page.getByRole('navigation', { name: '填报步骤' }).waitFor()
        await goToStep(/预览与导出/)
        const edited = await exported()
        expect(figureAt(edited, 'requests.received.total')).toBe(
          Number(figureAt(read, 'requests.received.total')) + 7,
        )
        expect(edited.figures['metrics.website.posts']).toBe(98765)
        const platforms = narrativeText(edited.narratives.platforms, { report: edited })
        expect(platforms).toContain('98765')
        expect(platforms).toContain('新增一句话。')

        // Written: a page and a Word file that LibreOffice reads to the same words and figures.
        const html = (await download('网页（.html）')).toString('utf8')
        expect(html).toContain('98765')
        expect(html).not.toMatch(/<script(?! type="application\/json")/i)
        const word = await download('Word 文件（.docx）')
        const office = startOffice()
        const text = Buffer.from(office.convert(word, 'txt')).toString('utf8')
        office.close()
        expect(text.replace(/\s/g, '')).toContain(platforms.replace(/\s/g, '').slice(-60))
        expect(figuresIn(text)).toEqual(expect.arrayContaining(filledFigures(edited)))

        // Drawn against another year: last year's report is the same unit's, with other figures.
        await addLastYear(edited)
        await page.goto(`${inject('baseUrl')}#/insights?unit=${encodeURIComponent(truth.unit)}`)
        await page.locator('svg').getByText(String(truth.year)).first().waitFor()
        await page
          .locator('svg')
          .getByText('98,765')
          .or(page.locator('svg').getByText('9.9万'))
          .first()
          .waitFor()
        expect(
          await page
            .locator('svg')
            .getByText(String(truth.year - 1))
            .count(),
        ).toBeGreaterThan(0)

        expect(troubles).toEqual({ errors: [], foreignRequests: [] })
      })
    },
  )
}

/** Brings in the year before, as its data file. */
async function addLastYear(report: Report): Promise<void> {
  const last: Report = {
    ...report,
    year: report.year - 1,
    header: { ...report.header, title: '', intro: [] },
    figures: { ...report.figures, 'metrics.website.posts': 4321 },
  }
  await page.goto(`${inject('baseUrl')}#/import`)
  await page.locator('input[type=file]').setInputFiles({
    name: 'last-year.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(last)),
  })
  await page.getByLabel(/只存入/).check()
  await page.getByRole('button', { name: '存入年报库' }).click()
  await page.getByRole('navigation', { name: '填报步骤' }).waitFor()
}

function figuresIn(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?/g) ?? []
}

/** Figures of table three other than 0, as digits. */
function filledFigures(report: Report): string[] {
  return requestRowsOf(report)
    .flatMap((row) => requestColumns.map((column): Cell => figureAt(report, requestPath(row.id, column.id))))
    .filter((cell): cell is number => typeof cell === 'number' && cell > 0)
    .map(String)
}
