/** What becomes of a report that was read: kept as it is, or kept and carried into next year's draft. */
import type { Day } from '@/report/years/deadline'
import { nextYearDraft } from '@/report/years/next-year'
import type { Report } from '@/report/types'
import { currentReportYear } from '@/report/years/report-year'
import type { StoredSummary } from '@/storage/types'

export type ImportChoice = 'nextYear' | 'asIs'

type Row = Pick<StoredSummary, 'id' | 'unit' | 'year'>

function rowOf(rows: readonly Row[], unit: string, year: number): Row | undefined {
  return rows.find((row) => row.unit.trim() === unit.trim() && row.year === year)
}

/** A report of an earlier year is there to be carried on, unless the year after it is here already. */
export function usualChoice(report: Report, rows: readonly Row[], today: Day): ImportChoice {
  const isPast = report.year < currentReportYear(today)
  return isPast && !rowOf(rows, report.unit, report.year + 1) ? 'nextYear' : 'asIs'
}

export interface ImportPlan {
  /** The stored report that would be replaced, and become a snapshot. */
  readonly existing: Row | undefined
  /** The stored report of the year after: no draft can be made beside it. */
  readonly nextThere: Row | undefined
  /** Why nothing can be stored yet. */
  readonly problem: 'unit' | 'nextThere' | null
}

export function planImport(report: Report, choice: ImportChoice, rows: readonly Row[]): ImportPlan {
  const existing = rowOf(rows, report.unit, report.year)
  const nextThere = rowOf(rows, report.unit, report.year + 1)
  const problem = report.unit.trim() === '' ? 'unit' : choice === 'nextYear' && nextThere ? 'nextThere' : null
  return { existing, nextThere, problem }
}

/** What the library takes in once everything is clear. */
export function toIntake(report: Report, choice: ImportChoice, plan: ImportPlan) {
  const named = { ...report, unit: report.unit.trim() }
  return {
    report: named,
    replaces: plan.existing?.id,
    draft: choice === 'nextYear' ? nextYearDraft(named).value : undefined,
  }
}
