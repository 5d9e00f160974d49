/**
 * Reads a sentence of an annual report figure by figure. Next year's draft and the linking of typed digits both
 * follow what is found here; what counts as what stands in `text-rules.ts`.
 */
import { dates, figures, keepers, names, years } from './text-rules'
import type { Rule } from './text-rules'

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

/** Same length, half-width digits and brackets, so that one pattern reads both. */
function toHalfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ（）［］：；．％＋－／～＠]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  )
}

/** Where a rule next applies, at or after a place. */
function search({ pattern, unless }: Rule, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    if (!unless?.(found, text)) return found
    pattern.lastIndex = found.index + 1
  }
  return null
}

/** Takes the rule that applies first, of several at one place the first of the list, and goes on behind it. */
function scan(original: string, rules: readonly Rule[]): readonly Token[] {
  const text = toHalfWidth(original)
  const tokens: Token[] = []
  let waiting = rules.map((rule) => ({ rule, found: search(rule, text, 0) }))
  for (;;) {
    waiting = waiting.filter(({ found }) => found !== null)
    const at = Math.min(...waiting.map(({ found }) => found?.index ?? Infinity))
    const next = waiting.find(({ found }) => found?.index === at)
    if (!next?.found) return tokens
    const [from, to] = [at, at + next.found[0].length]
    if (next.rule.read) tokens.push({ from, to, blanks: [], years: [], ...next.rule.read(next.found, text) })
    for (const one of waiting) if (one.found && one.found.index < to) one.found = search(one.rule, text, to)
  }
}

/** Every figure, year, date, rank and comparison of a text, left to right. */
export function scanText(text: string): readonly Token[] {
  return scan(text, [...keepers, ...names, ...dates, ...years, ...figures])
}

/** Its years alone: for titles and opening paragraphs, whose other digits are contacts. */
export function scanYears(text: string): readonly Token[] {
  return scan(text, [...keepers, ...names, ...years])
}
