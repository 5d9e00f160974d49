import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { writeDocx } from '@/formats/docx/write'
import { setFigures, stateTotal } from '@/report/figures/figures'
import { paragraph, textInline } from '@/report/narrative/narrative'
import { documentOutline, writtenText } from '@/report/document/outline'
import type { OutlineItem } from '@/report/document/outline'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import { loadSample } from '@/sample/load'
import { arbitraryReport } from '../../support/arbitrary-report'
import { all, attribute, one, openWord, wordGrid, wordRuns, wordText } from '../../support/word-document'
import type { WordDocument } from '../../support/word-document'

const [, last, sample] = (await loadSample()) as [Report, Report, Report]
const blank = blankReport('云溪市数据局', 2024)
const textWidth = 8845

async function write(report: Report, previous?: Report): Promise<WordDocument> {
  return openWord((await writeDocx(report, { previous })).bytes)
}

const styleOf = (block: Element): string | null => attribute(block, 'pStyle')
const tablesOf = (word: WordDocument): Element[] => word.blocks.filter((block) => block.localName === 'tbl')

/** What Word is given, in the terms of the outline. */
function shown(block: Element): unknown {
  if (block.localName === 'tbl') return wordGrid(block)
  return [styleOf(block), wordText(block), all(block, 'numPr').length > 0]
}

function expected(item: OutlineItem): unknown[] {
  switch (item.kind) {
    case 'title':
      return [['Title', item.text, false]]
    case 'heading':
      return [[`Heading${item.level}`, writtenText(item.content), false]]
    case 'paragraph':
      return [['BodyText', writtenText(item.content), false]]
    case 'list':
      return item.items.flatMap((paragraphs) =>
        paragraphs.map((content, index) => ['BodyText', writtenText(content), index === 0]),
      )
    case 'signature':
      return item.lines.map(({ text }) => ['ReportSignature', text, false])
    case 'table':
      return [
        item.rows.flat().map(({ text, row, column, colSpan, rowSpan }) => ({
          text,
          row,
          column,
          colSpan,
          rowSpan,
        })),
      ]
  }
}

const withoutTitleBreak = (block: unknown): unknown =>
  Array.isArray(block) && block[0] === 'Title'
    ? [block[0], String(block[1]).replace('\n', ''), block[2]]
    : block

describe('a report in Word', () => {
  it('says what the outline says, in its order, styles, lists and merged tables, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (report) => {
        const { blocks } = await write(report)
        expect(blocks.map(shown).map(withoutTitleBreak)).toEqual(documentOutline(report).flatMap(expected))
      }),
      { numRuns: 15 },
    )
  })

  it('writes live figures out, with last year’s report for the changes', async () => {
    const { blocks } = await write(sample, last)
    const text = blocks.map(wordText).join('\n')
    expect(text).toContain('新收申请33件，同比增长22.2%，其中通过网络提交23件')
    expect(text).toContain('年末现行有效9件，较上年增加2件')
    expect(text).not.toContain('____')
  })

  it('keeps 0, /, blanks and totals that a source stated apart', async () => {
    const parts = setFigures(blank, [
      ['disputes.review.upheld', 11],
      ['disputes.review.corrected', 0],
      ['disputes.review.other', '/'],
    ])
    const word = await write(stateTotal(parts, 'disputes.review.total', 0))
    const [, , disputes] = tablesOf(word).map(wordGrid)
    const figures = disputes!.filter((cell) => cell.row === 3).map((cell) => cell.text)
    expect(figures).toEqual(['11', '0', '/', '', '0', ...Array.from({ length: 10 }, () => '')])
  })

  it('keeps bold words bold and leaves out what XML cannot hold', async () => {
    const problems = [paragraph(textInline('一是', true), textInline('办理\u0007不\ud800快。'))]
    const word = await write({ ...blank, narratives: { ...blank.narratives, problems } })
    const block = word.blocks.find((one) => wordText(one).startsWith('一是'))!
    expect(wordRuns(block)).toEqual([
      { text: '一是', bold: true },
      { text: '办理不快。', bold: false },
    ])
  })

  it('begins every ordered list at 1', async () => {
    const items = ['甲', '乙'].map((text) => ({ type: 'listItem' as const, content: [paragraph(text)] }))
    const other = [
      { type: 'orderedList' as const, content: items },
      paragraph('其间'),
      { type: 'orderedList' as const, content: items },
    ]
    const word = await write({ ...blank, narratives: { ...blank.narratives, other } })
    const ids = word.blocks.flatMap((block) => all(block, 'numId').map((id) => id.getAttribute('w:val')))
    expect(ids).toHaveLength(4)
    expect(ids[0]).toBe(ids[1])
    expect(ids[0]).not.toBe(ids[2])
  })
})

