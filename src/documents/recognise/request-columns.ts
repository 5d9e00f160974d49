/** Where the seven columns of table three stand, as far as the heads of a table tell. */
import type { RequestColumnId } from '@/report/form/paths'
import type { TableBlock } from '../types'
import { requestColumnLabels } from './form-labels'
import { labelScore, toRowWords } from './labels'
import { filledCells } from './rows'
import type { SourceRow } from './rows'

export const columnIds: readonly RequestColumnId[] = requestColumnLabels.map((label) => label.id)

/** Grid column of each of the seven, left to right. */
export interface HeadColumns {
  readonly columns: readonly number[]
  /** Cells span in this table, so its columns are true ones; rows of text only resemble a grid. */
  readonly isGrid: boolean
}

export function isGrid(table: TableBlock): boolean {
  return table.rows.some((row) => row.some((cell) => cell.colSpan > 1 || cell.rowSpan > 1))
}

const threshold = 0.7

/** The texts of head cells by grid column, broken heads (商业 above 企业) joined. */
function headTexts(rows: readonly SourceRow[]): ReadonlyMap<number, string[]> {
  const texts = new Map<number, string[]>()
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.text === '' || cell.colSpan > 1) continue
      const above = texts.get(cell.column) ?? []
      texts.set(cell.column, [...above, cell.text])
    }
  }
  return texts
}

/** 0–1: how well a column's head, or any part of it, names a kind of applicant. */
function headScore(id: RequestColumnId, texts: readonly string[]): number {
  const label = requestColumnLabels.find((one) => one.id === id)
  if (!label) return 0
  return Math.max(...[texts.join(''), ...texts].map((text) => labelScore(label, toRowWords([text]))))
}

/** The heads of a table: rows without figures before its first row with some. `null` where too few are there. */
export function findHeadColumns(table: TableBlock, rows: readonly SourceRow[]): HeadColumns | null {
  const own = rows.filter((row) => row.table === table)
  const first = own.findIndex((row) => filledCells(row).length >= 2)
  const texts = headTexts(own.slice(0, first < 0 ? own.length : first))
  const columns: number[] = []
  let last = -1
  for (const id of columnIds) {
    const found = [...texts]
      .filter(([column, words]) => column > last && headScore(id, words) >= threshold)
      .sort((a, b) => a[0] - b[0])[0]
    if (!found) return null
    columns.push(found[0])
    last = found[0]
  }
  return { columns, isGrid: isGrid(table) }
}
