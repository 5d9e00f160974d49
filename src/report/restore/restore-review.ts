/** A review from loose data: records that fit no stage and comments on no place are dropped. */
import { isFieldPath } from '../form/field-path'
import { isRecord, oneOf, own, text } from './loose'
import { actionsAt } from '../review/review-stage'
import { reviewActions, reviewStages, secrecyConclusions } from '../review/review-types'
import type { CheckCounts, CommentReply, Review, ReviewComment, ReviewRecord } from '../review/review-types'

const many = 2000

const listOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw.slice(0, many) : [])

function countOf(raw: unknown): number {
  return typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 ? raw : 0
}

function restoreCounts(raw: unknown): CheckCounts {
  const [errors, warnings] = [countOf(own(raw, 'errors')), countOf(own(raw, 'warnings'))]
  return { errors, warnings, notices: countOf(own(raw, 'notices')), accepted: countOf(own(raw, 'accepted')) }
}

function restoreRecord(raw: unknown): ReviewRecord[] {
  const stage = oneOf(own(raw, 'stage'), reviewStages)
  const action = oneOf(own(raw, 'action'), reviewActions)
  if (!stage || !action || !actionsAt(stage).includes(action)) return []
  const conclusion = action === 'secrecy' ? oneOf(own(raw, 'conclusion'), secrecyConclusions) : undefined
  if (action === 'secrecy' && !conclusion) return []
  return [
    {
      stage,
      action,
      who: text(own(raw, 'who'), 200),
      at: text(own(raw, 'at'), 40),
      opinion: text(own(raw, 'opinion'), 4000),
      checks: restoreCounts(own(raw, 'checks')),
      fingerprint: text(own(raw, 'fingerprint'), 100),
      ...(conclusion ? { conclusion } : {}),
    },
  ]
}

function restoreReply(raw: unknown): CommentReply {
  return { who: text(own(raw, 'who'), 200), at: text(own(raw, 'at'), 40), text: text(own(raw, 'text'), 4000) }
}

function restoreComment(raw: unknown, index: number): ReviewComment[] {
  const path = own(raw, 'path')
  const said = restoreReply(raw)
  if (!isFieldPath(path) || said.text === '') return []
  const resolved = own(raw, 'resolved')
  return [
    {
      id: text(own(raw, 'id'), 100) || `comment-${index + 1}`,
      path,
      quote: text(own(raw, 'quote'), 4000),
      ...said,
      replies: listOf(own(raw, 'replies')).filter(isRecord).map(restoreReply),
      resolved: isRecord(resolved)
        ? { who: text(own(resolved, 'who'), 200), at: text(own(resolved, 'at'), 40) }
        : null,
    },
  ]
}

export function restoreReview(raw: unknown): Review {
  return {
    records: listOf(own(raw, 'records')).flatMap(restoreRecord),
    comments: listOf(own(raw, 'comments')).flatMap(restoreComment),
  }
}
