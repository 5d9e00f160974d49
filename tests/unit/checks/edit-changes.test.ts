import { describe, expect, it } from 'vitest'
import { editChanges } from '@/checks/fixes/edit-changes'
import { isUnfilled } from '@/checks/unfilled'
import { runChecks } from '@/checks/engine/engine'
import { setFigures, stateTotal } from '@/report/figures/figures'
import { paragraph } from '@/report/narrative/narrative'
import { blankReport } from '@/report/report'

const blank = blankReport('云溪市数据局', 2024)

describe('what a fix changes', () => {
  it('is a figure before and after, a blank being blank', () => {
    const report = setFigures(blank, [['requests.received.business', 12]])
    expect(
      editChanges(report, [
        { kind: 'figure', path: 'requests.received.business', value: 21 },
        { kind: 'figure', path: 'requests.received.research', value: '/' },
      ]),
    ).toEqual([
      { path: 'requests.received.business', lead: '', before: '12', after: '21', tail: '' },
      { path: 'requests.received.research', lead: '', before: '', after: '/', tail: '' },
    ])
  })

  it('is a stated total and what its parts add up to', () => {
    const report = stateTotal(setFigures(blank, [['disputes.review.upheld', 11]]), 'disputes.review.total', 3)
    expect(editChanges(report, [{ kind: 'computed', path: 'disputes.review.total' }])).toMatchObject([
      { path: 'disputes.review.total', before: '3', after: '11' },
    ])
  })

  it('is the words that differ, with a few around them, paragraph by paragraph', () => {
    const text =
      '全年围绕群众关心的停车、供水、供暖三件事，共公开信息12条，逐件公开办理进度和责任人，接受监督。'
    const report = {
      ...blank,
      narratives: { ...blank.narratives, proactiveWork: [paragraph('前一段。'), paragraph(text)] },
    }
    const at = text.indexOf('12')
    const edit = { kind: 'text', path: 'narratives.proactiveWork', block: 1, from: at, to: at + 2 } as const
    expect(editChanges(report, [{ ...edit, insert: '21' }])).toEqual([
      {
        path: 'narratives.proactiveWork',
        lead: '…车、供水、供暖三件事，共公开信息',
        before: '12',
        after: '21',
        tail: '条，逐件公开办理进度和责任人，接…',
      },
    ])
    expect(editChanges(report, [{ ...edit, insert: '' }])).toMatchObject([{ before: '12', after: '' }])
    expect(editChanges(report, [{ ...edit, insert: '12' }])).toEqual([])
  })

  it('is a line of the opening fields', () => {
    expect(
      editChanges(blank, [{ kind: 'header', path: 'header.period', value: '2024-01-01/2024-06-30' }]),
    ).toMatchObject([
      { path: 'header.period', before: '2024-01-01/2024-12-31', after: '2024-01-01/2024-06-30' },
    ])
    const unit = editChanges(blank, [{ kind: 'header', path: 'unit', value: '云溪市水务局' }])
    expect(unit).toMatchObject([{ before: '云溪市数据局', after: '云溪市水务局' }])
  })
})

describe('what is not written yet', () => {
  it('is all that a blank report is told, and nothing that is wrong', () => {
    const { findings } = runChecks({ report: blank })
    expect(findings.length).toBeGreaterThanOrEqual(10)
    expect(findings.filter((one) => !isUnfilled(one))).toEqual([])
    const off = setFigures(blank, [['requests.received.business', -1]])
    expect(runChecks({ report: off }).findings.some((one) => !isUnfilled(one))).toBe(true)
  })
})