describe('the official layout', () => {
  it('is A4 with margins of 37, 35, 28 and 26 mm', async () => {
    const { section } = await write(sample, last)
    const size = one(section, 'pgSz')
    expect([size.getAttribute('w:w'), size.getAttribute('w:h')]).toEqual(['11906', '16838'])
    const millimetres = ['top', 'bottom', 'left', 'right'].map((edge) =>
      Math.round((Number(attribute(section, 'pgMar', edge)) / 1440) * 25.4),
    )
    expect(millimetres).toEqual([37, 35, 28, 26])
  })

  it.each([
    ['Title', '方正小标宋简体', '44', null],
    ['Heading1', '黑体', '32', '0'],
    ['Heading2', '楷体_GB2312', '32', '1'],
    ['Heading3', '仿宋_GB2312', '32', '2'],
    ['Heading4', '仿宋_GB2312', '32', '3'],
  ])('sets %s in %s', async (id, font, size, outline) => {
    const styles = (await write(blank)).part('word/styles.xml')
    const style = all(styles, 'style').find((one) => one.getAttribute('w:styleId') === id)!
    expect(attribute(style, 'rFonts', 'eastAsia')).toBe(font)
    expect(attribute(style, 'sz')).toBe(size)
    expect(attribute(style, 'outlineLvl')).toBe(outline)
    expect(all(style, 'keepNext')).toHaveLength(1)
    expect(attribute(style, 'b') === 'false' || all(style, 'b').length === 0).toBe(id !== 'Heading3')
  })

  it('sets the text in 仿宋 16 pt on lines of 28 pt, two characters in', async () => {
    const styles = (await write(blank)).part('word/styles.xml')
    const defaults = one(styles, 'docDefaults')
    expect(attribute(defaults, 'rFonts', 'eastAsia')).toBe('仿宋_GB2312')
    expect(attribute(defaults, 'sz')).toBe('32')
    const body = all(styles, 'style').find((style) => style.getAttribute('w:styleId') === 'BodyText')!
    expect(attribute(body, 'spacing', 'line')).toBe('560')
    expect(attribute(body, 'spacing', 'lineRule')).toBe('exact')
    expect(attribute(body, 'ind', 'firstLineChars')).toBe('200')
    expect(attribute(body, 'ind', 'firstLine')).toBe('640')
  })

  it('sets the page number — 1 — on the outer side in 宋体 14 pt', async () => {
    const word = await write(blank)
    expect(all(word.part('word/settings.xml'), 'evenAndOddHeaders')).toHaveLength(1)
    const sides = ['word/footer1.xml', 'word/footer2.xml'].map((name) => {
      const footer = word.part(name)
      expect(wordText(footer.documentElement)).toBe('—  —')
      expect(one(footer, 'instrText').textContent).toBe('PAGE')
      expect(attribute(footer.documentElement, 'sz')).toBe('28')
      expect(attribute(footer.documentElement, 'rFonts', 'eastAsia')).toBe('宋体')
      return attribute(footer.documentElement, 'jc')
    })
    expect(sides).toEqual(['right', 'left'])
  })

  it('fits every table to the text, repeats its head and splits no row', async () => {
    const word = await write(sample, last)
    const heads = tablesOf(word).map((table) => {
      expect(attribute(table, 'tblLayout', 'type')).toBe('fixed')
      const widths = all(one(table, 'tblGrid'), 'gridCol').map((column) => Number(column.getAttribute('w:w')))
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(textWidth)
      const rows = all(table, 'tr')
      expect(rows.every((row) => all(row, 'cantSplit').length === 1)).toBe(true)
      return rows.filter((row) => all(row, 'tblHeader').length > 0).length
    })
    expect(heads).toEqual([0, 3, 3])
  })

  it('begins table three on a page of its own and keeps it together', async () => {
    const { blocks } = await write(sample, last)
    const breaks = blocks.filter((block) => all(block, 'pageBreakBefore').length > 0)
    expect(breaks.map(wordText)).toEqual(['三、收到和处理政府信息公开申请情况'])
    const rows = all(blocks[blocks.indexOf(breaks[0]!) + 1]!, 'tr')
    expect(rows.map((row) => all(row, 'keepNext').length > 0)).toEqual([
      ...Array.from({ length: 27 }, () => true),
      false,
    ])
  })
})

describe('the Word file', () => {
  afterEach(() => vi.useRealTimers())

  it('names its title, its office and its language', async () => {
    const core = (await write(sample)).part('docProps/core.xml').documentElement
    expect([...core.children].map((child) => [child.localName, child.textContent])).toEqual([
      ['title', '云溪市数据局2024年政府信息公开工作年度报告'],
      ['creator', '云溪市数据局'],
      ['language', 'zh-CN'],
    ])
  })

  it('is the same bytes for the same report, whenever it is written', async () => {
    vi.useFakeTimers({ now: new Date('2025-01-20T08:00:00Z'), toFake: ['Date'] })
    const first = await writeDocx(sample, { previous: last })
    vi.setSystemTime(new Date('2026-01-21T09:30:00Z'))
    const second = await writeDocx(sample, { previous: last })
    expect(second.bytes).toEqual(first.bytes)
    expect(first.fileName).toBe('云溪市数据局2024年政府信息公开工作年度报告.docx')
  })

  it('names a substitute for every font that it asks for', async () => {
    const fontTable = (await write(blank)).part('word/fontTable.xml')
    const named = all(fontTable, 'font').map((font) => [
      font.getAttribute('w:name'),
      attribute(font, 'altName'),
    ])
    expect(named.map(([name]) => name)).toEqual([
      '方正小标宋简体',
      '仿宋_GB2312',
      '黑体',
      '楷体_GB2312',
      '宋体',
    ])
    expect(named.every(([, substitute]) => substitute)).toBe(true)
  })
})
