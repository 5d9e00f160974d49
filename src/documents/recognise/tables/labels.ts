/** Scores the words of a row against the labels of the form. */
import { coreOf, numberingOf, similarity, wordsOf } from '../outline/wording'

/** One label of the form, with everything that reports write in its place. */
export interface Label<Id extends string> {
  readonly id: Id
  readonly wordings: readonly string[]
  /** Digits of its numbering, in each form that has it: 3 of 3.其他; none where it has none. */
  readonly numbers: readonly string[]
  /** Words of the groups above it, outermost first. */
  readonly groups: readonly string[]
}

export function toLabel<Id extends string>(
  id: Id,
  label: string,
  synonyms: readonly string[] = [],
  groups: readonly string[] = [],
): Label<Id> {
  return {
    id,
    wordings: [...new Set([label, ...synonyms].flatMap((one) => [coreOf(one), wordsOf(one)]))],
    numbers: [...new Set([label, ...synonyms].map(numberDigits))].filter((digits) => digits !== ''),
    groups: groups.map(coreOf),
  }
}

function numberDigits(text: string): string {
  return /^[(]?(\d{1,2})/.exec(numberingOf(text))?.[1] ?? ''
}

function wordingScore(words: string, wording: string): number {
  // A group's label may stand glued before the row's own.
  const isGlued = wording.length >= 5 && words.length > wording.length && words.includes(wording)
  return Math.max(similarity(words, wording), isGlued ? 0.9 : 0)
}

/** The words of a row, ready to be compared with many labels. */
export interface RowWords {
  /** The row's own label, read in every way. */
  readonly texts: readonly string[]
  readonly number: string
  /** Blank where none is known. */
  readonly group: string
}

/** 3 其他: a number that only white space sets off. */
const bareNumber = /^\s*(\d)\s+(?=\p{Script=Han})/u

/** Characters of one cell or line that are compared with labels: no label is a tenth as long. */
const longestWords = 500

/**
 * `source` are the label cells of a row, groups first; a label that white space broke up is its last few together.
 * `group` is the group that the row stands in.
 */
export function toRowWords(source: readonly string[], group = ''): RowWords {
  const words = source.map((word) => word.slice(0, longestWords).replace(bareNumber, '$1.'))
  const tails = [1, 2, 3, words.length].map((count) => words.slice(-count).join(''))
  const own = words[words.length - 1] ?? ''
  return {
    texts: [...new Set(tails.flatMap((tail) => [coreOf(tail), wordsOf(tail)]))],
    number: numberDigits(own),
    group,
  }
}

/** 0–1: the best that any reading of a row's words makes of any wording. */
function wordsScore({ wordings }: Label<string>, { texts }: RowWords): number {
  if (texts.some((text) => wordings.includes(text))) return 1
  let score = 0
  for (const text of texts) {
    for (const wording of wordings) score = Math.max(score, wordingScore(text, wording))
  }
  return score
}

/** 0–1 and a little beyond: the words alone, then whether number and group agree. */
export function labelScore<Id extends string>(label: Label<Id>, row: RowWords): number {
  const score = wordsScore(label, row)
  if (score === 0) return 0
  const isNumbered = row.number !== '' && label.numbers.length > 0
  const numbered = !isNumbered ? 0 : label.numbers.includes(row.number) ? 0.06 : -0.06
  const expected = label.groups[label.groups.length - 1] ?? ''
  const isKnown = row.group !== '' && expected !== ''
  const grouped = !isKnown ? 0 : similarity(row.group, expected) >= 0.7 ? 0.06 : -0.1
  return score + numbered + grouped
}

/** The label that words fit best, where it is sure enough. */
export function bestLabel<Id extends string>(
  labels: readonly Label<Id>[],
  words: readonly string[],
  threshold: number,
): { readonly id: Id; readonly score: number } | null {
  const row = toRowWords(words)
  let best: { id: Id; score: number } | null = null
  for (const label of labels) {
    const score = labelScore(label, row)
    if (score >= threshold && score > (best?.score ?? 0)) best = { id: label.id, score }
  }
  return best
}
