import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentBlock } from '@/documents/types'
import { readDocx } from '@/formats/docx/read'
import { formatNumber } from '@/formats/docx/numbering'
import { writeDocx } from '@/formats/docx/write'
import { loadSample } from '@/sample/load'
import { publishedReport } from '@/report/review/published-content'
import { arbitraryReport } from '../../../support/arbitrary-report'
import { damagedCopy, seededRandom } from '../../../support/damage'
import { blockText, codesOf } from '../../../support/reading'
import { wordCell, wordFile, wordParagraph } from '../../../support/word-file'
import type { WordParts } from '../../../support/word-file'

const reading = (bytes: Uint8Array) => readDocx(bytes, { fileName: 'report.docx' })

async function blocksOf(parts: WordParts): Promise<readonly DocumentBlock[]> {
  const { value } = await reading(wordFile(parts))
  return value?.kind === 'document' ? value.document.blocks : []
}

const linesOf = async (parts: WordParts) => (await blocksOf(parts)).map(blockText)

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`

describe('the text of a Word file', () => {
  it('has bold runs, and headings by their style', async () => {
    const styles =
      '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:styleId="own"><w:name w:val="大标题"/><w:basedOn w:val="1"/></w:style>'
    const body =
      wordParagraph('一、总体情况', '<w:pStyle w:val="own"/>') +
      `<w:p>${run('一是')}${run('公开', '<w:b/>')}${run('。', '<w:b w:val="0"/>')}</w:p>`
    expect(await blocksOf({ body, styles })).toEqual([
      { kind: 'heading', level: 1, text: '一、总体情况' },
      { kind: 'paragraph', runs: [{ text: '一是' }, { text: '公开', bold: true }, { text: '。' }] },
    ])
  })

  it('has the numbers that Word counts by itself, through styles too', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering =
      `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}` +
      `${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>` +
      '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    const styles =
      '<w:style w:styleId="h"><w:name w:val="标题 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    const at = (one: number) => `<w:numPr><w:ilvl w:val="${one}"/><w:numId w:val="3"/></w:numPr>`
    const body = [
      wordParagraph('总体情况', '<w:pStyle w:val="h"/>'),
      wordParagraph('主动公开', at(1)),
      wordParagraph('依申请公开', at(1)),
      wordParagraph('答复', at(2)),
      wordParagraph('主动公开政府信息情况', '<w:pStyle w:val="h"/>'),
      wordParagraph('再起', at(1)),
    ].join('')
    expect(await linesOf({ body, styles, numbering })).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '1.答复',
      '二、主动公开政府信息情况',
      '（一）再起',
    ])
  })

  it.each([
    [11, 'chineseCounting', '十一'],
    [20, 'japaneseCounting', '二十'],
    [3, 'decimalEnclosedCircle', '③'],
    [12, 'decimalFullWidth', '１２'],
    [4, 'upperRoman', 'IV'],
    [2, 'ideographTraditional', '乙'],
    [28, 'lowerLetter', 'bb'],
  ])('writes %i as %s: %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text)
  })

  it('reads changes as accepted, drops comments, and says so', async () => {
    const body = `<w:p>${run('收到')}<w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins>${run('5')}</w:ins>${run('件')}</w:p>`
    const file = wordFile({ body, comments: '<w:comment w:id="1"><w:p/></w:comment>' })
    const { value, messages } = await reading(file)
    expect(value?.kind === 'document' && value.document.blocks.map(blockText)).toEqual(['收到5件'])
    expect(codesOf({ messages })).toEqual(['docx.revisions', 'docx.comments'])
  })

  it('reads text boxes once, and nothing that is hidden or a field’s instruction', async () => {
    const box = '<w:txbxContent>' + wordParagraph('框内') + '</w:txbxContent>'
    const body =
      `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>` +
      `${run('隐藏', '<w:vanish/>')}<w:r><w:instrText>PAGE</w:instrText></w:r>${run('续')}</w:p>`
    expect(await linesOf({ body })).toEqual(['框内', '正文续'])
  })
})

describe('the tables of a Word file', () => {
  it('keep their merged cells', async () => {
    const body =
      '<w:tbl><w:tr>' +
      wordCell('组', '<w:vMerge w:val="restart"/>') +
      wordCell('甲', '<w:gridSpan w:val="2"/>') +
      '</w:tr><w:tr>' +
      wordCell('', '<w:vMerge/>') +
      wordCell('1') +
      wordCell('') +
      '</w:tr></w:tbl>'
    expect(await blocksOf({ body })).toEqual([
      {
        kind: 'table',
        rows: [
          [
            { text: '组', column: 0, colSpan: 1, rowSpan: 2 },
            { text: '甲', column: 1, colSpan: 2, rowSpan: 1 },
          ],
          [
            { text: '1', column: 1, colSpan: 1, rowSpan: 1 },
            { text: '', column: 2, colSpan: 1, rowSpan: 1 },
          ],
        ],
      },
    ])
  })

  it('leave out rows that were deleted', async () => {
    const row = (text: string, properties = '') =>
      `<w:tr>${properties}${wordCell(text)}${wordCell('1')}</w:tr>`
    const body = `<w:tbl>${row('留')}${row('删', '<w:trPr><w:del w:id="1"/></w:trPr>')}</w:tbl>`
    expect(await linesOf({ body })).toEqual(['留|1'])
  })
})

describe('a Word file that we wrote', () => {
  it('gives its report back, whatever it holds, but for what people accepted inside the office', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (report) => {
        const { value, messages } = await reading((await writeDocx(report, {})).bytes)
        expect(messages).toEqual([])
        expect(value).toEqual({ kind: 'report', report: publishedReport(report) })
      }),
      { numRuns: 25 },
    )
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['no archive at all', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'docx.unreadable'],
    ['a file without text', wordFile({ body: '<w:p/>' }), 'docx.empty'],
    ['a bomb', wordFile({ body: wordParagraph('一'.repeat(1000)).repeat(1_500) }), 'docx.bomb'],
    ['elements without end', wordFile({ body: '<w:sdt>'.repeat(10_000) }), 'docx.unreadable'],
  ])('says of %s why', async (_what, file, code) => {
    const { value, messages } = await reading(file)
    expect([value, codesOf({ messages })]).toEqual([null, [code]])
  })

  it('never stops the reader, however it is damaged', async () => {
    const sample = (await loadSample())[2]!
    const { bytes } = await writeDocx(sample, {})
    const random = seededRandom(2026)
    for (let count = 0; count < 100; count += 1) {
      const { value, messages } = await reading(damagedCopy(bytes, random))
      expect(value !== null || messages.length > 0).toBe(true)
    }
  })
})
