/** Where the seven columns of table three stand, as far as the heads of a table tell. */
import type { RequestColumnId } from '@/report/form/paths'
import type { TableBlock } from '@/documents/types'
import { requestColumnLabels } from './form-labels'
import { labelScore, toRowWords } from './labels'
import { filledCells } from './rows'
import type { SourceRow } from './rows'

export const columnIds: readonly RequestColumnId[] = requestColumnLabels.map((label) => label.id)

/** Grid column of each of the seven, left to right. */
export interface HeadColumns {
  readonly columns: readonly number[]
  /** The first grid column behind each. */
  readonly ends: readonly number[]
  /** Cells span in this table, so its columns are true ones; rows of text only resemble a grid. */
  readonly isGrid: boolean
}

export function isGrid(table: TableBlock): boolean {
  return table.rows.some((row) => row.some((cell) => cell.colSpan > 1 || cell.rowSpan > 1))
}

const threshold = 0.7
/** Of a head that stands alone for its column. */
const sureHead = 0.9

interface Head {
  readonly texts: string[]
  /** The first grid column behind it. */
  end: number
}

/**
 * The heads by the grid column that they begin at, broken ones (商业 above 企业) joined. One that others divide below
 * it names a group; spreadsheets and web pages let a single column's head reach over several, too.
 */
function findHeads(rows: readonly SourceRow[]): ReadonlyMap<number, Head> {
  const cells = rows.flatMap((row, at) => row.cells.map((cell) => ({ ...cell, at })))
  const named = cells.filter((cell) => cell.text !== '')
  const heads = new Map<number, Head>()
  for (const cell of named) {
    const end = cell.column + cell.colSpan
    const isGroup =
      cell.colSpan > 1 &&
      named.some((one) => one.at > cell.at && one.column > cell.column && one.column < end)
    if (isGroup) continue
    const known = heads.get(cell.column)
    if (known) {
      known.texts.push(cell.text)
      known.end = Math.min(known.end, end)
    } else heads.set(cell.column, { texts: [cell.text], end })
  }
  return heads
}

/** 0–1: how well a column's head, or any part of it, names a kind of applicant. */
function headScore(id: RequestColumnId, texts: readonly string[]): number {
  const label = requestColumnLabels.find((one) => one.id === id)
  if (!label) return 0
  return Math.max(...[texts.join(''), ...texts].map((text) => labelScore(label, toRowWords([text]))))
}

/**
 * The columns of a table that has heads for fewer than seven, from left to right; `null` where it has all, or heads
 * that name no column alone (法人或其他组织).
 */
export function namedColumns(rows: readonly SourceRow[]): readonly number[] | null {
  const first = rows.findIndex((row) => filledCells(row).length >= 2)
  const texts = rows
    .slice(0, Math.max(0, first))
    .flatMap((row) => row.cells.map((cell) => cell.text))
    .filter((text) => text !== '')
  if (texts.some((text) => text.includes('法人'))) return null
  const columns = texts.flatMap((text) => {
    const at = columnIds.findIndex((id) => headScore(id, [text]) >= sureHead)
    return at < 0 ? [] : [at]
  })
  const isInOrder = columns.every((column, index) => index === 0 || column > (columns[index - 1] ?? 0))
  return isInOrder && columns.length >= 2 && columns.length < columnIds.length ? columns : null
}

/** The heads of a table: rows without figures before its first row with some. `null` where too few are there. */
export function findHeadColumns(table: TableBlock, rows: readonly SourceRow[]): HeadColumns | null {
  const own = rows.filter((row) => row.table === table)
  const first = own.findIndex((row) => filledCells(row).length >= 2)
  const heads = findHeads(own.slice(0, first < 0 ? own.length : first))
  const columns: number[] = []
  const ends: number[] = []
  let last = -1
  for (const id of columnIds) {
    const found = [...heads]
      .filter(([column, { texts }]) => column > last && headScore(id, texts) >= threshold)
      .sort((a, b) => a[0] - b[0])[0]
    if (!found) return null
    columns.push(found[0])
    ends.push(found[1].end)
    last = found[0]
  }
  return { columns, ends, isGrid: isGrid(table) }
}
