/** Where a report ends: its signature, and what the page has behind it. */
import type { Signature } from '@/report/types'
import { bareLine, isFurniture } from './furniture'
import type { Outline } from './outline'
import { cutPiece, wordsOfPiece } from './pieces'
import type { Piece, TextPiece } from './pieces'
import { parseTitle } from './report-title'
import { findSignature } from './signature'
import type { FoundSignature } from './signature'
import { tableSections } from './titles'
import { normalise, numberingOf } from './wording'

export interface Ending {
  /** The text of the section, without what follows it. */
  readonly kept: readonly Piece[]
  /** All that follows it. */
  readonly left: readonly Piece[]
  readonly signature: Signature | null
  /** Pieces of `left` that the signature says in full. */
  readonly signed: ReadonlySet<Piece>
}

/** Characters: a longer paragraph is said, and its end alone is looked at. */
const longText = 400

/** What is said: it belongs to the report however near its end it stands. */
function isSaid(text: string): boolean {
  if (text.length > longText) return true
  const plain = normalise(text)
  if (/[。;!?]["”』」)]?$/.test(plain)) return true
  if (plain.length > 25 && /[,。;]/.test(plain)) return true
  return numberingOf(text) !== '' && parseTitle(text) === null
}

type Kind = 'page' | 'said' | 'either'

function kindOf(piece: Piece): Kind {
  if (piece.kind === 'table') return isFurniture(wordsOfPiece(piece)) ? 'page' : 'either'
  if (isFurniture(piece.text)) return 'page'
  return isSaid(piece.text) ? 'said' : 'either'
}

const textOf = (piece: Piece): string => (piece.kind === 'text' ? piece.text : '')

/** Sentences behind a signature that are the page's all the same. */
const mostBehind = 3

/** Where the ending begins: at the first line of the page, or of the signature, that nothing said follows. */
function endOf(pieces: readonly Piece[], signature: FoundSignature | null): number {
  const isSigned = (index: number): boolean =>
    signature !== null && index >= signature.from && index < signature.to
  const kinds = pieces.map((piece, index): Kind => (isSigned(index) ? 'page' : kindOf(piece)))
  let start = pieces.length
  for (let index = pieces.length - 1; index >= 0 && kinds[index] !== 'said'; index -= 1) {
    if (kinds[index] === 'page') start = index
  }
  if (!signature || signature.from >= start) return start
  const behind = pieces.slice(signature.to).filter((piece) => kindOf(piece) === 'said')
  const isNamed = signature.signature.unit !== '' && signature.signature.date !== ''
  const goesOn = behind.some((piece) => numberingOf(textOf(piece)) !== '')
  return isNamed && !goesOn && behind.length <= mostBehind ? signature.from : start
}

/** Words behind the last sentence of a paragraph, or all of one that is no sentence. */
const tail = /(?:^|[。；;！!])([^。；;！!]*)$/

/** A signature or the page's words that stand in one line with the text before them, cut off. */
function cutTail(piece: Piece, unit: string): Piece[] {
  if (piece.kind === 'table') return [piece]
  const near = piece.text.slice(-longText)
  const last = tail.exec(near)?.[1] ?? ''
  const begin = piece.text.length - last.length
  for (const { index } of last.matchAll(/(?:^|(?<=\s))\S/g)) {
    if (begin + index === 0) continue
    const rest = last.slice(index)
    const first = /^\S+/.exec(rest)?.[0] ?? ''
    const found = findSignature([rest], unit)
    const isSigned = found !== null && found.signature.unit !== ''
    // Words of the page in a row: each of them is one, or begins a line of its own.
    if (!isSigned && !isFurniture(rest) && !startsEnding(rest, first, unit)) continue
    const [before, after] = cutPiece(piece, begin + index)
    if (before.text === '') return [piece]
    return [before, ...splitTail(after, unit)]
  }
  return [piece]
}

/** Whether words begin with a unit and its day, or with the page's words and go on with nothing else. */
function startsEnding(rest: string, first: string, unit: string): boolean {
  const words = rest.split(/\s+/)
  const signed = findSignature(words.slice(0, 3), unit)
  if (
    signed?.from === 0 &&
    signed.signature.unit !== '' &&
    (signed.signature.date !== '' || words.length === 1)
  )
    return true
  return (
    isFurniture(first) && words.slice(1).every((word) => isFurniture(word) || bareLine(word).length <= 12)
  )
}

/** The signature apart from the page's words behind it. */
function splitTail(piece: TextPiece, unit: string): TextPiece[] {
  const words = [...piece.text.matchAll(/\S+/g)]
  for (let count = words.length - 1; count > 0; count -= 1) {
    const at = words[count]?.index ?? 0
    const found = findSignature([piece.text.slice(0, at).trim()], unit)
    if (found?.signature.unit && found.signature.date) return cutPiece(piece, at)
  }
  return [piece]
}

/** Lines that can be an ending; footers have some dozens. */
const lookedAt = 200

/** Divides the last section of a report into its text and what follows it. `unit`: whose report it is, or blank. */
export function findEnding(pieces: readonly Piece[], unit: string): Ending {
  const ending = divideAtEnd(pieces, unit)
  const last = ending.kept.at(-1)
  const cut = last ? cutTail(last, unit) : []
  // A signature in one line with the last words of the text is a line of its own from then on.
  return cut.length > 1 ? divideAtEnd([...ending.kept.slice(0, -1), ...cut, ...ending.left], unit) : ending
}

function divideAtEnd(pieces: readonly Piece[], unit: string): Ending {
  const from = Math.max(0, pieces.length - lookedAt)
  const lines = pieces.slice(from)
  const found = findSignature(lines.map(textOf), unit)
  const end = endOf(lines, found)
  const isCut = found !== null && found.from >= end
  const signed = isCut
    ? lines.filter((_, at) => at >= found.from && at < found.to && !found.unread.includes(at))
    : []
  return {
    kept: [...pieces.slice(0, from), ...lines.slice(0, end)],
    left: lines.slice(end),
    signature: isCut ? found.signature : null,
    signed: new Set(signed),
  }
}

/** The outline without what follows the text of its last section; tables keep the rows that stand there. */
export function cutEnding(
  outline: Outline,
  unit: string,
): { readonly outline: Outline; readonly ending: Ending | null } {
  const last = outline.sections.at(-1)
  if (!last || tableSections.has(last.id)) return { outline, ending: null }
  const ending = findEnding(outline.pieces.slice(last.start, last.end), unit)
  const pieces = [...outline.pieces.slice(0, last.start), ...ending.kept]
  const sections = [...outline.sections.slice(0, -1), { ...last, end: pieces.length }]
  return { outline: { ...outline, pieces, sections }, ending }
}
