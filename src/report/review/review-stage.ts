/**
 * Where a report stands on its way through the office (三审三校) and what has been recorded about it. The stage is not
 * stored: it follows from the last record. A signed report is read-only; this part decides what that means.
 */
import { sameContent } from '../document/same-content'
import type { Report } from '../types'
import { reviewStages } from './review-types'
import type { Review, ReviewAction, ReviewComment, ReviewRecord, ReviewStage } from './review-types'

const mayDo: Readonly<Record<ReviewStage, readonly ReviewAction[]>> = {
  drafting: ['submit', 'secrecy'],
  first: ['pass', 'sendBack', 'secrecy'],
  second: ['pass', 'sendBack', 'secrecy'],
  final: ['pass', 'sendBack', 'secrecy'],
  signing: ['sign', 'sendBack', 'secrecy'],
  signed: ['publish', 'reopen'],
  published: ['reopen'],
}

export const actionsAt = (stage: ReviewStage): readonly ReviewAction[] => mayDo[stage]

/** Where a report stands after an action. What is sent back or reopened goes through all stages again. */
export function stageAfter({ stage, action }: Pick<ReviewRecord, 'stage' | 'action'>): ReviewStage {
  if (action === 'secrecy') return stage
  if (action === 'sendBack' || action === 'reopen') return 'drafting'
  return reviewStages[reviewStages.indexOf(stage) + 1] ?? stage
}

export function stageOf({ records }: Review): ReviewStage {
  const last = records[records.length - 1]
  return last ? stageAfter(last) : 'drafting'
}

export function isReadOnly({ review }: Pick<Report, 'review'>): boolean {
  const stage = stageOf(review)
  return stage === 'signed' || stage === 'published'
}

/** The signature that holds. */
export function signatureOf(review: Review): ReviewRecord | undefined {
  return isReadOnly({ review })
    ? [...review.records].reverse().find((one) => one.action === 'sign')
    : undefined
}

const isPrefix = (start: readonly unknown[], all: readonly unknown[]): boolean =>
  sameContent(start, all.slice(0, start.length))

/** Whether records go on from a stage, each where the one before leaves off. */
function goOnFrom(stage: ReviewStage, records: readonly ReviewRecord[]): boolean {
  const [first, ...rest] = records
  return first === undefined || (first.stage === stage && goOnFrom(stageAfter(first), rest))
}

/**
 * Whether a report may take the place of another: of a signed one only with its records continued, and with other
 * content only where a reopening is among what was recorded since.
 */
export function mayReplace(before: Report, next: Report): boolean {
  if (!isReadOnly(before) || before === next) return true
  const known = before.review.records
  const since = next.review.records.slice(known.length)
  if (!isPrefix(known, next.review.records)) return false
  if (!goOnFrom(stageOf(before.review), since)) return false
  if (since.some((one) => one.action === 'reopen')) return true
  return sameContent({ ...before, review: before.review.comments }, { ...next, review: next.review.comments })
}

/** A comment that was answered or resolved since says more than it did. */
const weightOf = ({ replies, resolved }: ReviewComment): number => replies.length * 2 + (resolved ? 1 : 0)

function joinComments(
  here: readonly ReviewComment[],
  there: readonly ReviewComment[],
): readonly ReviewComment[] {
  const joined = new Map(here.map((one) => [one.id, one]))
  for (const one of there) {
    const known = joined.get(one.id)
    if (!known || weightOf(one) > weightOf(known)) joined.set(one.id, one)
  }
  return [...joined.values()]
}

/**
 * Another content in place of a report's: the review goes on, since importing or restoring must lose no record. Where
 * the other one carries the same review on, as a file does that came back from the next reviewer, that is taken.
 */
export function underReviewOf(before: Report, next: Report): Report {
  const here = before.review
  const isCarriedOn = next.review.records.length > 0 && isPrefix(here.records, next.review.records)
  const records = isCarriedOn ? next.review.records : here.records
  const isFirst = here.records.length === 0 && here.comments.length === 0
  if (isFirst) return next
  return { ...next, review: { records, comments: joinComments(here.comments, next.review.comments) } }
}
