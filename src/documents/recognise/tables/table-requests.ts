/** Reads table three: which row, which column, and whether the sums of the form confirm it. */
import type { Cell } from '@/report/figures/cell'
import { isFigure, sumCells } from '@/report/figures/cell'
import { requestPath, requestRowsOf } from '@/report/form/form'
import type { RequestRowId } from '@/report/form/paths'
import type { Place } from '@/report/message'
import type { TableBlock } from '@/documents/types'
import { chooseReadings } from './arbiter'
import type { ReportDraft } from '../draft'
import { columnIds, findHeadColumns, isGrid, namedColumns } from './request-columns'
import type { HeadColumns } from './request-columns'
import { firstColumnOf, partRows, readingsOf } from './request-readings'
import type { Reading } from './reading'
import { matchRequestRows } from './request-rows'
import type { MatchedRow } from './request-rows'
import { rowFormatsOf } from './row-formats'
import { filledCells, rowPlace } from './rows'
import type { SourceRow } from './rows'

function placeOf(row: SourceRow, column?: number): Place {
  const text = [...row.words, ...row.area.map((cell) => cell.text)].filter((one) => one !== '').join(' ')
  return rowPlace(row, text, column)
}

/** Each part is as one form has it, never as two: it follows the form whose rows the table has. */
function toFormRows(draft: ReportDraft, matched: readonly MatchedRow[]): readonly MatchedRow[] {
  const found = new Set(matched.map((one) => one.id))
  const filled = new Set(matched.filter(({ row }) => filledCells(row).length > 0).map((one) => one.id))
  const dropped = new Set<RequestRowId>()
  for (const { id, form, others } of rowFormatsOf(draft.form, found, filled)) {
    draft.follow(id, form)
    for (const other of others) dropped.add(other)
  }
  for (const one of matched) {
    if (!dropped.has(one.id) || !filled.has(one.id)) continue
    const place = placeOf(one.row)
    draft.say('rowUnplaced', 'warning', { place, params: { text: place.text ?? '' } })
  }
  return matched.filter((one) => !dropped.has(one.id))
}

/** Grid columns of a table. */
function widthOf(table: TableBlock): number {
  return table.rows.flat().reduce((width, cell) => Math.max(width, cell.column + cell.colSpan), 0)
}

/**
 * Heads by table; a table that goes on after a page break has those of the table before it. A column of group labels
 * that the page lost stands at its left: the figures keep their distance from the right edge.
 */
function headsByTable(rows: readonly SourceRow[]): (row: SourceRow) => HeadColumns | null {
  const known = new Map<TableBlock, HeadColumns | null>()
  let last = null as { heads: HeadColumns; width: number } | null
  for (const { table } of rows) {
    if (!table || known.has(table)) continue
    const own = findHeadColumns(table, rows)
    const width = widthOf(table)
    if (own) last = { heads: own, width }
    known.set(table, own ?? (last && { ...moveHeads(last.heads, width - last.width), isGrid: isGrid(table) }))
  }
  return (row) => (row.table ? (known.get(row.table) ?? null) : null)
}

/** The column in which a table's figures begin, as far as its rows agree. */
function firstColumns(rows: readonly MatchedRow[]): (row: SourceRow) => number | null {
  const byTable = new Map<TableBlock, SourceRow[]>()
  for (const { row } of rows) {
    if (row.table) byTable.set(row.table, [...(byTable.get(row.table) ?? []), row])
  }
  const firsts = new Map([...byTable].map(([table, own]) => [table, firstColumnOf(own)]))
  return ({ table }) => (table ? (firsts.get(table) ?? null) : null)
}

function moveHeads(heads: HeadColumns, by: number): HeadColumns {
  const move = (columns: readonly number[]): number[] => columns.map((column) => column + by)
  return { ...heads, columns: move(heads.columns), ends: move(heads.ends) }
}

/**
 * A blank total among figures stays blank where the source leaves totals blank as a habit; a single gap in a
 * full row is a cell that the extraction lost, and the sum stands for it.
 */
