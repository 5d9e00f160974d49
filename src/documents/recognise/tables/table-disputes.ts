/** Reads table four: three blocks of five figures, in one row or in three, each block confirmed by its own sum. */
import type { DisputeBlockId } from '@/report/form/paths'
import type { TableBlock } from '@/documents/types'
import type { ReportDraft } from '../draft'
import {
  all,
  blockIds,
  blockOf,
  figuresOf,
  pathOf,
  perBlock,
  resultIds,
  setFigure,
  sumsHolding,
  valuesOf,
} from './dispute-cells'
import { readGrid } from './dispute-grid'
import { disputeResultLabels } from './form-labels'
import { bestLabel } from './labels'
import type { RowCell, SourceRow } from './rows'
import { filledCells, rowPlace } from './rows'

const filledOf = (row: SourceRow): number =>
  row.cells.filter((cell) => cell.cell !== undefined && cell.cell !== null).length

/** Ten figures or more, or a figure in a row of fifteen cells, whatever words stand between them. */
function isLongRow(row: SourceRow): boolean {
  const places = row.cells.filter((cell) => cell.cell !== undefined).length
  return filledOf(row) >= perBlock * 2 || (filledOf(row) > 0 && places >= all)
}

/** A line is one row, whatever words stand between its figures. */
function joinLines(rows: readonly SourceRow[]): readonly SourceRow[] {
  const joined: SourceRow[] = []
  for (const row of rows) {
    const last = joined[joined.length - 1]
    const isSameLine = last && last.table === null && row.table === null && last.block === row.block
    if (isSameLine)
      joined[joined.length - 1] = {
        ...last,
        area: [...last.area, ...row.area],
        cells: [...last.cells, ...row.cells],
      }
    else joined.push(row)
  }
  return joined
}

function sayUnplaced(draft: ReportDraft, row: SourceRow): void {
  const text = row.cells.map((cell) => cell.text).join(' ')
  draft.say('rowUnplaced', 'warning', { place: rowPlace(row, text), params: { text } })
}

function sayExtra(draft: ReportDraft, row: SourceRow): void {
  const text = row.cells.map((cell) => cell.text).join(' ')
  const path = pathOf('litigationAfterReview', 'total')
  draft.say('extraCell', 'notice', { path, place: rowPlace(row, text), params: { text } })
}

/** One row of 15, in the form's order, whatever became of the heads above it. */
function readLongRow(draft: ReportDraft, rows: readonly SourceRow[]): boolean {
  const long = rows.find(isLongRow)
  const cells = long ? figuresOf(long, all) : null
  if (!long || !cells) return false
  for (const [index, cell] of cells.entries()) {
    const block = blockIds[Math.floor(index / perBlock)]
    const result = resultIds[index % perBlock]
    if (block && result) setFigure(draft, pathOf(block, result), cell, long)
  }
  if (filledOf(long) > all) sayExtra(draft, long)
  return true
}

/** Figures in lines that are no block of five: the copy took the table apart, and nothing tells whose they are. */
function isTakenApart(row: SourceRow): boolean {
  return (
    row.table === null &&
    row.words.length === 0 &&
    filledCells(row).length >= 2 &&
    figuresOf(row, perBlock) === null
  )
}

/** The five results as heads of one row of a table, side by side. */
interface ResultHeads {
  readonly table: TableBlock
  readonly heads: readonly RowCell[]
}

function resultHeads({ table, cells }: SourceRow): ResultHeads | null {
  const words = cells.filter((cell) => cell.cell === undefined)
  const ids = words.map((cell) => bestLabel(disputeResultLabels, [cell.text], 0.7)?.id)
  const isAll = ids.length === perBlock && resultIds.every((id, index) => ids[index] === id)
  return table && isAll ? { table, heads: words } : null
}

/**
 * The cells of a row under such heads, blanks as they are: under each head the one figure of those that it reaches over.
 * `null` where any other cell of the row is filled, or all are blank.
 */
function underResults(row: SourceRow, results: ResultHeads | null): readonly RowCell[] | null {
  if (!results || row.table !== results.table) return null
  const under = results.heads.flatMap(({ column, colSpan }) => {
    const cells = row.cells.filter((cell) => cell.column >= column && cell.column < column + colSpan)
    return cells.find((cell) => cell.cell !== null) ?? cells[0] ?? []
  })
  const isAlone = row.cells.every((cell) => cell.cell === null || under.includes(cell))
  return isAlone && under.length === perBlock && under.some((cell) => cell.cell !== null) ? under : null
}

