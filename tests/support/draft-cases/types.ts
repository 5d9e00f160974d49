/** Sentences of an invented office's report of 2024, and what a draft for 2025 has to do with each. */
export interface DraftCase {
  readonly text: string
  /** Last year's facts: gone, or told by a mark or a gap behind them in the same clause. */
  readonly told?: readonly string[]
  /** Words that stay, with a mark or a gap behind them in the same clause. */
  readonly marked?: readonly string[]
  /** Words that are in the draft, moved years included. */
  readonly kept?: readonly string[]
  /** Words that are gone. */
  readonly gone?: readonly string[]
  /** Nothing of it may change or be marked. */
  readonly quiet?: true
}
