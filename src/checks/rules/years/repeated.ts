/** Sentences of a report's texts that stand in another report, paragraph by paragraph. */
import { indexTelling, repeatedSentences, repeatedShare, tellingSentences } from '@/text/repetition'
import type { RepeatedSentence, SentenceIndex } from '@/text/repetition'
import type { NarrativePath } from '@/report/form/paths'
import type { Report } from '@/report/types'
import { leafSentences, perLeaf, spotOf, textsOf } from '@/checks/facts/texts'
import type { TextLeaf } from '@/checks/facts/texts'
import type { SentencePair } from '@/checks/types'

/** Characters of a sentence that is worth showing beside its double. */
const longEnough = 25

/** Whose report it is that a sentence stands in, too. */
type WhoseText = Pick<Report, 'unit' | 'year'>

const telling = perLeaf((leaf) => tellingSentences(leafSentences(leaf)))

/** A report that others are compared with, and what paragraphs were found to repeat of it. */
interface Known {
  readonly index: SentenceIndex
  readonly compared: WeakMap<TextLeaf, RepeatedLeaf>
}

const reports = new WeakMap<Report, Known>()

/** Earlier reports do not change while one is written: each is indexed once. */
function knownOf(report: Report): Known {
  const known = reports.get(report)
  if (known) return known
  const leaves = textsOf(report).filter((leaf) => leaf.home !== 'intro' && !leaf.isHeading)
  const fresh = {
    index: indexTelling(leaves.flatMap(telling)),
    compared: new WeakMap<TextLeaf, RepeatedLeaf>(),
  }
  reports.set(report, fresh)
  return fresh
}

export interface RepeatedLeaf {
  readonly leaf: TextLeaf
  readonly share: number
  readonly repeated: readonly RepeatedSentence[]
}

export interface RepeatedText {
  readonly path: NarrativePath
  /** 0–1 of the characters of this text. */
  readonly share: number
  readonly leaves: readonly RepeatedLeaf[]
}

const figuresOf = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*(?!\d*\s*年)/g) ?? []

/** A formula that states the year's figures is new by its figures: at least two, and not those of before. */
function isUpdated(text: string, earlier: string): boolean {
  const now = figuresOf(text)
  return now.length > 1 && now.join() !== figuresOf(earlier).join()
}

/** Neither a paragraph that reads the same nor an earlier report changes: what one repeats of the other is kept. */
function repeatedLeaf(leaf: TextLeaf, { index, compared }: Known): RepeatedLeaf {
  const known = compared.get(leaf)
  if (known) return known
  const sentences = telling(leaf)
  const repeated = repeatedSentences(sentences, index).filter(
    ({ sentence, earlier }) => !isUpdated(sentence.text, earlier.text),
  )
  const own = { leaf, share: repeatedShare(repeated, sentences), repeated }
  compared.set(leaf, own)
  return own
}

/** What paragraphs share with another report, sentence by sentence, to be shown side by side. */
export function pairsOf(leaves: readonly RepeatedLeaf[], { unit, year }: WhoseText): readonly SentencePair[] {
  return leaves.flatMap(({ leaf, repeated }) =>
    repeated.map(({ sentence, earlier, likeness }) => ({
      path: leaf.path,
      spot: spotOf(leaf, sentence.from, sentence.to),
      other: earlier.text,
      unit,
      year,
      likeness,
    })),
  )
}

/** Each text of the report that shares sentences with the other. */
export function repeatedTexts(texts: readonly TextLeaf[], other: Report): readonly RepeatedText[] {
  const known = knownOf(other)
  const byPath = new Map<NarrativePath, RepeatedLeaf[]>()
  for (const leaf of texts) {
    if (leaf.home === 'intro' || leaf.isHeading || leaf.text.length < longEnough) continue
    const repeated = repeatedLeaf(leaf, known)
    const before = byPath.get(leaf.path)
    if (before) before.push(repeated)
    else byPath.set(leaf.path, [repeated])
  }
  return [...byPath].flatMap(([path, leaves]): RepeatedText[] => {
    let [all, repeated] = [0, 0]
    for (const one of leaves) {
      all += one.leaf.text.length
      for (const { sentence } of one.repeated) repeated += sentence.text.length
    }
    return repeated === 0 ? [] : [{ path, share: repeated / all, leaves }]
  })
}

export function isWholeParagraph({ leaf, share }: RepeatedLeaf): boolean {
  return share >= 0.9 && leaf.text.length >= longEnough
}
