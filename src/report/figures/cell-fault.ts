/** What can be wrong with a single readable figure: counts are whole, and only changes are negative. */
import { isFigure } from './cell'
import type { Cell } from './cell'
import { figureDefinition } from '../form/form'
import type { FigureId } from '../form/paths'

export type CellFault = 'negative' | 'fraction'

/** `null` where the figure may stand; decimals are allowed only where the form counts money or days. */
export function cellFault(path: FigureId, cell: Cell): CellFault | null {
  // Nearly every figure is a whole one.
  if (!isFigure(cell) || (cell >= 0 && Number.isInteger(cell))) return null
  const { signed, decimals } = figureDefinition(path)
  if (cell < 0 && !signed) return 'negative'
  return !Number.isInteger(cell) && !decimals ? 'fraction' : null
}
