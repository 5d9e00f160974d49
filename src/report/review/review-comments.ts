/** Comments on a report under review: anchored to a field or to a sentence, answered, resolved. */
import { pairLikeness, withPairs } from '@/text/similarity'
import { writtenText } from '../document/outline'
import type { OutlineItem } from '../document/outline'
import { sentencesOf, wordsOfSentence } from '@/text/repetition'
import type { Report } from '../types'
import { isReadOnly } from './review-stage'
import type { CommentReply, ReviewComment } from './review-types'

type Anchor = Pick<ReviewComment, 'id' | 'path' | 'quote'>

/** Changes the comments; those of a signed report stay as they are. */
function withComments(
  report: Report,
  change: (comments: readonly ReviewComment[]) => readonly ReviewComment[],
): Report {
  if (isReadOnly(report)) return report
  return { ...report, review: { ...report.review, comments: change(report.review.comments) } }
}

function changeOne(report: Report, id: string, change: (one: ReviewComment) => ReviewComment): Report {
  return withComments(report, (all) => all.map((one) => (one.id === id ? change(one) : one)))
}

const saysNothing = ({ who, text }: CommentReply): boolean => who.trim() === '' || text.trim() === ''

/** A comment without words or without a name is none. */
export function addComment(report: Report, { id, path, quote }: Anchor, said: CommentReply): Report {
  if (saysNothing(said)) return report
  const comment = {
    id,
    path,
    quote: quote.trim(),
    ...said,
    text: said.text.trim(),
    replies: [],
    resolved: null,
  }
  return withComments(report, (all) => [...all, comment])
}

export function replyTo(report: Report, id: string, said: CommentReply): Report {
  if (saysNothing(said)) return report
  return changeOne(report, id, (one) => ({
    ...one,
    replies: [...one.replies, { ...said, text: said.text.trim() }],
  }))
}

/** `null` opens it again. */
export function resolveComment(report: Report, id: string, resolved: ReviewComment['resolved']): Report {
  return changeOne(report, id, (one) => ({ ...one, resolved }))
}

/** The paragraphs of the document that stand at a path, as they are read. */
export function paragraphsAt(items: readonly OutlineItem[], path: string): readonly string[] {
  return items.flatMap((item) => {
    if (item.kind === 'paragraph' && item.path === path) return [writtenText(item.content)]
    if (item.kind === 'list' && item.path === path) return item.items.flat().map(writtenText)
    if (item.kind === 'signature')
      return item.lines.flatMap((line) => (line.path === path ? [line.text] : []))
    return []
  })
}

/** From here on an edited sentence counts as the one that was commented. */
const alikeEnough = 0.7

/**
 * The words in the document that a comment is about: its sentence as it was, else the one most like it, figures and
 * punctuation aside; `null` where its sentence is gone. A comment on a whole field has no words: blank.
 */
export function findQuote(items: readonly OutlineItem[], { path, quote }: Omit<Anchor, 'id'>): string | null {
  if (quote === '') return ''
  const paragraphs = paragraphsAt(items, path)
  if (paragraphs.some((text) => text.includes(quote))) return quote
  const wanted = withPairs(wordsOfSentence(quote))
  let best: { readonly text: string; readonly likeness: number } | null = null
  for (const { text } of paragraphs.flatMap(sentencesOf)) {
    const likeness = pairLikeness(wanted, withPairs(wordsOfSentence(text)))
    if (likeness >= alikeEnough && likeness > (best?.likeness ?? 0)) best = { text, likeness }
  }
  return best?.text ?? null
}

/** The whole sentences that a selection of a paragraph touches. */
export function sentencesAround(text: string, from: number, to: number): string {
  const touched = sentencesOf(text).filter((one) => one.from < Math.max(to, from + 1) && one.to > from)
  const [first, last] = [touched[0], touched[touched.length - 1]]
  return first && last ? text.slice(first.from, last.to) : ''
}
