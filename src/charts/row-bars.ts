/** Charts whose rows are the years: their labels, their bars, and the figures inside these. */
import { lineHeight } from './layout'
import type { Box } from './layout'
import { fontSize, textWidth } from './text-size'
import type { ChartTheme } from './theme'

/** The width in px of the years on the left edge. */
export const yearWidth = 40

/** The rows of a plot: how thick their bars are, and where a text beside one begins, in px. */
export interface Rows {
  readonly barWidth: number
  textTop(row: number): number
}

export function divideRows(plot: Box, count: number): Rows {
  const height = plot.height / Math.max(1, count)
  return {
    barWidth: Math.min(28, height * 0.7),
    textTop: (row) => plot.top + height * (row + 0.5) - lineHeight / 2,
  }
}

/** Years as rows, the first on top; the line on which the bars stand lies before them. */
export function yearRows(years: readonly number[], theme: ChartTheme, labelled = true) {
  return {
    type: 'category',
    inverse: true,
    data: years.map(String),
    z: 3,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.line } },
    axisLabel: {
      show: labelled,
      align: 'left',
      margin: yearWidth,
      color: theme.muted,
      fontSize,
      interval: 0,
    },
  } as const
}

/** A label inside a bar of so many px: none where it does not fit, on plain ground where the bar can hold one. */
export function insideLabel(
  text: string,
  bar: { readonly thickness: number; readonly length: number; readonly fill: string },
  theme: ChartTheme,
) {
  return {
    show: bar.thickness >= fontSize && bar.length >= textWidth(text) + 6,
    formatter: text,
    color: theme.onFill,
    fontSize,
    ...(bar.thickness >= 18 ? { backgroundColor: bar.fill, padding: [1, 2] } : {}),
  }
}
