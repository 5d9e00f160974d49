/** How alike two wordings are: shared pairs of neighbouring characters (Sørensen–Dice). */

/** Pairs of neighbouring UTF-16 units of a text as numbers, in order, each as often as it stands there. */
export type CharacterPairs = Uint32Array

export function characterPairs(text: string): CharacterPairs {
  const pairs = new Uint32Array(Math.max(0, text.length - 1))
  for (let at = 0; at < pairs.length; at += 1)
    pairs[at] = (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
  return pairs.sort()
}

/** A text with its pairs, for comparing it with many. */
export interface PairedText {
  readonly text: string
  readonly pairs: CharacterPairs
}

export const withPairs = (text: string): PairedText => ({ text, pairs: characterPairs(text) })

/** The most that texts of these lengths can be alike, 0–1. */
export function mostLikeness(length: number, other: number): number {
  return length < 2 || other < 2 ? 1 : (2 * (Math.min(length, other) - 1)) / (length + other - 2)
}

function sharedPairs(one: CharacterPairs, other: CharacterPairs): number {
  let [at, next, shared] = [0, 0, 0]
  while (at < one.length && next < other.length) {
    const difference = (one[at] as number) - (other[next] as number)
    if (difference === 0) shared += 1
    if (difference <= 0) at += 1
    if (difference >= 0) next += 1
  }
  return shared
}

/** 0–1; texts too short for a pair are alike only where they are the same. */
export function pairLikeness(one: PairedText, other: PairedText): number {
  if (one.text === other.text) return 1
  if (one.text.length < 2 || other.text.length < 2) return 0
  return (2 * sharedPairs(one.pairs, other.pairs)) / (one.text.length + other.text.length - 2)
}
