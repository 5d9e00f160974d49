/** A review from loose data: records that fit no stage and comments on no place are dropped, and told. */
import { isFieldPath } from '../form/field-path'
import { isRecord, own } from './loose'
import { actionsAt } from '../review/review-stage'
import { reviewActions, reviewStages, secrecyConclusions } from '../review/review-types'
import type { CheckCounts, CommentReply, Review, ReviewComment, ReviewRecord } from '../review/review-types'
import { inside, listAt, oneAt, recordAt, shown, tellUnknown, textAt } from './restore-telling'
import type { Tell, Where } from './restore-telling'

const all: Where = { name: 'review' }

const countNames = ['errors', 'warnings', 'notices', 'accepted'] as const

function restoreCounts(record: unknown, where: Where, tell: Tell): CheckCounts {
  const raw = recordAt(tell, record, 'checks', where)
  const at = inside(where, 'checks')
  tellUnknown(tell, raw, countNames, at)
  const count = (key: keyof CheckCounts): number => {
    const value = own(raw, key)
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
    if (value !== undefined && value !== null) tell('badValue', inside(at, key), { text: shown(value) })
    return 0
  }
  const [errors, warnings] = [count('errors'), count('warnings')]
  return { errors, warnings, notices: count('notices'), accepted: count('accepted') }
}

const recordKeys = ['stage', 'action', 'who', 'at', 'opinion', 'checks', 'fingerprint', 'conclusion']

function restoreRecord(raw: unknown, where: Where, tell: Tell): ReviewRecord | null {
  const stage = oneAt(tell, raw, 'stage', reviewStages, where)
  const action = oneAt(tell, raw, 'action', reviewActions, where)
  if (!stage || !action || !actionsAt(stage).includes(action)) return null
  const conclusion = oneAt(tell, raw, 'conclusion', secrecyConclusions, where)
  if (action === 'secrecy' && !conclusion) return null
  if (action !== 'secrecy' && conclusion) tell('badValue', inside(where, 'conclusion'), { text: conclusion })
  tellUnknown(tell, raw, recordKeys, where)
  return {
    stage,
    action,
    who: textAt(tell, raw, 'who', 'person', where),
    at: textAt(tell, raw, 'at', 'mark', where),
    opinion: textAt(tell, raw, 'opinion', 'opinion', where),
    checks: restoreCounts(raw, where, tell),
    fingerprint: textAt(tell, raw, 'fingerprint', 'mark', where),
    ...(action === 'secrecy' && conclusion ? { conclusion } : {}),
  }
}

const saidKeys = ['who', 'at', 'text']

function restoreSaid(raw: unknown, where: Where, tell: Tell): CommentReply {
  return {
    who: textAt(tell, raw, 'who', 'person', where),
    at: textAt(tell, raw, 'at', 'mark', where),
    text: textAt(tell, raw, 'text', 'comment', where),
  }
}

function restoreReplies(raw: unknown, where: Where, tell: Tell): readonly CommentReply[] {
  return listAt(tell, raw, 'replies', 'replies', where).flatMap((one, index) => {
    if (!isRecord(one)) {
      tell('badComment', inside(where, index), { text: shown(one) })
      return []
    }
    tellUnknown(tell, one, saidKeys, where)
    return [restoreSaid(one, where, tell)]
  })
}

function restoreResolved(raw: unknown, where: Where, tell: Tell): ReviewComment['resolved'] {
  const resolved = recordAt(tell, raw, 'resolved', where)
  if (!isRecord(resolved)) return null
  tellUnknown(tell, resolved, ['who', 'at'], where)
  return {
    who: textAt(tell, resolved, 'who', 'person', where),
    at: textAt(tell, resolved, 'at', 'mark', where),
  }
}

const commentKeys = ['id', 'path', 'quote', ...saidKeys, 'replies', 'resolved']

function restoreComment(raw: unknown, index: number, tell: Tell): ReviewComment[] {
  const path = own(raw, 'path')
  const place = inside(inside(all, 'comments'), index)
  const where: Where = isFieldPath(path) ? { ...place, path } : place
  const said = restoreSaid(raw, where, tell)
  if (!isFieldPath(path) || said.text === '') {
    tell('badComment', where, { text: shown(said.text || raw) })
    return []
  }
  tellUnknown(tell, raw, commentKeys, where)
  return [
    {
      id: textAt(tell, raw, 'id', 'mark', where) || `comment-${index + 1}`,
      path,
      quote: textAt(tell, raw, 'quote', 'quote', where),
      ...said,
      replies: restoreReplies(raw, where, tell),
      resolved: restoreResolved(raw, where, tell),
    },
  ]
}

/** Messages: `restore.badRecord`, `restore.badComment`, `restore.badValue`, `restore.unknownKey`. */
export function restoreReview(report: unknown, tell: Tell): Review {
  const raw = recordAt(tell, report, 'review', { name: '' })
  tellUnknown(tell, raw, ['records', 'comments'], all)
  const records = listAt(tell, raw, 'records', 'records', inside(all, 'records'))
  const comments = listAt(tell, raw, 'comments', 'comments', inside(all, 'comments'))
  return {
    records: records.flatMap((one, index) => {
      const where = inside(inside(all, 'records'), index)
      const record = restoreRecord(one, where, tell)
      if (!record) tell('badRecord', where, { number: index + 1, text: shown(one) })
      return record ?? []
    }),
    comments: comments.flatMap((one, index) => restoreComment(one, index, tell)),
  }
}
