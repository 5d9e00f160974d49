/** a failing sum that one slip explains; the edit that mends every sum it breaks is the fix. */
import { typedFigure } from '@/report/figures/figures'
import type { CheckFacts } from '@/checks/facts/facts'
import { repairFix } from '@/checks/rules/arithmetic/repair-fix'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'
import type { Repair } from '@/checks/facts/repairs'

/** The best explanations of the same failing sums belong together. */
function byCause(repairs: readonly Repair[]): Map<string, Repair[]> {
  const groups = new Map<string, Repair[]>()
  for (const repair of repairs) {
    const cause = repair.mends.map((one) => `${one.kind} ${one.at}`).join()
    groups.set(cause, [...(groups.get(cause) ?? []), repair])
  }
  return groups
}

/** Sums that a better explanation mends already are not explained again. */
function explanations({ repairs }: CheckFacts): readonly (readonly Repair[])[] {
  const mended = new Set<unknown>()
  return [...byCause(repairs).values()].filter((group) => {
    const [best] = group
    if (!best || best.mends.some((one) => mended.has(one))) return false
    for (const one of best.mends) mended.add(one)
    return true
  })
}

/** Costs so near that nothing speaks for one of two explanations. */
const near = 0.25

const alike = (best: Repair, other: Repair): boolean =>
  other.support === best.support && Math.abs(other.cost - best.cost) < near

/** A figure that would have to be none for one sum to hold: rather the total is wrong. */
const zeroes = ({ kind, from, to, mends }: Repair): boolean =>
  (kind === 'cell' || kind === 'digits') && to === '0' && from !== '0' && mends.length < 2

/** What is told of a group: its best explanation, or that nothing tells several apart. */
function caseOf([best, ...others]: readonly [Repair, ...Repair[]]): string {
  if (others.some((one) => alike(best, one))) return 'several'
  return zeroes(best) && best.support <= 0 ? 'zero' : best.kind
}

export const explained: Check = {
  id: 'A-07',
  severity: 'notice',
  source: '国办公开办函〔2021〕30号 表三、表四勾稽关系',
  reads: ['proactive', 'requests', 'disputes'],
  run: (facts) =>
    explanations(facts).map((group): Found => {
      const [best] = group as [Repair]
      const name = caseOf(group as [Repair, ...Repair[]])
      const params = { from: best.from, to: best.to, count: best.mends.length }
      const ways = 1 + group.slice(1).filter((one) => alike(best, one)).length
      const found: Found = {
        case: best.kind,
        path: best.path,
        params,
        labels: { place: best.path },
        figures: best.edits.flatMap((edit) =>
          edit.kind === 'figure' ? [{ path: edit.path, value: typedFigure(facts.report, edit.path) }] : [],
        ),
        fixes: group.slice(0, 3).map(repairFix),
      }
      if (name === best.kind) return found
      return { ...found, case: name, params: { ...params, ways }, formerly: [found] }
    }),
}
