/** Ways out where a sentence states several cells together: only what leaves text, table and sums in agreement. */
import { isFigure, tidy } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import type { CheckFacts } from '@/checks/facts/facts'
import { unlikeness } from '@/checks/facts/slips'
import type { Stated } from '@/checks/facts/statements'
import { subjectValue } from '@/checks/facts/subjects'
import type { Subject } from '@/checks/facts/subjects'
import { sumsStated } from '@/checks/facts/sums'
import { textFix } from '@/checks/fixes/fixes'
import { repairFix } from '@/checks/rules/arithmetic/repair-fix'
import type { Fix, Found } from '@/checks/types'

/** The figure stands in a sum of its sentence that holds as it is: another figure there would make it fail. */
function isHeldBySum({ statements }: CheckFacts, stated: Stated): boolean {
  return sumsStated(statements.figures).some(
    ({ whole, parts }) =>
      (whole === stated || parts.includes(stated)) &&
      tidy(parts.reduce((sum, { value }) => sum + value, 0)) === whole.value,
  )
}

const rowOf = (path: string): string => path.slice(0, path.lastIndexOf('.'))

/** An edit that the table's own failing sums ask for, after which the cells say what the sentence says. */
function byTable({ report, repairs }: CheckFacts, stated: Stated, { paths }: Subject, value: number): Fix[] {
  const missing = tidy(stated.value - value)
  const rows = new Set(paths.map(rowOf))
  return repairs
    .filter(({ edits }) => {
      const [edit] = edits
      if (edits.length !== 1 || edit?.kind !== 'figure') return false
      const now = figureAt(report, edit.path)
      const isAmong = (paths as readonly string[]).includes(edit.path) || rows.has(rowOf(edit.path))
      return isAmong && isFigure(now) && isFigure(edit.value) && tidy(edit.value - now) === missing
    })
    .slice(0, 1)
    .map(repairFix)
}

/** The finding of a group with its fixes: the cell that the table's sums find wrong, else what the table says. */
export function withGroupFixes(
  facts: CheckFacts,
  stated: Stated,
  known: readonly Subject[],
  found: Found,
): Found {
  if (found.case !== 'group' || stated.unit === '') return found
  const readings = known
    .flatMap((subject) => {
      const value = subjectValue(facts.report, subject)
      return isFigure(value) ? [{ subject, value, cost: unlikeness(stated.value, value) }] : []
    })
    .sort((one, other) => one.cost - other.cost)
  const [best] = readings
  if (!best) return found
  const mended = byTable(facts, stated, best.subject, best.value)
  if (mended.length > 0) return { ...found, fixes: mended }
  if (isHeldBySum(facts, stated)) return found
  return { ...found, fixes: [textFix(stated.leaf, stated.from, stated.to, String(best.value))] }
}
