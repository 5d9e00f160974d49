/** Where things stand in a chart, in px: pure geometry, so that what fits is known before anything is drawn. */
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type {
  AriaComponentOption,
  GridComponentOption,
  LegendComponentOption,
  TitleComponentOption,
  TooltipComponentOption,
} from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { fontSize, textWidth } from './text-size'
import type { ChartTheme } from './theme'
import type { ChartWords } from './words'
import type { YearSeries } from './years'

export type ChartSeries = BarSeriesOption | LineSeriesOption

/** Exactly what a chart of ours may hold; ECharts is here as types only. */
export type ChartOption = ComposeOption<
  | ChartSeries
  | AriaComponentOption
  | GridComponentOption
  | LegendComponentOption
  | TitleComponentOption
  | TooltipComponentOption
>

/** The space of a chart in px; a heading stands on top of it where the chart goes out on its own. */
export interface ChartFrame {
  readonly width: number
  readonly height: number
  readonly heading?: string
}

/** What a chart is drawn from. */
export interface ChartContext {
  readonly series: YearSeries
  readonly words: ChartWords
  readonly theme: ChartTheme
  readonly frame: ChartFrame
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export const lineHeight = 20
const headingHeight = 32
const swatch = { width: 16, height: 10, gap: 14 }

/** How many lines a legend of these names takes. */
export function legendLines(names: readonly string[], width: number): number {
  let lines = 1
  let used = 0
  for (const name of names) {
    const item = swatch.width + 5 + textWidth(name)
    if (used > 0 && used + item > width) {
      lines += 1
      used = 0
    }
    used += item + swatch.gap
  }
  return lines
}

/** Parts of equal size with a gap between them. */
export function divide(length: number, count: number, gap: number): { start: number; size: number }[] {
  const size = (length - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, index) => ({ start: index * (size + gap), size }))
}

/** A short text at a point: gaps, totals, and the names of panels. */
export function note(
  text: string,
  at: { readonly x: number; readonly y: number; readonly align?: 'left' | 'center' | 'right' },
  color: string,
  { maxWidth, size = fontSize }: { readonly maxWidth?: number; readonly size?: number } = {},
): TitleComponentOption {
  return {
    text,
    left: at.x,
    top: at.y,
    padding: 0,
    textAlign: at.align ?? 'left',
    textStyle: {
      color,
      fontSize: size,
      fontWeight: 'normal',
      lineHeight,
      ...(maxWidth === undefined ? {} : { width: maxWidth, overflow: 'truncate' }),
    },
  }
}

/** The heading, the legend, and what is left below them. */
export function layTop(
  { frame, theme }: ChartContext,
  names: readonly string[],
): { readonly titles: TitleComponentOption[]; readonly legend?: LegendComponentOption; readonly rest: Box } {
  const titles: TitleComponentOption[] = frame.heading
    ? [
        {
          text: frame.heading,
          left: 0,
          top: 0,
          padding: 0,
          textStyle: {
            color: theme.text,
            fontSize: 14,
            lineHeight,
            fontWeight: 'bold',
            width: frame.width,
            overflow: 'truncate',
          },
        },
      ]
    : []
  const below = frame.heading ? headingHeight : 0
  if (names.length < 2) {
    return {
      titles,
      rest: { left: 0, top: below, width: frame.width, height: frame.height - below },
    }
  }
  const legendHeight = legendLines(names, frame.width) * lineHeight + 4
  return {
    titles,
    legend: {
      data: [...names],
      left: 0,
      top: below,
      width: frame.width,
      padding: [4, 0],
      itemGap: swatch.gap - 4,
      itemWidth: swatch.width,
      itemHeight: swatch.height,
      selectedMode: false,
      itemStyle: { borderWidth: 0 },
      textStyle: { color: theme.text, fontSize },
    },
    rest: {
      left: 0,
      top: below + legendHeight,
      width: frame.width,
      height: frame.height - below - legendHeight,
    },
  }
}

/** What every chart shares: its ground, its font, and the exact figure under the pointer. */
export function baseOption(theme: ChartTheme): ChartOption {
  return {
    backgroundColor: theme.surface,
    textStyle: { fontFamily: theme.font, color: theme.text, fontSize },
    tooltip: {
      trigger: 'item',
      // Drawn, not written as HTML: no text of ours is ever read as markup.
      renderMode: 'richText',
      confine: true,
      backgroundColor: theme.surface,
      borderColor: theme.line,
      textStyle: { color: theme.text, fontSize },
    },
  }
}

/** The height in px in which every chart of a unit fits; charts with a row a year grow with the years. */
export function usualHeight(series: YearSeries): number {
  return Math.max(256, 64 + series.years.length * 26)
}
