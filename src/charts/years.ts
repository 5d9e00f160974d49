/** One unit over its years: what every chart, card and table reads. */
import { isFigure, sumCells } from '@/report/cell'
import type { Cell } from '@/report/cell'
import type { FigurePath } from '@/report/form/paths'
import type { SummaryFigures } from '@/report/summary'
import type { ChartDefinition, Measure } from './catalogue'

/** The figures of one year's report; a path that is missing is blank. */
export interface YearFigures {
  readonly year: number
  readonly figures: SummaryFigures
}

/** Every year between the first and the last report, those without a report included. */
export interface YearSeries {
  readonly years: readonly number[]
  /** Years of the span that have no report at all. */
  readonly missing: readonly number[]
  at(year: number, path: FigurePath): Cell
}

export function readYears(
  rows: readonly YearFigures[],
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
): YearSeries {
  const byYear = new Map(rows.map((row) => [row.year, row.figures]))
  const reported = [...byYear.keys()].filter((year) => year >= from && year <= to)
  const first = Math.min(...reported)
  const span = reported.length === 0 ? 0 : Math.max(...reported) - first + 1
  const years = Array.from({ length: span }, (_, index) => first + index)
  return {
    years,
    missing: years.filter((year) => !byYear.has(year)),
    at: (year, path) => byYear.get(year)?.[path] ?? null,
  }
}

/** What a measure comes to in one year; blank and not applicable stay what they are. */
export function measureAt(series: YearSeries, measure: Measure, year: number): Cell {
  return sumCells(measure.paths.map((path) => series.at(year, path)))
}

/** A measure over the years, one cell a year. */
export function cellsOf(series: YearSeries, measure: Measure): readonly Cell[] {
  return series.years.map((year) => measureAt(series, measure, year))
}

/** Whether there is any figure to draw. */
export function hasFigures(series: YearSeries, chart: ChartDefinition): boolean {
  return chart.groups.some((group) =>
    group.measures.some((measure) => cellsOf(series, measure).some(isFigure)),
  )
}
