import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setFigure } from '@/report/figures/figures'
import { nextYearDraft } from '@/report/years/next-year'
import { contentFingerprint, samePublished } from '@/report/review/published-content'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import { restoreReport } from '@/report/restore/restore'
import { currentRound, passedBy, recordOf, takeStep } from '@/report/review/review'
import type { ReviewEntry } from '@/report/review/review'
import { addComment, replyTo, resolveComment } from '@/report/review/review-comments'
import {
  actionsAt,
  isReadOnly,
  mayReplace,
  signatureOf,
  stageAfter,
  stageOf,
  underReviewOf,
} from '@/report/review/review-stage'
import { noReview, reviewActions } from '@/report/review/review-types'
import type { ReviewAction } from '@/report/review/review-types'
import { arbitraryReport } from '../../../support/arbitrary-report'
import { filledReport } from '../../../support/report-fixtures'

const clean = { errors: 0, warnings: 1, notices: 2, accepted: 0 }
const at = '2026-01-20T09:30:00+08:00'

const entry = (part: Partial<ReviewEntry> = {}): ReviewEntry => ({
  who: '王立新',
  at,
  opinion: '同意',
  checks: clean,
  ...part,
})

function step(report: Report, action: ReviewAction, part: Partial<ReviewEntry> = {}): Report {
  const outcome = takeStep(report, action, entry(part))
  expect(outcome.refused).toBeUndefined()
  return outcome.report!
}

const refused = (report: Report, action: ReviewAction, part: Partial<ReviewEntry> = {}) =>
  takeStep(report, action, entry(part)).refused

/** Passed in final review, its secrecy review done. */
function ready(report = filledReport()): Report {
  const submitted = step(report, 'submit', { who: '李明' })
  const passed = step(step(submitted, 'pass', { who: '张华' }), 'pass', { who: '陈静' })
  return step(step(passed, 'pass', { who: '赵刚' }), 'secrecy', { conclusion: 'publishable', who: '孙敏' })
}

const signed = (): Report => step(ready(), 'sign')
const edit = (report: Report): Report => setFigure(report, 'proactive.fees.amount', 77)

describe('the way of a report', () => {
  it('leads from drafting over three reviews and the signature to the publication', () => {
    let report = ready()
    expect(stageOf(report.review)).toBe('signing')
    report = step(report, 'sign')
    expect(stageOf(report.review)).toBe('signed')
    report = step(report, 'publish')
    expect(stageOf(report.review)).toBe('published')
    expect(report.review.records.map((one) => one.action)).toEqual([
      'submit',
      'pass',
      'pass',
      'pass',
      'secrecy',
      'sign',
      'publish',
    ])
  })

  it('records who, when, the opinion, the check result and the content of that moment', () => {
    const report = filledReport()
    const checks = { errors: 2, warnings: 3, notices: 4, accepted: 1 }
    const { review } = step(report, 'submit', { who: ' 李明 ', opinion: ' 请审 ', checks })
    expect(review.records).toEqual([
      {
        stage: 'drafting',
        action: 'submit',
        who: '李明',
        at,
        opinion: '请审',
        checks,
        fingerprint: contentFingerprint(report),
      },
    ])
  })

  it('goes back to drafting when sent back, and what was passed before counts no more', () => {
    const submitted = step(filledReport(), 'submit')
    const back = step(step(submitted, 'pass'), 'sendBack', { opinion: '请补写第五部分' })
    expect(stageOf(back.review)).toBe('drafting')
    expect(recordOf(back.review, 'first')).toBeUndefined()
    expect(currentRound(back.review)).toEqual([])
    expect(back.review.records).toHaveLength(3)
  })

  it('has one refusal for what its stage does not allow', () => {
    const report = filledReport()
    expect(refused(report, 'sign')).toEqual(['notNow'])
    expect(refused(report, 'reopen')).toEqual(['notNow'])
    expect(refused(step(report, 'submit'), 'submit')).toEqual(['notNow'])
  })

  it('wants a name, and a reason for sending back', () => {
    const submitted = step(filledReport(), 'submit')
    expect(refused(submitted, 'pass', { who: '  ' })).toEqual(['noName'])
    expect(refused(submitted, 'sendBack', { opinion: ' ' })).toEqual(['noReason'])
    expect(refused(signed(), 'reopen', { opinion: '' })).toEqual(['noReason'])
  })

  it('knows who has passed a stage of this round already', () => {
    expect(passedBy(ready().review, '张华')).toEqual(['first'])
    expect(passedBy(ready().review, '钱进')).toEqual([])
  })

  it('never leaves the stages, whatever is tried in whatever order', () => {
    const actions = fc.array(fc.constantFrom(...reviewActions), { maxLength: 30 })
    fc.assert(
      fc.property(actions, (tried) => {
        let report = filledReport()
        for (const action of tried) {
          const before = report
          const outcome = takeStep(report, action, entry({ conclusion: 'publishable' }))
          if (!outcome.report) continue
          report = outcome.report
          expect(actionsAt(stageOf(before.review))).toContain(action)
          expect(report.review.records.slice(0, -1)).toEqual(before.review.records)
          expect(stageOf(report.review)).toBe(stageAfter(report.review.records.at(-1)!))
        }
      }),
    )
  })
})

