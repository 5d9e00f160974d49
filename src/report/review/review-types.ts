/** What a review records: steps with who, when and why, and comments with their places. */
import type { FieldPath } from '../form/paths'

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
