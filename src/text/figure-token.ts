/** What stands in a sentence that has digits: figures, years, dates, ranks, comparisons. */

export type TokenKind =
  /** A number that counts or measures. */
  | 'figure'
  /** A year, or a range of two. */
  | 'year'
  | 'date'
  /** 第3 of a ranking. */
  | 'rank'
  /** What follows 较去年: 上升1件, 持平, 有所增加. */
  | 'change'

export interface Token {
  readonly kind: TokenKind
  /** UTF-16 offsets into the text. */
  readonly from: number
  readonly to: number
  /** Offsets of the digits inside that a new year's draft empties. */
  readonly blanks: readonly (readonly [from: number, to: number])[]
  /** Offsets of four-digit (or four-numeral) years inside that move on. */
  readonly years: readonly (readonly [from: number, to: number])[]
}