function isLostTotal(reading: Reading, blankTotals: number): boolean {
  const parts = reading.cells.slice(0, -1)
  return blankTotals === 1 && parts.every((cell) => isFigure(cell ?? null))
}

function hasBlankTotal(reading: Reading): boolean {
  return (
    reading.cells[columnIds.length - 1] === null &&
    isFigure(sumCells(reading.cells.map((cell) => cell ?? null)))
  )
}

function setRow(
  draft: ReportDraft,
  { id, row, by }: MatchedRow,
  reading: Reading,
  blankTotals: number,
  doubts: ReadonlySet<number> = new Set(),
): void {
  const place = placeOf(row)
  const params = { text: place.text ?? '' }
  for (const [index, column] of columnIds.entries()) {
    const path = requestPath(id, column)
    const cell: Cell | undefined = reading.cells[index]
    const cellPlace = placeOf(row, reading.columns[index])
    // Blank as it is: a total that nothing states would be the sum of its parts.
    if (doubts.has(index)) draft.set(path, null, place)
    else if (cell === undefined) draft.say('cellUnclear', 'warning', { path, place: cellPlace, params })
    else if (column === 'total' && cell === null && isLostTotal(reading, blankTotals)) {
      draft.mark(path, cellPlace)
    } else draft.set(path, cell, cellPlace)
  }
  const at = { path: requestPath(id, 'total'), place, params }
  if (by === 'near') draft.say('rowByNeighbours', 'notice', at)
  const [asked] = doubts
  const column = asked === undefined ? undefined : columnIds[asked]
  if (column) draft.say('rowAsked', 'warning', { ...at, path: requestPath(id, column) })
  else if (reading.mend !== 'none') draft.say(`rowMended.${reading.mend}`, 'warning', at)
  for (const cell of filledCells(row)) {
    if (cell.remark && cell.remark !== '件')
      draft.say('cellRemark', 'notice', { ...at, params: { text: cell.text } })
  }
}

function reportMissing(draft: ReportDraft, found: ReadonlySet<RequestRowId>): void {
  for (const { id } of requestRowsOf(draft.form)) {
    if (!found.has(id)) draft.say('rowMissing', 'warning', { path: requestPath(id, 'total') })
  }
}

/** Rows and lines of a section that is table three; with one cell a line it has some 250. */
const rowLimit = 2_000

export function readRequests(draft: ReportDraft, source: readonly SourceRow[]): void {
  const rows = source.slice(0, rowLimit).flatMap(partRows)
  const beyond = source[rowLimit]
  if (beyond) {
    const place = placeOf(beyond)
    draft.say('rowUnplaced', 'warning', { place, params: { text: place.text ?? '' } })
  }
  const { matched, unplaced } = matchRequestRows(rows, draft.form)
  const headsOf = headsByTable(rows)
  const formRows = toFormRows(draft, matched)
  const firstOf = firstColumns(formRows)
  const names = namedColumns(rows)
  const { readings, doubts } = chooseReadings(
    formRows.map(({ id, row }) => ({ id, readings: readingsOf(row, headsOf(row), firstOf(row), names) })),
  )
  const blankTotals = [...readings.values()].filter(hasBlankTotal).length
  const read = new Set<RequestRowId>()
  for (const formRow of formRows) {
    const reading = readings.get(formRow.id)
    if (!reading) {
      const place = placeOf(formRow.row)
      draft.say('rowUnclear', 'warning', {
        path: requestPath(formRow.id, 'total'),
        place,
        params: { text: place.text ?? '' },
      })
      continue
    }
    read.add(formRow.id)
    setRow(draft, formRow, reading, blankTotals, doubts.get(formRow.id))
  }
  for (const row of unplaced) {
    const place = placeOf(row)
    draft.say('rowUnplaced', 'warning', { place, params: { text: place.text ?? '' } })
  }
  if (formRows.length > 0) reportMissing(draft, new Set(formRows.map((row) => row.id)))
}
