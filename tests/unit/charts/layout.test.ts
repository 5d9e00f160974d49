import { describe, expect, it } from 'vitest'
import { divide, legendLines, usualHeight } from '@/charts/layout'
import { divideRows, insideLabel } from '@/charts/row-bars'
import { textWidth, wrapText } from '@/charts/text-size'
import { seriesOf, theme } from '../../support/charts'

describe('the geometry of a chart', () => {
  it('takes Chinese characters for square, others for about half as wide', () => {
    expect(textWidth('未报告')).toBe(36)
    expect(textWidth('1,042')).toBe(33)
  })

  it('breaks a text between words, and between Chinese characters', () => {
    expect(wrapText('Litigation without reconsideration', 100)).toEqual([
      'Litigation',
      'without',
      'reconsideration',
    ])
    expect(wrapText('未经复议直接起诉', 72)).toEqual(['未经复议直接', '起诉'])
    expect(wrapText('行政复议', 72)).toEqual(['行政复议'])
    expect(wrapText('', 72)).toEqual([])
  })

  it('knows how many lines a legend takes', () => {
    const names = ['予以公开', '部分公开', '不予公开']
    expect(legendLines(names, 560)).toBe(1)
    expect(legendLines(names, 180)).toBe(2)
    expect(legendLines(names, 50)).toBe(3)
  })

  it('divides a length into equal parts with gaps', () => {
    expect(divide(100, 3, 5)).toEqual([
      { start: 0, size: 30 },
      { start: 35, size: 30 },
      { start: 70, size: 30 },
    ])
  })

  it('divides a plot into rows, and centres a text in each', () => {
    const rows = divideRows({ left: 0, top: 10, width: 100, height: 90 }, 3)
    expect(rows.barWidth).toBe(21)
    expect([rows.textTop(0), rows.textTop(2)]).toEqual([15, 75])
    expect(divideRows({ left: 0, top: 0, width: 100, height: 90 }, 1).barWidth).toBe(28)
  })

  it('gives up a label that does not fit into its bar', () => {
    const shows = (thickness: number, length: number) =>
      insideLabel('50%', { thickness, length, fill: '#000000' }, theme).show
    expect(shows(28, 40)).toBe(true)
    expect(shows(28, 20)).toBe(false)
    expect(shows(10, 40)).toBe(false)
  })

  it('grows with the years once rows would become too thin', () => {
    const years = (count: number) =>
      seriesOf(Object.fromEntries(Array.from({ length: count }, (_, index) => [2000 + index, {}])))
    expect(usualHeight(years(3))).toBe(usualHeight(years(7)))
    expect(usualHeight(years(12))).toBeGreaterThan(usualHeight(years(7)))
  })
})
