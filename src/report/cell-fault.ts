/** What can be wrong with a single readable figure: counts are whole, and nothing the form asks for is negative. */
import { isFigure } from './cell'
import type { Cell } from './cell'
import { figureDefinition } from './form/form'
import type { FigurePath } from './form/paths'

export type CellFault = 'negative' | 'fraction'

/** `null` where the figure may stand; decimals are allowed only where the form counts money or days. */
export function cellFault(path: FigurePath, cell: Cell): CellFault | null {
  if (!isFigure(cell)) return null
  if (cell < 0) return 'negative'
  return !Number.isInteger(cell) && !figureDefinition(path).decimals ? 'fraction' : null
}
