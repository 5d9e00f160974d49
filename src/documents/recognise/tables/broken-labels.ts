/**
 * Labels that a page broke over several lines, with their figures behind any of them: which loose lines above and below
 * a row of figures are pieces of its label. Each loose line goes to one row at most, so that all labels are whole.
 */
import { labelScore, toRowWords } from './labels'
import type { Label } from './labels'
import { filledCells } from './rows'
import type { SourceRow } from './rows'
import { tableUnder } from './table-rows'

/** Lines of a label on either side of its figures: the longest has 38 characters, the narrowest column some 8. */
const reach = 4
const threshold = 0.75
/** What a whole label must be better by than the words beside the figures alone. */
const gain = 0.03
/** A loose line that is no row's label: most are. */
const unused = 0.02
/** Figures without a word whose label would stand below them alone: else all labels of a table could move by one row. */
const upwards = 0.1
/** Of the characters of a text, how many a label must have to be compared with it. */
const shared = 0.7

const isLine = (row: SourceRow): boolean => row.table === null
const isLoose = (row: SourceRow): boolean => isLine(row) && row.words.length > 0 && row.area.length === 0

/** The piece of the row's own label in a line: groups stand before it. */
const pieceOf = (row: SourceRow | undefined): string => row?.words[row.words.length - 1] ?? ''

type Score = (pieces: readonly string[]) => number

/** Scores joined pieces against the labels that have most of their characters. */
function scorer<Id extends string>(labels: readonly Label<Id>[]): Score {
  const known = new Map<string, number>()
  const sets = labels.map((label) => ({ label, chars: new Set(label.wordings.join('')) }))
  return (pieces) => {
    const text = pieces.join('')
    const found = known.get(text)
    if (found !== undefined) return found
    const words = toRowWords([text])
    const chars = [...(words.texts[0] ?? '')]
    let best = 0
    for (const { label, chars: own } of sets) {
      const count = chars.reduce((sum, char) => sum + (own.has(char) ? 1 : 0), 0)
      if (count > 0 && count >= chars.length * shared) best = Math.max(best, labelScore(label, words))
    }
    known.set(text, best)
    return best
  }
}

/** How many loose lines above and below a row of figures its label has. */
interface Share {
  readonly above: number
  readonly below: number
}

interface Way {
  readonly score: number
  readonly shares: readonly Share[]
}

/** Loose lines before each row of figures, and behind the last one; heads of the table are none. */
function gapsOf(rows: readonly SourceRow[], figures: readonly number[]): number[][] {
  const bounds = [-1, ...figures, rows.length]
  return bounds.slice(1).map((end, index) => {
    const start = bounds[index] ?? -1
    const between = rows.slice(start + 1, end).map((row, at) => ({ row, at: start + 1 + at }))
    return between.filter(({ row }) => isLoose(row) && tableUnder(row) === null).map(({ at }) => at)
  })
}

/**
 * The rows with whole labels: a row of figures has the words of its pieces, and the lines that these stood on have none
 * any more. `isFigures` tells the rows of figures; as many rows as were given come back, in the same order.
 */
export function joinBrokenLabels<Id extends string>(
  rows: readonly SourceRow[],
  labels: readonly Label<Id>[],
  isFigures: (row: SourceRow) => boolean,
): readonly SourceRow[] {
  const figures = rows.flatMap((row, at) =>
    isLine(row) && filledCells(row).length > 0 && isFigures(row) ? [at] : [],
  )
  const gaps = gapsOf(rows, figures)
  if (figures.length === 0 || gaps.every((gap) => gap.length === 0)) return rows
  const shares = bestShares(rows, figures, gaps, scorer(labels))
  const joined = [...rows]
  for (const [index, at] of figures.entries()) {
    const { above, below } = shares[index] ?? { above: 0, below: 0 }
    const row = rows[at]
    if (!row || above + below === 0) continue
    const taken = [...lastOf(gaps[index], above), ...(gaps[index + 1] ?? []).slice(0, below)]
    joined[at] = { ...row, words: [...row.words.slice(0, -1), piecesOf(rows, at, taken).join('')] }
    for (const line of taken) joined[line] = { ...(rows[line] as SourceRow), words: [], cells: [] }
  }
  return joined
}

const lastOf = (gap: readonly number[] = [], count: number): readonly number[] =>
  count === 0 ? [] : gap.slice(-count)

/** The pieces of a label in the order of their lines. */
function piecesOf(rows: readonly SourceRow[], at: number, taken: readonly number[]): readonly string[] {
  return [...taken, at].sort((a, b) => a - b).map((line) => pieceOf(rows[line]))
}

/** The shares under which all labels together are likest, row by row from the first. */
function bestShares(
  rows: readonly SourceRow[],
  figures: readonly number[],
  gaps: readonly (readonly number[])[],
  score: Score,
): readonly Share[] {
  // By how many lines of the gap below are taken already.
  let ways = new Map<number, Way>([[0, { score: 0, shares: [] }]])
  for (const [index, at] of figures.entries()) {
    const before = gaps[index] ?? []
    const behind = gaps[index + 1] ?? []
    const own = score([pieceOf(rows[at])])
    const next = new Map<number, Way>()
    for (const [used, way] of ways) {
      for (let above = 0; above <= Math.min(reach, before.length - used); above += 1) {
        for (let below = 0; below <= Math.min(reach, behind.length); below += 1) {
          const taken = [...lastOf(before, above), ...behind.slice(0, below)]
          const whole = taken.length === 0 ? own : score(piecesOf(rows, at, taken))
          if (taken.length > 0 && (whole < threshold || whole < own + gain)) continue
          const isUpwards = above === 0 && below > 0 && own === 0
          const total =
            way.score + whole - unused * (before.length - used - above) - (isUpwards ? upwards : 0)
          if (total <= (next.get(below)?.score ?? -Infinity)) continue
          next.set(below, { score: total, shares: [...way.shares, { above, below }] })
        }
      }
    }
    ways = next
  }
  return [...ways.values()].sort((a, b) => b.score - a.score)[0]?.shares ?? []
}
