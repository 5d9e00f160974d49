import { describe, expect, it } from 'vitest'
import { setFigures } from '@/report/figures/figures'
import { inputPaths } from '@/report/form/form'
import { paragraph } from '@/report/narrative/narrative'
import { missingSignature, reportProgress, stepProgress, stepState } from '@/report/progress'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import { summarise } from '@/report/summary'

const blank = blankReport('云溪市数据局', 2024)

const tablesOf = (report: Report, cell: 0 | '/'): Report =>
  setFigures(
    report,
    inputPaths.filter((path) => !path.startsWith('metrics.')).map((path) => [path, cell] as const),
  )

const texts = Object.fromEntries(
  Object.keys(blank.narratives).map((id) => [id, [paragraph('内容')]]),
) as unknown as Report['narratives']

const complete: Report = {
  ...tablesOf(blank, 0),
  header: {
    ...blank.header,
    contact: { address: '云溪市', postcode: '000000', phone: '0999-5550123', fax: '', email: 'a@example.cn' },
  },
  narratives: texts,
}

describe('progress', () => {
  it('is nothing for a blank report', () => {
    expect(reportProgress(blank)).toEqual({ filled: 0, total: 100, failing: 0 })
    expect(summarise(blank).state).toBe('untouched')
  })

  it('counts not applicable as said, and blank as not said', () => {
    expect(stepState(stepProgress(tablesOf(blank, '/'), 'disputes'))).toBe('done')
    expect(stepState(stepProgress(blank, 'disputes'))).toBe('untouched')
  })

  it('never rounds up to complete', () => {
    const almost = setFigures(complete, [['requests.granted.social', null]])
    expect(reportProgress(almost).filled).toBe(99)
    expect(summarise(almost).state).toBe('drafting')
  })

  it('is complete without a signature at the end, and not with half of one', () => {
    const signed = (unit: string, date: string): Report => ({
      ...complete,
      header: { ...complete.header, signature: { unit, date } },
    })
    const stateOf = (report: Report) => [stepState(stepProgress(report, 'basics')), missingSignature(report)]
    const [unit, date] = ['header.signature.unit', 'header.signature.date']
    expect(stateOf(complete)).toEqual(['done', [unit, date]])
    expect(stateOf(signed('云溪市数据局', ''))).toEqual(['inProgress', [date]])
    expect(stateOf(signed(' ', '2025-01-20'))).toEqual(['inProgress', [unit]])
    expect(stateOf(signed('云溪市数据局', '2025-01-20'))).toEqual(['done', []])
  })

  it('is complete when every step is and every identity holds', () => {
    expect(reportProgress(complete)).toEqual({ filled: 100, total: 100, failing: 0 })
    expect(summarise(complete).state).toBe('complete')
  })

  it('waits for the gaps of a text, typed ones and live figures that nobody filled', () => {
    const live = { type: 'liveFigure', attrs: { path: 'metrics.trainings', form: 'value' } } as const
    const withText = (text: Report['narratives']['problems']): Report => ({
      ...complete,
      narratives: { ...complete.narratives, problems: text },
    })
    const states = [[paragraph('培训____次')], [paragraph('培训', live, '次')], [paragraph('培训3次')]].map(
      (text) => stepState(stepProgress(withText(text), 'problems')),
    )
    expect(states).toEqual(['untouched', 'untouched', 'done'])
    const filled = setFigures(withText([paragraph('培训', live, '次')]), [['metrics.trainings', 3]])
    expect(stepState(stepProgress(filled, 'problems'))).toBe('done')
  })

  it('does not wait for last year’s report, which may not be here', () => {
    const change = { type: 'liveFigure', attrs: { path: 'metrics.trainings', form: 'change' } } as const
    const report = setFigures(
      { ...complete, narratives: { ...complete.narratives, problems: [paragraph('培训', change)] } },
      [['metrics.trainings', 3]],
    )
    expect(stepState(stepProgress(report, 'problems'))).toBe('done')
  })

  it('is a problem at the step whose identity fails', () => {
    const off = setFigures(complete, [['requests.received.business', 1]])
    expect(stepState(stepProgress(off, 'requests'))).toBe('problem')
    expect(stepState(stepProgress(off, 'disputes'))).toBe('done')
    expect(summarise(off)).toMatchObject({ state: 'drafting', failing: 2 })
  })

  it('compares with last year’s report where it is given', () => {
    const last = setFigures(tablesOf(blankReport('云溪市数据局', 2023), 0), [
      ['requests.carriedOut.social', 2],
    ])
    expect(stepProgress(complete, 'requests', last).failing).toBe(2)
  })
})
