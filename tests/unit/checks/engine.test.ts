import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptFinding, judge, withdrawAcceptance } from '@/checks/engine/acceptances'
import { catalogue } from '@/checks/catalogue'
import { previewFix, runChecks } from '@/checks/engine/engine'
import { applyFix } from '@/checks/edits'
import type { Check } from '@/checks/check'
import { setFigure } from '@/report/figures/figures'
import { inlineCharacters, leafBlocks, paragraph } from '@/report/narrative/narrative'
import { restoreReport } from '@/report/restore/restore'
import { metric } from '@/sample/words'
import { arbitraryReport } from '../../support/arbitrary-report'
import { changed, narrativeOf, report2022, report2023, report2024 } from '../../support/checks'

const unbalanced = changed(report2024, { figures: { 'requests.carriedOut.business': 2 } })
const by = { reason: '上年已核实', who: '李华', at: '2025-01-20T08:00:00.000Z' }

describe('the engine', () => {
  it('runs every check over whatever a report holds, and none breaks', () => {
    fc.assert(
      fc.property(arbitraryReport, arbitraryReport, (report, previous) => {
        expect(runChecks({ report, previous, siblings: [previous] }).failed).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('goes on where a check breaks, and says which', () => {
    const broken: Check = {
      ...(catalogue[0] as Check),
      run: () => {
        throw new Error('broken')
      },
    }
    const { findings, failed } = runChecks({ report: unbalanced }, [broken, ...catalogue])
    expect(failed).toEqual(['S-01'])
    expect(findings.some((one) => one.id === 'A-03')).toBe(true)
  })

  it('says nothing grave of the sample', () => {
    for (const report of [report2022, report2023, report2024]) {
      const { findings } = runChecks({ report, earlier: [report2022, report2023] })
      expect(findings.filter((one) => one.severity !== 'notice')).toEqual([])
    }
  })

  it('puts the gravest first, then the order of the form', () => {
    const report = changed(unbalanced, {
      texts: { overview: ['工作工作开展情况良好，做为重点推进落实。'] },
      report: { header: { ...unbalanced.header, contact: { ...unbalanced.header.contact, phone: '' } } },
    })
    const { findings } = runChecks({ report })
    expect(findings[0]?.id).toBe('A-03')
    const warnings = findings.filter((one) => one.severity === 'warning').map((one) => one.path)
    expect(warnings.indexOf('header.contact.phone')).toBeLessThan(warnings.indexOf('narratives.overview'))
  })
})

describe('a fix', () => {
  it('changes a figure, a total, a header and a text, each at its place', () => {
    const report = changed(report2024, {
      stated: { 'disputes.review.total': 0 },
      texts: { other: [['共', '办理', '9件'], '第二段'] },
    })
    const fixed = applyFix(report, {
      edits: [
        { kind: 'figure', path: 'metrics.trainings', value: 7 },
        { kind: 'computed', path: 'disputes.review.total' },
        { kind: 'header', path: 'header.contact.phone', value: '0600-5550199' },
        { kind: 'header', path: 'header.period', value: '2024-01-01/2024-12-31' },
        { kind: 'text', path: 'narratives.other', block: 1, from: 1, to: 2, insert: '三' },
      ],
    })
    expect(fixed.figures['metrics.trainings']).toBe(7)
    expect(fixed.stated).toEqual({})
    expect(fixed.header.contact.phone).toBe('0600-5550199')
    expect(leafBlocks(fixed.narratives.other).map((leaf) => inlineCharacters(leaf.content))).toEqual([
      '共办理9件',
      '第三段',
    ])
  })

  it('reaches into lists, and leaves live figures beside it alone', () => {
    const report = {
      ...report2024,
      narratives: {
        ...report2024.narratives,
        other: [
          {
            type: 'bulletList' as const,
            content: [{ type: 'listItem' as const, content: [paragraph('甲'), paragraph('乙乙')] }],
          },
        ],
      },
    }
    const fixed = applyFix(report, {
      edits: [{ kind: 'text', path: 'narratives.other', block: 1, from: 0, to: 1, insert: '' }],
    })
    expect(leafBlocks(fixed.narratives.other).map((leaf) => inlineCharacters(leaf.content))).toEqual([
      '甲',
      '乙',
    ])
  })

  it('is previewed: what it clears, and what it would bring', () => {
    const report = changed(report2024, { stated: { 'disputes.review.total': 0 } })
    const before = runChecks({ report })
    const finding = before.findings.find((one) => one.id === 'A-04')
    const preview = previewFix({ report }, finding!.fixes[0]!, before)
    expect(preview.clears.map((one) => one.id)).toEqual(expect.arrayContaining(['A-04', 'A-07']))
    expect(preview.brings).toEqual([])
    expect(report.stated).toEqual({ 'disputes.review.total': 0 })
  })

  it('of a text stands at the right place behind a live figure', () => {
    const report = {
      ...report2024,
      narratives: {
        ...report2024.narratives,
        other: narrativeOf([[metric('website.visitors', 'wan'), '个，做为重点。没有收取信息处理费。']]),
      },
    }
    const finding = runChecks({ report }).findings.find((one) => one.id === 'W-06')
    const fixed = applyFix(report, finding!.fixes[0]!)
    expect(
      leafBlocks(fixed.narratives.other)[0] &&
        inlineCharacters(leafBlocks(fixed.narratives.other)[0]?.content),
    ).toContain('个，作为重点')
  })
})

describe('an accepted finding', () => {
  const finding = runChecks({ report: unbalanced }).findings.find((one) => one.id === 'A-03')!
  const accepted = acceptFinding(unbalanced, finding, by)

  it('is no open one any more, in this run and the next', () => {
    for (const report of [accepted, restoreReport(JSON.parse(JSON.stringify(accepted))).value!]) {
      const judged = judge(report, runChecks({ report }).findings)
      expect(judged.accepted.map((one) => one.finding.key)).toEqual([finding.key])
      expect(judged.accepted[0]?.acceptance).toMatchObject(by)
      expect(judged.open.some((one) => one.key === finding.key)).toBe(false)
      expect(judged.lapsed).toEqual([])
    }
  })

  it('stays accepted through edits elsewhere', () => {
    const elsewhere = setFigure(accepted, 'metrics.trainings', 9)
    expect(judge(elsewhere, runChecks({ report: elsewhere }).findings).accepted).toHaveLength(1)
  })

  it('is open again where its figures changed, and the acceptance has lapsed', () => {
    const moved = setFigure(accepted, 'requests.carriedOut.business', 5)
    const judged = judge(moved, runChecks({ report: moved }).findings)
    expect(judged.open.some((one) => one.key === finding.key)).toBe(true)
    expect(judged.lapsed).toHaveLength(1)
  })

  it('is open again where somebody takes the acceptance back', () => {
    const withdrawn = withdrawAcceptance(accepted, finding.key)
    expect(judge(withdrawn, runChecks({ report: withdrawn }).findings).accepted).toEqual([])
  })
})
