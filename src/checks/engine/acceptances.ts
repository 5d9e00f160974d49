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

/** The acceptance that was given under the keys of an earlier version: all that is one finding now was let stand. */
function carriedOver(
  { formerly = [] }: Finding,
  byKey: ReadonlyMap<string, Acceptance>,
): Acceptance | undefined {
  const all = formerly.map(({ key, fingerprint }) => {
    const one = byKey.get(key)
    return one?.fingerprint === fingerprint ? one : undefined
  })
  return all.includes(undefined) ? undefined : all[0]
}

export function judge(report: Pick<Report, 'acceptances'>, findings: readonly Finding[]): Judged {
  const byKey = new Map(report.acceptances.map((one) => [one.key, one]))
  const open: Finding[] = []
  const accepted: { finding: Finding; acceptance: Acceptance }[] = []
  const lapsed = new Set<Acceptance>()
  for (const finding of findings) {
    const own = byKey.get(finding.key)
    const isOwn = own?.fingerprint === finding.fingerprint
    const acceptance = isOwn ? own : carriedOver(finding, byKey)
    if (acceptance) accepted.push({ finding, acceptance })
    else open.push(finding)
    if (own && !isOwn) lapsed.add(own)
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
  const replaced = [key, ...(finding.formerly ?? []).map((one) => one.key)]
  const others = report.acceptances.filter((one) => !replaced.includes(one.key))
  return { ...report, acceptances: [...others, { key, path, fingerprint, ...by }] }
}

/** Opens a finding again, by its key and those that earlier versions knew it by. */
export function withdrawAcceptance(report: Report, ...keys: readonly string[]): Report {
  return { ...report, acceptances: report.acceptances.filter((one) => !keys.includes(one.key)) }
}
