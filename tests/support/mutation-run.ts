/** Puts single errors into clean reports and counts what the checks make of them. */
import { applyFix } from '@/checks/edits'
import { runChecks } from '@/checks/engine/engine'
import type { CheckId, Finding } from '@/checks/types'
import { narrativeIds } from '@/report/form/form'
import { narrativeText } from '@/report/narrative/live-figures'
import type { Report } from '@/report/types'
import { sameContent } from '@/report/document/same-content'
import { cleanPair } from './clean-reports'
import { mutate } from './mutations'
import { seededRandom } from './random'

export interface MutationCounts {
  readonly total: number
  readonly reported: number
  readonly arithmetic: number
  readonly rightFixFirst: number
  /** Per kind of error. */
  readonly kinds: ReadonlyMap<string, { total: number; reported: number; right: number }>
  /** Per check: findings that an error of its kind brought, others that came with an error, and errors missed. */
  readonly checks: ReadonlyMap<CheckId, { right: number; other: number; missed: number }>
  /** Errors and warnings in clean reports. */
  readonly falseAlarms: readonly Finding[]
  readonly missed: readonly string[]
  readonly wrongFixes: readonly string[]
}

/** A slip that two edits explain alike is right where one of both comes first: the sums are those of the original. */
function isRestored(
  fixed: { figures: unknown; stated: unknown },
  original: { figures: unknown; stated: unknown },
): boolean {
  return sameContent(fixed.figures, original.figures) && sameContent(fixed.stated, original.stated)
}

/** The paragraphs that an error changed, to see what was missed. */
function differingText(original: Report, report: Report): string {
  const lines = (one: Report): string[] =>
    narrativeIds.flatMap((id) => narrativeText(one.narratives[id], { report: one }).split('\n'))
  const known = new Set(lines(original))
  return lines(report)
    .filter((line) => !known.has(line))
    .map((line) => `: ${line}`)
    .join('')
}

export function runMutations(count: number, seed: number): MutationCounts {
  const random = seededRandom(seed)
  const kinds = new Map<string, { total: number; reported: number; right: number }>()
  const checks = new Map<CheckId, { right: number; other: number; missed: number }>()
  const falseAlarms: Finding[] = []
  const missed: string[] = []
  const wrongFixes: string[] = []
  const tally = (id: CheckId, what: 'right' | 'other' | 'missed'): void => {
    const counts = checks.get(id) ?? { right: 0, other: 0, missed: 0 }
    counts[what] += 1
    checks.set(id, counts)
  }
  let [reported, arithmetic, rightFixFirst] = [0, 0, 0]
  for (let at = 0; at < count; at += 1) {
    const pair = cleanPair(random)
    const { previous } = pair
    const before = runChecks({ report: pair.report, previous }).findings
    falseAlarms.push(...before.filter((one) => one.severity !== 'notice'))
    const known = new Set(before.map((one) => one.key))
    const { kind, report, expected, implied = [], isArithmetic } = mutate(random, pair)
    const fresh = runChecks({ report, previous }).findings.filter((one) => !known.has(one.key))
    const hits = new Set(fresh.map((one) => one.id))
    const isReported = expected.some((id) => hits.has(id))
    for (const id of hits) tally(id, [...expected, ...implied].includes(id) ? 'right' : 'other')
    if (!isReported) tally(expected[0] as CheckId, 'missed')
    const counts = kinds.get(kind) ?? { total: 0, reported: 0, right: 0 }
    kinds.set(kind, counts)
    counts.total += 1
    if (isReported) {
      reported += 1
      counts.reported += 1
    } else missed.push(`${kind} (${at})${differingText(pair.report, report)}`)
    if (!isArithmetic) continue
    arithmetic += 1
    const first = fresh.find((one) => one.id === 'A-07') ?? fresh.find((one) => expected.includes(one.id))
    const offered = first?.fixes[0]
    if (offered && isRestored(applyFix(report, offered), pair.report)) {
      rightFixFirst += 1
      counts.right += 1
    } else {
      const shown = first?.fixes.map((fix) => `${fix.code} ${JSON.stringify(fix.edits)}`).join(' or ')
      wrongFixes.push(`${kind} (${at}): ${shown ?? 'none offered'}`)
    }
  }
  return { total: count, reported, arithmetic, rightFixFirst, kinds, checks, falseAlarms, missed, wrongFixes }
}

export function describeMutations(counts: MutationCounts): string {
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`
  const kinds = [...counts.kinds].map(
    ([kind, { total, reported, right }]) =>
      `${kind}: ${reported}/${total} reported, right fix first ${right}`,
  )
  const checks = [...counts.checks]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(
      ([id, { right, other, missed }]) =>
        `${id}: precision ${percent(right, right + other)} (${right} of ${right + other}), recall ${percent(right, right + missed)}`,
    )
  return [
    `${counts.total} single errors: ${percent(counts.reported, counts.total)} reported; of ${counts.arithmetic} arithmetic ones ${percent(counts.rightFixFirst, counts.arithmetic)} have the right fix first; ${counts.falseAlarms.length} false alarms in clean reports`,
    ...kinds,
    ...checks,
  ].join('\n')
}