describe('signing', () => {
  it('is refused while an error is neither mended nor accepted', () => {
    expect(refused(ready(), 'sign', { checks: { ...clean, errors: 1 } })).toEqual(['openErrors'])
    expect(refused(ready(), 'sign', { checks: { ...clean, warnings: 9, accepted: 3 } })).toBeUndefined()
  })

  it('is refused while a comment is open', () => {
    const anchor = { id: 'c1', path: 'narratives.other', quote: '' } as const
    const commented = addComment(ready(), anchor, { who: '赵刚', at, text: '请核' })
    expect(refused(commented, 'sign')).toEqual(['openComments'])
    expect(refused(resolveComment(commented, 'c1', { who: '李明', at }), 'sign')).toBeUndefined()
  })

  it('is refused where the content changed since the final and the secrecy review', () => {
    expect(refused(edit(ready()), 'sign')).toEqual(['changedSinceFinal', 'secrecyOutdated'])
  })

  it('is refused without a secrecy review, and with one that lets nothing out', () => {
    let report = step(filledReport(), 'submit')
    for (let stage = 0; stage < 3; stage += 1) report = step(report, 'pass')
    expect(refused(report, 'sign')).toEqual(['noSecrecy'])
    expect(refused(report, 'secrecy')).toEqual(['noConclusion'])
    expect(refused(report, 'secrecy', { conclusion: 'notPublishable', opinion: '' })).toEqual(['noReason'])
    const withheld = step(report, 'secrecy', { conclusion: 'afterChanges', opinion: '删去内部电话' })
    expect(refused(withheld, 'sign')).toEqual(['secrecyRefused'])
    const cleared = step(withheld, 'secrecy', { conclusion: 'publishable' })
    expect(refused(cleared, 'sign')).toBeUndefined()
  })

  it('names everything that stands in its way at once', () => {
    const anchor = { id: 'c1', path: 'narratives.other', quote: '' } as const
    const commented = addComment(edit(ready()), anchor, { who: '赵刚', at, text: '请核' })
    expect(refused(commented, 'sign', { who: '', checks: { ...clean, errors: 1 } })).toEqual([
      'openErrors',
      'openComments',
      'changedSinceFinal',
      'secrecyOutdated',
      'noName',
    ])
  })

  it('takes the round over again after a reopening, which stays on record', () => {
    const reopened = step(signed(), 'reopen', { opinion: '第三部分数据有误' })
    expect(isReadOnly(reopened)).toBe(false)
    expect(signatureOf(reopened.review)).toBeUndefined()
    expect(refused(reopened, 'sign')).toEqual(['notNow'])
    expect(reopened.review.records.at(-1)).toMatchObject({ action: 'reopen', opinion: '第三部分数据有误' })
  })
})

describe('a signed report', () => {
  it('is read-only, published or not, and names its signature', () => {
    expect(isReadOnly(ready())).toBe(false)
    expect(isReadOnly(signed())).toBe(true)
    expect(isReadOnly(step(signed(), 'publish'))).toBe(true)
    expect(signatureOf(step(signed(), 'publish').review)).toMatchObject({ action: 'sign', who: '王立新' })
  })

  it('gives way to no other content', () => {
    const report = signed()
    expect(mayReplace(report, edit(report))).toBe(false)
    expect(mayReplace(report, { ...edit(report), review: noReview })).toBe(false)
    expect(mayReplace(report, { ...report, review: noReview })).toBe(false)
    expect(mayReplace(report, { ...report, acceptances: [] })).toBe(true)
    expect(mayReplace(report, blankReport('另一单位', 2020))).toBe(false)
  })

  it('gives way to its publication, and to anything once it was reopened', () => {
    const report = signed()
    const published = step(report, 'publish')
    expect(mayReplace(report, published)).toBe(true)
    expect(mayReplace(report, edit(published))).toBe(false)
    expect(mayReplace(published, edit(step(published, 'reopen')))).toBe(true)
    expect(mayReplace(report, edit(step(published, 'reopen')))).toBe(true)
  })

  it('takes no comment and no answer', () => {
    const anchor = { id: 'c2', path: 'narratives.other', quote: '' } as const
    const said = { who: '赵刚', at, text: '请核' }
    const report = signed()
    expect(addComment(report, anchor, said)).toBe(report)
    expect(replyTo(report, 'c2', said)).toBe(report)
    expect(resolveComment(report, 'c2', null)).toBe(report)
  })

  it('keeps its way of reading when it is stored and restored', () => {
    const stored = JSON.parse(JSON.stringify(signed())) as unknown
    const { value } = restoreReport(stored)
    expect(value).toEqual(signed())
    expect(mayReplace(signed(), value!)).toBe(true)
  })
})

