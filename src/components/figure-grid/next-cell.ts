/** Where a key takes the cursor in an official table. Totals are passed over: nobody types them. */
import { isInputPath } from '@/report/form/form'
import type { FigureId, InputId } from '@/report/form/paths'
import type { FigureCell } from '@/report/document/layout'
import type { GridMap } from './grid-map'

/** `enter` goes down and on to the next column, as spreadsheets do; `edge…` goes as far as it can. */
export type GridMove =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'enter'
  | 'enterBack'
  | 'edgeUp'
  | 'edgeDown'
  | 'rowStart'
  | 'rowEnd'
  | 'first'
  | 'last'

export interface KeyStroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** Where the caret stands in the text of the cell; all of it selected counts as both. */
export interface Caret {
  readonly atStart: boolean
  readonly atEnd: boolean
}

const plainMoves: Readonly<Record<string, GridMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Enter: 'enter',
  Home: 'rowStart',
  End: 'rowEnd',
}

const controlMoves: Readonly<Record<string, GridMove>> = {
  ArrowUp: 'edgeUp',
  ArrowDown: 'edgeDown',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'first',
  End: 'last',
}

/** The move that a key means; none while the caret still has room to go within the cell's own text. */
export function moveOfKey(stroke: KeyStroke, caret: Caret): GridMove | undefined {
  if (stroke.altKey) return undefined
  if (stroke.ctrlKey || stroke.metaKey) return controlMoves[stroke.key]
  if (stroke.key === 'Enter' && stroke.shiftKey) return 'enterBack'
  if (stroke.key === 'ArrowLeft' && !caret.atStart) return undefined
  if (stroke.key === 'ArrowRight' && !caret.atEnd) return undefined
  return plainMoves[stroke.key]
}

const isTyped = (cell: FigureCell | undefined): cell is FigureCell => cell !== undefined && !cell.derived

/** The typed cells of one column, top to bottom, each once. */
function columnCells(map: GridMap, column: number): FigureCell[] {
  return map.rows.flatMap((row) => {
    const cell = row[0] && map.at(row[0].row, column)
    return isTyped(cell) ? [cell] : []
  })
}

function besideInColumn(map: GridMap, from: FigureCell, step: 1 | -1): FigureCell | undefined {
  const cells = columnCells(map, from.column)
  return cells[cells.indexOf(from) + step]
}

/** Down the column, then from the top of the next one that has typed cells; `step` −1 the other way. */
function throughColumns(map: GridMap, from: FigureCell, step: 1 | -1): FigureCell | undefined {
  const inColumn = besideInColumn(map, from, step)
  if (inColumn) return inColumn
  const { columns } = map.layout
  let column = step === 1 ? from.column + from.colSpan : from.column - 1
  for (; column >= 0 && column < columns; column += step) {
    const cells = columnCells(map, column)
    const next = step === 1 ? cells[0] : cells[cells.length - 1]
    if (next) return next
  }
  return undefined
}

function withinRow(map: GridMap, from: FigureCell): FigureCell[] {
  return (map.rows.find((row) => row.includes(from)) ?? []).filter(isTyped)
}

/** The typed cell that a move from `from` leads to, or `undefined` at the edge of the table. */
export function nextCell(map: GridMap, from: FigureId, move: GridMove): InputId | undefined {
  const cell = map.cellOf(from)
  if (!cell) return undefined
  const target = targetOf(map, cell, move)
  return target && target !== cell && isInputPath(target.path) ? target.path : undefined
}

function targetOf(map: GridMap, from: FigureCell, move: GridMove): FigureCell | undefined {
  const row = withinRow(map, from)
  const column = columnCells(map, from.column)
  const all = map.rows.flat().filter(isTyped)
  switch (move) {
    case 'up':
      return besideInColumn(map, from, -1)
    case 'down':
      return besideInColumn(map, from, 1)
    case 'left':
      return row[row.indexOf(from) - 1]
    case 'right':
      return row[row.indexOf(from) + 1]
    case 'enter':
      return throughColumns(map, from, 1)
    case 'enterBack':
      return throughColumns(map, from, -1)
    case 'edgeUp':
      return column[0]
    case 'edgeDown':
      return column[column.length - 1]
    case 'rowStart':
      return row[0]
    case 'rowEnd':
      return row[row.length - 1]
    case 'first':
      return all[0]
    case 'last':
      return all[all.length - 1]
  }
}
