/** What stands at the foot of each column of table three: 平衡, 差 n, or how many figures are still missing. */
import { checkIdentity, identities } from '@/report/figures/identities'
import type { Balance } from '@/report/figures/identities'
import type { TableLayout } from '@/report/document/layout'
import type { Report } from '@/report/types'

export interface BarFact {
  readonly column: number
  readonly state: 'balanced' | 'off' | 'missing' | 'empty'
  readonly balance: Balance
}

const balances = identities.filter((identity) => identity.kind === 'balance')

function stateOf({ holds, blanks }: Balance): BarFact['state'] {
  if (holds === true) return 'balanced'
  if (holds === false) return 'off'
  return blanks > 0 ? 'missing' : 'empty'
}

/** One fact per column that has a balance, left to right; none in a table without. */
export function barFacts(layout: TableLayout, report: Report): readonly BarFact[] {
  const cells = layout.rows.flat()
  return balances
    .flatMap((identity): BarFact[] => {
      const cell = cells.find((one) => one.kind === 'figure' && one.path === identity.at)
      if (!cell) return []
      const balance = checkIdentity(identity, report)
      return [{ column: cell.column, state: stateOf(balance), balance }]
    })
    .sort((a, b) => a.column - b.column)
}
