/** The steps of a review (三审三校, 保密审查): what stands in the way of one, and the report after it. */
import { contentFingerprint } from './published-content'
import type { Report } from '../types'
import { actionsAt, stageOf } from './review-stage'
import type {
  CheckCounts,
  Review,
  ReviewAction,
  ReviewRecord,
  ReviewStage,
  SecrecyConclusion,
} from './review-types'

/** What the person who acts brings along; the clock is the caller's. */
export interface ReviewEntry {
  readonly who: string
  /** ISO date and time with the zone. */
  readonly at: string
  readonly opinion: string
  readonly checks: CheckCounts
  /** Of a secrecy review alone. */
  readonly conclusion?: SecrecyConclusion
}

/** Why a step cannot be taken now; the words are in the locales under `review.refused`. */
export const reviewRefusals = [
  /** The report stands elsewhere. */
  'notNow',
  /** The checks could not be run, and every step records what they find. */
  'unchecked',
  /** The browser could not keep it. */
  'notKept',
  'noName',
  /** Sending back, reopening and a secrecy review that lets nothing out say why. */
  'noReason',
  'noConclusion',
  /** Of signing. */
  'openErrors',
  'openComments',
  'changedSinceFinal',
  'noSecrecy',
  'secrecyRefused',
  'secrecyOutdated',
] as const
export type ReviewRefusal = (typeof reviewRefusals)[number]

/** Records since the report was last sent back or reopened: the round that counts. */
export function currentRound({ records }: Review): readonly ReviewRecord[] {
  const restarts = records.map((one) => one.action === 'sendBack' || one.action === 'reopen')
  return records.slice(restarts.lastIndexOf(true) + 1)
}

/** What was recorded for a stage in this round: who submitted, passed, signed or published. */
export function recordOf(review: Review, stage: ReviewStage): ReviewRecord | undefined {
  return currentRound(review).find((one) => one.stage === stage && one.action !== 'secrecy')
}

/** The secrecy review that was made last; it outlives a round, since it is of the content. */
export function secrecyRecord({ records }: Review): ReviewRecord | undefined {
  return [...records].reverse().find((one) => one.action === 'secrecy')
}

/** Whether what will be published has changed since. */
export function hasChangedSince(report: Report, { fingerprint }: Pick<ReviewRecord, 'fingerprint'>): boolean {
  return fingerprint !== contentFingerprint(report)
}

export function openComments({ comments }: Review): number {
  return comments.filter((one) => one.resolved === null).length
}

/** Stages of this round that the same name has passed already: three reviews are meant to be three people's. */
export function passedBy(review: Review, who: string): readonly ReviewStage[] {
  const passed = currentRound(review).filter((one) => one.action === 'pass' && one.who === who.trim())
  return passed.map((one) => one.stage)
}

function secrecyRefusal(report: Report): ReviewRefusal | null {
  const record = secrecyRecord(report.review)
  if (!record) return 'noSecrecy'
  if (record.conclusion !== 'publishable') return 'secrecyRefused'
  return hasChangedSince(report, record) ? 'secrecyOutdated' : null
}

function signingRefusals(report: Report, { errors }: CheckCounts): ReviewRefusal[] {
  const final = recordOf(report.review, 'final')
  const secrecy = secrecyRefusal(report)
  return [
    ...(errors > 0 ? (['openErrors'] as const) : []),
    ...(openComments(report.review) > 0 ? (['openComments'] as const) : []),
    ...(!final || hasChangedSince(report, final) ? (['changedSinceFinal'] as const) : []),
    ...(secrecy ? [secrecy] : []),
  ]
}

/** What stands in the way of a step, whoever takes it: nothing where the list is empty. */
export function obstacles(
  report: Report,
  action: ReviewAction,
  checks: CheckCounts,
): readonly ReviewRefusal[] {
  if (!actionsAt(stageOf(report.review)).includes(action)) return ['notNow']
  return action === 'sign' ? signingRefusals(report, checks) : []
}

function needsReason(action: ReviewAction, conclusion: SecrecyConclusion | undefined): boolean {
  if (action === 'secrecy') return conclusion !== undefined && conclusion !== 'publishable'
  return action === 'sendBack' || action === 'reopen'
}

function entryRefusals(action: ReviewAction, { who, opinion, conclusion }: ReviewEntry): ReviewRefusal[] {
  return [
    ...(who.trim() === '' ? (['noName'] as const) : []),
    ...(action === 'secrecy' && !conclusion ? (['noConclusion'] as const) : []),
    ...(needsReason(action, conclusion) && opinion.trim() === '' ? (['noReason'] as const) : []),
  ]
}

export type ReviewOutcome =
  | { readonly report: Report; readonly refused?: never }
  | { readonly refused: readonly ReviewRefusal[]; readonly report?: never }

/** Takes a step: the report with one more record, or why not. */
export function takeStep(report: Report, action: ReviewAction, entry: ReviewEntry): ReviewOutcome {
  const refused = [...obstacles(report, action, entry.checks), ...entryRefusals(action, entry)]
  if (refused.length > 0) return { refused }
  const { at, checks, conclusion } = entry
  const record: ReviewRecord = {
    stage: stageOf(report.review),
    action,
    who: entry.who.trim(),
    at,
    opinion: entry.opinion.trim(),
    checks,
    fingerprint: contentFingerprint(report),
    ...(action === 'secrecy' && conclusion ? { conclusion } : {}),
  }
  const { review } = report
  return { report: { ...report, review: { ...review, records: [...review.records, record] } } }
}
