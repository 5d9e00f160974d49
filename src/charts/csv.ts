/** Charts' tables as CSV. */
import { writeCsv } from '@/report/figures/csv'
import type { ChartTable } from './table'
import type { ChartWords } from './words'

/** A table with its head in the interface's language; the block stands before the measure. */
export function tableToCsv(table: ChartTable, words: ChartWords): string {
  const hasGroups = table.rows.some((row) => row.group !== undefined)
  const head = [
    ...(hasGroups ? [words.say('charts.table.group')] : []),
    words.say('charts.table.measure'),
    words.say('charts.table.unit'),
    ...table.years.map((year) => words.say('charts.year', { year })),
  ]
  const rows = table.rows.map((row) => [
    ...(hasGroups ? [row.group ?? ''] : []),
    row.name,
    words.say(`form.units.${row.unit}`),
    ...row.cells,
  ])
  return writeCsv([head, ...rows])
}
