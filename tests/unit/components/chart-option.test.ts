import { describe, expect, it } from 'vitest'
import { completeOption, planUpdate } from '@/components/chart-option'
import type { WantedChart } from '@/components/chart-option'

const bars = (data: readonly (number | string)[], more: object = {}): WantedChart => ({
  option: { xAxis: { type: 'category' }, yAxis: {}, series: [{ type: 'bar', data }], ...more },
  label: '网站',
  description: '2021 至 2024 年。',
})

describe('a chart’s update', () => {
  it('is a replacement at first', () => {
    expect(planUpdate(undefined, bars([1]))).toBe('replace')
  })

  it('is nothing where nothing is new', () => {
    const drawn = bars([1])
    expect(planUpdate(drawn, { ...drawn })).toBe('none')
  })

  it('is a merge where the same parts have other values or words', () => {
    const drawn = bars([1])
    expect(planUpdate(drawn, bars([2, '-']))).toBe('merge')
    expect(planUpdate(drawn, { ...drawn, label: 'Website' })).toBe('merge')
  })

  it.each([
    ['a series is gone', { series: [] }],
    ['a series is of another kind', { series: [{ type: 'line', data: [1] }] }],
    ['a panel has come', { grid: [{}, {}] }],
    ['a note has come', { title: [{ text: '未报告' }] }],
  ])('is a replacement where %s', (_, change) => {
    expect(planUpdate(bars([1]), bars([1], change))).toBe('replace')
  })
})

describe('what ECharts is told', () => {
  it('has the accessible text and the patterns', () => {
    expect(completeOption(bars([1]))).toMatchObject({
      aria: { enabled: true, label: { description: '网站 2021 至 2024 年。' }, decal: { show: true } },
      series: [{ type: 'bar', data: [1] }],
    })
  })

  it('never moves', () => {
    expect(completeOption(bars([1])).animation).toBe(false)
  })
})
