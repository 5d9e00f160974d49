/** Sentences that one text shares with another, whatever figures stand in them. */
import { pairLikeness, withPairs } from './likeness'
import type { PairedText } from './likeness'

export interface Sentence {
  readonly text: string
  /** UTF-16 offsets into the text. */
  readonly from: number
  readonly to: number
}

const sentencePattern = /[^。！？；\n]+[。！？；]*[”’）》]*/g

/** The sentences and clauses of a text that end with a full stop or a semicolon; white space around them goes. */
export function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(sentencePattern)].flatMap((match): Sentence[] => {
    const raw = match[0]
    const lead = raw.length - raw.trimStart().length
    const words = raw.trim()
    const from = match.index + lead
    return words === '' ? [] : [{ text: words, from, to: from + words.length }]
  })
}

/** Shorter sentences are formulas that every report has, and prove nothing. */
export const shortestSentence = 12
/** From here on two sentences count as the same one, edited. */
export const sameSentence = 0.85

/** The words that count: figures, years, numbering and punctuation aside. */
export function wordsOfSentence(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^[(（]?[一二三四五六七八九十\d]{1,3}[)）、.]/, '')
    .replace(/\d+(?:[.,]\d+)*/g, '0')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** How alike two sentences are, 0–1, figures and punctuation aside. */
export function likenessOf(one: string, other: string): number {
  return pairLikeness(withPairs(wordsOfSentence(one)), withPairs(wordsOfSentence(other)))
}

interface KnownSentence extends PairedText {
  readonly index: number
}

/** A text's sentences, ready to be looked up; built once for a text that many are compared with. */
export interface SentenceIndex {
  readonly sentences: readonly Sentence[]
  readonly exact: ReadonlyMap<string, number>
  /** By runs of characters: which sentences hold them. */
  readonly byShingle: ReadonlyMap<string, readonly KnownSentence[]>
}

const shingleLength = 6

/** Every third run: two sentences alike enough share one of them wherever the edit stands. */
function* shinglesOf(words: string, step: number): Generator<string> {
  for (let at = 0; at + shingleLength <= words.length; at += step) yield words.slice(at, at + shingleLength)
}

export function indexSentences(text: string): SentenceIndex {
  const sentences = sentencesOf(text)
  const exact = new Map<string, number>()
  const byShingle = new Map<string, KnownSentence[]>()
  for (const [index, sentence] of sentences.entries()) {
    const words = wordsOfSentence(sentence.text)
    if (words.length < shortestSentence || exact.has(words)) continue
    exact.set(words, index)
    const known: KnownSentence = { index, ...withPairs(words) }
    for (const shingle of new Set(shinglesOf(words, 3))) {
      const there = byShingle.get(shingle)
      if (there) there.push(known)
      else byShingle.set(shingle, [known])
    }
  }
  return { sentences, exact, byShingle }
}

export interface RepeatedSentence {
  readonly sentence: Sentence
  readonly earlier: Sentence
  /** 0–1; 1 is word for word, figures aside. */
  readonly likeness: number
}

export interface Repetition {
  readonly pairs: readonly RepeatedSentence[]
  /** Characters of the repeated sentences among all of the text's, 0–1. */
  readonly share: number
}

function findEarlier(words: string, earlier: SentenceIndex): { index: number; likeness: number } | null {
  const same = earlier.exact.get(words)
  if (same !== undefined) return { index: same, likeness: 1 }
  const candidates = new Set<KnownSentence>()
  for (const shingle of shinglesOf(words, 1)) {
    for (const known of earlier.byShingle.get(shingle) ?? []) candidates.add(known)
  }
  if (candidates.size === 0) return null
  const sought = withPairs(words)
  let best: { index: number; likeness: number } | null = null
  for (const known of candidates) {
    const value = pairLikeness(sought, known)
    if (value >= sameSentence && value > (best?.likeness ?? 0)) best = { index: known.index, likeness: value }
  }
  return best
}

/** A sentence long enough to tell, with the words that count. */
export interface TellingSentence {
  readonly sentence: Sentence
  readonly words: string
}

/** The sentences of a text that can be found in others; read once for a text that is compared with many. */
export function tellingSentences(text: string): readonly TellingSentence[] {
  return sentencesOf(text)
    .map((sentence) => ({ sentence, words: wordsOfSentence(sentence.text) }))
    .filter(({ words }) => words.length >= shortestSentence)
}

/** What of some sentences stands in an earlier text already. */
export function repeatedSentences(
  sentences: readonly TellingSentence[],
  earlier: SentenceIndex,
): readonly RepeatedSentence[] {
  return sentences.flatMap(({ sentence, words }): RepeatedSentence[] => {
    const found = findEarlier(words, earlier)
    const match = found && earlier.sentences[found.index]
    return found && match ? [{ sentence, earlier: match, likeness: found.likeness }] : []
  })
}

/** Characters of the repeated sentences among all that tell, 0–1. */
export function repeatedShare(
  pairs: readonly Pick<RepeatedSentence, 'sentence'>[],
  sentences: readonly TellingSentence[],
): number {
  const length = (some: readonly { readonly sentence: Sentence }[]): number =>
    some.reduce((sum, { sentence }) => sum + sentence.text.length, 0)
  return sentences.length === 0 ? 0 : length(pairs) / length(sentences)
}

/** What of a text stands in an earlier one already; sentences too short to tell count neither way. */
export function repetitionOf(text: string, earlier: SentenceIndex): Repetition {
  const sentences = tellingSentences(text)
  const pairs = repeatedSentences(sentences, earlier)
  return { pairs, share: repeatedShare(pairs, sentences) }
}
