/** The figures and changes that the pieces of a document state. */
import { figuresInText } from '@/report/statements/figures-in-text'
import type { StatedChange as ChangeInText, StatedFigure } from '@/report/statements/figures-in-text'
import type { NarrativeId } from '@/report/form/paths'
import type { TextPiece } from '../outline/pieces'

export interface Mention extends StatedFigure {
  readonly piece: TextPiece
  /** The digits stand for another thing too: 人大建议、政协提案各12件. */
  readonly isShared?: true
}

export interface StatedChange extends ChangeInText {
  readonly piece: TextPiece
}

export interface Scanned {
  readonly mentions: readonly Mention[]
  readonly changes: readonly StatedChange[]
}

/** All figures and changes of a piece; `sentence` numbers go on from the one given. */
export function scanPiece(piece: TextPiece, home: NarrativeId, firstSentence: number): Scanned {
  const { figures, changes } = figuresInText(piece.text, home, firstSentence)
  return {
    mentions: figures.map((figure) => ({ ...figure, piece })),
    changes: changes.map((change) => ({ ...change, piece })),
  }
}
