/** Reads table four from a true grid: each figure goes by the heads above it. */
import type { TableBlock } from '@/documents/types'
import type { FigureId } from '@/report/form/paths'
import type { ReportDraft } from '../draft'
import { all, blockOf, pathOf, perBlock, setFigure } from './dispute-cells'
import { disputeResultLabels } from './form-labels'
import { bestLabel } from './labels'
import { isGrid } from './request-columns'
import type { RowCell, SourceRow } from './rows'
import { filledCells } from './rows'

/** The words of all heads over each grid column, outermost first. */
function headsOver(table: TableBlock, lastHead: number): ReadonlyMap<number, string[]> {
  const heads = new Map<number, string[]>()
  for (const row of table.rows.slice(0, lastHead)) {
    for (const cell of row) {
      for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) {
        if (cell.text !== '') heads.set(column, [...(heads.get(column) ?? []), cell.text])
      }
    }
  }
  return heads
}

/** How many blank cells the page merged with the head of their result, which reaches down into the row of figures. */
function covered(table: TableBlock, index: number, row: SourceRow): number {
  const taken = new Set(row.cells.map((cell) => cell.column))
  return table.rows
    .slice(0, index)
    .flatMap((cells, at) => cells.filter((cell) => at + cell.rowSpan > index && !taken.has(cell.column)))
    .filter((cell) => bestLabel(disputeResultLabels, [cell.text], 0.7) !== null).length
}

/** A true grid: each figure goes by the heads above it. */
export function readGrid(draft: ReportDraft, table: TableBlock, rows: readonly SourceRow[]): boolean {
  const own = rows.filter((row) => row.table === table)
  const row = own.find((one) => filledCells(one).length >= perBlock && one.words.length === 0)
  if (!row || !isGrid(table)) return false
  const heads = headsOver(table, own.indexOf(row))
  const placed = row.area.flatMap((cell) => {
    const words = heads.get(cell.column) ?? []
    const block = blockOf(words)
    const result = bestLabel(disputeResultLabels, words.slice(-1), 0.7)?.id
    return block && result ? [{ path: pathOf(block, result), cell }] : []
  })
  // Under a head that reaches over several columns stands one figure, and blanks beside it.
  const byPath = new Map<FigureId, RowCell[]>()
  for (const { path, cell } of placed) byPath.set(path, [...(byPath.get(path) ?? []), cell])
  const chosen = [...byPath].map(([path, cells]) => {
    const filled = cells.filter((cell) => cell.cell !== null)
    return { path, cell: filled[0] ?? cells[0], isClear: filled.length <= 1 }
  })
  if (chosen.length + covered(table, own.indexOf(row), row) < all) return false
  if (!chosen.every((one) => one.isClear)) return false
  for (const { path, cell } of chosen) if (cell) setFigure(draft, path, cell, row)
  return true
}
