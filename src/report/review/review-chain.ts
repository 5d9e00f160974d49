/**
 * Whether the records of a review follow from one another, as they do when nothing but the program wrote them. It
 * shows what was edited carelessly or damaged; who knows how the marks are made can make them, so it proves nothing.
 */
import { contentFingerprint } from './published-content'
import type { Report } from '../types'
import { isReadOnly, mayReplace, signatureOf, stageAfter } from './review-stage'
import type { ReviewRecord, ReviewStage } from './review-types'

/** The words are in the locales under `review.chain`. */
export const chainFaultKinds = [
  /** A record does not stand where the one before it left off: one was taken out, put in or moved. */
  'stage',
  /** A record is earlier than the one before it. */
  'time',
  /** Signed, published or reopened is other content than was passed. */
  'content',
  /** The report is signed and does not read as it was signed. */
  'changedSince',
] as const
export type ChainFaultKind = (typeof chainFaultKinds)[number]

export interface ChainFault {
  readonly kind: ChainFaultKind
  /** Of the record in the history, counted from 0. */
  readonly index: number
}

/** Milliseconds. Clocks of two machines in one office differ by minutes. */
const clockTolerance = 5 * 60 * 1000

/** A time that cannot be read is not earlier than another. */
function isEarlier(record: ReviewRecord, previous: ReviewRecord): boolean {
  return Date.parse(record.at) < Date.parse(previous.at) - clockTolerance
}

/** What was seen so far in the round: the content that was passed in final review, found publishable, and signed. */
interface Passed {
  readonly final?: string | undefined
  readonly secrecy?: string | undefined
  readonly signed?: string | undefined
}

function isOtherContent({ action, fingerprint }: ReviewRecord, { final, secrecy, signed }: Passed): boolean {
  if (action === 'sign') return fingerprint !== final || fingerprint !== secrecy
  return (action === 'publish' || action === 'reopen') && fingerprint !== signed
}

function afterRecord(passed: Passed, { stage, action, fingerprint, conclusion }: ReviewRecord): Passed {
  // A secrecy review is of the content, not of the round.
  if (action === 'secrecy')
    return { ...passed, secrecy: conclusion === 'publishable' ? fingerprint : undefined }
  if (action === 'sendBack' || action === 'reopen') return { secrecy: passed.secrecy }
  if (action === 'sign') return { ...passed, signed: fingerprint }
  return action === 'pass' && stage === 'final' ? { ...passed, final: fingerprint } : passed
}

/** Everything about a report's records that does not fit together, oldest first. */
export function chainFaults(report: Report): readonly ChainFault[] {
  const { records } = report.review
  const faults: ChainFault[] = []
  let stage: ReviewStage = 'drafting'
  let passed: Passed = {}
  records.forEach((record, index) => {
    const previous = records[index - 1]
    if (record.stage !== stage) faults.push({ kind: 'stage', index })
    if (previous && isEarlier(record, previous)) faults.push({ kind: 'time', index })
    if (isOtherContent(record, passed)) faults.push({ kind: 'content', index })
    passed = afterRecord(passed, record)
    stage = stageAfter(record)
  })
  const signature = isReadOnly(report) ? signatureOf(report.review) : undefined
  if (signature && signature.fingerprint !== contentFingerprint(report)) {
    faults.push({ kind: 'changedSince', index: records.lastIndexOf(signature) })
  }
  return faults
}

export const isChainSound = (report: Report): boolean => chainFaults(report).length === 0

/**
 * Whether a report from elsewhere may take the place of one here: of a signed one only where it goes on from there as
 * the program would have written it. What does not fit together in the records here already counts for neither.
 */
export function mayComeInPlaceOf(before: Report, next: Report): boolean {
  if (!isReadOnly(before)) return true
  const known = before.review.records.length
  const isOfContentHere = (index: number): boolean =>
    next.review.records[index]?.fingerprint === contentFingerprint(before)
  return (
    mayReplace(before, next) &&
    chainFaults(next).every(
      ({ kind, index }) => index < known || (kind === 'content' && isOfContentHere(index)),
    )
  )
}
