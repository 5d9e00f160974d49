/** Compares two texts sentence by sentence, and two wordings of a sentence word by word. */
import { diffArrays } from 'diff'
import { likenessOf, sentencesOf } from '@/text/repetition'

export interface TextPart {
  readonly text: string
  /** Stands on this side alone. */
  readonly isOwn: boolean
}

/** A sentence on either side; one that stands on one side only has nothing beside it. */
export interface SentencePair {
  readonly kind: 'same' | 'changed' | 'removed' | 'added'
  readonly old: readonly TextPart[]
  readonly new: readonly TextPart[]
}

/** From here on two sentences are shown as one that was edited, not as one gone and another written. */
const sameOrigin = 0.4

/** Digits, Latin words and runs of white space stay whole, Chinese is divided into words where the browser can. */
const plainWords = /\d+(?:[.,]\d+)*%?|[A-Za-z]+|\s+|[^]/gu

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : undefined

export function wordsIn(text: string): readonly string[] {
  const pieces = text.match(/\d+(?:[.,]\d+)*%?|\p{Script=Han}+|[^\d\p{Script=Han}]+/gu) ?? []
  return pieces.flatMap((piece) => {
    if (!segmenter || !/\p{Script=Han}/u.test(piece)) return piece.match(plainWords) ?? []
    return [...segmenter.segment(piece)].map(({ segment }) => segment)
  })
}

const own = (text: string): TextPart => ({ text, isOwn: true })
const shared = (text: string): TextPart => ({ text, isOwn: false })

export function diffSentence(before: string, after: string): Pick<SentencePair, 'old' | 'new'> {
  const changes = diffArrays([...wordsIn(before)], [...wordsIn(after)])
  const side = (skip: 'added' | 'removed'): TextPart[] =>
    changes.flatMap((change) => {
      if (change[skip]) return []
      const text = change.value.join('')
      return [change.added || change.removed ? own(text) : shared(text)]
    })
  return { old: side('added'), new: side('removed') }
}

/** Sentences that went and came at one place, those of one origin beside each other, in their order. */
function pairRun(removed: readonly string[], added: readonly string[]): SentencePair[] {
  const pairs: SentencePair[] = []
  let next = 0
  for (const before of removed) {
    const at = added.findIndex((after, index) => index >= next && likenessOf(before, after) >= sameOrigin)
    if (at < 0) {
      pairs.push({ kind: 'removed', old: [own(before)], new: [] })
      continue
    }
    pairs.push(...added.slice(next, at).map(asAdded))
    pairs.push({ kind: 'changed', ...diffSentence(before, added[at] ?? '') })
    next = at + 1
  }
  return [...pairs, ...added.slice(next).map(asAdded)]
}

const asSame = (text: string): SentencePair => ({ kind: 'same', old: [shared(text)], new: [shared(text)] })
const asAdded = (text: string): SentencePair => ({ kind: 'added', old: [], new: [own(text)] })

export function diffTexts(before: string, after: string): readonly SentencePair[] {
  const sentences = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.text)
  const changes = diffArrays(sentences(before), sentences(after))
  const pairs: SentencePair[] = []
  for (const [index, change] of changes.entries()) {
    // jsdiff gives what went before what came in its place.
    if (change.removed) {
      const next = changes[index + 1]
      pairs.push(...pairRun(change.value, next?.added ? next.value : []))
    } else if (!change.added) pairs.push(...change.value.map(asSame))
    else if (!changes[index - 1]?.removed) pairs.push(...change.value.map(asAdded))
  }
  return pairs
}
