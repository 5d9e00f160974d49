/** Cuts paragraphs that hold several headings or points in their running text. */
import { hintIn, namesIn } from './aspect-names'
import { openingOf } from './openings'
import type { Opening } from './openings'
import { cutPiece } from './pieces'
import type { Piece, TextPiece } from './pieces'

const numberedInText = /(?<=[。；！”）\s])[（(][一二三四五六七八九十][）)]/g

/** Before each （二）依申请公开 that stands behind the end of a sentence. */
export function cutAtHeadings(piece: Piece): Piece[] {
  if (piece.kind === 'table') return [piece]
  for (const found of piece.text.matchAll(numberedInText)) {
    const [before, rest] = cutPiece(piece, found.index)
    const opening = openingOf(rest, 0)
    if (opening && opening.length > opening.numberLength && namesIn(opening.words).length > 0) {
      return [before, ...cutAtHeadings(rest)]
    }
  }
  return [piece]
}

const points: readonly RegExp[] = [
  /(?<=^|[。；！：:”）\s])[一二三四五六七八九]是/g,
  /(?<=^|[。；！：:”）\s])(?:第[一二三四五六七八九]|首先|其次|再次|最后)[，,、]/g,
  /(?<=^|[。；！：:”）\s])\d{1,2}[.．、](?!\d)/g,
]
const sentences = /(?<=^|[。；！])(?=[^。；！])/g
/** Far longer, a paragraph is a whole report. */
const lengthLimit = 5_000
const leastPoints = 3
const leastNamed = 2

/** Before each point of an enumeration most of whose points are about an aspect, each another; 在……方面， counts as well. */
export function cutAtPoints(piece: Piece): Piece[] {
  if (piece.kind === 'table' || piece.text.length > lengthLimit) return [piece]
  const startAt = (start: number): Opening | null => openingOf(cutPiece(piece, start)[1], 0)
  for (const pattern of points) {
    const starts = [...piece.text.matchAll(pattern)].map(({ index }) => index)
    if (arePoints(starts.map(startAt))) return cutAll(piece, starts)
  }
  const starts = [...piece.text.matchAll(sentences)].map(({ index }) => index)
  const phrases = starts.filter((start) => {
    const opening = startAt(start)
    return opening?.style === 'phrase' && namesIn(opening.words).length > 0
  })
  return arePoints(phrases.map(startAt)) ? cutAll(piece, phrases) : [piece]
}

function arePoints(openings: readonly (Opening | null)[]): boolean {
  const named = openings.flatMap((one) => (one ? (namesIn(one.words)[0]?.part ?? []) : []))
  const about = openings.flatMap((one) =>
    one ? (namesIn(one.words)[0]?.part ?? hintIn(one.words) ?? []) : [],
  )
  const distinct = new Set(about).size
  return new Set(named).size >= leastNamed && distinct >= leastPoints && distinct * 2 > openings.length
}

function cutAll(piece: TextPiece, starts: readonly number[]): TextPiece[] {
  const edges = [0, ...starts.filter((start) => start > 0)]
  return edges
    .map((from, at) => cutPiece(cutPiece(piece, edges[at + 1] ?? piece.text.length)[0], from)[1])
    .filter((one) => one.text !== '')
}
