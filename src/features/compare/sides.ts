/** Which two contents are compared: kept in the address, so that a link or a reload shows the same. */

/** A report as it is now, or a version of it that was kept. */
export interface Side {
  readonly kind: 'report' | 'version'
  readonly id: string
}

export interface Sides {
  readonly old: Side | null
  readonly new: Side | null
}

type Query = Readonly<Record<string, unknown>>

function readSide(value: unknown): Side | null {
  const match = typeof value === 'string' ? /^(report|version):(.+)$/.exec(value) : null
  return match ? { kind: match[1] as Side['kind'], id: match[2] ?? '' } : null
}

export function readSides(query: Query): Sides {
  return { old: readSide(query.old), new: readSide(query.new) }
}

export function writeSides(sides: Sides): Readonly<Record<string, string>> {
  const named = Object.entries(sides) as [keyof Sides, Side | null][]
  return Object.fromEntries(
    named.flatMap(([name, side]) => (side ? [[name, `${side.kind}:${side.id}`]] : [])),
  )
}

interface Row {
  readonly id: string
  readonly unit: string
  readonly year: number
  readonly updatedAt: number
}

/** What is compared where the address names nothing: the report edited last, and its year before. */
export function usualSides(rows: readonly Row[]): Sides {
  const latest = [...rows].sort((a, b) => b.updatedAt - a.updatedAt)
  for (const row of latest) {
    const before = rows.find((one) => one.unit.trim() === row.unit.trim() && one.year === row.year - 1)
    if (before) return { old: { kind: 'report', id: before.id }, new: { kind: 'report', id: row.id } }
  }
  const [only] = latest
  return { old: null, new: only ? { kind: 'report', id: only.id } : null }
}
