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

function scan(original: string, rules: readonly Rule[]): readonly Token[] {
  const text = toHalfWidth(original)
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const step = matchAt(text, at, rules)
    if (!step) {
      at += 1
      continue
    }
    const { rule, found } = step
    at += found[0].length
    if (!rule.read) continue
    const [from, to] = [found.index, found.index + found[0].length] as const
    tokens.push({ from, to, blanks: [], years: [], ...rule.read(found, text) })
  }
  return tokens
}

function matchAt(
  text: string,
  at: number,
  rules: readonly Rule[],
): { readonly rule: Rule; readonly found: RegExpExecArray } | null {
  for (const rule of rules) {
    rule.pattern.lastIndex = at
    const found = rule.pattern.exec(text)
    if (found && found[0] !== '' && !rule.unless?.(found, text)) return { rule, found }
  }
  return null
}

/** Every figure, year, date, rank and comparison of a text, left to right. */
export function scanText(text: string): readonly Token[] {
  return scan(text, [...keepers, ...names, ...dates, ...years, ...figures])
}

/** Its years alone: for titles and opening paragraphs, whose other digits are contacts. */
export function scanYears(text: string): readonly Token[] {
  return scan(text, [...keepers, ...names, ...years])
}
