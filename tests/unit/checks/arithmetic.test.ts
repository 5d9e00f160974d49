import { describe, expect, it } from 'vitest'
import { applyFix } from '@/checks/edits'
import { runChecks } from '@/checks/engine/engine'
import { figureAt, withAsked } from '@/report/figures/figures'
import type { InputId } from '@/report/form/paths'
import { asRead, casesOf, changed, findingsOf, report2024 } from '../../support/checks'

describe('A-01, rows of the requests table', () => {
  it('pass where the total is what its parts add up to', () => {
    expect(casesOf('A-01', {})).toEqual([])
  })

  it('fail where a document states another total', () => {
    const [found] = findingsOf('A-01', { stated: { 'requests.granted.total': 17 } })
    expect(found).toMatchObject({
      code: 'checks.A-01.differs',
      severity: 'error',
      path: 'requests.granted.total',
      params: { left: 17, right: 16, difference: 1 },
    })
    expect(found?.figures).toHaveLength(7)
    expect(found?.fixes[0]).toMatchObject({ code: 'computed', edits: [{ kind: 'computed' }] })
  })

  it('say nothing while a blank cell could still make up for the difference', () => {
    const figures = { 'requests.granted.research': null }
    expect(casesOf('A-01', { figures, stated: { 'requests.granted.total': 17 } })).toEqual([])
    expect(casesOf('A-01', { figures, stated: { 'requests.granted.total': 14 } })).toEqual(['differs'])
  })
})

describe('A-02, columns of the requests table', () => {
  it('pass where processed is the sum of the outcomes', () => {
    expect(casesOf('A-02', {})).toEqual([])
  })

  it('fail where a document states otherwise', () => {
    const found = findingsOf('A-02', { stated: { 'requests.processed.business': 9 } })
    expect(found.map((one) => one.path)).toEqual(['requests.processed.business'])
    expect(found[0]?.params).toMatchObject({ left: 9, right: 7 })
  })

  it('name the column alone where the total column is off by the same', () => {
    const stated = { 'requests.processed.business': 9, 'requests.processed.total': 34 } as const
    expect(findingsOf('A-02', { stated }).map((one) => one.path)).toEqual(['requests.processed.business'])
  })
})

describe('A-03, what came in and what went out', () => {
  it('pass where both are equal', () => {
    expect(casesOf('A-03', {})).toEqual([])
  })

  it('fail in the column where they differ, and say it once', () => {
    const found = findingsOf('A-03', { figures: { 'requests.carriedOut.business': 2 } })
    expect(found.map((one) => one.path)).toEqual(['requests.carriedOut.business'])
    expect(found[0]?.params).toMatchObject({ left: 8, right: 9, difference: 1 })
  })

  it('count a figure that does not apply as nothing, and wait for a blank one', () => {
    expect(casesOf('A-03', { figures: { 'requests.carriedIn.research': '/' } })).toEqual([])
    expect(casesOf('A-03', { figures: { 'requests.carriedOut.business': null } })).toEqual([])
  })
})

describe('A-04, blocks of the disputes table', () => {
  it('pass where results add up', () => {
    expect(casesOf('A-04', {})).toEqual([])
  })

  it('fail where a total of 0 stands over cases, and offer the computed one', () => {
    const [found] = findingsOf('A-04', { stated: { 'disputes.review.total': 0 } })
    expect(found).toMatchObject({ path: 'disputes.review.total', params: { left: 0, right: 2 } })
    expect(found?.fixes[0]?.code).toBe('computed')
  })

  it('stay silent where the total is blank: that is no contradiction', () => {
    expect(casesOf('A-04', { stated: { 'disputes.review.total': null } })).toEqual([])
  })
})

describe('A-05, counts', () => {
  it('pass as 0, as whole numbers, as fees with decimals and as what does not apply', () => {
    expect(casesOf('A-05', { figures: { 'proactive.fees.amount': 0.01, 'metrics.trainings': '/' } })).toEqual(
      [],
    )
  })

  it('fail below 0 and between whole numbers', () => {
    const figures = { 'proactive.licensing.decisions': -3, 'metrics.trainings': 1.5 }
    expect(casesOf('A-05', { figures })).toEqual(['negative', 'fraction'])
    expect(findingsOf('A-05', { figures })[0]?.fixes[0]?.edits).toEqual([
      { kind: 'figure', path: 'proactive.licensing.decisions', value: 3 },
    ])
  })

  it('fail for a fee just below 0', () => {
    expect(casesOf('A-05', { figures: { 'proactive.fees.amount': -0.01 } })).toEqual(['negative'])
  })
})

