/** Sentences that one text shares with another, whatever figures stand in them. */
import { matchesOf } from './matches'
import { mostLikeness, pairLikeness, withPairs } from './similarity'
import type { PairedText } from './similarity'

export interface Sentence {
  readonly text: string
  /** UTF-16 offsets into the text. */
  readonly from: number
  readonly to: number
}

const sentencePattern = /[^。！？；\n]+[。！？；]*[”’）》]*/g

/** The sentences and clauses of a text that end with a full stop or a semicolon; white space around them goes. */
export function sentencesOf(text: string): readonly Sentence[] {
  return matchesOf(text, sentencePattern).flatMap((match): Sentence[] => {
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

const numbering = /^[(（]?[一二三四五六七八九十\d]{1,3}[)）、.]/
/** Characters that stand for themselves in every normal form, and marks that count for nothing. */
const plain = /^[\u4e00-\u9fff\dA-Za-z ，。；：、！？（）“”‘’《》〔〕【】—%().,;:/-]*$/
const marks = /[ ，。；：、！？（）“”‘’《》〔〕【】—%().,;:/-]+/g

/** The words that count: figures, years, numbering and punctuation aside. */
export function wordsOfSentence(text: string): string {
  // Most sentences are plain: for them the short way says the same, a full-width comma inside a figure included.
  if (plain.test(text)) {
    return text
      .replace(numbering, '')
      .replace(/\d+(?:[.,，]\d+)*/g, '0')
      .replace(marks, '')
  }
  return text
    .normalize('NFKC')
    .replace(numbering, '')
    .replace(/\d+(?:[.,]\d+)*/g, '0')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** How alike two sentences are, 0–1, figures and punctuation aside. */
export function likenessOf(one: string, other: string): number {
  return pairLikeness(withPairs(wordsOfSentence(one)), withPairs(wordsOfSentence(other)))
}

/** A sentence long enough to tell, with the words that count. */
export interface TellingSentence {
  readonly sentence: Sentence
  readonly words: string
  /** Marks of the runs of six characters at each place of the words. */
  readonly runs: Int32Array
  /** Made when another sentence may be like this one, which few are. */
  paired?: PairedText
}

interface KnownSentence {
  readonly index: number
  readonly telling: TellingSentence
}

/** A text's sentences, ready to be looked up; built once for a text that many are compared with. */
export interface SentenceIndex {
  readonly sentences: readonly Sentence[]
  readonly exact: ReadonlyMap<string, number>
  /** By runs of characters: which sentences hold them. */
  readonly byRun: ReadonlyMap<number, readonly KnownSentence[]>
  /** Bits of the runs there are, since nearly all that are sought are none of them. */
  readonly runBits: Uint32Array
}

const runLength = 6
const bitMask = 0x1fff
/** A mark is a number in this base, its digits the characters of the run. */
const runBase = 0x01000193
const firstWeight = Array.from({ length: runLength }).reduce<number>(
  (weight) => Math.imul(weight, runBase),
  1,
)

/** Two runs of one mark cost a comparison, no more. */
function runsOf(words: string): Int32Array {
  const runs = new Int32Array(Math.max(0, words.length - runLength + 1))
  let mark = 0
  for (let at = 0; at < words.length; at += 1) {
    mark = (Math.imul(mark, runBase) + words.charCodeAt(at)) | 0
    if (at >= runLength) mark = (mark - Math.imul(words.charCodeAt(at - runLength), firstWeight)) | 0
    if (at >= runLength - 1) runs[at - runLength + 1] = mark ^ (mark >>> 13)
  }
  return runs
}

/** The sentences of a text that can be found in others; read once for a text that is compared with many. */
export function tellingSentences(sentences: readonly Sentence[]): readonly TellingSentence[] {
  return sentences.flatMap((sentence) => {
    // What is shorter with its marks is shorter without them.
    const words = sentence.text.length < shortestSentence ? '' : wordsOfSentence(sentence.text)
    return words.length < shortestSentence ? [] : [{ sentence, words, runs: runsOf(words) }]
  })
}

/** Sentences ready to be looked up; of two that say the same the first. */
export function indexTelling(telling: readonly TellingSentence[]): SentenceIndex {
  const exact = new Map<string, number>()
  const byRun = new Map<number, KnownSentence[]>()
  const runBits = new Uint32Array((bitMask + 1) / 32)
  for (const [index, one] of telling.entries()) {
    const { words, runs } = one
    if (exact.has(words)) continue
    exact.set(words, index)
    const known: KnownSentence = { index, telling: one }
    // Every third run: two sentences alike enough share one of them wherever the edit stands.
    for (let at = 0; at < runs.length; at += 3) {
      const run = runs[at] as number
      const there = byRun.get(run)
      if (!there) byRun.set(run, [known])
      else if (there[there.length - 1] !== known) there.push(known)
      const bit = run & bitMask
      runBits[bit >> 5] = (runBits[bit >> 5] as number) | (1 << (bit & 31))
    }
  }
  return { sentences: telling.map((one) => one.sentence), exact, byRun, runBits }
}

export function indexSentences(text: string): SentenceIndex {
  return indexTelling(tellingSentences(sentencesOf(text)))
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

/** Sentences that share a run of characters with the one that is sought and are near enough in length. */
function candidatesFor({ words, runs }: TellingSentence, earlier: SentenceIndex): ReadonlySet<KnownSentence> {
  const candidates = new Set<KnownSentence>()
  for (const run of runs) {
    const bit = run & bitMask
    if ((((earlier.runBits[bit >> 5] as number) >>> (bit & 31)) & 1) === 0) continue
    for (const known of earlier.byRun.get(run) ?? [])
      if (mostLikeness(words.length, known.telling.words.length) >= sameSentence) candidates.add(known)
  }
  return candidates
}

const pairedOf = (telling: TellingSentence): PairedText => (telling.paired ??= withPairs(telling.words))

function findEarlier(
  telling: TellingSentence,
  earlier: SentenceIndex,
): { index: number; likeness: number } | null {
  const same = earlier.exact.get(telling.words)
  if (same !== undefined) return { index: same, likeness: 1 }
  const candidates = candidatesFor(telling, earlier)
  if (candidates.size === 0) return null
  let best: { index: number; likeness: number } | null = null
  for (const known of candidates) {
    const value = pairLikeness(pairedOf(telling), pairedOf(known.telling))
    if (value >= sameSentence && value > (best?.likeness ?? 0)) best = { index: known.index, likeness: value }
  }
  return best
}

/** What of some sentences stands in an earlier text already. */
export function repeatedSentences(
  sentences: readonly TellingSentence[],
  earlier: SentenceIndex,
): readonly RepeatedSentence[] {
  const repeated: RepeatedSentence[] = []
  for (const telling of sentences) {
    const found = findEarlier(telling, earlier)
    const match = found && earlier.sentences[found.index]
    if (found && match)
      repeated.push({ sentence: telling.sentence, earlier: match, likeness: found.likeness })
  }
  return repeated
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
  const sentences = tellingSentences(sentencesOf(text))
  const pairs = repeatedSentences(sentences, earlier)
  return { pairs, share: repeatedShare(pairs, sentences) }
}
