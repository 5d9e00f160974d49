/** Every check, in the order in which the guide lists them. */
import { balances } from './arithmetic/balances'
import { blankCells } from './arithmetic/blank-cells'
import { cellFaults } from './arithmetic/cell-faults'
import { columnTotals } from './arithmetic/column-totals'
import { disputeTotals } from './arithmetic/dispute-totals'
import { explained } from './arithmetic/explained'
import { rowTotals } from './arithmetic/row-totals'
import type { Check } from './types'

export const catalogue: readonly Check[] = [
  rowTotals,
  columnTotals,
  balances,
  disputeTotals,
  cellFaults,
  blankCells,
  explained,
]
