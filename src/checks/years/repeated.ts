/** Sentences of a report's texts that stand in another report, paragraph by paragraph. */
import { indexTelling, repeatedSentences, repeatedShare, tellingSentences } from '@/report/repetition'
import type { SentenceIndex } from '@/report/repetition'
import type { NarrativePath } from '@/report/form/paths'
import type { Report } from '@/report/report'
import { leafSentences, perLeaf, spotOf, textsOf } from '../texts'
import type { TextLeaf } from '../texts'
import type { SentencePair } from '../types'

/** Characters of a sentence that is worth showing beside its double. */
const longEnough = 25

const telling = perLeaf((leaf) => tellingSentences(leafSentences(leaf)))

const indexes = new WeakMap<Report, SentenceIndex>()

/** Earlier reports do not change while one is written: each is indexed once. */
function indexOf(report: Report): SentenceIndex {
  const known = indexes.get(report)
  if (known) return known
  const leaves = textsOf(report).filter((leaf) => leaf.home !== 'intro' && !leaf.isHeading)
  const index = indexTelling(leaves.flatMap(telling))
  indexes.set(report, index)
  return index
}

export interface RepeatedLeaf {
  readonly leaf: TextLeaf
  readonly share: number
  readonly pairs: readonly SentencePair[]
}

export interface RepeatedText {
  readonly path: NarrativePath
  /** 0–1 of the characters of this text. */
  readonly share: number
  readonly leaves: readonly RepeatedLeaf[]
  readonly pairs: readonly SentencePair[]
}

const figuresOf = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*(?!\d*\s*年)/g) ?? []

/** A formula that states the year's figures is new by its figures: at least two, and not those of before. */
function isUpdated(text: string, earlier: string): boolean {
  const [now, before] = [figuresOf(text), figuresOf(earlier)]
  return now.length > 1 && now.join() !== before.join()
}

const repeatedBefore = perLeaf(() => new WeakMap<Report, RepeatedLeaf>())

/** Neither a paragraph that reads the same nor an earlier report changes: what one repeats of the other is kept. */
function repeatedLeaf(leaf: TextLeaf, other: Report): RepeatedLeaf {
  const known = repeatedBefore(leaf)
  const own = known.get(other) ?? compareLeaf(leaf, other)
  known.set(other, own)
  return own
}

function compareLeaf(leaf: TextLeaf, other: Report): RepeatedLeaf {
  const sentences = telling(leaf)
  const pairs = repeatedSentences(sentences, indexOf(other)).filter(
    ({ sentence, earlier }) => !isUpdated(sentence.text, earlier.text),
  )
  return {
    leaf,
    share: repeatedShare(pairs, sentences),
    pairs: pairs.map(({ sentence, earlier, likeness }) => ({
      path: leaf.path,
      spot: spotOf(leaf, sentence.from, sentence.to),
      other: earlier.text,
      unit: other.unit,
      year: other.year,
      likeness,
    })),
  }
}

/** Each text of the report that shares sentences with the other. */
export function repeatedTexts(texts: readonly TextLeaf[], other: Report): readonly RepeatedText[] {
  const byPath = new Map<NarrativePath, RepeatedLeaf[]>()
  for (const leaf of texts) {
    if (leaf.home === 'intro' || leaf.isHeading || leaf.text.length < longEnough) continue
    const repeated = repeatedLeaf(leaf, other)
    const known = byPath.get(leaf.path)
    if (known) known.push(repeated)
    else byPath.set(leaf.path, [repeated])
  }
  return [...byPath].flatMap(([path, leaves]): RepeatedText[] => {
    const pairs = leaves.flatMap((one) => one.pairs)
    if (pairs.length === 0) return []
    const all = leaves.reduce((sum, one) => sum + one.leaf.text.length, 0)
    const repeated = pairs.reduce((sum, pair) => sum + pair.spot.text.length, 0)
    return [{ path, share: repeated / all, leaves, pairs }]
  })
}

export function isWholeParagraph({ leaf, share }: RepeatedLeaf): boolean {
  return share >= 0.9 && leaf.text.length >= longEnough
}
