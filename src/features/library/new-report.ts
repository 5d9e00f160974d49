/** A new report before it is made: what the dialog starts with, and what stands in its way. */
import { currentReportYear } from '@/report/deadline'
import type { Day } from '@/report/deadline'
import type { StoredSummary } from '@/storage/types'

/** What a new report starts from: last year's in the library, nothing, or a file. */
export type NewReportFrom = 'lastYear' | 'blank' | 'file'

/** What the place that opens the dialog already knows. */
export interface NewReportStart {
  readonly unit?: string
  readonly year?: number
  readonly from?: NewReportFrom
}

export interface NewReportChoice {
  readonly unit: string
  /** `null` while it is no year. */
  readonly year: number | null
}

export const earliestYear = 2008
export const latestYear = 2100

/** Digits of a year that reports can have; anything else is `null`. */
export function parseYear(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : NaN
  return year >= earliestYear && year <= latestYear ? year : null
}

function reportOf(rows: readonly StoredSummary[], unit: string, year: number): StoredSummary | undefined {
  return rows.find((row) => row.unit.trim() === unit.trim() && row.year === year)
}

/** The unit that was edited last, and the first year from the one that is due for which it has no report. */
export function initialChoice(
  start: NewReportStart,
  rows: readonly StoredSummary[],
  today: Day,
): NewReportChoice {
  const latest = [...rows].sort((a, b) => b.updatedAt - a.updatedAt)[0]
  const unit = start.unit ?? latest?.unit ?? ''
  let year = start.year ?? currentReportYear(today)
  while (start.year === undefined && reportOf(rows, unit, year)) year += 1
  return { unit, year }
}

export interface NewReportPlan {
  /** The report that the library already has of this unit and year. */
  readonly existing: StoredSummary | undefined
  /** Last year's report of this unit. */
  readonly last: StoredSummary | undefined
  readonly problem: 'unit' | 'year' | 'exists' | null
}

export function planNewReport(choice: NewReportChoice, rows: readonly StoredSummary[]): NewReportPlan {
  const { unit, year } = choice
  const existing = year === null ? undefined : reportOf(rows, unit, year)
  const last = year === null ? undefined : reportOf(rows, unit, year - 1)
  const problem = unit.trim() === '' ? 'unit' : year === null ? 'year' : existing ? 'exists' : null
  return { existing, last, problem }
}
