/** Takes out what a browser or a printer adds to each page, wherever it stands, and joins the paragraph that it broke. */
import { isPrintLine } from './furniture'
import type { Piece, TextPiece } from './pieces'
import { numberingOf } from './wording'

export interface WithoutPrint {
  readonly pieces: readonly Piece[]
  readonly left: readonly TextPiece[]
}

const fewestLetters = 12

function isBroken(before: Piece | undefined, after: Piece): before is TextPiece {
  if (before?.kind !== 'text' || after.kind !== 'text' || before.isHeading || after.isHeading) return false
  if (after.list || /[。；：！？;:!?\d\s）)]$/.test(before.text) || before.text.length < fewestLetters)
    return false
  return numberingOf(after.text) === '' && !/^\d/.test(after.text)
}

export function withoutPrint(source: readonly Piece[]): WithoutPrint {
  const pieces: Piece[] = []
  const left: TextPiece[] = []
  let isBehindPrint = false
  for (const piece of source) {
    if (piece.kind === 'text' && isPrintLine(piece.text)) {
      left.push(piece)
      isBehindPrint = true
      continue
    }
    const before = pieces.at(-1)
    if (isBehindPrint && piece.kind === 'text' && isBroken(before, piece)) {
      pieces[pieces.length - 1] = {
        ...before,
        text: before.text + piece.text,
        runs: [...before.runs, ...piece.runs],
      }
    } else pieces.push(piece)
    isBehindPrint = false
  }
  return { pieces, left }
}
