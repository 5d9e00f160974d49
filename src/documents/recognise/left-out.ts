/** What no text of the report took, with the text that it can be put into; nothing goes unseen. */
import type { LeftOutLine } from '../types'
import type { NarrativePath } from '@/report/form/paths'
import type { BesideTable } from './beside-tables'
import type { ReportDraft } from './draft'
import type { Ending } from './outline/ending'
import { wordsOfPiece } from './outline/pieces'
import type { Piece } from './outline/pieces'

/** The pieces of the texts that were taken, by the text's path. */
export type Taken = ReadonlyMap<NarrativePath, readonly Piece[]>

function leftLine(piece: Piece, details: Pick<LeftOutLine, 'from' | 'home' | 'after'>): LeftOutLine[] {
  const text = wordsOfPiece(piece)
  return text === '' ? [] : [{ place: { block: piece.block, text: text.slice(0, 80) }, text, ...details }]
}

/** The text that goes on at a block: the last one that begins before it, and its words up to there. */
function homeAt(taken: Taken, block: number): Pick<LeftOutLine, 'home' | 'after'> {
  let best: { home: NarrativePath; piece: Piece } | null = null
  for (const [home, pieces] of taken) {
    const piece = [...pieces].reverse().find((one) => one.block < block)
    if (piece && piece.block >= (best?.piece.block ?? -1)) best = { home, piece }
  }
  return best ? { home: best.home, after: wordsOfPiece(best.piece) } : { home: 'header.intro', after: '' }
}

interface Left {
  /** Lines of the page before the report's text, in their order. */
  readonly head: readonly Piece[]
  readonly beside: readonly BesideTable[]
  /** What browsers and printers add to pages. */
  readonly printed: readonly Piece[]
  readonly ending: Ending | null
  readonly endHome: NarrativePath
}

function tellKind(draft: ReportDraft, lines: readonly LeftOutLine[]): void {
  const [first] = lines
  if (!first) return
  const { from, home: path, place } = first
  // What the report says is more than what its page adds to it.
  const severity = from === 'between' ? 'warning' : 'notice'
  draft.say(`leftOutLines.${from}`, severity, { path, place, params: { count: lines.length } })
}

/** All that was left out, in the order of the source; a message tells each kind. */
export function tellLeftOut(draft: ReportDraft, taken: Taken, left: Left): LeftOutLine[] {
  const { head, beside, printed, ending, endHome } = left
  const intro = taken.get('header.intro') ?? []
  const lastKept = wordsOfPiece(ending?.kept.at(-1))
  const lines = [
    ...head.flatMap((piece) => {
      const before = [...intro].reverse().find((one) => one.block < piece.block)
      return leftLine(piece, { from: 'head', home: 'header.intro', after: wordsOfPiece(before) })
    }),
    ...printed.flatMap((piece) => leftLine(piece, { from: 'print', ...homeAt(taken, piece.block) })),
    ...beside.flatMap(({ piece, home }) => {
      const after = wordsOfPiece(taken.get(home)?.at(-1))
      return leftLine(piece, { from: 'between', home, after })
    }),
    ...(ending?.left ?? [])
      .filter((piece) => !ending?.signed.has(piece))
      .flatMap((piece) => leftLine(piece, { from: 'end', home: endHome, after: lastKept })),
  ].sort((a, b) => a.place.block - b.place.block)
  const kinds = new Map<string, LeftOutLine[]>()
  for (const line of lines) {
    const kind = `${line.from} ${line.home}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), line])
  }
  for (const own of kinds.values()) tellKind(draft, own)
  return lines
}
