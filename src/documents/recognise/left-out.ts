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

interface TakenPiece {
  readonly home: NarrativePath
  readonly piece: Piece
}

/** The piece of a list in the order of the source that stands last before a block; asked for one block after another. */
function lastBefore(pieces: readonly TakenPiece[]): (block: number) => TakenPiece | undefined {
  let next = 0
  return (block) => {
    while ((pieces[next]?.piece.block ?? Infinity) < block) next += 1
    return pieces[next - 1]
  }
}

function inOrder(taken: Taken): readonly TakenPiece[] {
  const all = [...taken].flatMap(([home, pieces]) => pieces.map((piece) => ({ home, piece })))
  return all.sort((a, b) => a.piece.block - b.piece.block)
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
  const all = inOrder(taken)
  const introBefore = lastBefore(all.filter((one) => one.home === 'header.intro'))
  const textBefore = lastBefore(all)
  const lastKept = wordsOfPiece(ending?.kept.at(-1))
  const lines = [
    ...head.flatMap((piece) => {
      const before = introBefore(piece.block)?.piece
      return leftLine(piece, { from: 'head', home: 'header.intro', after: wordsOfPiece(before) })
    }),
    ...printed.flatMap((piece) => {
      const before = textBefore(piece.block)
      const home = before?.home ?? 'header.intro'
      return leftLine(piece, { from: 'print', home, after: wordsOfPiece(before?.piece) })
    }),
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
    const own = kinds.get(kind)
    if (own) own.push(line)
    else kinds.set(kind, [line])
  }
  for (const own of kinds.values()) tellKind(draft, own)
  return lines
}
