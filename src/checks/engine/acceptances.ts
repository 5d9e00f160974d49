/** Findings that somebody let stand with a reason, and those acceptances that no longer hold. */
import type { Acceptance } from '@/report/review/acceptance'
import type { Report } from '@/report/types'
import type { Finding } from '../types'

export interface Judged {
  readonly open: readonly Finding[]
  readonly accepted: readonly { readonly finding: Finding; readonly acceptance: Acceptance }[]
  /** Given for figures or words that have changed since, the finding being there still. */
  readonly lapsed: readonly Acceptance[]
}

export function judge(report: Pick<Report, 'acceptances'>, findings: readonly Finding[]): Judged {
  const byKey = new Map(report.acceptances.map((one) => [one.key, one]))
  const open: Finding[] = []
  const accepted: { finding: Finding; acceptance: Acceptance }[] = []
  const lapsed = new Set<Acceptance>()
  for (const finding of findings) {
    const acceptance = byKey.get(finding.key)
    if (acceptance?.fingerprint === finding.fingerprint) accepted.push({ finding, acceptance })
    else open.push(finding)
    if (acceptance && acceptance.fingerprint !== finding.fingerprint) lapsed.add(acceptance)
  }
  for (const one of accepted) lapsed.delete(one.acceptance)
  return { open, accepted, lapsed: [...lapsed] }
}

/** Lets a finding stand; an earlier acceptance of the same finding is replaced. */
export function acceptFinding(
  report: Report,
  finding: Finding,
  by: Pick<Acceptance, 'reason' | 'who' | 'at'>,
): Report {
  const { key, path, fingerprint } = finding
  const others = report.acceptances.filter((one) => one.key !== key)
  return { ...report, acceptances: [...others, { key, path, fingerprint, ...by }] }
}

export function withdrawAcceptance(report: Report, key: string): Report {
  return { ...report, acceptances: report.acceptances.filter((one) => one.key !== key) }
}
