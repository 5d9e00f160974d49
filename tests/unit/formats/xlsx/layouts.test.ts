import writeExcelFile from 'write-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { recogniseReport } from '@/documents/recognise/recognise'
import type { Report } from '@/report/types'
import { narrativeText } from '@/report/narrative/live-figures'
import { fixtureReport, tableFigures } from '../../../support/layout-report'
import { codesOf, readBytes } from '../../../support/reading'
import { filledReport } from '../../../support/report-fixtures'
import { sheetTable, stackedTables, textCell } from '../../../support/sheet-layouts'
import { workbookFile } from '../../../support/workbook-file'
import type { StatedSheet } from '../../../support/workbook-file'

const report = await fixtureReport()
const sectionTitles = {
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
}
const noTitles = { proactive: null, requests: null, disputes: null }
const title = textCell('云溪市数据局2024年政府信息公开工作年度报告', 0, 0, 10)

async function read(sheets: readonly StatedSheet[], name = '云溪市数据局2024年政府信息公开年报数据.xlsx') {
  const document = await readBytes(workbookFile({ sheets }), name)
  const recognised = recogniseReport(document, { usualYear: 2030 })
  if (!recognised.value) throw new Error(`not recognised: ${codesOf(recognised).join()}`)
  return { ...recognised, value: recognised.value as Report }
}

const unclear = (messages: readonly { code: string; severity: string }[]) =>
  messages
    .filter((message) => message.severity !== 'notice')
    .map(({ code }) => code)
    .filter((code) => !/tablesAlone|unitGuessed|yearGuessed/.test(code))

describe('the official tables in a spreadsheet are read cell by cell', () => {
  it.each<[string, readonly StatedSheet[]]>([
    [
      'one under the other, each under its section’s title',
      [{ cells: [title, ...stackedTables(report, sectionTitles, { row: 2 })] }],
    ],
    [
      'with titles merged over the whole table and no blank rows between',
      [{ cells: [title, ...stackedTables(report, sectionTitles, { row: 1, gap: 0, mergedTitles: true })] }],
    ],
    ['without any title', [{ cells: stackedTables(report, noTitles) }]],
    ['without any title or blank row', [{ cells: stackedTables(report, noTitles, { gap: 0 }) }]],
    ['with nothing merged', [{ cells: stackedTables(report, sectionTitles, { merged: false }) }]],
    [
      'with nothing merged, titled or apart',
      [{ cells: stackedTables(report, noTitles, { merged: false, gap: 0 }) }],
    ],
    ['as text', [{ cells: stackedTables(report, sectionTitles, { asText: true, row: 3, column: 2 }) }]],
    [
      'one to a sheet, named only by the sheets',
      [
        { name: '主动公开', cells: sheetTable(report, 'proactive').cells },
        { name: '依申请公开', cells: sheetTable(report, 'requests', { row: 3, column: 2 }).cells },
        { name: '复议诉讼', cells: sheetTable(report, 'disputes', { row: 1 }).cells },
      ],
    ],
    [
      'one to a sheet that is only counted',
      [
        { name: '表一', cells: sheetTable(report, 'proactive', { merged: false }).cells },
        { name: '表二', cells: sheetTable(report, 'requests', { merged: false }).cells },
        { name: '表三', cells: sheetTable(report, 'disputes', { merged: false }).cells },
      ],
    ],
    [
      'in another order',
      [
        { cells: sheetTable(report, 'disputes').cells },
        { cells: sheetTable(report, 'requests').cells },
        { cells: sheetTable(report, 'proactive').cells },
      ],
    ],
    [
      'side by side',
      [
        {
          cells: [
            ...sheetTable(report, 'proactive').cells,
            ...sheetTable(report, 'requests', { column: 6 }).cells,
            ...sheetTable(report, 'disputes', { column: 18 }).cells,
          ],
        },
      ],
    ],
  ])('%s', async (_how, sheets) => {
    const { value, messages } = await read(sheets)
    expect(tableFigures(value)).toEqual(tableFigures(report))
    expect([value.unit, value.year]).toEqual(['云溪市数据局', 2024])
    expect(unclear(messages)).toEqual([])
  })
})

