/** A block of cells between two corners: what is selected, and how it is copied. */
import { isInputPath } from '@/report/form/form'
import type { FigureId, InputId } from '@/report/form/paths'
import type { FigureCell } from '@/report/document/layout'
import type { GridMap } from './grid-map'

export interface CellRange {
  readonly anchor: FigureId
  readonly head: FigureId
}

/** The figures in the rectangle over both corners, row by row, totals included. */
export function cellsInRange(map: GridMap, { anchor, head }: CellRange): readonly (readonly FigureCell[])[] {
  const a = map.cellOf(anchor)
  const b = map.cellOf(head)
  if (!a || !b) return []
  const top = Math.min(a.row, b.row)
  const bottom = Math.max(a.row, b.row)
  const left = Math.min(a.column, b.column)
  const right = Math.max(a.column + a.colSpan, b.column + b.colSpan)
  return map.rows
    .filter((row) => row.some((cell) => cell.row >= top && cell.row <= bottom))
    .map((row) => row.filter((cell) => cell.column < right && cell.column + cell.colSpan > left))
    .filter((row) => row.length > 0)
}

/** The typed figures of a range. */
export function typedInRange(map: GridMap, range: CellRange): readonly InputId[] {
  return cellsInRange(map, range)
    .flat()
    .map((cell) => cell.path)
    .filter(isInputPath)
}

/** Tab-separated lines, as spreadsheets take them. */
export function toTabbedText(
  rows: readonly (readonly FigureCell[])[],
  textOf: (path: FigureId) => string,
): string {
  return rows.map((row) => row.map((cell) => textOf(cell.path)).join('\t')).join('\r\n')
}
