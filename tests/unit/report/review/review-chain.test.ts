import { describe, expect, it } from 'vitest'
import { setFigure } from '@/report/figures/figures'
import type { Report } from '@/report/types'
import { restoreReport } from '@/report/restore/restore'
import { chainFaults, mayComeInPlaceOf } from '@/report/review/review-chain'
import { mayReplace } from '@/report/review/review-stage'
import type { ReviewRecord } from '@/report/review/review-types'
import { filledReport } from '../../../support/report-fixtures'
import { readyToSign, signedReport, step } from '../../../support/reviewed'

const edit = (report: Report): Report => setFigure(report, 'requests.received.business', 123)
const signed = signedReport(filledReport())
const reopened = step(signed, 'reopen', { opinion: '更正' })
const again = signedReport(edit(reopened))

function withRecords(
  report: Report,
  change: (records: readonly ReviewRecord[]) => readonly ReviewRecord[],
): Report {
  return { ...report, review: { ...report.review, records: change(report.review.records) } }
}

const without = (at: number) => (records: readonly ReviewRecord[]) =>
  records.filter((_one, index) => index !== at)
const changed = (at: number, part: Partial<ReviewRecord>) => (records: readonly ReviewRecord[]) =>
  records.map((one, index) => (index === at ? { ...one, ...part } : one))

const last = reopened.review.records.length - 1
const kinds = (report: Report): readonly string[] => chainFaults(report).map(({ kind }) => kind)

describe('the records of a review', () => {
  it.each([
    ['none', filledReport()],
    ['ready to be signed', readyToSign(filledReport())],
    ['signed', signed],
    ['published', step(signed, 'publish')],
    ['reopened and changed', edit(reopened)],
    ['signed again', again],
  ])('(%s) as the program writes them hold together, and still do once they were stored', (_case, report) => {
    expect(chainFaults(report)).toEqual([])
    expect(chainFaults(restoreReport(JSON.parse(JSON.stringify(report))).value!)).toEqual([])
  })

  it.each([
    ['one was taken out', withRecords(signed, without(1)), ['stage']],
    ['the first was taken out', withRecords(signed, without(0)), ['stage']],
    [
      'two were swapped',
      withRecords(signed, ([one, other, ...rest]) => [other!, one!, ...rest]),
      ['stage', 'stage', 'stage'],
    ],
    [
      'one is of an earlier time',
      withRecords(signed, changed(2, { at: '2025-12-31T09:00:00+08:00' })),
      ['time'],
    ],
    ['the content was changed after the signature', edit(signed), ['changedSince']],
    [
      'another content was signed than was passed',
      withRecords(reopened, changed(5, { fingerprint: 'x' })),
      ['content', 'content'],
    ],
    [
      'another content was reopened than was signed',
      withRecords(reopened, changed(last, { fingerprint: 'x' })),
      ['content'],
    ],
  ])('do not where %s', (_case, report, faults) => {
    expect(kinds(report)).toEqual(faults)
  })

  it('may be minutes apart on clocks that differ', () => {
    expect(kinds(withRecords(signed, changed(2, { at: '2026-01-20T09:27:00+08:00' })))).toEqual([])
  })
})

describe('what may come in place of a signed report from elsewhere', () => {
  it('is what goes on from its signature', () => {
    expect(mayComeInPlaceOf(signed, edit(reopened))).toBe(true)
    expect(mayComeInPlaceOf(signed, again)).toBe(true)
    expect(mayComeInPlaceOf(signed, step(signed, 'publish'))).toBe(true)
  })

  it('is no reopening of other content, of an earlier time, or out of its place', () => {
    expect(mayComeInPlaceOf(signed, edit(withRecords(reopened, changed(last, { fingerprint: 'x' }))))).toBe(
      false,
    )
    const early = changed(last, { at: '2020-01-01T00:00:00Z' })
    expect(mayComeInPlaceOf(signed, edit(withRecords(reopened, early)))).toBe(false)
    expect(mayReplace(signed, edit(withRecords(reopened, changed(last, { stage: 'published' }))))).toBe(false)
    expect(mayComeInPlaceOf(signed, edit(signed))).toBe(false)
  })

  it('is anything where nothing is signed', () => {
    expect(mayComeInPlaceOf(reopened, edit(signed))).toBe(true)
  })

  it('is asked of what came since, not of what is here already', () => {
    const odd = withRecords(signed, changed(2, { at: '2025-12-31T09:00:00+08:00' }))
    expect(mayComeInPlaceOf(odd, edit(step(odd, 'reopen', { opinion: '更正' })))).toBe(true)
  })
})
