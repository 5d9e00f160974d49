/** Tries every fix before it is offered: one that brings an error or a warning is not. */
import { applyFix } from '../edits'
import type { CheckContext, CheckId, Finding, Fix } from '../types'
import { runChecks } from './engine'
import type { CheckResult } from './engine'

/** Their edits change marks, spelling and what is private, nothing that another check compares. */
const harmless: ReadonlySet<CheckId> = new Set([
  'W-03',
  'W-04',
  'W-05',
  'W-06',
  'P-01',
  'P-02',
  'P-03',
  'P-04',
])

/** How many errors and warnings each check has at each place: keys change with the words around. */
function graveCounts(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { id, path, severity } of findings) {
    if (severity === 'notice') continue
    const place = `${id} ${path}`
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return counts
}

/** The findings of a report with those of their fixes that make nothing worse; runs the checks once for each fix. */
export function withTriedFixes(context: CheckContext, result: CheckResult): CheckResult {
  const before = graveCounts(result.findings)
  const tried = new Map<string, boolean>()
  const isSafe = (fix: Fix): boolean => {
    const edits = JSON.stringify(fix.edits)
    const known = tried.get(edits)
    if (known !== undefined) return known
    const after = graveCounts(runChecks({ ...context, report: applyFix(context.report, fix) }).findings)
    const safe = [...after].every(([place, count]) => count <= (before.get(place) ?? 0))
    tried.set(edits, safe)
    return safe
  }
  const findings = result.findings.map((finding) => {
    if (finding.fixes.length === 0 || harmless.has(finding.id)) return finding
    const fixes = finding.fixes.filter(isSafe)
    return fixes.length === finding.fixes.length ? finding : { ...finding, fixes }
  })
  return { ...result, findings }
}
