/** What the checks say of a report at a moment; the checks are loaded when they are first wanted. */
import type { CheckContext, CheckId, Finding } from '@/checks/types'
import type { Acceptance } from '@/report/acceptance'
import type { Report } from '@/report/report'
import type { CheckCounts } from '@/report/review-stage'
import type { Severity } from '@/report/message'

export interface CheckedReport {
  /** The very values that were checked and compared with. */
  readonly report: Report
  readonly previous: Report | undefined
  readonly counts: CheckCounts
  /** Gravest first. */
  readonly open: readonly Finding[]
  readonly accepted: readonly { readonly finding: Finding; readonly acceptance: Acceptance }[]
  /** Checks that broke: their findings are missing. */
  readonly failed: readonly CheckId[]
}

export async function checkReport(context: CheckContext): Promise<CheckedReport> {
  const [{ runChecks }, { judge }] = await Promise.all([
    import('@/checks/engine'),
    import('@/checks/acceptances'),
  ])
  const { findings, failed } = runChecks(context)
  const { report, previous } = context
  const { open, accepted } = judge(report, findings)
  const count = (severity: Severity): number => open.filter((one) => one.severity === severity).length
  const counts: CheckCounts = {
    errors: count('error'),
    warnings: count('warning'),
    notices: count('notice'),
    accepted: accepted.length,
  }
  return { report, previous, counts, open, accepted, failed }
}
