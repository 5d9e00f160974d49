import { describe, expect, it } from 'vitest'
import { recogniseReport } from '@/documents/recognise/recognise'
import type { Report } from '@/report/report'
import { fixtureReport, tableFigures } from '../../../support/layout-report'
import { codesOf, readBytes } from '../../../support/reading'
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
