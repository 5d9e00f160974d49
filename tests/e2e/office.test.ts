import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '@/formats/docx/write'
import { setFigures } from '@/report/figures/figures'
import { applicants, requestPath } from '@/report/form/form'
import type { InputId } from '@/report/form/paths'
import { documentOutline, writtenText } from '@/report/document/outline'
import type { OutlineItem } from '@/report/document/outline'
import type { Report } from '@/report/types'
import { loadSample } from '@/sample/load'
import { launchChromium } from '../support/chromium'
import { pdfPages, startOffice } from '../support/libreoffice'
import type { Office } from '../support/libreoffice'

const [, last, sample] = (await loadSample()) as [Report, Report, Report]
const outline = documentOutline(sample, last)
const tight = (text: string): string => text.replace(/\s/g, '')

let office: Office
let browser: Browser
let docx: Uint8Array

beforeAll(async () => {
  office = startOffice()
  browser = await launchChromium()
  docx = (await writeDocx(sample, { previous: last })).bytes
})

afterAll(async () => {
  await browser.close()
  office.close()
})

interface Cell {
  readonly text: string
  readonly colSpan: number
  readonly rowSpan: number
}

/** The tables of a web page, each row with the cells that begin in it. */
async function tablesOf(html: string): Promise<Cell[][][]> {
  const page = await browser.newPage()
  await page.setContent(html)
  const tables = await page.evaluate(() =>
    [...document.querySelectorAll('table')].map((table) =>
      [...table.rows].map((row) =>
        [...row.cells].map(({ textContent, colSpan, rowSpan }) => ({
          text: textContent ?? '',
          colSpan,
          rowSpan,
        })),
      ),
    ),
  )
  await page.close()
  return tables.map((rows) => rows.map((cells) => cells.map((cell) => ({ ...cell, text: tight(cell.text) }))))
}

const wordsOf = (item: OutlineItem): string[] => {
  switch (item.kind) {
    case 'title':
      return [...item.pieces]
    case 'list':
      return item.items.flat().map(writtenText)
    case 'table':
      return item.rows.flat().map((cell) => cell.text)
    case 'signature':
      return item.lines.map(({ text }) => text)
    default:
      return [writtenText(item.content)]
  }
}

describe('the Word file in LibreOffice', () => {
  it('shows every table with its merged cells, labels and figures', async () => {
    const html = new TextDecoder().decode(office.convert(docx, 'html'))
    const expected = outline.flatMap((item) =>
      item.kind === 'table'
        ? [
            item.rows.map((row) =>
              row.map(({ text, colSpan, rowSpan }) => ({ text: tight(text), colSpan, rowSpan })),
            ),
          ]
        : [],
    )
    expect(await tablesOf(html)).toEqual(expected)
  })

  it('says every word of the report in its order, and nothing else', () => {
    const text = tight(new TextDecoder().decode(office.convert(docx, 'txt')).replace(/^\ufeff/, ''))
    expect(text).toBe(tight(outline.flatMap(wordsOf).join('')))
  })

  it('numbers its pages, keeps table three on one and leaves no heading behind', () => {
    const pages = pdfPages(office.convert(docx, 'pdf'))
    expect(pages.length).toBeLessThanOrEqual(7)
    const lines = pages.map((page) => page.split('\n').map(tight).filter(Boolean))
    expect(lines.map((page) => page[page.length - 1])).toEqual(pages.map((_, index) => `—${index + 1}—`))
    const tablePage = lines.findIndex((page) =>
      page.some((line) => line.includes('本年新收政府信息公开申请数量')),
    )
    expect(lines[tablePage]?.[0]).toBe('三、收到和处理政府信息公开申请情况')
    expect(lines[tablePage]?.some((line) => line.startsWith('四、结转下年度继续办理'))).toBe(true)
    const headings = outline.flatMap((item) =>
      item.kind === 'heading' ? [tight(writtenText(item.content))] : [],
    )
    const lastWords = lines.map((page) => page[page.length - 2])
    expect(lastWords.filter((line) => line !== undefined && headings.includes(line))).toEqual([])
  })

  it('cuts no figure, however long', async () => {
    const long = applicants.map((column, index): [InputId, number] => [
      requestPath('received', column) as InputId,
      1_234_560 + index,
    ])
    const report = setFigures(sample, long)
    const { bytes } = await writeDocx(report, { previous: last })
    const words = pdfPages(office.convert(bytes, 'pdf')).join(' ').split(/\s+/)
    for (const [, figure] of long) expect(words).toContain(String(figure))
    expect(words).toContain(String(long.reduce((sum, [, figure]) => sum + figure, 0)))
  })
})
