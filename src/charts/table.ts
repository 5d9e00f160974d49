/** The figures behind a chart as a table: measures × years, every cell in its own state. */
import { sumCells } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { sameFigure } from '@/report/figures/comparable'
import { figureDefinitions } from '@/report/form/form'
import type { FigureId } from '@/report/form/paths'
import type { Unit } from '@/report/form/types'
import { unitOf } from './catalogue'
import type { ChartDefinition, MeasureGroup } from './catalogue'
import type { ChartWords } from './words'
import { cellsOf } from './years'
import type { YearSeries } from './years'

/** One column a year; years of the span without a report are there, too. */
export interface ChartTable extends Pick<YearSeries, 'years' | 'missing'> {
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** The block it belongs to, where the chart has several. */
  readonly group?: string
  readonly name: string
  readonly unit: Unit
  /** One a year. */
  readonly cells: readonly Cell[]
  readonly isTotal?: true
  /** Years whose form does not count it: the series breaks there. */
  readonly lacking?: readonly number[]
}

function groupRows(group: MeasureGroup, series: YearSeries, words: ChartWords): TableRow[] {
  const block = group.name ? { group: words.say(group.name) } : {}
  return group.measures.map((measure) => ({
    ...block,
    name: words.say(measure.name),
    unit: unitOf(measure),
    cells: cellsOf(series, measure),
  }))
}

function totalRow(rows: readonly TableRow[], words: ChartWords): TableRow[] {
  const [first] = rows
  if (!first) return []
  return [
    {
      ...(first.group ? { group: first.group } : {}),
      name: words.say('form.applicants.total'),
      unit: first.unit,
      cells: first.cells.map((_, at) => sumCells(rows.map((row) => row.cells[at] ?? null))),
      isTotal: true,
    },
  ]
}

/** The table of one chart; the parts of a whole are followed by their total. */
export function toChartTable(chart: ChartDefinition, series: YearSeries, words: ChartWords): ChartTable {
  return {
    years: series.years,
    missing: series.missing,
    rows: chart.groups.flatMap((group) => {
      const rows = groupRows(group, series, words)
      return chart.kind === 'trend' ? rows : [...rows, ...totalRow(rows, words)]
    }),
  }
}

/** Whether the last report's form counts it under another name, whose row then has all years. */
function isContinued(series: YearSeries, path: FigureId): boolean {
  const last = series.years[series.years.length - 1]
  const form = last === undefined ? undefined : series.formOf(last)
  const same = form && sameFigure(form, path)
  return same !== undefined && same !== null && same !== path
}

/** Every figure that any of the years has, in the order of the form, under the name that the form gives it. */
export function toFiguresTable(series: YearSeries, nameOf: (path: FigureId) => string): ChartTable {
  return {
    years: series.years,
    missing: series.missing,
    rows: figureDefinitions
      .filter((figure) => !isContinued(series, figure.path))
      .map((figure) => ({
        name: nameOf(figure.path),
        unit: figure.unit,
        cells: series.years.map((year) => series.at(year, figure.path)),
        lacking: series.years.filter((year) => series.lacks(year, figure.path)),
      }))
      .filter((row) => row.cells.some((cell) => cell !== null)),
  }
}