describe('what is around a review', () => {
  it('is restored from loose data: steps that no stage allows and comments on nothing are dropped', () => {
    const good = step(filledReport(), 'submit').review.records[0]!
    const comment = {
      id: 'c',
      path: 'year',
      quote: '',
      who: '',
      at,
      text: '请核',
      replies: [{}],
      resolved: 3,
    }
    const loose = {
      records: [good, { ...good, action: 'sign' }, { ...good, action: 'secrecy' }, null],
      comments: [comment, { ...comment, path: 'nowhere' }, { ...comment, text: '' }],
    }
    const { value } = restoreReport({ ...filledReport(), review: loose })
    expect(value?.review).toEqual({
      records: [good],
      comments: [{ ...comment, replies: [{ who: '', at: '', text: '' }], resolved: null }],
    })
    expect(restoreReport({ ...filledReport(), review: undefined }).value?.review).toEqual(noReview)
  })

  it('is not in next year’s draft', () => {
    expect(nextYearDraft(signed()).value.review).toEqual(noReview)
  })

  it('stays where another content is put in place of the report', () => {
    const report = ready()
    const other = { ...edit(filledReport()), review: noReview }
    expect(underReviewOf(report, other).review).toEqual(report.review)
    expect(underReviewOf(report, { ...other, review: signed().review }).review).toEqual(signed().review)
    expect(underReviewOf(signed(), { ...other, review: report.review }).review).toEqual(signed().review)
    expect(underReviewOf(other, report)).toBe(report)
  })

  it('is carried on by a file that comes back from another reviewer, with the comments of both', () => {
    const anchor = { path: 'narratives.other', quote: '' } as const
    const said = { who: '赵刚', at, text: '请核' }
    const sent = addComment(ready(), { ...anchor, id: 'both' }, said)
    const here = addComment(sent, { ...anchor, id: 'here' }, said)
    const back = replyTo(addComment(sent, { ...anchor, id: 'there' }, said), 'both', said)
    const { comments } = underReviewOf(here, back).review
    expect(comments.map((one) => [one.id, one.replies.length])).toEqual([
      ['both', 1],
      ['here', 0],
      ['there', 0],
    ])
    expect(underReviewOf(back, here).review.comments.find((one) => one.id === 'both')?.replies).toHaveLength(
      1,
    )
  })

  it('changes neither fingerprint nor what would be published', () => {
    const report = filledReport()
    expect(contentFingerprint(signed())).toBe(contentFingerprint(report))
    expect(samePublished(signed(), report)).toBe(true)
    expect(contentFingerprint(edit(report))).not.toBe(contentFingerprint(report))
    expect(samePublished(edit(report), report)).toBe(false)
  })
})

describe('the fingerprint', () => {
  it('is of the signature too, and of a report that nobody signed as it was before there was one', () => {
    const report = filledReport()
    const signedBy = (signature: Report['header']['signature']): Report => ({
      ...report,
      header: { ...report.header, signature },
    })
    const { signature: _none, ...header } = report.header
    const before = contentFingerprint({ ...report, header } as Report)
    expect(contentFingerprint(signedBy({ unit: '', date: '' }))).toBe(before)
    const marks = [
      signedBy({ unit: '云溪市数据局', date: '' }),
      signedBy({ unit: '云溪市数据局', date: '2026-01-20' }),
    ].map(contentFingerprint)
    expect(new Set([before, ...marks]).size).toBe(3)
  })

  it('is the same after storing and restoring, whatever the order of keys', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const turned = Object.fromEntries(Object.entries(report).reverse())
        const { value } = restoreReport(JSON.parse(JSON.stringify(turned)))
        expect(contentFingerprint(value!)).toBe(contentFingerprint(report))
      }),
      { numRuns: 50 },
    )
  })

  it('tells blank from 0 and from not applicable', () => {
    const marks = ([null, 0, '/'] as const).map((cell) =>
      contentFingerprint(setFigure(filledReport(), 'proactive.fees.amount', cell)),
    )
    expect(new Set(marks).size).toBe(3)
  })
})
