/** How alike two wordings are: shared pairs of neighbouring characters (Sørensen–Dice). */

/** Pairs of neighbouring UTF-16 units of a text, and how often each stands in it. */
export type CharacterPairs = ReadonlyMap<string, number>

export function characterPairs(text: string): CharacterPairs {
  const pairs = new Map<string, number>()
  for (let at = 0; at < text.length - 1; at += 1) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** A text with its pairs, for comparing it with many. */
export interface PairedText {
  readonly text: string
  readonly pairs: CharacterPairs
}

export const withPairs = (text: string): PairedText => ({ text, pairs: characterPairs(text) })

/** 0–1; texts too short for a pair are alike only where they are the same. */
export function pairLikeness(one: PairedText, other: PairedText): number {
  if (one.text === other.text) return 1
  if (one.text.length < 2 || other.text.length < 2) return 0
  let shared = 0
  for (const [pair, count] of one.pairs) shared += Math.min(count, other.pairs.get(pair) ?? 0)
  return (2 * shared) / (one.text.length + other.text.length - 2)
}
