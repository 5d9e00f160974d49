/** Y-02: in force = last year's in force + issued − repealed. */
import { isFigure } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import { cellFault } from '@/report/figures/cell-fault'
import type { Term } from '@/report/figures/identities'
import { isTotalPath } from '@/report/form/form'
import { comparedFigures } from '../arithmetic/failing-sums'
import { setFigureFix } from '@/checks/fixes/fixes'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

export const inForce: Check = {
  id: 'Y-02',
  severity: 'warning',
  source: '国办公开办函〔2021〕30号表二：现行有效件数',
  reads: ['proactive'],
  run: (facts) => {
    const { report, previous, balances } = facts
    return balances
      .filter(({ identity, holds }) => identity.kind === 'inForce' && holds === false)
      .map((balance): Found => {
        const { identity, left, right, difference } = balance
        const path = identity.at
        const [, issued, repealed] = identity.right
        const figure = (term: Term | undefined): number | string => {
          const cell = term ? figureAt(report, term.path) : null
          return isFigure(cell) ? cell : ''
        }
        const last = previous ? figureAt(previous, path) : null
        return {
          case: 'differs',
          path,
          params: {
            left,
            right,
            difference: Math.abs(difference),
            last: isFigure(last) ? last : '',
            issued: figure(issued),
            repealed: figure(repealed),
          },
          labels: { place: path },
          figures: comparedFigures(facts, balance),
          fixes:
            !isTotalPath(path) && cellFault(path, right) === null ? [setFigureFix(report, path, right)] : [],
        }
      })
  },
}
