/** What the list of reports shows and in which order: pure, over small rows. */
import { nextColumnSort } from '@/composables/column-sort'
import type { ColumnSort } from '@/composables/column-sort'
import { daysBetween, deadlineOf } from '@/report/years/deadline'
import type { Day } from '@/report/years/deadline'
import { reviewStages } from '@/report/review/review-types'
import type { ReviewStage } from '@/report/review/review-types'
import type { ReportState } from '@/report/summary'
import type { StoredSummary } from '@/storage/types'

export const stateFilters = [
  'untouched',
  'drafting',
  'complete',
  'problem',
  'inReview',
  'returned',
  'signed',
  'published',
] as const
export type StateFilter = (typeof stateFilters)[number]

export const sortColumns = [
  'unit',
  'year',
  'state',
  'completeness',
  'failing',
  'updatedAt',
  'deadline',
] as const
export type SortColumn = (typeof sortColumns)[number]
export type Sort = ColumnSort<SortColumn>

export interface Filter {
  /** Words of the unit's name, all of which it holds. */
  readonly search: string
  readonly year: number | null
  readonly state: StateFilter | null
}

/** A deadline is spoken of from this many days before it until as many after it. */
export const nearDays = 90

export interface RowState {
  /** The stage of its review where there is one (`returned`: sent back or reopened), else how far it is filled. */
  readonly state: ReportState | 'returned' | Exclude<ReviewStage, 'drafting'>
  readonly failing: number
  /** `null` where it is complete or published, or its deadline is far. `days` left, negative once it has passed. */
  readonly deadline: { readonly day: Day; readonly days: number } | null
}

const inReview: ReadonlySet<string> = new Set(['first', 'second', 'final', 'signing'])

function shownState({ state, stage }: StoredSummary): RowState['state'] {
  return stage === 'drafting' ? 'returned' : (stage ?? state)
}

export function rowState(row: StoredSummary, today: Day): RowState {
  const day = deadlineOf(row)
  const days = daysBetween(today, day)
  const isDone = row.stage === null ? row.state === 'complete' : row.stage === 'published'
  const isNear = !isDone && Math.abs(days) <= nearDays
  return { state: shownState(row), failing: row.failing, deadline: isNear ? { day, days } : null }
}

function matchesState(row: StoredSummary, filter: StateFilter): boolean {
  if (filter === 'problem') return row.failing > 0
  const state = shownState(row)
  return filter === 'inReview' ? inReview.has(state) : state === filter
}

export function filterSummaries(rows: readonly StoredSummary[], filter: Filter): readonly StoredSummary[] {
  const words = filter.search.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    const name = row.unit.toLowerCase()
    return (
      words.every((word) => name.includes(word)) &&
      (filter.year === null || row.year === filter.year) &&
      (filter.state === null || matchesState(row, filter.state))
    )
  })
}

const byPinyin = new Intl.Collator('zh-CN', { numeric: true })
const stateOrder: readonly string[] = ['untouched', 'drafting', 'returned', 'complete', ...reviewStages]

type Compare = (a: StoredSummary, b: StoredSummary) => number

const compareDays = (a: Day, b: Day): number => -daysBetween(a, b)

const comparers: Readonly<Record<SortColumn, Compare>> = {
  unit: (a, b) => byPinyin.compare(a.unit, b.unit),
  year: (a, b) => a.year - b.year,
  state: (a, b) => stateOrder.indexOf(shownState(a)) - stateOrder.indexOf(shownState(b)),
  completeness: (a, b) => a.completeness - b.completeness,
  failing: (a, b) => a.failing - b.failing,
  updatedAt: (a, b) => a.updatedAt - b.updatedAt,
  deadline: (a, b) => compareDays(deadlineOf(a), deadlineOf(b)),
}

/** Sorted by one column; equals stand by unit, then the later year first. `gravityOf` is what the checks found. */
export function sortSummaries(
  rows: readonly StoredSummary[],
  sort: Sort,
  gravityOf?: (row: StoredSummary) => number,
): readonly StoredSummary[] {
  const sign = sort.direction === 'ascending' ? 1 : -1
  const byGravity: Compare | undefined = gravityOf && ((a, b) => gravityOf(a) - gravityOf(b))
  const compare = (sort.column === 'failing' ? byGravity : undefined) ?? comparers[sort.column]
  return [...rows].sort(
    (a, b) => sign * compare(a, b) || comparers.unit(a, b) || b.year - a.year || a.id.localeCompare(b.id),
  )
}

/** A click on a column's head: the other way round, or that column in the way that is asked for most. */
export function nextSort(sort: Sort, column: SortColumn): Sort {
  return nextColumnSort(sort, column, ['year', 'updatedAt', 'failing'])
}

export const pageSize = 50

export interface RowPage {
  readonly rows: readonly StoredSummary[]
  /** 1 and up */
  readonly page: number
  readonly pages: number
}

/** One page of rows; a page past the end is the last. */
export function pageOf(rows: readonly StoredSummary[], page: number): RowPage {
  const pages = Math.max(1, Math.ceil(rows.length / pageSize))
  const shown = Math.min(Math.max(1, page), pages)
  return { rows: rows.slice((shown - 1) * pageSize, shown * pageSize), page: shown, pages }
}

/** The years there are, latest first. */
export function yearsOf(rows: readonly StoredSummary[]): readonly number[] {
  return [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a)
}

/** Reports that share unit and year with another: only one of them can be meant. */
export function duplicateIds(rows: readonly StoredSummary[]): ReadonlySet<string> {
  const first = new Map<string, string>()
  const duplicates = new Set<string>()
  for (const row of rows) {
    const key = JSON.stringify([row.unit, row.year])
    const other = first.get(key)
    if (other === undefined) first.set(key, row.id)
    else duplicates.add(other).add(row.id)
  }
  return duplicates
}
