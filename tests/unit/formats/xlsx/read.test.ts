import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { shownNumber } from '@/formats/xlsx/number-format'
import { readXlsx } from '@/formats/xlsx/read'
import { damagedCopy, seededRandom } from '../../../support/damage'
import { blockText, codesOf } from '../../../support/reading'
import { cellName, workbookFile, workbookParts } from '../../../support/workbook-file'
import type { StatedSheetCell, StatedWorkbook } from '../../../support/workbook-file'

const read = (bytes: Uint8Array) => readXlsx(bytes, { fileName: '年报.xlsx' })
const row = (...values: (string | number)[]): StatedSheetCell[] =>
  values.map((value, column) => ({ value, row: 0, column }))
const raw = (attributes: string, content: string, column = 1): StatedSheetCell => ({
  value: { attributes, content },
  row: 0,
  column,
})

async function blocks(workbook: StatedWorkbook) {
  const { value, messages } = await read(workbookFile(workbook))
  if (value?.kind !== 'document') throw new Error(codesOf({ messages }).join())
  return { blocks: value.document.blocks, codes: codesOf({ messages }), messages }
}

const texts = async (cells: readonly StatedSheetCell[], rest: Partial<StatedWorkbook> = {}) =>
  (await blocks({ sheets: [{ cells }], ...rest })).blocks.map(blockText)

