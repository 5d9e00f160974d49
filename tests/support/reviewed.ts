/** Reports on their way through a review, by people of an office that does not exist. */
import type { Report } from '@/report/types'
import { takeStep } from '@/report/review/review'
import type { ReviewEntry } from '@/report/review/review'
import type { ReviewAction } from '@/report/review/review-types'

export const noFindings = { errors: 0, warnings: 0, notices: 0, accepted: 0 }

export function step(report: Report, action: ReviewAction, part: Partial<ReviewEntry> = {}): Report {
  const usual = { who: '王立新', at: '2026-01-20T09:30:00+08:00', opinion: '同意。', checks: noFindings }
  const outcome = takeStep(report, action, { ...usual, ...part })
  if (!outcome.report) throw new Error(`${action} was refused: ${outcome.refused.join()}`)
  return outcome.report
}

/** Passed in final review, its secrecy review done. */
export function readyToSign(report: Report): Report {
  const submitted = step(report, 'submit', { who: '李明', opinion: '请审核。' })
  const passed = step(step(submitted, 'pass', { who: '张华' }), 'pass', { who: '陈静' })
  const final = step(passed, 'pass', { who: '赵刚' })
  return step(final, 'secrecy', { conclusion: 'publishable', who: '孙敏', opinion: '未发现涉密和敏感内容。' })
}

export const signedReport = (report: Report): Report =>
  step(readyToSign(report), 'sign', { opinion: '同意公布。' })
