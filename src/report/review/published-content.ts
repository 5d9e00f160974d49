/** A report without what people noted about it inside the office: what is published, and what a review is of. */
import { shortHash } from '@/text/hash'
import { tableTextOf } from '../form/form'
import { isEmptyNarrative } from '../narrative/narrative'
import type { Report } from '../types'
import { noReview } from './review-types'
import { sameContent } from '../document/same-content'

/** What a published document carries. */
export function publishedReport(report: Report): Report {
  const { asked: _asked, ...published } = report
  return { ...published, acceptances: [], review: noReview }
}

/** Whether two reports would be published alike, whatever was noted about them. */
export function samePublished(one: Report, other: Report): boolean {
  return sameContent(publishedReport(one), publishedReport(other))
}

/** Keys in order and nothing blank, so that a figure that a later format adds changes no fingerprint. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => canonical(one) ?? null)
  if (typeof value !== 'object' || value === null) return value === '' || value === null ? undefined : value
  const entries = Object.entries(value)
    .map(([key, one]) => [key, canonical(one)] as const)
    .filter(([, one]) => one !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

/** Reports had no texts around the tables once; one that is blank says what they said. */
function withoutBlankTableTexts(narratives: Report['narratives']): object {
  return Object.fromEntries(
    Object.entries(narratives).filter(([id, text]) => !tableTextOf(id) || !isEmptyNarrative(text)),
  )
}

const known = new WeakMap<Report, string>()

/** A short mark of what will be published; it shows later changes, and is no protection against forgery. */
export function contentFingerprint(report: Report): string {
  const old = known.get(report)
  if (old !== undefined) return old
  const { schema: _schema, asked: _asked, acceptances: _acceptances, review: _review, ...content } = report
  const narratives = withoutBlankTableTexts(report.narratives)
  const fingerprint = shortHash(JSON.stringify(canonical({ ...content, narratives })))
  known.set(report, fingerprint)
  return fingerprint
}
