/**
 * What the checks find in one stored report, and how much that is. Counts are kept under a mark that the build makes
 * of this module and of all that it imports (scripts/vite/checks-mark.ts): whatever decides what is found belongs
 * here, and what only carries it to and fro does not.
 */
import { judge } from '@/checks/engine/acceptances'
import { runChecks } from '@/checks/engine/engine'
import type { CheckContext, Finding } from '@/checks/types'
import type { Report } from '@/report/types'
import { restoreReport } from '@/report/restore/restore'
import type { FindingCounts } from './library-jobs'

/** The report that a row holds; `undefined` where there is none, or none that can be read. */
export function readStored(stored: unknown): Report | undefined {
  return restoreReport(stored).value ?? undefined
}

/** Without those that somebody let stand. */
export function openFindings(context: CheckContext): readonly Finding[] {
  return judge(context.report, runChecks(context).findings).open
}

export function countsOf(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, notice: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return [counts.error, counts.warning, counts.notice]
}
