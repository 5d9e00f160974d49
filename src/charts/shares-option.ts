/** How a whole is divided: one horizontal bar of 100% a year, with what it was 100% of at its end. */
import { isFigure, sumCells } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { unitOf } from './catalogue'
import type { ChartDefinition } from './catalogue'
import { baseOption, layTop, note } from './layout'
import type { ChartContext, ChartOption } from './layout'
import { divideRows, insideLabel, yearRows, yearWidth } from './row-bars'
import { textWidth } from './text-size'
import { fillOf, patternOf } from './theme'
import { sayFigure, sayGap } from './words'
import { cellsOf } from './years'

const gap = 8

/** Shares in per cent of what was reported; `null` where the part has no figure or the whole is 0. */
export function sharesOf(parts: readonly Cell[]): readonly (number | null)[] {
  const whole = sumCells(parts)
  return parts.map((part) => (isFigure(part) && isFigure(whole) && whole > 0 ? (part / whole) * 100 : null))
}

export function toSharesOption(chart: ChartDefinition, context: ChartContext): ChartOption {
  const { series, words, theme } = context
  const measures = chart.groups.flatMap((group) => group.measures)
  const columns = measures.map((measure) => cellsOf(series, measure))
  const names = measures.map((measure) => words.say(measure.name))
  const unit = unitOf({ mark: 'bar', measures })
  const years = series.years.map((year, at) => {
    const parts = columns.map((cells) => cells[at] ?? null)
    const whole = sumCells(parts)
    const end = isFigure(whole) ? sayFigure(whole, unit, words) : sayGap(whole, year, series, words)
    return { year, parts, shares: sharesOf(parts), hasBar: isFigure(whole) && whole > 0, end }
  })
  const { titles, legend, rest } = layTop(context, names)
  const endWidth = Math.max(0, ...years.map(({ end }) => textWidth(end)))
  const plot = { ...rest, left: yearWidth, width: rest.width - yearWidth - gap - endWidth }
  const rows = divideRows(plot, years.length)
  const percentText = (share: number): string => `${Math.round(share)}%`
  return {
    ...baseOption(theme),
    title: [
      ...titles,
      ...years.map(({ end, hasBar }, at) =>
        note(end, { x: plot.left + gap + (hasBar ? plot.width : 0), y: rows.textTop(at) }, theme.muted),
      ),
    ],
    ...(legend ? { legend } : {}),
    grid: { ...plot, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false, min: 0, max: 100 },
    yAxis: yearRows(series.years, theme),
    series: measures.map((_, index) => {
      const name = names[index] ?? ''
      const fill = fillOf(index, theme)
      return {
        type: 'bar',
        name,
        stack: 'whole',
        barWidth: rows.barWidth,
        itemStyle: {
          color: fill,
          decal: patternOf(index, theme),
          borderColor: theme.surface,
          borderWidth: 1,
        },
        data: years.map(({ year, parts, shares }) => {
          const share = shares[index] ?? null
          const part = parts[index] ?? null
          if (share === null || !isFigure(part)) return { value: '-' }
          const text = percentText(share)
          return {
            value: share,
            label: insideLabel(
              text,
              { thickness: rows.barWidth, length: (share / 100) * plot.width, fill },
              theme,
            ),
            tooltip: {
              formatter: words.say('charts.share', {
                year,
                name,
                figure: sayFigure(part, unit, words),
                percent: text,
              }),
            },
          }
        }),
      }
    }),
  }
}
