/** Findings of a report with the fields that they name in the form's words. */
import { runChecks } from '@/checks/engine/engine'
import { withTriedFixes } from '@/checks/engine/offered-fixes'
import type { Finding, Fix } from '@/checks/types'
import { fieldLabel } from '@/report/form/field-label'
import type { NamedPlace } from '@/report/form/paths'
import type { Report } from '@/report/types'

type Names = Readonly<Record<string, string>>

export interface NamedFinding extends Omit<Finding, 'fixes'> {
  readonly names: Names
  readonly fixes: readonly (Fix & { readonly names: Names })[]
}

function namesOf(labels: Readonly<Record<string, NamedPlace>>): Names {
  return Object.fromEntries(Object.entries(labels).map(([name, path]) => [name, fieldLabel(path)]))
}

/** A report that names no unit is taken for the one that is checked. */
function isSameUnit(one: Report, other: Report): boolean {
  const [a, b] = [one.unit, other.unit].map((unit) => unit.replace(/\s/g, ''))
  return a === '' || b === '' || a === b
}

/** Only reports of the same unit and of earlier years are compared. */
export function checkReport(report: Report, others: readonly Report[]): readonly NamedFinding[] {
  const earlier = others.filter((other) => other.year < report.year && isSameUnit(report, other))
  const context = { report, earlier }
  return withTriedFixes(context, runChecks(context)).findings.map((finding) => ({
    ...finding,
    names: namesOf(finding.labels),
    fixes: finding.fixes.map((fix) => ({ ...fix, names: namesOf(fix.labels) })),
  }))
}
