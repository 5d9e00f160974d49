/** One thing that a list of findings says: what a check found, or a message that has a place in the same list. */
import { occurrenceKey } from '@/checks/occurrence'
import type { Finding } from '@/checks/types'
import { isUnfilled } from '@/checks/unfilled'
import type { FieldPath, NamedPlace } from '@/report/form/paths'
import type { Severity } from '@/report/message'
import type { Acceptance } from '@/report/review/acceptance'

/** Words stand under `<code>.title` and `<code>.detail`, those of a message alone under `messages.<code>`. */
export interface Entry {
  readonly key: string
  readonly code: string
  readonly severity: Severity
  readonly path?: FieldPath
  readonly params: Readonly<Record<string, string | number>>
  readonly labels: Readonly<Record<string, NamedPlace>>
  /** Only says that something is not written yet. */
  readonly isUnfilled: boolean
  readonly finding?: Finding
  /** Why somebody let it stand; one that has lapsed stands among the open ones. */
  readonly acceptance?: Acceptance
}

export function findingEntry(finding: Finding, acceptance?: Acceptance): Entry {
  const { code, severity, path, params, labels } = finding
  return {
    key: occurrenceKey(finding),
    code,
    severity,
    path,
    params,
    labels,
    isUnfilled: isUnfilled(finding),
    finding,
    ...(acceptance ? { acceptance } : {}),
  }
}

/** Findings that are open, each with the acceptance that no longer holds for it. */
export function openEntries(judged: {
  readonly open: readonly Finding[]
  readonly lapsed: readonly Acceptance[]
}): readonly Entry[] {
  const lapsed = new Map(judged.lapsed.map((one) => [one.key, one]))
  return judged.open.map((finding) => findingEntry(finding, lapsed.get(finding.key)))
}
