/** Scores the words of a row against the labels of the form. */
import { coreOf, numberingOf, similarity, wordsOf } from './text'

/** One label of the form, with everything that reports write in its place. */
export interface Label<Id extends string> {
  readonly id: Id
  readonly wordings: readonly string[]
  /** Digits of its numbering: 3 of 3.其他; blank where it has none. */
  readonly number: string
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
    number: numberDigits(label),
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

/**
 * 0–1 and a little beyond: the words alone, then whether number and group agree. `words` are the row's cells,
 * groups first; `group` is the group that rows above stand in, where one is known.
 */
export function labelScore<Id extends string>(
  label: Label<Id>,
  words: readonly string[],
  group = '',
): number {
  const own = words[words.length - 1] ?? ''
  const texts = [coreOf(own), wordsOf(own), ...(words.length > 1 ? [coreOf(words.join(''))] : [])]
  const score = Math.max(
    0,
    ...texts.flatMap((text) => label.wordings.map((wording) => wordingScore(text, wording))),
  )
  const number = numberDigits(own)
  const numbered = number === '' || label.number === '' ? 0 : number === label.number ? 0.06 : -0.06
  const expected = label.groups[label.groups.length - 1] ?? ''
  const stated = words.length > 1 ? coreOf(words[words.length - 2] ?? '') : group
  const agrees = similarity(stated, expected) >= 0.7
  const grouped = stated === '' || expected === '' ? 0 : agrees ? 0.06 : -0.1
  return score + numbered + grouped
}

/** The label that words fit best, where it is sure enough. */
export function bestLabel<Id extends string>(
  labels: readonly Label<Id>[],
  words: readonly string[],
  threshold: number,
): { readonly id: Id; readonly score: number } | null {
  let best: { id: Id; score: number } | null = null
  for (const label of labels) {
    const score = labelScore(label, words)
    if (score >= threshold && score > (best?.score ?? 0)) best = { id: label.id, score }
  }
  return best
}
