import { describe, expect, it } from 'vitest'
import { charts } from '@/charts/catalogue'
import { tableToCsv } from '@/charts/csv'
import { describeChart } from '@/charts/describe'
import { toChartTable, toFiguresTable } from '@/charts/table'
import { figureKeys } from '@/composables/form-words'
import { writeCsv } from '@/report/figures/csv'
import { chinese, english, seriesOf } from '../../support/charts'

const website = charts.find((chart) => chart.id === 'website')!
const disputes = charts.find((chart) => chart.id === 'disputes')!
const series = seriesOf({
  2021: { 'metrics.website.posts': 291, 'metrics.website.visits': 261_000 },
  2023: { 'metrics.website.posts': 0, 'metrics.website.visits': '/' },
  2024: { 'metrics.website.posts': 307 },
})

describe('the table behind a chart', () => {
  const table = toChartTable(website, series, chinese)

  it('has every year, and says which have no report', () => {
    expect(table.years).toEqual([2021, 2022, 2023, 2024])
    expect(table.missing).toEqual([2022])
  })

  it('keeps figure, 0, not applicable and blank apart', () => {
    expect(table.rows).toEqual([
      { name: '网站信息发布总数', unit: '条', cells: [291, null, 0, 307] },
      { name: '网站总访问量', unit: '次', cells: [261_000, null, '/', null] },
    ])
  })

  it('ends every block with its total', () => {
    const rows = toChartTable(
      disputes,
      seriesOf({ 2024: { 'disputes.review.upheld': 2, 'disputes.review.pending': 1 } }),
      chinese,
    ).rows
    expect(rows).toHaveLength(15)
    expect(rows.slice(0, 5).map((row) => [row.group, row.name, row.cells[0], row.isTotal])).toEqual([
      ['行政复议', '结果维持', 2, undefined],
      ['行政复议', '结果纠正', null, undefined],
      ['行政复议', '其他结果', null, undefined],
      ['行政复议', '尚未审结', 1, undefined],
      ['行政复议', '总计', 3, true],
    ])
    expect(rows[9]).toMatchObject({ isTotal: true, cells: [null] })
  })
})

describe('the table of all figures', () => {
  it('lists what any year has, in the order of the form', () => {
    const table = toFiguresTable(
      seriesOf({
        2023: { 'metrics.website.posts': 3, 'proactive.rules.issued': 0 },
        2024: { 'disputes.review.total': '/' },
      }),
      (path) =>
        figureKeys(path)
          .map((key) => chinese.say(key))
          .join('·'),
    )
    expect(table.rows.map((row) => [row.name, ...row.cells])).toEqual([
      ['规章·本年制发件数', 0, null],
      ['行政复议·总计', null, '/'],
      ['网站信息发布总数', 3, null],
    ])
  })
})

describe('CSV', () => {
  it('opens in a spreadsheet: byte order mark, quoted texts, bare figures, CRLF', () => {
    expect(tableToCsv(toChartTable(website, series, chinese), chinese)).toBe(
      '\ufeff"指标","单位","2021 年","2022 年","2023 年","2024 年"\r\n' +
        '"网站信息发布总数","条",291,,0,307\r\n' +
        '"网站总访问量","次",261000,,"/",\r\n',
    )
  })

  it('has its head in the language of the interface, and the block before the measure', () => {
    const csv = tableToCsv(
      toChartTable(disputes, seriesOf({ 2024: { 'disputes.review.upheld': 2 } }), english),
      english,
    )
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      '\ufeff"Kind","Measure","Unit","2024"',
      '"Administrative reconsideration","Upheld","items",2',
    ])
  })

  it('never hands a formula to the spreadsheet', () => {
    expect(writeCsv([['=1+1', '+1', '-1', '@x', '\tx', '说"好"', -5]])).toBe(
      '\ufeff"\'=1+1","\'+1","\'-1","\'@x","\'\tx","说""好""",-5\r\n',
    )
  })
})

describe('a chart in words', () => {
  it('names its years, its latest figures and how many are missing', () => {
    expect(describeChart(toChartTable(website, series, chinese), chinese)).toBe(
      '2021 至 2024 年。2024 年：网站信息发布总数 307 条。其中 3 处未报告。',
    )
    expect(describeChart(toChartTable(website, series, english), english)).toBe(
      '2021 to 2024. 2024: Website posts 307 items. 3 figures are not reported.',
    )
  })

  it('is empty without a year', () => {
    expect(describeChart(toChartTable(website, seriesOf({}), chinese), chinese)).toBe('')
  })
})
