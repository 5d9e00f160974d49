/** One unit over its years: what every chart, card and table reads. */
import { isFigure, sumCells } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { comparablePaths } from '@/report/figures/comparable'
import { formOfYear, variantsOf } from '@/report/form/form'
import type { FormId, InForm, Variants } from '@/report/form/form'
import type { FigureId } from '@/report/form/paths'
import type { Explanation, SummaryFigures } from '@/report/summary'
import type { ChartDefinition, Measure } from './catalogue'

/** The figures of one year's report; a path that is missing is blank. */
export interface YearFigures {
  readonly year: number
  readonly figures: SummaryFigures
  /** The form of its report; that of its year where nothing is said. */
  readonly form?: FormId
  readonly variants?: Variants
  readonly explanations?: readonly Explanation[]
}

/** Every year between the first and the last report, those without a report included. */
export interface YearSeries {
  readonly years: readonly number[]
  /** Years of the span that have no report at all. */
  readonly missing: readonly number[]
  /** Under whatever name the form of that year counts it. */
  at(year: number, path: FigureId): Cell
  /** The form of a year's report; `undefined` where there is none. */
  formOf(year: number): InForm | undefined
  /** Why figures of a year are what they are. */
  explanationsOf(year: number): readonly Explanation[]
  /** Whether a year has a report whose form counts nothing like it. */
  lacks(year: number, path: FigureId): boolean
}

export function readYears(
  rows: readonly YearFigures[],
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
): YearSeries {
  const byYear = new Map(rows.map((row) => [row.year, row]))
  const formOf = (year: number): InForm | undefined => {
    const row = byYear.get(year)
    if (!row) return undefined
    const form = row.form ?? formOfYear(year).id
    return { form, variants: row.variants ?? variantsOf(form) }
  }
  const pathsOf = (year: number, path: FigureId): readonly FigureId[] => {
    const form = formOf(year)
    return form ? comparablePaths(form, path) : []
  }
  const reported = [...byYear.keys()].filter((year) => year >= from && year <= to)
  const first = Math.min(...reported)
  const span = reported.length === 0 ? 0 : Math.max(...reported) - first + 1
  const years = Array.from({ length: span }, (_, index) => first + index)
  return {
    years,
    missing: years.filter((year) => !byYear.has(year)),
    at: (year, path) => sumCells(pathsOf(year, path).map((one) => byYear.get(year)?.figures[one] ?? null)),
    formOf,
    explanationsOf: (year) => byYear.get(year)?.explanations ?? [],
    lacks: (year, path) => byYear.has(year) && pathsOf(year, path).length === 0,
  }
}

/** Why a figure of a chart is what it is, as its report says. */
export interface ExplainedFigure extends Explanation {
  readonly year: number
}

/** Explanations of the figures that a chart draws, in the order of the years. */
export function explainedFigures(series: YearSeries, chart: ChartDefinition): readonly ExplainedFigure[] {
  const drawn = new Set(chart.groups.flatMap((group) => group.measures.flatMap((measure) => measure.paths)))
  return series.years.flatMap((year) =>
    series.explanationsOf(year).flatMap((one) => (drawn.has(one.path) ? [{ ...one, year }] : [])),
  )
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
