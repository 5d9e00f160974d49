/** Which rows of a batch are shown, and in which order. */
import { nextColumnSort } from '@/composables/column-sort'
import type { ColumnSort } from '@/composables/column-sort'
import { countSeverities } from '@/stores/batch-rows'
import { standings, unclearCount } from './plan'
import type { PlannedRow } from './plan'

export const batchFilters = ['all', 'unclear', 'unread', 'repeated'] as const
export type BatchFilter = (typeof batchFilters)[number]

export const batchColumns = ['file', 'unit', 'year', 'read', 'unclear', 'state'] as const
export type BatchColumn = (typeof batchColumns)[number]

export type BatchSort = ColumnSort<BatchColumn>

function matches({ row, standing, hasRivals }: PlannedRow, filter: BatchFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'unclear':
      return standing === 'noUnit' || (standing !== 'stored' && unclearCount(row) > 0)
    case 'unread':
      return standing === 'unread'
    case 'repeated':
      return hasRivals || standing === 'same' || standing === 'replaces'
  }
}

export function filterRows(rows: readonly PlannedRow[], filter: BatchFilter): readonly PlannedRow[] {
  return rows.filter((row) => matches(row, filter))
}

export function countByFilter(rows: readonly PlannedRow[]): Readonly<Record<BatchFilter, number>> {
  const count = (filter: BatchFilter): number => filterRows(rows, filter).length
  return { all: rows.length, unclear: count('unclear'), unread: count('unread'), repeated: count('repeated') }
}

const { compare } = new Intl.Collator('zh-CN', { numeric: true })

const unitOf = ({ row }: PlannedRow): string => (row.kind === 'report' ? row.report.unit : '')
const yearOf = ({ row }: PlannedRow): number => (row.kind === 'report' ? row.report.year : 0)
const readOf = ({ row }: PlannedRow): number =>
  row.kind === 'report' ? row.read.cells + row.read.metrics : -1
/** An error weighs more than any number of warnings, a warning more than any number of notices. */
const gravityOf = ({ row }: PlannedRow): number => {
  const { error, warning, notice } = countSeverities(row.messages)
  return error * 1e6 + warning * 1e3 + notice
}

const comparers: Readonly<Record<BatchColumn, (one: PlannedRow, other: PlannedRow) => number>> = {
  file: (one, other) => one.row.id - other.row.id,
  unit: (one, other) => compare(unitOf(one), unitOf(other)) || yearOf(one) - yearOf(other),
  year: (one, other) => yearOf(one) - yearOf(other),
  read: (one, other) => readOf(one) - readOf(other),
  unclear: (one, other) => gravityOf(one) - gravityOf(other),
  state: (one, other) => standings.indexOf(one.standing) - standings.indexOf(other.standing),
}

/** Files are numbered by their names, so that equals stay in the order of the files. */
export function sortRows(
  rows: readonly PlannedRow[],
  { column, direction }: BatchSort,
): readonly PlannedRow[] {
  const sign = direction === 'ascending' ? 1 : -1
  return [...rows].sort((one, other) => sign * comparers[column](one, other) || one.row.id - other.row.id)
}

/** A click on a head: the other way round, or that column, what is worst or latest first. */
export function nextBatchSort(sort: BatchSort, column: BatchColumn): BatchSort {
  return nextColumnSort(sort, column, ['unclear', 'year'])
}
