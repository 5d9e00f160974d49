/**
 * Where a report stands on its way through the office (三审三校) and what has been recorded about it. The stage is not
 * stored: it follows from the last record. A signed report is read-only; this part decides what that means.
 */
import type { FieldPath } from './form/paths'
import type { Report } from './report'
import { sameContent } from './same-content'

/** Each names what is awaited, `signed` the publication; nothing follows `published`. */
export const reviewStages = [
  'drafting',
  'first',
  'second',
  'final',
  'signing',
  'signed',
  'published',
] as const
export type ReviewStage = (typeof reviewStages)[number]

/** `secrecy` is the 保密审查, which stands beside the stages. */
export const reviewActions = ['submit', 'pass', 'sendBack', 'secrecy', 'sign', 'publish', 'reopen'] as const
export type ReviewAction = (typeof reviewActions)[number]

/** 可以公开, 修改后公开, 不予公开 */
export const secrecyConclusions = ['publishable', 'afterChanges', 'notPublishable'] as const
export type SecrecyConclusion = (typeof secrecyConclusions)[number]

/** Findings at a moment: those left open by severity, and those that somebody let stand. */
export interface CheckCounts {
  readonly errors: number
  readonly warnings: number
  readonly notices: number
  readonly accepted: number
}

export interface ReviewRecord {
  /** Where the report stood when it was done. */
  readonly stage: ReviewStage
  readonly action: ReviewAction
  /** The name typed in the settings: a record, no proof. */
  readonly who: string
  /** ISO date and time with the zone, as the clock on the wall showed it. */
  readonly at: string
  readonly opinion: string
  readonly checks: CheckCounts
  /** Of what will be published, as it was at that moment. */
  readonly fingerprint: string
  /** Of a secrecy review. */
  readonly conclusion?: SecrecyConclusion
}

export interface CommentReply {
  readonly who: string
  readonly at: string
  readonly text: string
}

export interface ReviewComment {
  readonly id: string
  readonly path: FieldPath
  /** The sentence it is about, as it was read; blank where it is about the whole field. */
  readonly quote: string
  readonly who: string
  readonly at: string
  readonly text: string
  readonly replies: readonly CommentReply[]
  readonly resolved: Pick<CommentReply, 'who' | 'at'> | null
}

export interface Review {
  /** Oldest first; records are only ever added. */
  readonly records: readonly ReviewRecord[]
  readonly comments: readonly ReviewComment[]
}

export const noReview: Review = { records: [], comments: [] }

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

/**
 * Whether a report may take the place of another: of a signed one only with its records continued, and with other
 * content only where a reopening is among what was recorded since.
 */
export function mayReplace(before: Report, next: Report): boolean {
  if (!isReadOnly(before) || before === next) return true
  const known = before.review.records
  const since = next.review.records.slice(known.length)
  if (!sameContent(known, next.review.records.slice(0, known.length))) return false
  if (since.some((one) => one.action === 'reopen')) return true
  return sameContent({ ...before, review: before.review.comments }, { ...next, review: next.review.comments })
}

/** Another content under the review of the report that it replaces: no record is lost by importing or restoring. */
export function underReviewOf(before: Report, next: Report): Report {
  const { records, comments } = before.review
  const isKept = records.length > 0 || comments.length > 0
  return isKept ? { ...next, review: before.review } : next
}
