/** Cells of table four: which figure of which block, and which of a row's cells are figures at all. */
import { isFigure, sumCells } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import type { DisputeBlockId, FigureId, DisputeResultId } from '@/report/form/paths'
import type { ReportDraft } from '../draft'
import { disputeBlockLabels, disputeResultLabels } from './form-labels'
import { labelScore, toRowWords } from './labels'
import type { RowCell, SourceRow } from './rows'
import { rowPlace } from './rows'

export const blockIds = disputeBlockLabels.map((label) => label.id)
export const resultIds = disputeResultLabels.map((label) => label.id)
export const perBlock = resultIds.length
export const all = blockIds.length * perBlock

export function pathOf(block: DisputeBlockId, result: DisputeResultId): FigureId {
  return `disputes.${block}.${result}`
}

export function setFigure(draft: ReportDraft, path: FigureId, cell: RowCell, row: SourceRow): void {
  const place = rowPlace(row, cell.text, cell.column)
  if (cell.cell === undefined)
    draft.say('cellUnclear', 'warning', { path, place, params: { text: cell.text } })
  else if (!draft.has(path)) draft.set(path, cell.cell, place)
}

export function blockOf(words: readonly string[]): DisputeBlockId | null {
  const scores = disputeBlockLabels.flatMap((label) =>
    words.map((word) => ({ id: label.id, score: labelScore(label, toRowWords([word])) })),
  )
  const best = scores.sort((a, b) => b.score - a.score)[0]
  return best && best.score >= 0.75 ? best.id : null
}

/**
 * How many of the blocks have a total that is the sum of its parts, less those that have not. `zeros` is what a sum
 * of zeros counts: it holds wherever the row is cut.
 */
export function sumsHolding(cells: readonly Cell[], zeros = 1): number {
  let score = 0
  for (let start = 0; start + perBlock <= cells.length; start += perBlock) {
    const total = cells[start + perBlock - 1] ?? null
    const sum = sumCells(cells.slice(start, start + perBlock - 1))
    if (isFigure(total) && isFigure(sum)) score += total !== sum ? -1 : total === 0 ? zeros : 1
  }
  return score
}

export const valuesOf = (cells: readonly RowCell[]): Cell[] => cells.map((cell) => cell.cell ?? null)

/** Drops one cell too many: the one without which most sums hold, at the end where several would do. */
function withoutExtra(cells: readonly RowCell[], wanted: number): readonly RowCell[] {
  let best = { cells: cells.slice(0, wanted), score: -Infinity }
  for (let at = cells.length - 1; at >= 0; at -= 1) {
    const kept = [...cells.slice(0, at), ...cells.slice(at + 1)]
    const score = sumsHolding(valuesOf(kept), 0)
    if (score > best.score) best = { cells: kept, score }
  }
  return best.cells
}

/** 总计 may stand between the figures as a word; blanks at either end belong to no block. */
export function figuresOf(row: SourceRow, wanted: number): readonly RowCell[] | null {
  const cells = row.cells.filter((cell) => cell.cell !== undefined)
  if (cells.length === wanted) return cells
  const filled = cells.filter((cell) => cell.cell !== null)
  // One cell too many and a blank make as many figures as are wanted: the sums say which is which.
  const ways = [cells, filled].flatMap((one) =>
    one.length === wanted ? [one] : one.length === wanted + 1 ? [withoutExtra(one, wanted)] : [],
  )
  const scored = ways.map((way) => ({ way, score: sumsHolding(valuesOf(way)) }))
  const best = scored.sort((a, b) => b.score - a.score)[0]
  // What is left out moves the figures behind it: only sums can say that it may be, or a whole row but for its end.
  return best && (best.score > 0 || (wanted === all && cells.length === all + 1)) ? best.way : null
}