describe('numbers of a spreadsheet stand as their cells show them', () => {
  it.each([
    [12.000000001, '', '12.000000001'],
    [12.000000000000002, 'General', '12'],
    [0.1 + 0.2, 'General', '0.3'],
    [123456789012, 'General', '123456789012'],
    [1e21, 'General', '1000000000000000000000'],
    [46.35, '0.00', '46.35'],
    [12.000000001, '0', '12'],
    [1234567, '#,##0', '1,234,567'],
    [0.125, '0.0%', '12.5%'],
    [5, '0"件"', '5件'],
    [5, '[$¥-804]#,##0.00', '5.00'],
    [45657, 'yyyy"年"m"月"d"日"', '2024年12月31日'],
    [45657, '[$-804]yyyy/m/d;@', '2024/12/31'],
    [3, 'not[a format', '3'],
  ])('%s as %s is %s', (value, code, shown) => {
    expect(shownNumber(value, code)).toBe(shown)
  })

  it.each([
    [0, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', '0'],
    [0, '0;-0;;@', '0'],
    [7, ';;;', '7'],
  ])('and %s stays a figure where %s hides it', (value, code, shown) => {
    expect(shownNumber(value, code)).toBe(shown)
  })

  it('counts days from 1904 where the workbook does', async () => {
    const cells = [...row('日期'), { value: 44195, row: 0, column: 1, format: 1 }]
    const formats = ['General', 'yyyy-mm-dd']
    expect(await texts(cells, { formats, from1904: true })).toEqual(['日期|2024-12-31'])
    expect(await texts(cells, { formats })).toEqual(['日期|2020-12-30'])
  })
})

describe('cells of a spreadsheet', () => {
  it.each([
    ['a formula’s last result', raw('', '<f>SUM(B2:B9)</f><v>56</v>'), '56'],
    ['a formula’s text', raw('t="str"', '<f>A1</f><v>不适用</v>'), '不适用'],
    ['text of its own', raw('t="inlineStr"', '<is><r><t>商业</t></r><r><t>企业</t></r></is>'), '商业企业'],
    ['a figure as text', { value: '1,204', row: 0, column: 1 }, '1,204'],
    ['a date as ISO text', raw('t="d"', '<v>2024-12-31T00:00:00</v>'), '2024-12-31'],
  ])('give %s', async (_what, cell, shown) => {
    expect(await texts([...row('规章'), cell])).toEqual([`规章|${shown}`])
  })

  it('have runs of rich text joined, and readings above it left out', async () => {
    const parts = workbookParts({ sheets: [{ cells: row('甲', '乙') }] })
    const shared =
      '<sst><si><r><rPr><b/></rPr><t>行政</t></r><r><t>许可</t></r><rPh sb="0" eb="1"><t>xz</t></rPh></si><si><t>312</t></si></sst>'
    const { value } = await read(zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(shared) }))
    expect(value?.kind === 'document' && value.document.blocks.map(blockText)).toEqual(['行政许可|312'])
  })

  it('keep their spans, and hide what lies under them', async () => {
    const cells: StatedSheetCell[] = [
      { value: '三、本年度办理结果', row: 3, column: 2, rowSpan: 2 },
      { value: '（一）予以公开', row: 3, column: 3, colSpan: 2 },
      { value: '被合并盖住', row: 3, column: 4 },
      { value: 12, row: 3, column: 5 },
      { value: '（二）部分公开', row: 4, column: 3 },
      { value: 4, row: 4, column: 5 },
    ]
    const found = await blocks({ sheets: [{ cells }] })
    expect(found.blocks).toEqual([
      {
        kind: 'table',
        rows: [
          [
            { text: '三、本年度办理结果', column: 2, colSpan: 1, rowSpan: 2 },
            { text: '（一）予以公开', column: 3, colSpan: 2, rowSpan: 1 },
            { text: '12', column: 5, colSpan: 1, rowSpan: 1 },
          ],
          [
            { text: '（二）部分公开', column: 3, colSpan: 1, rowSpan: 1 },
            { text: '', column: 4, colSpan: 1, rowSpan: 1 },
            { text: '4', column: 5, colSpan: 1, rowSpan: 1 },
          ],
        ],
      },
    ])
  })

  it('are blank where a formula failed or was never calculated, and a message says so', async () => {
    const cells = [
      ...row('规章'),
      raw('t="e"', '<f>B9</f><v>#REF!</v>'),
      raw('', '<f>SUM(C2:C3)</f>', 2),
      { value: 6, row: 0, column: 3 },
    ]
    const { blocks: found, messages } = await blocks({ sheets: [{ cells }] })
    expect(found.map(blockText)).toEqual(['规章|||6'])
    expect(messages).toEqual([
      { code: 'xlsx.errorCells', severity: 'warning', params: { count: 1 } },
      { code: 'xlsx.uncalculated', severity: 'warning', params: { count: 1 } },
    ])
  })

  it('are left out with a notice where nobody sees them', async () => {
    const cells = ['一', '二', '三'].flatMap((text, line) =>
      [0, 1, 2].map((column) => ({ value: `${text}${column}`, row: line, column })),
    )
    const sheets = [
      { cells, hiddenRows: [1], hiddenColumns: [1] },
      { name: '旧', state: 'hidden' as const, cells: row('作废', 1) },
    ]
    const { blocks: found, messages } = await blocks({ sheets })
    expect(found.map(blockText)).toEqual(['一0|一2\n三0|三2'])
    expect(messages).toEqual([
      { code: 'xlsx.hiddenSheets', severity: 'notice', params: { count: 1 } },
      { code: 'xlsx.hiddenCells', severity: 'notice', params: { count: 2 } },
    ])
  })

  it('that span hidden ones span what is left', async () => {
    const cells: StatedSheetCell[] = [
      { value: '申请人情况', row: 0, column: 0, colSpan: 3 },
      { value: '总计', row: 0, column: 3 },
      ...[1, 2, 3, 4].map((value, column) => ({ value, row: 1, column })),
    ]
    const { blocks: found } = await blocks({ sheets: [{ cells, hiddenColumns: [1] }] })
    expect(found[0]?.kind === 'table' && found[0].rows[0]?.[0]).toMatchObject({ colSpan: 2, column: 0 })
  })
})

