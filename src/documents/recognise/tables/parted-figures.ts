/** Figures that a converter ran together (1031 for 103 and 1): parted where the row's own sum leaves a way. */
import type { Cell } from '@/report/figures/cell'
import type { Reading } from './reading'
import type { RowCell } from './rows'

const width = 7
/** Ways that are tried; a row of zeros run together has a few hundred. */
const tries = 20_000

interface Piece {
  readonly cell: Cell
  readonly column: number
}

const isDigits = ({ text }: RowCell): boolean => /^\d{2,}$/.test(text.trim())

/** Every way to part digits into so many figures, none of which begins with a needless 0. */
function* partings(digits: string, count: number): Generator<readonly number[]> {
  if (count === 1) {
    if (digits === '0' || !digits.startsWith('0')) yield [Number(digits)]
    return
  }
  const ends = digits.startsWith('0') ? 1 : digits.length - count + 1
  for (let end = 1; end <= ends; end += 1) {
    for (const rest of partings(digits.slice(end), count - 1)) yield [Number(digits.slice(0, end)), ...rest]
  }
}

/** Every way to part the cells from `at` on into so many figures. */
function* waysFrom(cells: readonly RowCell[], at: number, count: number): Generator<readonly Piece[]> {
  const cell = cells[at]
  if (!cell) {
    if (count === 0) yield []
    return
  }
  const { column, cell: value } = cell
  const spare = count - (cells.length - at)
  if (spare < 0 || value === undefined) return
  const most = isDigits(cell) ? Math.min(cell.text.trim().length, spare + 1) : 1
  for (let own = 1; own <= most; own += 1) {
    const parted: Iterable<readonly Cell[]> =
      own === 1 && !isDigits(cell) ? [[value]] : partings(cell.text.trim(), own)
    for (const figures of parted) {
      for (const rest of waysFrom(cells, at + 1, count - own))
        yield [...figures.map((figure) => ({ cell: figure, column })), ...rest]
    }
  }
}

function holds(pieces: readonly Piece[]): boolean {
  const figures = pieces.map(({ cell }) => (typeof cell === 'number' ? cell : 0))
  const total = figures.pop()
  return total === figures.reduce((sum, figure) => sum + figure, 0)
}

/** `cells`: the filled cells of a row, fewer than seven. Empty where no way makes the row's sum hold. */
export function partedReadings(cells: readonly RowCell[]): Reading[] {
  if (cells.length >= width || !cells.some(isDigits)) return []
  const readings: Reading[] = []
  let tried = 0
  for (const pieces of waysFrom(cells, 0, width)) {
    tried += 1
    if (tried > tries) return []
    if (!holds(pieces)) continue
    readings.push({
      cells: pieces.map(({ cell }) => cell),
      columns: pieces.map(({ column }) => column),
      cost: 0.4,
      mend: 'parted',
    })
  }
  return readings
}
