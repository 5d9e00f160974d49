/** What stands on a page: glyphs and lines. Lengths are points, y grows downwards. */
import type { Box } from './matrix'

/** Quarter turns clockwise that a glyph is turned by on the page. */
export type Turn = 0 | 1 | 2 | 3

/** One character as placed on the page, with its em box. */
export interface Glyph extends Box {
  readonly text: string
  /** Height of the type. */
  readonly size: number
  readonly turn: Turn
  /** Set downwards by its font. */
  readonly isVertical: boolean
  readonly isBold: boolean
  readonly font: string
  /** Which drawing operation it comes from; one operation draws neighbours in reading order. */
  readonly run: number
}

/** A straight line along one axis: `at` on the other one. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rules {
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
}

export interface PageMarks {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rules: Rules
  /** Edges of filled boxes: some tables are nothing but coloured cells. */
  readonly boxEdges: Rules
  /** Text in a font that is broken: it was drawn, and no character of it can be told. */
  readonly hasLostText: boolean
  /** Text in a font that does not say which characters its glyphs are. */
  readonly hasUnmappedText: boolean
  /** The drawing ends in the middle of a text or a marked part. */
  readonly isCut: boolean
  /** A picture that covers a good part of the page. */
  readonly hasPicture: boolean
}

export const isSpace = (glyph: Glyph): boolean => glyph.text.trim() === ''
export const centreX = (box: Box): number => (box.x0 + box.x1) / 2
export const centreY = (box: Box): number => (box.y0 + box.y1) / 2
