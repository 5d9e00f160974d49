/** Failing identities of one kind as findings, each with the edits that mend it. */
import { computedTotal, figureAt } from '@/report/figures/figures'
import { isTotalPath } from '@/report/form/form'
import type { FigureId } from '@/report/form/paths'
import { tidy } from '@/report/figures/cell'
import type { Balance, IdentityKind, Term } from '@/report/figures/identities'
import type { CheckFacts } from '@/checks/facts/facts'
import { computedFix } from '@/checks/fixes/fixes'
import { repairFix } from '@/checks/rules/arithmetic/repair-fix'
import type { ComparedFigure, Fix, Found } from '@/checks/types'

/** How many ways to mend are offered at one finding. */
const offered = 3

export function comparedFigures(facts: CheckFacts, { identity }: Balance): readonly ComparedFigure[] {
  const compared = ({ path, year }: Term): ComparedFigure => {
    const source = year === 0 ? facts.report : facts.previous
    return { path, ...(year === 0 ? {} : { year }), value: source ? figureAt(source, path) : null }
  }
  return [...identity.left, ...identity.right].map(compared)
}

/** A stated total can always be taken as computed, last of all where that would leave another sum failing. */
function statedFix({ report }: CheckFacts, total: FigureId): Fix[] {
  if (!isTotalPath(total) || report.stated[total] === undefined) return []
  return computedTotal(report, total) === null ? [] : [computedFix(report, total)]
}

export function mendingFixes(facts: CheckFacts, { identity }: Balance): readonly Fix[] {
  const repairs = facts.repairs.filter((repair) => repair.mends.includes(identity)).slice(0, offered)
  const fixes = repairs.map(repairFix)
  const isTaken = repairs.some((repair) => repair.kind === 'total' && repair.path === identity.at)
  return isTaken ? fixes : [...fixes, ...statedFix(facts, identity.at)]
}

/** The total column is off where the columns beside it are, and then says nothing new. */
export function isEcho(balance: Balance, failing: readonly Balance[]): boolean {
  if (!/\.total$/.test(balance.identity.at)) return false
  const row = balance.identity.at.replace(/\.total$/, '')
  const others = failing.filter(
    (one) => one !== balance && one.identity.at.slice(0, one.identity.at.lastIndexOf('.')) === row,
  )
  return (
    others.length > 0 && tidy(others.reduce((sum, one) => sum + one.difference, 0)) === balance.difference
  )
}

export function failingSums(facts: CheckFacts, kind: IdentityKind): readonly Found[] {
  const failing = facts.balances.filter(({ identity, holds }) => identity.kind === kind && holds === false)
  return failing
    .filter((balance) => kind === 'rowTotal' || kind === 'disputesTotal' || !isEcho(balance, failing))
    .map((balance): Found => {
      const { identity, left, right, difference } = balance
      return {
        case: 'differs',
        path: identity.at,
        params: { left, right, difference: Math.abs(difference) },
        labels: { place: identity.at },
        figures: comparedFigures(facts, balance),
        fixes: mendingFixes(facts, balance),
      }
    })
}
