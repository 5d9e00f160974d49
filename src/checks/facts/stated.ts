/** A figure that a text states, with the paragraph it stands in. */
import type { StatedFigure } from '@/report/statements/figures-in-text'
import type { TextLeaf } from './texts'

export interface Stated extends StatedFigure {
  readonly leaf: TextLeaf
  /** Typed digits, no live figure that follows the table by itself. */
  readonly typed: boolean
}
