/**
 * Which cells of a chosen reading nothing confirms: another reading of the row, or the same move of all rows that lost
 * blanks, makes the sums of the form hold as well.
 */
import type { RequestRowId } from '@/report/form/paths'
import type { Reading, RowReadings } from './reading'

export type Chosen = ReadonlyMap<RequestRowId, Reading>

const kinds = 6
const epsilon = 1e-9

/** Its cells may stand elsewhere: blanks left no trace, or figures ran together. */
const isOpen = (reading: Reading | undefined): boolean =>
  reading?.mend === 'lost' || reading?.mend === 'parted'

const differing = (a: Reading, b: Reading): number[] =>
  a.cells.flatMap((cell, column) => (cell === b.cells[column] ? [] : [column]))

/** The reading with two columns changed for one another, where it is one of the row's. */
function swapped(reading: Reading, readings: readonly Reading[], a: number, b: number): Reading | undefined {
  const cells = [...reading.cells]
  ;[cells[a], cells[b]] = [cells[b], cells[a]]
  return readings.find((one) => isOpen(one) && cells.every((cell, column) => cell === one.cells[column]))
}

/** `scoreOf` is how many sums hold in a table, whatever had to be assumed. */
export function doubtsOf(
  rows: readonly RowReadings[],
  chosen: Chosen,
  scoreOf: (chosen: Chosen) => number,
): ReadonlyMap<RequestRowId, ReadonlySet<number>> {
  const doubts = new Map<RequestRowId, Set<number>>()
  const open = rows.filter(({ id }) => isOpen(chosen.get(id)))
  if (open.length === 0) return doubts
  const best = scoreOf(chosen)
  const doubt = (others: Chosen): void => {
    if (scoreOf(others) < best - epsilon) return
    for (const { id } of open) {
      const [own, other] = [chosen.get(id), others.get(id)]
      if (!own || !other || own === other) continue
      const columns = differing(own, other)
      // Figures that can be parted in two ways are parted in none.
      const all = own.mend === 'parted' && columns.length > 0 ? own.cells.map((_cell, at) => at) : columns
      doubts.set(id, new Set([...(doubts.get(id) ?? []), ...all]))
    }
  }
  for (const { id, readings } of open) {
    for (const reading of readings.filter(isOpen)) doubt(new Map(chosen).set(id, reading))
  }
  for (let a = 0; a < kinds; a += 1) {
    for (let b = a + 1; b < kinds; b += 1) {
      const others = new Map(chosen)
      for (const { id, readings } of open) {
        const own = chosen.get(id)
        const other = own && swapped(own, readings, a, b)
        if (other) others.set(id, other)
      }
      doubt(others)
    }
  }
  return doubts
}
