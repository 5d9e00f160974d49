/** A table as it stands on one page or, joined, on several. */
import type { PageBox, TableBlock } from '@/documents/types'
import type { Area } from './grid'

export interface TableCell extends Area {
  readonly text: string
  readonly at: PageBox
}

export interface PageTable {
  readonly kind: 'table'
  /** Edges of the columns, in points. */
  readonly xs: readonly number[]
  readonly rows: number
  readonly cells: readonly TableCell[]
  /** First and last page; pages from 1. */
  readonly firstPage: number
  readonly lastPage: number
  readonly y0: number
  readonly y1: number
  readonly isOpenAbove: boolean
  readonly isOpenBelow: boolean
  /** No lines say where its cells are: the places of its figures do. */
  readonly isLoose?: true
}

/** Characters in one cell: a page that is laid out as a table has more. */
const cellTextLimit = 600

/** A table that only frames text: nothing of its kind stands in an official table. */
export function isLayout(cells: readonly TableCell[]): boolean {
  const filled = cells.filter((cell) => cell.text !== '')
  return filled.length <= 1 || filled.some((cell) => cell.text.length > cellTextLimit)
}

export function toTableBlock(table: PageTable): TableBlock {
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ text, column, colSpan, rowSpan, at }) => ({ text, column, colSpan, rowSpan, at })),
  )
  return { kind: 'table', rows }
}
