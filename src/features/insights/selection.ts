/** Which unit and which years are shown: kept in the address, so that a link or a reload shows the same. */

export interface Selection {
  readonly unit: string
  /** First and last year, both with a report. */
  readonly from: number
  readonly to: number
}

export type SelectionQuery = Readonly<Record<'unit' | 'from' | 'to', string>>

/** What can be chosen. */
export interface Choices {
  readonly units: readonly string[]
  /** Shown where the address names no unit, or one that is not here. */
  readonly usualUnit: string | undefined
  /** The years of a unit's reports, oldest first. */
  yearsOf(unit: string): readonly number[]
}

/** The selection that an address means, mended where it does not fit what is here; `null` without reports. */
export function readSelection(query: Readonly<Record<string, unknown>>, choices: Choices): Selection | null {
  const unit = choices.units.find((one) => one === query.unit) ?? choices.usualUnit ?? choices.units[0]
  if (unit === undefined) return null
  const years = choices.yearsOf(unit)
  const first = years[0]
  const last = years[years.length - 1]
  if (first === undefined || last === undefined) return null
  const pick = (asked: unknown): number | undefined => years.find((year) => String(year) === asked)
  const from = pick(query.from) ?? first
  const to = pick(query.to) ?? last
  return from <= to ? { unit, from, to } : { unit, from: first, to: last }
}

export function writeQuery({ unit, from, to }: Selection): SelectionQuery {
  return { unit, from: String(from), to: String(to) }
}
