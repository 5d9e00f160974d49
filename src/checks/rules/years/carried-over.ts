/** Y-01: carried in = last year's carried out, in all seven columns. */
import { isFigure } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import { isTotalPath } from '@/report/form/form'
import { comparedFigures, isEcho, mendingFixes } from '../arithmetic/failing-sums'
import { setFigureFix } from '@/checks/fixes/fixes'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

export const carriedOver: Check = {
  id: 'Y-01',
  severity: 'error',
  source: '国办公开办函〔2021〕30号表三：上年结转政府信息公开申请数量',
  reads: ['requests'],
  run: (facts) => {
    const { report, previous, balances } = facts
    const failing = balances.filter(
      ({ identity, holds }) => identity.kind === 'carriedOver' && holds === false,
    )
    return failing
      .filter((balance) => !isEcho(balance, failing))
      .map((balance): Found => {
        const { identity, left, right, difference } = balance
        const path = identity.at
        const before = identity.right[0]
        const last = previous && before ? figureAt(previous, before.path) : null
        const taken = isTotalPath(path) || !isFigure(last) ? [] : [setFigureFix(report, path, last)]
        const others = mendingFixes(facts, balance).filter(
          (one) => !taken.some((same) => JSON.stringify(same.edits) === JSON.stringify(one.edits)),
        )
        return {
          case: 'differs',
          path,
          params: { left, right, difference: Math.abs(difference), year: report.year - 1 },
          labels: { place: path },
          figures: comparedFigures(facts, balance),
          fixes: [...taken, ...others],
        }
      })
  },
}
