/** A table's layout indexed for moving, pasting and copying: which figure covers which place. */
import type { FigureId } from '@/report/form/paths'
import type { FigureCell, TableLayout } from '@/report/document/layout'

/** Rows or columns of the layout that hold figures, and those of them where something is typed. */
export interface GridLines {
  readonly all: readonly number[]
  readonly typed: readonly number[]
}

export interface GridMap {
  readonly layout: TableLayout
  readonly rowLines: GridLines
  readonly columnLines: GridLines
  /** Rows that hold figures, top to bottom, each with its figures left to right. */
  readonly rows: readonly (readonly FigureCell[])[]
  /** The figure that covers a place, spans included; rows and columns as in the layout. */
  at(row: number, column: number): FigureCell | undefined
  cellOf(path: FigureId): FigureCell | undefined
}

const rowsOf = (cell: FigureCell): number[] =>
  Array.from({ length: cell.rowSpan }, (_, index) => cell.row + index)
const columnsOf = (cell: FigureCell): number[] =>
  Array.from({ length: cell.colSpan }, (_, index) => cell.column + index)

function linesOf(cells: readonly FigureCell[], places: (cell: FigureCell) => number[]): GridLines {
  const sorted = (some: readonly FigureCell[]): number[] =>
    [...new Set(some.flatMap(places))].sort((a, b) => a - b)
  return { all: sorted(cells), typed: sorted(cells.filter((cell) => !cell.derived)) }
}

export function mapGrid(layout: TableLayout): GridMap {
  const rows = layout.rows
    .map((row) => row.filter((cell): cell is FigureCell => cell.kind === 'figure'))
    .filter((row) => row.length > 0)
  const byPath = new Map<FigureId, FigureCell>()
  const byPlace = new Map<string, FigureCell>()
  for (const cell of rows.flat()) {
    byPath.set(cell.path, cell)
    for (const row of rowsOf(cell))
      for (const column of columnsOf(cell)) byPlace.set(`${row}:${column}`, cell)
  }
  return {
    layout,
    rows,
    rowLines: linesOf(rows.flat(), rowsOf),
    columnLines: linesOf(rows.flat(), columnsOf),
    at: (row, column) => byPlace.get(`${row}:${column}`),
    cellOf: (path) => byPath.get(path),
  }
}
