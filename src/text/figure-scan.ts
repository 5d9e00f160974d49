/**
 * Reads a sentence of an annual report figure by figure. Next year's draft and the linking of typed digits both
 * follow what is found here; what counts as what stands in `figure-rules.ts`.
 */
import { dates, figures, keepers, names, years } from './figure-rules'
import type { Rule } from './figure-rules'
import type { Token } from './figure-token'
import { foldSentence } from './half-width'

/** Where a rule next applies, at or after a place. */
function search({ pattern, unless }: Rule, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    if (!unless?.(found, text)) return found
    pattern.lastIndex = found.index + 1
  }
  return null
}

interface Waiting {
  readonly rule: Rule
  found: RegExpExecArray
}

/** The rules that apply somewhere in a text, each with its first place, in their order. */
function firstPlaces(rules: readonly Rule[], text: string): Waiting[] {
  const waiting: Waiting[] = []
  let asked: RegExp | undefined
  let isThere = true
  for (const rule of rules) {
    // Neighbours that need the same are asked together.
    if (rule.needs !== asked) isThere = rule.needs?.test(text) ?? true
    asked = rule.needs
    const found = isThere ? search(rule, text, 0) : null
    if (found) waiting.push({ rule, found })
  }
  return waiting
}

/** Of several at one place the first of the list. */
function foremost(waiting: readonly Waiting[]): Waiting | undefined {
  let first = waiting[0]
  for (const one of waiting) if (first && one.found.index < first.found.index) first = one
  return first
}

/** Takes the rule that applies first, and goes on behind it. */
function scan(original: string, rules: readonly Rule[]): readonly Token[] {
  const text = foldSentence(original)
  const tokens: Token[] = []
  let waiting = firstPlaces(rules, text)
  for (let next = foremost(waiting); next; next = foremost(waiting)) {
    const { rule, found } = next
    const [from, to] = [found.index, found.index + found[0].length]
    if (rule.read) tokens.push({ from, to, blanks: [], years: [], ...rule.read(found, text) })
    waiting = waiting.filter((one) => {
      if (one.found.index >= to) return true
      const again = search(one.rule, text, to)
      if (again) one.found = again
      return again !== null
    })
  }
  return tokens
}

const everyRule = [...keepers, ...names, ...dates, ...years, ...figures]
const yearRules = [...keepers, ...names, ...years]

/** Every figure, year, date, rank and comparison of a text, left to right. */
export function scanText(text: string): readonly Token[] {
  return scan(text, everyRule)
}

/** Its years alone: for titles and opening paragraphs, whose other digits are contacts. */
export function scanYears(text: string): readonly Token[] {
  return scan(text, yearRules)
}
