/**
 * Figures that a page without lines let run together, 0 and 1567 as 01567, or of which it lost blanks: every way to part
 * them into as many as the form has. Sums tell later whether one of the ways is the only one.
 */
import { parseCell } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'

/** Places of one row that are looked at together: more would be guesses. */
const partLimit = 2
const digitLimit = 60

/** What stands in one place of a row: its words, and the cell that they are; `undefined` for words that are none. */
interface Printed {
  readonly text: string
  readonly cell: Cell | undefined
}

export interface PartedFigure<Source extends Printed> {
  readonly cell: Cell
  /** Where it was printed; several may be of one. */
  readonly source: Source
}

export const isDigits = ({ text }: Pick<Printed, 'text'>): boolean => /^\d{2,}$/.test(text.trim())

/** Every way to part digits into so many figures, none of which begins with a needless 0. */
function* partsOf(digits: string, count: number): Generator<readonly number[]> {
  if (count === 1) {
    if (digits === '0' || !digits.startsWith('0')) yield [Number(digits)]
    return
  }
  const ends = digits.startsWith('0') ? 1 : digits.length - count + 1
  for (let end = 1; end <= ends; end += 1) {
    for (const rest of partsOf(digits.slice(end), count - 1)) yield [Number(digits.slice(0, end)), ...rest]
  }
}

/** Every way to part what is printed, from `at` on, into `count` figures. */
export function* waysToPart<Source extends Printed>(
  printed: readonly Source[],
  count: number,
  at = 0,
): Generator<readonly PartedFigure<Source>[]> {
  const source = printed[at]
  if (!source) {
    if (count === 0) yield []
    return
  }
  const { cell } = source
  const spare = count - (printed.length - at)
  if (spare < 0 || cell === undefined) return
  const digits = isDigits(source) ? source.text.trim() : null
  const most = digits === null ? 1 : Math.min(digits.length, spare + 1)
  for (let own = 1; own <= most; own += 1) {
    const parted: Iterable<readonly Cell[]> = digits === null ? [[cell]] : partsOf(digits, own)
    for (const figures of parted) {
      for (const rest of waysToPart(printed, count - own, at + 1))
        yield [...figures.map((figure) => ({ cell: figure, source })), ...rest]
    }
  }
}

const printedOf = (texts: readonly string[]): readonly Printed[] =>
  texts.map((text) => ({ text, cell: parseCell(text) }))

/** How many places are missing; `null` where there are none, or too many. */
function missingOf(texts: readonly string[], wanted: number): number | null {
  const missing = wanted - texts.length
  return missing < 1 || missing > partLimit ? null : missing
}

/** All ways to cut figures until there are `wanted`; none where too many are missing. */
export function partings(texts: readonly string[], wanted: number): readonly (readonly Cell[])[] {
  if (missingOf(texts, wanted) === null || texts.join('').length > digitLimit) return []
  return Array.from(waysToPart(printedOf(texts), wanted), (way) => way.map(({ cell }) => cell))
}

/** All ways to leave cells blank until there are `wanted`. */
export function withBlanks(texts: readonly string[], wanted: number): readonly (readonly Cell[])[] {
  const missing = missingOf(texts, wanted)
  // As many figures as there are: the one way is to leave each whole, or none where one cannot stand.
  const [whole] = waysToPart(printedOf(texts), texts.length)
  if (!whole || missing === null) return []
  const cells = whole.map(({ cell }) => cell)
  let ways: (readonly [at: number, cells: readonly Cell[]])[] = [[0, cells]]
  for (let count = 0; count < missing; count += 1) {
    ways = ways.flatMap(([from, one]) =>
      Array.from({ length: one.length - from + 1 }, (_unused, index) => {
        const at = from + index
        return [at + 1, [...one.slice(0, at), null, ...one.slice(at)]] as const
      }),
    )
  }
  return ways.map(([, one]) => one)
}
