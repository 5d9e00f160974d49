/** Which report of the library a website form goes into. */
import { parseReportYear } from '@/report/years/report-year'
import type { WebsiteForm } from '@/report/website-form'
import type { StoredSummary } from '@/storage/types'

type Row = Pick<StoredSummary, 'id' | 'unit' | 'year' | 'updatedAt'>

/** The choice of a report that is not in the library yet. */
export const newReport = 'new'

export interface TargetPlan {
  /** Reports of the form's unit and year, the one edited last first. */
  readonly same: readonly Row[]
  /** Other years of the unit, and the year's reports of other units: the form may name its unit otherwise. */
  readonly others: readonly Row[]
  /** Whether a blank report of that unit and year can be made. */
  readonly canCreate: boolean
  /** What is chosen until a person chooses: a report's id, `newReport`, or nothing. */
  readonly preset: string
}

const mostOthers = 100

const named = (unit: string): string => unit.trim()

export function planTarget(
  { unit, year }: Pick<WebsiteForm, 'unit' | 'year'>,
  rows: readonly Row[],
): TargetPlan {
  const isSame = (row: Row): boolean => named(row.unit) === named(unit) && row.year === year
  const nearness = (row: Row): number => (row.year === year ? 0 : 1)
  const same = rows.filter(isSame).sort((a, b) => b.updatedAt - a.updatedAt)
  const others = rows
    .filter((row) => !isSame(row) && (row.year === year || named(row.unit) === named(unit)))
    .sort((a, b) => nearness(a) - nearness(b) || b.updatedAt - a.updatedAt)
    .slice(0, mostOthers)
  const canCreate = same.length === 0 && named(unit) !== '' && parseReportYear(String(year)) !== null
  const only = same.length === 1 ? same[0]?.id : undefined
  return { same, others, canCreate, preset: only ?? (canCreate && others.length === 0 ? newReport : '') }
}

/** A choice that the plan no longer offers gives way to the preset one. */
export function chosenTarget(plan: TargetPlan, chosen: string | undefined): string {
  if (chosen === newReport && plan.canCreate) return chosen
  return [...plan.same, ...plan.others].some((row) => row.id === chosen) ? (chosen ?? '') : plan.preset
}
