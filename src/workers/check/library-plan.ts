/** Which reports of the library are to be checked, together with which earlier ones: pure, over small rows. */
import { shortHash } from '@/text/hash'
import type { CheckedRow, FindingRow } from '@/storage/check-tables'

export interface PlannedCheck {
  readonly id: string
  readonly revision: number
  /** Of all that the findings depend on. */
  readonly mark: string
  /** The unit's earlier years, one report for each, newest first. */
  readonly earlier: readonly string[]
}

/** What is known of a report's findings, and whether it still holds. */
export interface KnownFindings {
  readonly row: FindingRow
  readonly isStale: boolean
}

export interface CheckPlan {
  readonly known: readonly KnownFindings[]
  /** Reports that must be checked, unit by unit, those that were asked for first. */
  readonly units: readonly (readonly PlannedCheck[])[]
}

export interface PlanOptions {
  /** What the rows of a unit depend on beside its reports: the program's checks, and what the unit set. */
  readonly markOf: (unit: string) => string
  /** Ids whose units come first. */
  readonly first: ReadonlySet<string>
  /** Which of so many parts of the units this is. */
  readonly part: number
  readonly parts: number
}

function partOf(unit: string, parts: number): number {
  let sum = 0
  for (let at = 0; at < unit.length; at += 1) sum = (Math.imul(sum, 31) + unit.charCodeAt(at)) | 0
  return Math.abs(sum) % parts
}

function byUnit(rows: readonly CheckedRow[], parts: number, part: number): Map<string, CheckedRow[]> {
  const units = new Map<string, CheckedRow[]>()
  for (const row of rows) {
    const unit = row.unit.trim()
    // Reports that name no unit have nothing to do with one another.
    const key = unit === '' ? ` ${row.id}` : unit
    if (row.deletedAt !== null || partOf(key, parts) !== part) continue
    const known = units.get(key)
    if (known) known.push(row)
    else units.set(key, [row])
  }
  return units
}

/** As many as the open report is compared with. */
const mostYears = 10

/** Of several reports of one year the one that was edited last. */
function earlierYears(row: CheckedRow, rows: readonly CheckedRow[]): readonly CheckedRow[] {
  const years = new Map<number, CheckedRow>()
  for (const one of rows) {
    const known = years.get(one.year)
    if (one.year < row.year && (!known || one.updatedAt > known.updatedAt)) years.set(one.year, one)
  }
  return [...years.values()].sort((one, other) => other.year - one.year).slice(0, mostYears)
}

function plan(row: CheckedRow, rows: readonly CheckedRow[], mark: string): PlannedCheck {
  const earlier = earlierYears(row, rows)
  const parts = [mark, row.revision, ...earlier.map((one) => `${one.id} ${one.revision}`)]
  return {
    id: row.id,
    revision: row.revision,
    mark: shortHash(parts.join('\n')),
    earlier: earlier.map((one) => one.id),
  }
}

export function planChecks(
  rows: readonly CheckedRow[],
  findings: readonly FindingRow[],
  { markOf, first, part, parts }: PlanOptions,
): CheckPlan {
  const before = new Map(findings.map((one) => [one.id, one]))
  const known: KnownFindings[] = []
  const asked: PlannedCheck[][] = []
  const others: PlannedCheck[][] = []
  for (const own of byUnit(rows, parts, part).values()) {
    const mark = markOf(own[0]?.unit.trim() ?? '')
    const stale: PlannedCheck[] = []
    for (const row of own) {
      const planned = plan(row, own, mark)
      const old = before.get(row.id)
      const isStale = old?.mark !== planned.mark
      if (old) known.push({ row: old, isStale })
      if (isStale) stale.push(planned)
    }
    if (stale.length > 0) (own.some(({ id }) => first.has(id)) ? asked : others).push(stale)
  }
  return { known, units: [...asked, ...others] }
}
