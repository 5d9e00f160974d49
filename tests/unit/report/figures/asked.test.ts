/** Cells whose figure a document had and nobody has placed: kept with the report until somebody says what they are. */
import { describe, expect, it } from 'vitest'
import {
  acceptComputed,
  askedFigures,
  setFigure,
  setFigures,
  settleAsked,
  stateTotal,
  withAsked,
} from '@/report/figures/figures'
import type { FigureId } from '@/report/form/paths'
import { blankReport } from '@/report/report'
import { contentFingerprint, publishedReport, samePublished } from '@/report/review/published-content'
import { reportJsonSchema } from '@/report/restore/json-schema'
import { restoreReport } from '@/report/restore/restore'
import { nextYearDraft } from '@/report/years/next-year'

const blank = blankReport('云溪市数据局', 2024)
const paths: readonly FigureId[] = ['requests.received.business', 'disputes.review.upheld']
const report = withAsked(blank, paths)

describe('cells that a document left to ask', () => {
  it('are a list of the report, and no list where there is none', () => {
    expect(report.asked).toEqual(paths)
    expect(withAsked(report, [])).toEqual(blank)
    expect('asked' in withAsked(blank, [])).toBe(false)
  })

  it.each([5, 0, '/'] as const)('are asked no more once they are filled with %s', (cell) => {
    const filled = setFigure(report, 'requests.received.business', cell)
    expect(askedFigures(filled)).toEqual(['disputes.review.upheld'])
    expect(askedFigures(setFigure(filled, 'requests.received.business', null))).toEqual([
      'disputes.review.upheld',
    ])
  })

  it('stay where others are filled, and where blank is written over blank by the way', () => {
    const other = setFigures(report, [
      ['requests.received.social', 1],
      ['requests.received.business', null],
    ])
    expect(askedFigures(other)).toEqual(paths)
  })

  it('are asked no more once somebody says that they are blank', () => {
    expect(settleAsked(report, ['disputes.review.upheld']).asked).toEqual(['requests.received.business'])
    expect(settleAsked(report, ['disputes.review.other'])).toBe(report)
    expect(settleAsked(report, paths)).toEqual(blank)
  })

  it('may be a total, until it is taken from its parts', () => {
    const total = 'requests.received.total'
    const stated = stateTotal(setFigure(blank, 'requests.received.business', 5), total, null)
    const asked = withAsked(stated, [total])
    expect(askedFigures(asked)).toEqual([total])
    expect(acceptComputed(asked, total).asked).toBeUndefined()
  })

  it('are no part of what is published, and change no fingerprint', () => {
    expect(publishedReport(report)).toEqual(publishedReport(blank))
    expect(samePublished(report, blank)).toBe(true)
    expect(contentFingerprint(report)).toBe(contentFingerprint(blank))
  })

  it('are restored; what is no cell of the form is told', () => {
    expect(restoreReport(JSON.parse(JSON.stringify(report)))).toEqual({ value: report, messages: [] })
    const odd = restoreReport({ ...report, asked: [...paths, 'requests.nothing.at.all', 5] })
    expect(odd.value?.asked).toEqual(paths)
    expect(odd.messages.map(({ code, params }) => [code, params?.place])).toEqual([
      ['restore.badValue', 'asked[3]'],
      ['restore.badValue', 'asked[4]'],
    ])
    expect(restoreReport({ ...report, asked: 'all' }).messages[0]?.code).toBe('restore.badValue')
  })

  it('are in the JSON Schema, and not required', () => {
    const { properties, required } = reportJsonSchema() as Record<string, Record<string, unknown>>
    expect(properties?.asked).toBeDefined()
    expect(required).not.toContain('asked')
  })

  it("do not go into next year's draft", () => {
    expect(nextYearDraft(report).value.asked).toBeUndefined()
  })
})
