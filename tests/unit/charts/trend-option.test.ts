import { describe, expect, it } from 'vitest'
import { charts } from '@/charts/catalogue'
import type { ChartId } from '@/charts/catalogue'
import type { ChartFrame } from '@/charts/layout'
import { toChartOption } from '@/charts/option'
import type { ChartWords } from '@/charts/words'
import type { SummaryFigures } from '@/report/summary'
import { chinese, english, seriesOf, theme } from '../../support/charts'
import { axes, datas, grids, legendNames, texts, values } from './read-option'

const draw = (
  id: ChartId,
  years: Readonly<Record<number, SummaryFigures>>,
  words: ChartWords = chinese,
  frame: ChartFrame = { width: 560, height: 280 },
) =>
  toChartOption(
    charts.find((chart) => chart.id === id)!,
    { series: seriesOf(years), words, theme, frame },
  )

const website = {
  2021: { 'metrics.website.posts': 291, 'metrics.website.visits': 261_000 },
  2023: { 'metrics.website.posts': 284, 'metrics.website.visits': '/' },
  2024: { 'metrics.website.posts': 0, 'metrics.website.visits': 381_245 },
} satisfies Record<number, SummaryFigures>

describe('two measures of different units', () => {
  const option = draw('website', website)

  it('stand in two panels, each with a scale of its own from 0', () => {
    expect(grids(option)).toHaveLength(2)
    expect(axes(option, 'yAxis').map((axis) => [axis.gridIndex, axis.min])).toEqual([
      [0, 0],
      [1, 0],
    ])
  })

  it('share the years and stand exactly above each other', () => {
    const [upper, lower] = grids(option)
    expect([upper?.left, upper?.width]).toEqual([lower?.left, lower?.width])
    expect(axes(option, 'xAxis').map((axis) => axis.data)).toEqual([
      ['2021', '2022', '2023', '2024'],
      ['2021', '2022', '2023', '2024'],
    ])
  })

  it('are named with their unit, and labelled with their figures', () => {
    expect(texts(option)).toEqual(expect.arrayContaining(['网站信息发布总数（条）', '网站总访问量（次）']))
    expect(datas(option)[1]?.map((item) => item.label?.formatter)).toEqual([
      '26.1万',
      undefined,
      undefined,
      '38.1万',
    ])
    expect(datas(option)[1]?.[3]?.tooltip?.formatter).toBe('2024 年网站总访问量：381,245 次')
  })
})

describe('a gap', () => {
  const option = draw('website', website)

  it('is no value, never 0, and an explicit 0 stays 0', () => {
    expect(values(option)).toEqual([
      [291, '-', 284, 0],
      [261_000, '-', '-', 381_245],
    ])
  })

  it('says at its place why: no report, not reported, or not applicable', () => {
    expect(texts(option).filter((text) => text === '无年报')).toHaveLength(2)
    expect(texts(option).filter((text) => text === '不适用')).toHaveLength(1)
    expect(texts(draw('website', website, english))).toEqual(
      expect.arrayContaining(['no report', 'not applicable']),
    )
  })

  it('is never bridged by a line', () => {
    expect(JSON.stringify(option)).toContain('"connectNulls":false')
  })

  it('says so in the panel’s head where its place is too narrow', () => {
    const narrow = draw('website', website, english, { width: 160, height: 280 })
    expect(texts(narrow)).toContain('Website posts (items), 2022 no report')
  })

  it('of one measure among several is named in the panel’s head', () => {
    const requests = draw('requests', {
      2024: { 'requests.received.total': 5, 'requests.processed.total': 5, 'requests.carriedOut.total': 0 },
    })
    expect(texts(requests)).toContain('单位：件，2024 年上年结转未报告')
    expect(values(requests)).toEqual([[5], ['-'], [5], [0]])
  })
})

describe('grouped bars', () => {
  const figures = (scale: number): SummaryFigures => ({
    'requests.received.total': 12 * scale,
    'requests.carriedIn.total': scale,
    'requests.processed.total': 11 * scale,
    'requests.carriedOut.total': 2 * scale,
  })

  it('share one panel and are told apart by name, colour and pattern', () => {
    const option = draw('requests', { 2023: figures(1), 2024: figures(1) })
    expect(grids(option)).toHaveLength(1)
    expect(legendNames(option)).toEqual(['新收申请', '上年结转', '办结申请', '结转下年度'])
    const styles = [option.series].flat().map((one) => JSON.stringify(one?.itemStyle))
    expect(new Set(styles).size).toBe(4)
  })

  it('turn their labels upright before these run into each other', () => {
    const years = (scale: number) =>
      Object.fromEntries([2020, 2021, 2022, 2023, 2024].map((year) => [year, figures(scale)]))
    expect(JSON.stringify(draw('requests', years(1)))).not.toContain('"rotate":90')
    expect(JSON.stringify(draw('requests', years(1000)))).toContain('"rotate":90')
  })
})

describe('the scale', () => {
  it('leaves room for the label of the highest figure', () => {
    const option = draw('website', website)
    const [grid] = grids(option)
    const [axis] = axes(option, 'yAxis')
    const barHeight = (291 / Number(axis?.max)) * Number(grid?.height)
    expect(Number(grid?.height) - barHeight).toBeCloseTo(20)
  })

  it('does not collapse where every figure is 0', () => {
    const option = draw('website', { 2024: { 'metrics.website.posts': 0 } })
    expect(axes(option, 'yAxis').map((axis) => axis.max)).toEqual([1, 1])
  })
})

describe('a chart on its own', () => {
  it('carries its heading, and everything else makes room', () => {
    const frame = { width: 720, height: 360, heading: '云溪市数据局 政府网站' }
    const option = draw('website', website, chinese, frame)
    expect(texts(option)[0]).toBe('云溪市数据局 政府网站')
    const plain = grids(draw('website', website, chinese, { width: 720, height: 360 }))[0]
    expect(Number(grids(option)[0]?.top)).toBeGreaterThan(Number(plain?.top))
  })

  it('is plain data', () => {
    const option = draw('website', website)
    expect(JSON.parse(JSON.stringify(option))).toEqual(option)
  })
})
