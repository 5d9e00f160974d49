/** A new report before it is made: what the dialog starts with, and what stands in its way. */
import type { Day } from '@/report/years/deadline'
import { currentReportYear } from '@/report/years/report-year'
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

function reportOf(rows: readonly StoredSummary[], unit: string, year: number): StoredSummary | undefined {
  return rows.find((row) => row.unit.trim() === unit.trim() && row.year === year)
}

/** The unit that was edited last and the year after its latest report; without reports, the year that is due. */
export function initialChoice(
  start: NewReportStart,
  rows: readonly StoredSummary[],
  today: Day,
): NewReportChoice {
  const edited = [...rows].sort((a, b) => b.updatedAt - a.updatedAt)[0]
  const unit = start.unit ?? edited?.unit ?? ''
  const years = rows.filter((row) => row.unit.trim() === unit.trim()).map((row) => row.year)
  const usual = years.length > 0 ? Math.max(...years) + 1 : currentReportYear(today)
  return { unit, year: start.year ?? usual }
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
