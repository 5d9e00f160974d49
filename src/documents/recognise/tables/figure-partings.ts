/**
 * Figures that a page without lines let run together, 0 and 1567 as 01567, or of which it lost blanks: every way to part
 * them into as many as the form has. Sums tell later whether one of the ways is the only one.
 */
import { parseCell } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'

/** Places of one row that are looked at together: more would be guesses. */
const partLimit = 2
const digitLimit = 60

/** 01567 is no figure of a report, and no way may leave one. */
function toCell(text: string): Cell | undefined {
  return /^0\d/.test(text) ? undefined : parseCell(text)
}

function cellsOf(texts: readonly string[]): readonly Cell[] | null {
  const cells = texts.map(toCell)
  return cells.every((cell) => cell !== undefined) ? cells : null
}

/** The ways to cut one figure of `texts` in two, from figure `from` on. */
function cutOnce(
  texts: readonly string[],
  from: number,
): (readonly [at: number, texts: readonly string[]])[] {
  return texts.slice(from).flatMap((text, index) => {
    if (!/^\d{2,}$/.test(text)) return []
    const at = from + index
    return Array.from(text.slice(1), (_digit, place) => {
      const parts = [text.slice(0, place + 1), text.slice(place + 1)]
      return [at, [...texts.slice(0, at), ...parts, ...texts.slice(at + 1)]] as const
    })
  })
}

/** All ways to cut figures until there are `wanted`; none where too many are missing. */
export function partings(texts: readonly string[], wanted: number): readonly (readonly Cell[])[] {
  const missing = wanted - texts.length
  if (missing < 1 || missing > partLimit || texts.join('').length > digitLimit) return []
  let ways: (readonly [at: number, texts: readonly string[]])[] = [[0, texts]]
  for (let count = 0; count < missing; count += 1) ways = ways.flatMap(([at, one]) => cutOnce(one, at))
  return ways.flatMap(([, one]) => {
    const cells = cellsOf(one)
    return cells ? [cells] : []
  })
}

/** All ways to leave cells blank until there are `wanted`. */
export function withBlanks(texts: readonly string[], wanted: number): readonly (readonly Cell[])[] {
  const missing = wanted - texts.length
  const cells = cellsOf(texts)
  if (!cells || missing < 1 || missing > partLimit) return []
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