const namesSeveral = (words: readonly string[]): boolean =>
  new Set(words.flatMap((word) => blockOf([word]) ?? [])).size > 1

interface BlockRow {
  readonly row: SourceRow
  readonly cells: readonly RowCell[]
}

/** A row of five for each block, named beside it or above it. */
function readShortRows(draft: ReportDraft, rows: readonly SourceRow[]): boolean {
  if (rows.some(isTakenApart)) return false
  let block: DisputeBlockId | null = null
  const blocks = new Map<DisputeBlockId, BlockRow>()
  const lost: SourceRow[] = []
  let unnamed: BlockRow | null = null
  let heads: ResultHeads | null = null
  for (const row of rows) {
    const words = row.cells.filter((cell) => cell.cell === undefined).map((cell) => cell.text)
    // One line over several blocks names none of them.
    block = namesSeveral(words) ? null : (blockOf(words) ?? block)
    heads = resultHeads(row) ?? heads
    const under = words.length === 0 ? underResults(row, heads) : null
    const cells = under ?? figuresOf(row, perBlock)
    const isWhole = row.table !== null && words.length === 0 && row.cells.length === perBlock
    if (!cells || filledCells(row).length < (under || isWhole ? 1 : 2)) {
      if (filledCells(row).length >= 2) lost.push(row)
      continue
    }
    if (!block) unnamed ??= { row, cells }
    else if (!blocks.has(block)) blocks.set(block, { row, cells })
  }
  const [first, ...others] = blockIds
  // The title may have swallowed the first block's name: where the others have theirs, it is the one before them.
  if (first && unnamed && !blocks.has(first) && others.every((id) => blocks.has(id)))
    blocks.set(first, unnamed)
  else if (unnamed && blocks.size > 0) sayUnplaced(draft, unnamed.row)
  for (const [id, { row, cells }] of blocks) {
    for (const [index, cell] of cells.entries()) {
      const result = resultIds[index]
      if (result) setFigure(draft, pathOf(id, result), cell, row)
    }
  }
  if (blocks.size > 0) for (const row of lost) sayUnplaced(draft, row)
  return blocks.size > 0
}

/** The word 总计 stands before the total of every block, and no other word between the figures. */
function isPartedByTotals(cells: readonly RowCell[]): boolean {
  const first = cells.findIndex((cell) => cell.cell !== undefined)
  const between = cells.slice(first)
  const words = between.flatMap((cell, at) => (cell.cell === undefined ? [{ text: cell.text, at }] : []))
  return (
    words.length === blockIds.length &&
    words.every(
      ({ text, at }, index) => /^[总合]\s*计$/.test(text) && at === perBlock * (index + 1) - 1 + index,
    )
  )
}

/**
 * Fifteen figures on lines of their own, whatever words stand between them, where their sums say that they are in
 * order. Words before the totals say it as well; what then stands behind the last one is one cell too many.
 */
function readLooseFigures(draft: ReportDraft, rows: readonly SourceRow[]): boolean {
  const lines = rows.filter((row) => row.table === null)
  const [first] = lines
  const texts = lines.flatMap((row) => row.cells.filter((cell) => cell.cell !== null))
  const cells = texts.filter((cell) => cell.cell !== undefined)
  const isParted = isPartedByTotals(texts)
  const isInOrder = isParted
    ? cells.length === all || cells.length === all + 1
    : cells.length === all && sumsHolding(valuesOf(cells)) >= 1
  if (!first || !isInOrder) return false
  const kept = cells.slice(0, all)
  if (cells.length > all) sayExtra(draft, { ...first, cells })
  return readLongRow(draft, [{ ...first, words: [], area: kept, cells: kept }])
}

export function readDisputes(draft: ReportDraft, rows: readonly SourceRow[]): void {
  const tables = new Set(rows.flatMap((row) => (row.table ? [row.table] : [])))
  for (const table of tables) if (readGrid(draft, table, rows)) return
  // Blanks beside a row of five make no row of fifteen of it.
  const isShort = rows.some((row) => resultHeads(row) !== null)
  if (
    (isShort && readShortRows(draft, rows)) ||
    readLongRow(draft, rows) ||
    readLongRow(draft, joinLines(rows)) ||
    readLooseFigures(draft, rows) ||
    readShortRows(draft, rows)
  )
    return
  for (const row of rows.filter((one) => filledCells(one).length >= 2)) sayUnplaced(draft, row)
}
