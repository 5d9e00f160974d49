import { describe, expect, it } from 'vitest'
import { recogniseReport } from '@/documents/recognise/recognise'
import { fixtureReport, tableFigures } from '../../../support/layout-report'
import { blockText, codesOf, readBytes } from '../../../support/reading'
import { stackedTables, textCell } from '../../../support/sheet-layouts'
import { sheetHtml } from '../../../support/sheet-html'

const report = await fixtureReport()
const read = (html: string) => readBytes(new TextEncoder().encode(html), 'page.html')

describe('a sheet copied or saved as a web page', () => {
  it('is read cell by cell, titles in its rows or not', async () => {
    const titles = {
      proactive: '二、主动公开政府信息情况',
      requests: '三、收到和处理政府信息公开申请情况',
      disputes: '四、政府信息公开行政复议、行政诉讼情况',
    }
    const cells = [
      textCell('云溪市数据局2024年政府信息公开工作年度报告', 0, 0, 8),
      ...stackedTables(report, titles, { row: 1 }),
    ]
    const recognised = recogniseReport(await read(sheetHtml(cells)))
    if (!recognised.value) throw new Error(codesOf(recognised).join())
    expect(tableFigures(recognised.value)).toEqual(tableFigures(report))
    expect([recognised.value.unit, recognised.value.year]).toEqual(['云溪市数据局', 2024])
  })

  it('leaves tables of a page that hold no titles as they are', async () => {
    const { blocks } = await read(
      '<table><tr><td>规章</td><td>1</td></tr><tr><td>注</td><td></td></tr></table>',
    )
    expect(blocks.map(blockText)).toEqual(['规章|1\n注|'])
  })
})