describe('a sheet', () => {
  it('is headed by its name, unless that only counts', async () => {
    const sheet = (name: string) => ({ name, cells: row('规章', 1) })
    const { blocks: found } = await blocks({ sheets: [sheet('Sheet1'), sheet('主动公开'), sheet('表三')] })
    expect(found.map(({ kind }) => kind)).toEqual(['table', 'heading', 'table', 'table'])
  })

  it('ends its table where nothing but text follows, titles without numbers as well', async () => {
    const text = ['其他事项', '本年度没有需要报告的其他事项。']
    const cells = [
      ...['信息内容', '本年处理决定数量'].map((value, column) => ({ value, row: 0, column })),
      ...['许可', 2].map((value, column) => ({ value, row: 1, column })),
      ...text.map((value, at) => ({ value, row: 2 + at, column: 0 })),
    ]
    const { blocks: found } = await blocks({ sheets: [{ cells }] })
    expect(found.map(blockText)).toEqual(['信息内容|本年处理决定数量\n许可|2', ...text])
  })

  it('is parted into tables and text', async () => {
    const cells = [
      { value: '云溪市数据局', row: 0, column: 0, colSpan: 3 },
      { value: '二、主动公开政府信息情况', row: 1, column: 0 },
      ...['信息内容', '本年制发件数'].map((value, column) => ({ value, row: 2, column })),
      ...['规章', 1].map((value, column) => ({ value, row: 3, column })),
      ...['许可', 2].map((value, column) => ({ value, row: 6, column })),
      { value: '填表说明：以上数据截至年底。', row: 7, column: 0 },
    ]
    const { blocks: found } = await blocks({ sheets: [{ cells }] })
    expect(found.map((block) => [block.kind, blockText(block)])).toEqual([
      ['paragraph', '云溪市数据局'],
      ['heading', '二、主动公开政府信息情况'],
      ['table', '信息内容|本年制发件数\n规章|1'],
      ['table', '许可|2'],
      ['paragraph', '填表说明：以上数据截至年底。'],
    ])
  })
})

describe('a spreadsheet', () => {
  it.each([
    ['no archive', strToU8('PK\u0003\u0004 broken'), 'xlsx.unreadable'],
    ['an archive of something else', zipSync({ 'xl/other.bin': new Uint8Array(9) }), 'xlsx.unreadable'],
    ['one without content', workbookFile({ sheets: [{ name: '主动公开', cells: [] }] }), 'xlsx.empty'],
    ['a bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(5 * 1024 * 1024).fill(0x20) }), 'xlsx.bomb'],
  ])('is refused: %s', async (_what, bytes, code) => {
    const result = await read(bytes)
    expect([result.value, codesOf(result)]).toEqual([null, [code]])
  })

  it('of 10,000 columns or endless merges is cut with a message, and quickly', async () => {
    const wide = Array.from({ length: 10_000 }, (_, column) => `<c r="${cellName(0, column)}"><v>1</v></c>`)
    const merges = Array.from({ length: 6_000 }, (_, at) => `<mergeCell ref="A${at + 1}:XFD1048576"/>`)
    const parts = workbookParts({ sheets: [{ cells: row('甲', 1) }] })
    const sheet = `<worksheet><sheetData><row r="1">${wide.join('')}<c r="XFD1" t="str"><v>远</v></c></row></sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`
    const start = performance.now()
    const result = await read(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) }))
    expect(codesOf(result)).toEqual(['xlsx.cut'])
    expect(performance.now() - start).toBeLessThan(3_000)
  })

  it('never stops the reader, however it is damaged', async () => {
    const whole = workbookFile({
      sheets: [
        { cells: [...row('规章', 1, 0, 6), { value: '合并', row: 1, column: 0, colSpan: 3, rowSpan: 2 }] },
      ],
      formats: ['0.00'],
    })
    const random = seededRandom(11)
    for (let time = 0; time < 300; time += 1) {
      const { value, messages } = await read(damagedCopy(whole, random))
      if (value === null) expect(codesOf({ messages })[0]).toMatch(/^xlsx\./)
    }
  })
})
