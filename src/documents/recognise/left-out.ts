/** What no text of the report took, with the text that it can be put into; nothing goes unseen. */
import type { LeftOutLine } from '../types'
import type { NarrativePath } from '@/report/form/paths'
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
  /** What browsers and printers add to pages. */
  readonly printed: readonly Piece[]
  readonly ending: Ending | null
  readonly endHome: NarrativePath
}

/** All that was left out, in the order of the source; a message tells each kind. */
export function tellLeftOut(draft: ReportDraft, taken: Taken, left: Left): LeftOutLine[] {
  const { head, printed, ending, endHome } = left
  const intro = taken.get('header.intro') ?? []
  const lastKept = wordsOfPiece(ending?.kept.at(-1))
  const lines = [
    ...head.flatMap((piece) => {
      const before = [...intro].reverse().find((one) => one.block < piece.block)
      return leftLine(piece, { from: 'head', home: 'header.intro', after: wordsOfPiece(before) })
    }),
    ...printed.flatMap((piece) => leftLine(piece, { from: 'between', ...homeAt(taken, piece.block) })),
    ...(ending?.left ?? [])
      .filter((piece) => !ending?.signed.has(piece))
      .flatMap((piece) => leftLine(piece, { from: 'end', home: endHome, after: lastKept })),
  ].sort((a, b) => a.place.block - b.place.block)
  for (const from of ['head', 'between', 'end'] as const) {
    const own = lines.filter((line) => line.from === from)
    const [first] = own
    if (!first) continue
    draft.say(`leftOutLines.${from}`, 'notice', {
      path: first.home,
      place: first.place,
      params: { count: own.length },
    })
  }
  return lines
}
