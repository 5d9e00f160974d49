import { describe, expect, it } from 'vitest'
import { charts } from '@/charts/catalogue'
import { cellsOf, explainedFigures, hasFigures, readYears } from '@/charts/years'
import { rowsOf, seriesOf } from '../../support/charts'

const visits = { name: 'form.metrics.website.visits', paths: ['metrics.website.visits'] } as const

describe('the years of a unit', () => {
  it('run from the first report to the last, years without a report included', () => {
    const series = seriesOf({ 2024: {}, 2020: {}, 2021: {} })
    expect(series.years).toEqual([2020, 2021, 2022, 2023, 2024])
    expect(series.missing).toEqual([2022, 2023])
  })

  it('are cut to the years that are asked for, and begin and end with a report', () => {
    const rows = rowsOf({ 2019: {}, 2021: {}, 2022: {}, 2024: {} })
    expect(readYears(rows, 2020, 2023).years).toEqual([2021, 2022])
    expect(readYears(rows, 2022).years).toEqual([2022, 2023, 2024])
  })

  it('are none without a report', () => {
    expect(seriesOf({}).years).toEqual([])
  })

  it('keep a figure, 0, not applicable and blank apart', () => {
    const series = seriesOf({
      2020: { 'metrics.website.visits': 12 },
      2021: { 'metrics.website.visits': 0 },
      2022: { 'metrics.website.visits': '/' },
      2023: {},
      2025: { 'metrics.website.visits': 7 },
    })
    expect(cellsOf(series, visits)).toEqual([12, 0, '/', null, null, 7])
  })

  it('add up a measure of several figures without taking a blank for 0', () => {
    const measure = {
      name: 'form.requestGroups.unavailable',
      paths: ['requests.unavailable.notHeld.total', 'requests.unavailable.needsCreation.total'],
    } as const
    const series = seriesOf({
      2022: { 'requests.unavailable.notHeld.total': 2, 'requests.unavailable.needsCreation.total': 1 },
      2023: { 'requests.unavailable.notHeld.total': 2 },
      2024: { 'requests.unavailable.notHeld.total': '/', 'requests.unavailable.needsCreation.total': '/' },
      2025: {},
    })
    expect(cellsOf(series, measure)).toEqual([3, 2, '/', null])
  })

  it('bring what their reports explain of a chart’s figures, and nothing of other charts’', () => {
    const visit = { path: 'metrics.website.visits', reason: '首次计入移动端' } as const
    const post = { path: 'metrics.wechat.posts', reason: '账号合并' } as const
    const series = readYears([
      { year: 2024, figures: {}, explanations: [visit, post] },
      { year: 2023, figures: {}, explanations: [visit] },
      { year: 2022, figures: {} },
    ])
    const explained = (id: string) =>
      explainedFigures(
        series,
        charts.find((chart) => chart.id === id)!,
      )
    expect(explained('website')).toEqual([
      { ...visit, year: 2023 },
      { ...visit, year: 2024 },
    ])
    expect(explained('wechat')).toEqual([{ ...post, year: 2024 }])
    expect(explained('requests')).toEqual([])
  })

  it('have something to draw once there is one figure, 0 included', () => {
    const website = charts.find((chart) => chart.id === 'website')!
    expect(hasFigures(seriesOf({ 2024: { 'metrics.website.posts': 0 } }), website)).toBe(true)
    expect(hasFigures(seriesOf({ 2024: { 'metrics.website.posts': '/' } }), website)).toBe(false)
    expect(hasFigures(seriesOf({ 2024: {} }), website)).toBe(false)
  })
})
