/** Figures that a converter ran together (1031 for 103 and 1): parted where the row's own sum leaves a way. */
import { isDigits, waysToPart } from './figure-partings'
import type { PartedFigure } from './figure-partings'
import type { Reading } from './reading'
import type { RowCell } from './rows'

const width = 7
/** Ways that are tried; a row of zeros run together has a few hundred. */
const tries = 20_000

type Parted = readonly PartedFigure<RowCell>[]

function holds(pieces: Parted): boolean {
  const figures = pieces.map(({ cell }) => (typeof cell === 'number' ? cell : 0))
  const total = figures.pop()
  return total === figures.reduce((sum, figure) => sum + figure, 0)
}

/** `cells`: the filled cells of a row, fewer than seven. Empty where no way makes the row's sum hold. */
export function partedReadings(cells: readonly RowCell[]): Reading[] {
  if (cells.length >= width || !cells.some(isDigits)) return []
  const readings: Reading[] = []
  let tried = 0
  for (const pieces of waysToPart(cells, width)) {
    tried += 1
    if (tried > tries) return []
    if (!holds(pieces)) continue
    readings.push({
      cells: pieces.map(({ cell }) => cell),
      columns: pieces.map(({ source }) => source.column),
      cost: 0.4,
      mend: 'parted',
    })
  }
  return readings
}