describe('the tables of a spreadsheet', () => {
  it('keep blanks, zeros and signs of not applicable apart', async () => {
    const filled = filledReport(2024)
    const { value } = await read([{ cells: stackedTables(filled, sectionTitles, { gap: 2 }) }])
    expect(tableFigures(value)).toEqual(tableFigures(filled))
  })

  it('may be one alone, without unit and year', async () => {
    const { value, messages } = await read([{ cells: sheetTable(report, 'requests').cells }], 'Book1.xlsx')
    expect(tableFigures(value).requests).toEqual(tableFigures(report).requests)
    expect([value.unit, value.year]).toEqual(['', 2030])
    expect(codesOf({ messages })).toEqual(
      expect.arrayContaining(['recognise.yearAssumed', 'recognise.unitMissing', 'recognise.tablesAlone']),
    )
    expect(codesOf({ messages })).not.toContain('recognise.missingSection.requests')
  })

  it('take unit and year from a caption or a sheet’s name', async () => {
    const cells = [
      textCell('云溪市数据局政府信息公开情况统计表', 0, 0, 8),
      ...sheetTable(report, 'requests', { row: 1 }).cells,
    ]
    const { value } = await read([{ name: '2024年', cells }], '汇总.xlsx')
    expect([value.unit, value.year]).toEqual(['云溪市数据局', 2024])
  })

  it('are not seen in other lists', async () => {
    const rows = ['姓名|部门|电话', '张三|办公室|1', '李四|法规科|2', '王五|其他|3']
    const cells = rows.flatMap((row, at) => row.split('|').map((text, column) => textCell(text, at, column)))
    const document = await readBytes(workbookFile({ sheets: [{ cells }] }), '通讯录2024.xlsx')
    expect(codesOf(recogniseReport(document, { usualYear: 2030 }))).toEqual(['recognise.notAReport'])
  })

  it('are refused where nothing tells their year and none is usual', async () => {
    const bytes = workbookFile({ sheets: [{ cells: sheetTable(report, 'requests').cells }] })
    expect(codesOf(recogniseReport(await readBytes(bytes, 'Book1.xlsx')))).toEqual(['recognise.noYear'])
  })
})

describe('a whole report in a spreadsheet', () => {
  it('has its texts from cells that are sentences', async () => {
    const sentence = '2024年，本局围绕公共数据开放和便民服务，公开得更主动，答复得更及时。'
    const lines = ['一、总体情况', '（一）主动公开', sentence, '（二）依申请公开', `${sentence}\n均已答复。`]
    const { value } = await read([
      {
        cells: [
          title,
          ...lines.map((line, index) => textCell(line, index + 1, 0, 10)),
          ...stackedTables(report, sectionTitles, { row: 8, gap: 0 }),
        ],
      },
    ])
    expect(tableFigures(value)).toEqual(tableFigures(report))
    expect(narrativeText(value.narratives.proactiveWork, { report: value })).toBe(sentence)
    expect(narrativeText(value.narratives.requestWork, { report: value })).toBe(`${sentence}\n均已答复。`)
  })
})

describe('a spreadsheet that another program wrote', () => {
  it('is read cell by cell', async () => {
    const tables = (['proactive', 'requests', 'disputes'] as const).map((table) => {
      const { cells, rows, columns } = sheetTable(report, table)
      const data: (object | null)[][] = Array.from({ length: rows }, () =>
        new Array<null>(columns).fill(null),
      )
      for (const { value, row, column, colSpan, rowSpan } of cells) {
        const isFigure = typeof value === 'number'
        data[row]![column] = {
          value,
          ...(isFigure ? { type: Number, format: Number.isInteger(value) ? '#,##0' : '0.00' } : {}),
          ...((colSpan ?? 1) > 1 ? { columnSpan: colSpan } : {}),
          ...((rowSpan ?? 1) > 1 ? { rowSpan } : {}),
        }
      }
      return { data, sheet: table }
    })
    const blob = await writeExcelFile(tables as never).toBlob()
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const recognised = recogniseReport(await readBytes(bytes, '云溪市数据局2024.xlsx'))
    expect(recognised.value && tableFigures(recognised.value)).toEqual(tableFigures(report))
  })
})
