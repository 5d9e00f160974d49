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

export const explained: Check = {
  id: 'A-07',
  severity: 'notice',
  source: '国办公开办函〔2021〕30号 表三、表四勾稽关系',
  reads: ['proactive', 'requests', 'disputes'],
  run: (facts) =>
    explanations(facts).map((group): Found => {
      const [best] = group as [Repair]
      return {
        case: best.kind,
        path: best.path,
        params: { from: best.from, to: best.to, count: best.mends.length },
        labels: { place: best.path },
        figures: best.edits.flatMap((edit) =>
          edit.kind === 'figure' ? [{ path: edit.path, value: typedFigure(facts.report, edit.path) }] : [],
        ),
        fixes: group.slice(0, 3).map(repairFix),
      }
    }),
}
