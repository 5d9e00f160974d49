/** Finds reports among the library's rows. */
import type { StoredSummary } from '@/storage/types'

type Whose = Pick<StoredSummary, 'unit' | 'year'>

const sameUnit = (one: string, other: string): boolean => one.trim() === other.trim()

/** The report of a unit and year, outside the bin; of several the one that was edited last. */
export function findReport(rows: readonly StoredSummary[], { unit, year }: Whose): StoredSummary | undefined {
  return rows
    .filter((row) => row.deletedAt === null && row.year === year && sameUnit(row.unit, unit))
    .reduce<StoredSummary | undefined>(
      (best, row) => (best && best.updatedAt >= row.updatedAt ? best : row),
      undefined,
    )
}

/** A unit's reports outside the bin, one for each year, oldest first. */
export function yearsOf(rows: readonly StoredSummary[], unit: string): readonly StoredSummary[] {
  const own = rows.filter((row) => row.deletedAt === null && sameUnit(row.unit, unit))
  const years = [...new Set(own.map((row) => row.year))].sort((one, other) => one - other)
  return years.flatMap((year) => findReport(own, { unit, year }) ?? [])
}

/** The units that have a report outside the bin, in the order of a Chinese dictionary. */
export function unitsOf(rows: readonly StoredSummary[]): readonly string[] {
  const names = rows.filter((row) => row.deletedAt === null).map((row) => row.unit.trim())
  return [...new Set(names)].filter((name) => name !== '').sort(new Intl.Collator('zh-CN').compare)
}
