import { describe, expect, it } from 'vitest'
import { charts } from '@/charts/catalogue'
import type { ChartId } from '@/charts/catalogue'
import { toChartOption } from '@/charts/option'
import { sharesOf } from '@/charts/shares-option'
import { outcomeRows } from '@/report/form/form'
import type { SummaryFigures } from '@/report/summary'
import { chinese, seriesOf, theme } from '../../support/charts'
import { axes, datas, grids, legendNames, texts, values } from './read-option'

const draw = (id: ChartId, years: Readonly<Record<number, SummaryFigures>>, width = 560) =>
  toChartOption(
    charts.find((chart) => chart.id === id)!,
    { series: seriesOf(years), words: chinese, theme, frame: { width, height: 280 } },
  )

describe('shares of a whole', () => {
  it('are per cent of what was reported; a blank part has none, a 0 is 0%', () => {
    expect(sharesOf([3, 1, 0, null, '/'])).toEqual([75, 25, 0, null, null])
  })

  it('are none of a whole of 0', () => {
    expect(sharesOf([0, 0])).toEqual([null, null])
  })

  const option = draw('outcomes', {
    2021: {
      'requests.granted.total': 4,
      'requests.partlyGranted.total': 1,
      'requests.refused.inquiry.total': 2,
      'requests.refused.stateSecret.total': 1,
      'requests.otherwise.other.total': 0,
    },
    2023: { 'requests.granted.total': 0 },
    2024: Object.fromEntries(outcomeRows.map((row) => [`requests.${row.id}.total`, '/'])),
  })

  it('add up to 100 a year, groups of the form taken together', () => {
    const parts = values(option).map((row) => row[0])
    expect(parts).toEqual([50, 12.5, 37.5, '-', '-', 0])
    expect(axes(option, 'xAxis')[0]?.max).toBe(100)
  })

  it('are labelled in the bar where there is room, and told in full under the pointer', () => {
    const [granted, , , , , otherwise] = datas(option)
    expect(granted?.[0]).toMatchObject({
      label: { show: true, formatter: '50%' },
      tooltip: { formatter: '2021 年予以公开：4 件，占 50%' },
    })
    expect(otherwise?.[0]?.label?.show).toBe(false)
  })

  it('stand beside what they are shares of; gaps and zeros say what they are', () => {
    expect(texts(option)).toEqual(['8 件', '无年报', '0 件', '不适用'])
    expect(values(option).map((row) => row[1])).toEqual(['-', '-', '-', '-', '-', '-'])
  })

  it('come in the order of the form, a row a year, the first year on top', () => {
    expect(legendNames(option)).toEqual([
      '予以公开',
      '部分公开',
      '不予公开',
      '无法提供',
      '不予处理',
      '其他处理',
    ])
    expect(axes(option, 'yAxis')[0]).toMatchObject({ data: ['2021', '2022', '2023', '2024'], inverse: true })
  })
})

describe('blocks of disputes', () => {
  const option = draw('disputes', {
    2023: {
      'disputes.review.upheld': 6,
      'disputes.review.pending': 2,
      'disputes.litigationDirect.upheld': 4,
    },
    2024: { 'disputes.review.upheld': 0, 'disputes.litigationAfterReview.upheld': '/' },
  })

  it('stand side by side with the same years on one scale', () => {
    const maxima = axes(option, 'xAxis').map((axis) => axis.max)
    expect(new Set(maxima).size).toBe(1)
    expect(new Set(grids(option).map((grid) => grid.top)).size).toBe(1)
    expect(axes(option, 'yAxis').map((axis) => axis.data)).toEqual(Array(3).fill(['2023', '2024']))
  })

  it('share one legend of results', () => {
    expect(legendNames(option)).toEqual(['结果维持', '结果纠正', '其他结果', '尚未审结'])
  })

  it('carry their name, their totals, and the reason where there is none', () => {
    expect(texts(option)).toEqual([
      '行政复议',
      '8',
      '0',
      '未经复议直接起诉',
      '4',
      '未报告',
      '复议后起诉',
      '未报告',
      '未报告',
    ])
  })

  it('leave gaps where a result has no figure', () => {
    expect(values(option).slice(0, 4)).toEqual([
      [6, 0],
      ['-', '-'],
      ['-', '-'],
      [2, '-'],
    ])
  })
})
