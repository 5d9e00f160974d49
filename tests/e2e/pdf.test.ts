import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { recogniseReport } from '@/documents/recognise/recognise'
import { readPdf } from '@/formats/pdf/read'
import { writeDocx } from '@/formats/docx/write'
import { narrativeText } from '@/report/narrative/live-figures'
import { narrativeIds } from '@/report/form/form'
import { toPlainFigures } from '@/report/figures/plain-figures'
import type { Report } from '@/report/types'
import { loadSample } from '@/sample/load'
import { launchChromium, usualOptions, watchTroubles } from '../support/chromium'
import { blockText } from '../support/reading'
import { startOffice } from '../support/libreoffice'
import { printWithFurniture } from '../support/printed-page'
import {
  borderNames,
  layOut,
  layoutOf,
  printReport,
  randomFigures,
  seededRandom,
} from '../support/report-pages'

const [, , signed] = (await loadSample()) as [Report, Report, Report]
/** The recogniser takes the signature at the end for text, so these have none. */
const sample: Report = { ...signed, header: { ...signed.header, signature: { unit: '', date: '' } } }
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  page = await browser.newPage()
})

afterAll(() => browser.close())

/** What a report and what is read of its PDF must share. */
function shared(report: Report) {
  const { unit, year, period, contact, proactive, requests, disputes } = toPlainFigures(report)
  const texts = narrativeIds.map((id) =>
    narrativeText(report.narratives[id], { report }).replace(/[ \u3000]/g, ''),
  )
  return { unit, year, period, contact, proactive, requests, disputes, texts }
}

async function readBack(pdf: Uint8Array): Promise<Report> {
  const { value, messages } = await readPdf(new Uint8Array(pdf), { fileName: 'report.pdf' })
  expect(messages).toEqual([])
  if (value?.kind !== 'document') throw new Error('no document')
  const recognised = recogniseReport(value.document)
  if (!recognised.value) throw new Error('no report')
  return recognised.value
}

describe('a report printed by Chromium', () => {
  // One of each kind of border; `npm run test:layouts` tries hundreds.
  it.each(borderNames)('is read cell by cell and word by word, its borders %s', async (border) => {
    const seed = 31 + borderNames.indexOf(border)
    const report = randomFigures(sample, seededRandom(seed))
    const layout = layoutOf(seed, border)
    const read = await readBack(await printReport(page, report, layout))
    expect({ layout: layout.name, ...shared(read) }).toEqual({ layout: layout.name, ...shared(report) })
  })

  it.each(['none', 'level'] as const)('says that its cells are unsure, its borders %s', async (border) => {
    const pdf = await printReport(page, sample, layoutOf(11, border))
    const { messages } = await readPdf(new Uint8Array(pdf), { fileName: 'report.pdf' })
    expect(messages.map(({ code }) => code)).toContain('pdf.looseTable')
  })

  it('is read in its worker under the content policy of the build, without a request elsewhere', async () => {
    const baseUrl = inject('baseUrl')
    const context = await browser.newContext(usualOptions)
    const app = await context.newPage()
    const troubles = watchTroubles(app, baseUrl)
    const report = randomFigures(sample, seededRandom(5))
    const pdf = await printReport(page, report, layoutOf(5))
    await app.goto(new URL('reader.html', baseUrl).href)
    await app
      .locator('input[type=file]')
      .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) })
    const { figures } = await app.evaluate(() => window.readChosenFile())
    expect(figures).toMatchObject({ requests: toPlainFigures(report).requests })
    expect(troubles).toEqual({ errors: [], foreignRequests: [] })
    await context.close()
  })
})

describe('a web page printed with what a browser puts around it', () => {
  const title = '云溪市数据局2024年政府信息公开工作年度报告_云溪市人民政府'

  it('is read without date, title, address and page number, on many pages', async () => {
    const report = randomFigures(sample, seededRandom(21))
    const html = layOut(report, layoutOf(21, 'usual'))
    const read = await readBack(await printWithFurniture(page, html, title))
    expect(shared(read)).toEqual(shared(report))
  })

  it('is read without them where it is a single page', async () => {
    const html = '<!doctype html><body><p>全年公开政策文件八件。</p><p>2024年12月31日</p>'
    const pdf = await printWithFurniture(page, html, title)
    const { value } = await readPdf(new Uint8Array(pdf), { fileName: 'report.pdf' })
    if (value?.kind !== 'document') throw new Error('no document')
    expect(value.document.blocks.map(blockText).join('')).toBe('全年公开政策文件八件。2024年12月31日')
  })
})

describe('our own Word file saved as PDF', () => {
  it('is read cell by cell and word by word', async () => {
    const office = startOffice()
    const report = randomFigures(sample, seededRandom(9))
    const { bytes } = await writeDocx(report, {})
    expect(shared(await readBack(office.convert(bytes, 'pdf')))).toEqual(shared(report))
    office.close()
  })
})