describe('A-06, blank cells', () => {
  it('are none where every cell is a figure, 0 or not applicable', () => {
    expect(casesOf('A-06', { figures: { 'disputes.review.other': '/' } })).toEqual([])
  })

  it('are counted a table, with zeros as the fix', () => {
    const figures = { 'disputes.review.other': null, 'disputes.review.pending': null }
    const [found] = findingsOf('A-06', { figures })
    expect(found).toMatchObject({ severity: 'warning', path: 'disputes.review.other', params: { count: 2 } })
    const mended = applyFix(changed(report2024, { figures }), found!.fixes[0]!)
    expect(mended.figures['disputes.review.pending']).toBe(0)
  })

  it('are apart, and never filled with zeros, where a document had figures for them', () => {
    const paths = ['disputes.review.other', 'disputes.review.pending'] as const
    const figures = Object.fromEntries(paths.map((path) => [path, null]))
    const asked = withAsked(changed(report2024, { figures }), [paths[1]])
    const found = runChecks({ report: asked }).findings.filter((one) => one.id === 'A-06')
    expect(found.map(({ code, path, fixes }) => [code, path, fixes.length])).toEqual([
      ['checks.A-06.cells', paths[0], 1],
      ['checks.A-06.asked', paths[1], 0],
    ])
    expect(applyFix(asked, found[0]!.fixes[0]!).figures).toMatchObject({ [paths[0]]: 0, [paths[1]]: null })
  })

  it('include totals that a document left blank, and no total that follows from its parts', () => {
    const found = findingsOf('A-06', { stated: { 'requests.granted.total': null } })
    expect(found.map((one) => [one.code, one.path])).toEqual([
      ['checks.A-06.total', 'requests.granted.total'],
    ])
    expect(found[0]?.params.computed).toBe(16)
  })
})

describe('A-07, the one slip behind failing sums', () => {
  const explanation = (figures: Partial<Record<InputId, number>>) => {
    const report = asRead(report2024, figures)
    const found = runChecks({ report }).findings.filter((one) => one.id === 'A-07')
    const mended = found[0]?.fixes[0] ? applyFix(report, found[0].fixes[0]) : report
    return { found, mended }
  }

  it('is nothing where all sums hold', () => {
    expect(casesOf('A-07', {})).toEqual([])
  })

  it.each([
    ['a wrong digit', 'cell', { 'requests.granted.naturalPerson': 8 }],
    ['a figure where there was none', 'cell', { 'requests.refused.stateSecret.social': 4 }],
  ] as const)('%s', (_what, kind, figures) => {
    const { found, mended } = explanation(figures)
    expect(found[0]?.code).toBe(`checks.A-07.${kind}`)
    expect(mended.figures).toEqual(report2024.figures)
    expect(mended.stated).toEqual({})
  })

  it('is two digits swapped', () => {
    const original = changed(report2024, {
      figures: { 'requests.received.naturalPerson': 35, 'requests.granted.naturalPerson': 22 },
    })
    const report = asRead(original, { 'requests.received.naturalPerson': 53 })
    const [found] = runChecks({ report }).findings.filter((one) => one.id === 'A-07')
    expect(found?.code).toBe('checks.A-07.digits')
    expect(applyFix(report, found!.fixes[0]!).figures).toEqual(original.figures)
  })

  it('is a figure that slid into an empty cell beside it', () => {
    const { found, mended } = explanation({
      'requests.unavailable.needsCreation.naturalPerson': 0,
      'requests.unavailable.needsCreation.business': 1,
    })
    expect(found[0]?.code).toBe('checks.A-07.move')
    expect(mended.stated).toEqual({})
  })

  it('is one figure read as two', () => {
    const original = changed(report2024, {
      figures: { 'requests.granted.naturalPerson': 12, 'requests.received.naturalPerson': 25 },
    })
    const row = {
      'requests.granted.naturalPerson': 1,
      'requests.granted.business': 2,
      'requests.granted.research': 4,
    }
    const shifted = {
      ...row,
      'requests.granted.social': 1,
      'requests.granted.legalService': 1,
      'requests.granted.otherOrganisation': 1,
    }
    const report = asRead(original, shifted)
    const [found] = runChecks({ report }).findings.filter((one) => one.id === 'A-07')
    expect(found?.code).toBe('checks.A-07.join')
    expect(applyFix(report, found!.fixes[0]!).figures).toEqual(original.figures)
  })

  it('is a wrong total, taken as computed', () => {
    const report = changed(report2024, { stated: { 'requests.granted.total': 61 } })
    const [found] = runChecks({ report }).findings.filter((one) => one.id === 'A-07')
    expect(found?.code).toBe('checks.A-07.total')
    expect(figureAt(applyFix(report, found!.fixes[0]!), 'requests.granted.total')).toBe(16)
  })

  it('is told by a sentence where many cells could be wrong', () => {
    const figures = { 'requests.granted.naturalPerson': 8 }
    const silent = runChecks({ report: changed(report2024, { figures }) }).findings
    expect(silent.filter((one) => one.id === 'A-03')).toHaveLength(1)
    expect(silent.filter((one) => one.id === 'A-07')).toEqual([])
    const texts = { requestWork: ['全年收到申请33件，办结申请32件，其中予以公开16件，结转下年度的申请3件。'] }
    const report = changed(report2024, { figures, texts })
    const [found] = runChecks({ report }).findings.filter((one) => one.id === 'A-07')
    expect(found).toMatchObject({ path: 'requests.granted.naturalPerson', params: { from: '8', to: '9' } })
    expect(applyFix(report, found!.fixes[0]!).figures).toEqual(report2024.figures)
  })

  it('is no edit that would break another sum', () => {
    const report = asRead(report2024, { 'requests.granted.naturalPerson': 8, 'disputes.review.upheld': 4 })
    for (const finding of runChecks({ report }).findings.filter((one) => one.id === 'A-07')) {
      for (const fix of finding.fixes) {
        const before = runChecks({ report }).findings.filter((one) => one.severity === 'error')
        const after = runChecks({ report: applyFix(report, fix) }).findings.filter(
          (one) => one.severity === 'error',
        )
        const old = new Set(before.map((one) => one.key))
        expect(after.filter((one) => !old.has(one.key))).toEqual([])
        expect(after.length).toBeLessThan(before.length)
      }
    }
  })
})
