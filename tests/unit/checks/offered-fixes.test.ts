import { describe, expect, it } from 'vitest'
import { runChecks } from '@/checks/engine/engine'
import { withTriedFixes } from '@/checks/engine/offered-fixes'
import type { CheckContext } from '@/checks/types'
import { applyFix } from '@/checks/edits'
import { acceptedContext } from '../../support/accepted-report'
import { changed, report2023, report2024 } from '../../support/checks'

const offered = (context: CheckContext) => withTriedFixes(context, runChecks(context)).findings
const grave = (context: CheckContext) =>
  runChecks(context).findings.filter((one) => one.severity !== 'notice').length

describe('a fix', () => {
  it('is not offered where it makes a true sentence false', () => {
    const texts = { requestWork: ['2023年，我局共收到政府信息公开申请21件。'] }
    const report = changed(report2024, { texts })
    const before = runChecks({ report }).findings.find((one) => one.id === 'W-01')
    expect(before?.fixes).toHaveLength(1)
    const after = offered({ report }).find((one) => one.id === 'W-01')
    expect(after).toMatchObject({ code: before!.code, fixes: [] })
  })

  it('is offered where nothing comes of it', () => {
    const texts = { requestWork: ['2023年，我局共收到政府信息公开申请33件。'] }
    const report = changed(report2024, { texts })
    expect(offered({ report }).find((one) => one.id === 'W-01')?.fixes).toHaveLength(1)
  })

  it('never leaves more errors and warnings than there were', () => {
    const contexts: CheckContext[] = [
      acceptedContext,
      { report: changed(report2024, { stated: { 'requests.processed.total': 23 } }), previous: report2023 },
      {
        report: changed(report2024, { figures: { 'requests.carriedIn.business': 9 } }),
        previous: report2023,
      },
    ]
    for (const context of contexts) {
      for (const fix of offered(context).flatMap((one) => one.fixes)) {
        const report = applyFix(context.report, fix)
        expect(grave({ ...context, report })).toBeLessThanOrEqual(grave(context))
      }
    }
  })

  it('leaves the findings as they are', () => {
    const keys = (findings: readonly { key: string }[]) => findings.map((one) => one.key)
    expect(keys(offered(acceptedContext))).toEqual(keys(runChecks(acceptedContext).findings))
  })
})
