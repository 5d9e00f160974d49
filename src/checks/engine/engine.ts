/** Runs the checks of the catalogue over a report: never throws, orders what is found, tells one thing once. */
import { figureDefinitions, newest } from '@/report/form/form'
import type { FieldPath } from '@/report/form/paths'
import type { Report } from '@/report/types'
import { catalogue } from '../catalogue'
import { prepareFacts } from '../facts/facts'
import type { CheckFacts } from '../facts/facts'
import { applyFix } from '../edits'
import { occurrenceKey } from '../occurrence'
import { shortHash } from '@/text/hash'
import type { CheckContext, CheckId, Finding, Fix, FormerlyFound, Found } from '../types'
import type { Check } from '../check'

export interface CheckResult {
  /** Gravest first, then in the order of the form. */
  readonly findings: readonly Finding[]
  /** Checks that broke: their findings are missing. */
  readonly failed: readonly CheckId[]
}

const gravity = { error: 0, warning: 1, notice: 2 } as const

function formOrder(): ReadonlyMap<string, number> {
  const order = new Map<string, number>()
  const add = (path: string): void => void order.set(path, order.get(path) ?? order.size)
  for (const path of ['unit', 'unitKind', 'year', 'header.title', 'header.period', 'header.intro']) add(path)
  for (const field of ['address', 'postcode', 'phone', 'fax', 'email']) add(`header.contact.${field}`)
  for (const section of newest.sections) {
    add(`narratives.${section.id}`)
    for (const part of section.kind === 'narrative' ? section.parts : []) add(`narratives.${part.id}`)
    if (section.kind === 'table') add(`narratives.${section.texts.before}`)
    for (const figure of figureDefinitions) if (figure.table === section.id) add(figure.path)
    if (section.kind === 'table') add(`narratives.${section.texts.after}`)
  }
  return order
}

let order: ReadonlyMap<string, number> | undefined

function placeOf(path: FieldPath): number {
  order ??= formOrder()
  return order.get(path) ?? order.size
}

function compare(one: Finding, other: Finding): number {
  return (
    gravity[one.severity] - gravity[other.severity] ||
    placeOf(one.path) - placeOf(other.path) ||
    (one.spot?.block ?? 0) - (other.spot?.block ?? 0) ||
    (one.spot?.from ?? 0) - (other.spot?.from ?? 0)
  )
}

/** How a finding is known again, and what of it was let stand: both are kept in reports, and never change their form. */
function identityOf(id: CheckId, found: FormerlyFound): Pick<Finding, 'key' | 'fingerprint'> {
  const { spot, params = {}, figures = [] } = found
  const about = found.about ?? spot?.text ?? ''
  return {
    key: [id, found.case, found.path, ...(about ? [shortHash(about)] : [])].join(' '),
    fingerprint: shortHash(JSON.stringify([figures.map((one) => one.value), spot?.text ?? '', params])),
  }
}

function toFinding(check: Check, found: Found): Finding {
  const { spot, params = {}, labels = {}, figures = [], fixes = [], pairs = [], formerly = [] } = found
  const code = `checks.${check.id}.${found.case}`
  return {
    id: check.id,
    code,
    severity: found.severity ?? check.severity,
    path: found.path,
    ...(spot ? { spot } : {}),
    params,
    labels,
    figures,
    fixes,
    pairs,
    ...identityOf(check.id, found),
    ...(formerly.length > 0 ? { formerly: formerly.map((one) => identityOf(check.id, one)) } : {}),
  }
}

function runOne(check: Check, facts: CheckFacts): readonly Finding[] | null {
  try {
    return check.run(facts).map((found) => toFinding(check, found))
  } catch {
    return null
  }
}

/** A second finding of the same key at another spot is kept; the same twice is not. */
function withoutTwins(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return findings.filter((finding) => {
    const twin = occurrenceKey(finding)
    return !seen.has(twin) && seen.add(twin)
  })
}

export function runChecks(context: CheckContext, checks: readonly Check[] = catalogue): CheckResult {
  const facts = prepareFacts(context)
  const findings: Finding[] = []
  const failed: CheckId[] = []
  for (const check of checks) {
    const found = runOne(check, facts)
    if (found) findings.push(...found)
    else failed.push(check.id)
  }
  return { findings: withoutTwins(findings).slice().sort(compare), failed }
}

export interface FixPreview {
  readonly report: Report
  /** Keys of findings that the fix clears, and of those that it would bring. */
  readonly clears: readonly Finding[]
  readonly brings: readonly Finding[]
}

/** What a fix would do: the report after it, and which findings go and come; all checks run again. */
export function previewFix(context: CheckContext, one: Pick<Fix, 'edits'>, before: CheckResult): FixPreview {
  const report = applyFix(context.report, one)
  const after = runChecks({ ...context, report })
  const keys = (findings: readonly Finding[]): Set<string> => new Set(findings.map((finding) => finding.key))
  const [old, fresh] = [keys(before.findings), keys(after.findings)]
  return {
    report,
    clears: before.findings.filter((finding) => !fresh.has(finding.key)),
    brings: after.findings.filter((finding) => !old.has(finding.key)),
  }
}
