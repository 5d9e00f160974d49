/** The rows of a table section, whether a reader found a table, lines of text, or one cell a line. */
import type { Place } from '@/report/message'
import type { TableBlock } from '@/documents/types'
import { isUnit, readCell } from './cell-text'
import type { ReadCell } from './cell-text'
import type { Piece } from '../outline/pieces'
import { normalise, numberingOf } from '../outline/wording'

export interface RowCell extends ReadCell {
  readonly text: string
  /** Grid column in a table; order in a line. */
  readonly column: number
  readonly colSpan: number
}

export interface SourceRow {
  readonly block: number
  /** Words before the figures, outermost group first; blank cells left out. */
  readonly words: readonly string[]
  /** Everything behind the words: figures, blanks, and words where a figure should be. */
  readonly area: readonly RowCell[]
  /** The table that the row stands in; a line of text has none. */
  readonly table: TableBlock | null
  /** Index in the table's rows; 0 in a line of text. */
  readonly index: number
  /** All cells of the row. */
  readonly cells: readonly RowCell[]
}

const isWord = (cell: RowCell | undefined): boolean => cell !== undefined && cell.cell === undefined
const isBlank = (cell: RowCell): boolean => cell.cell === null

/** A small number alone in a cell before a label is its numbering, no figure. */
function isNumbering(cells: readonly RowCell[], index: number): boolean {
  const cell = cells[index]
  const next = cells.slice(index + 1).find((one) => !isBlank(one))
  const isSmall =
    typeof cell?.cell === 'number' && Number.isInteger(cell.cell) && cell.cell >= 1 && cell.cell <= 8
  return (
    isSmall &&
    isWord(next) &&
    cells.slice(index + 1).filter((one) => !isBlank(one) && !isWord(one)).length > 0
  )
}

/** Index behind the last cell of the label. */
function labelEnd(cells: readonly RowCell[]): number {
  let end = 0
  for (const [index, cell] of cells.entries()) {
    if (isBlank(cell)) continue
    if (isWord(cell)) end = index + 1
    else if (!isNumbering(cells, index)) break
  }
  return end
}

function toRow(block: number, table: TableBlock | null, cells: readonly RowCell[], index = 0): SourceRow {
  const end = labelEnd(cells)
  const words = cells
    .slice(0, end)
    .filter((cell) => isWord(cell))
    .map((cell) => cell.text)
  return { block, table, index, words, area: cells.slice(end), cells }
}

/** Where a row stands, or one cell of it: exact in a table, by its words in a line of text. */
export function rowPlace(row: SourceRow, text: string, column?: number): Place {
  const { block, table, index } = row
  if (!table) return { block, text }
  return { block, text, row: index, ...(column === undefined ? {} : { column }) }
}

function tableRows(piece: Extract<Piece, { kind: 'table' }>): SourceRow[] {
  return piece.table.rows.map((row, index) =>
    toRow(
      piece.block,
      piece.table,
      row.map((cell) => ({
        text: cell.text,
        column: cell.column,
        colSpan: cell.colSpan,
        ...readCell(cell.text),
      })),
      index,
    ),
  )
}

const gluedFigure = /^(\D{2,}?)(\d[\d,]*(?:\.\d+)?)$/

const figuresInRow = 7
const dash = /^[-—–]$/

interface LineRow {
  readonly words: string[]
  readonly figures: string[]
}

const isFull = ({ length }: readonly string[]): boolean => length > 0 && length % figuresInRow === 0

/** - 4 - behind a full row: the foot of a page. */
function isPageNumber(tokens: readonly string[], at: number): boolean {
  const [before = '', number = '', after = ''] = tokens.slice(at, at + 3)
  return dash.test(before) && /^\d{1,3}$/.test(number) && dash.test(after)
}

/** 1 其他: a number before a label, where a row begins or a row of table three is full, is the label's own. */
function isLabelNumber(token: string, next: string | undefined, { words, figures }: LineRow): boolean {
  if (!/^[1-9]$/.test(token) || next === undefined || readCell(next).cell !== undefined) return false
  const isBegin = figures.length === 0 && words.length === 0
  return (isBegin || isFull(figures)) && numberingOf(next) === '' && !/^[总合]\s*计/.test(next)
}

/** 行政许可 97 行政处罚 0 is two rows; words without a figure are a row of their own. */
function lineRows(block: number, text: string): SourceRow[] {
  const groups: LineRow[] = []
  let group: LineRow = { words: [], figures: [] }
  const tokens = text.split(/\s+/).filter((one) => one !== '')
  for (let at = 0; at < tokens.length; at += 1) {
    let token = tokens[at] ?? ''
    if (isFull(group.figures) && isPageNumber(tokens, at)) {
      at += 2
      continue
    }
    if (isLabelNumber(token, tokens[at + 1], group)) {
      token += ` ${tokens[at + 1]}`
      at += 1
    }
    const last = group.figures.length - 1
    if (last >= 0 && /^[\d,.]+$/.test(group.figures[last] ?? '') && isUnit(token)) {
      group.figures[last] += token
      continue
    }
    const isFigure = readCell(token).cell !== undefined
    if (!isFigure && group.figures.length > 0) {
      groups.push(group)
      group = { words: [], figures: [] }
    }
    ;(isFigure ? group.figures : group.words).push(token)
  }
  groups.push(group)
  return groups.map(({ words, figures }) => {
    const glued = figures.length === 0 ? gluedFigure.exec(normalise(words.join(''))) : null
    const texts = glued ? [glued[1] ?? '', glued[2] ?? ''] : [...words, ...figures]
    const cells = texts.map((one, column) => ({ text: one, column, colSpan: 1, ...readCell(one) }))
    return toRow(block, null, cells)
  })
}

const isLoneFigure = (row: SourceRow): boolean =>
  row.table === null && row.words.length === 0 && row.area.length === 1

/** Three figures on lines of their own, or more, are one row; a page number stands alone. */
function joinLoneFigures(rows: readonly SourceRow[]): SourceRow[] {
  const joined: SourceRow[] = []
  for (let index = 0; index < rows.length;) {
    const row = rows[index] as SourceRow
    let end = index
    while (end < rows.length && isLoneFigure(rows[end] as SourceRow)) end += 1
    if (end - index < 3) {
      joined.push(row)
      index += 1
      continue
    }
    const cells = rows
      .slice(index, end)
      .flatMap((one) => one.cells)
      .map((cell, column) => ({ ...cell, column }))
    joined.push(toRow(row.block, null, cells))
    index = end
  }
  return joined
}

/** Sentences have no place in a table; they are told apart so that nothing is lost silently. */
export function isProse(text: string): boolean {
  const figures = text.match(/(?<=\s)[\d/]+(?=\s|$)/g)?.length ?? 0
  return /[。；]/.test(text) && text.length > 15 && !/勾稽/.test(text) && figures < 5
}

export function rowsOf(pieces: readonly Piece[]): SourceRow[] {
  const rows = pieces.flatMap((piece) => {
    if (piece.kind === 'table') return tableRows(piece)
    return isProse(piece.text) ? [] : lineRows(piece.block, piece.text)
  })
  return joinLoneFigures(rows)
}

/** Figures and signs of not applicable in the row, blanks left out. */
export function filledCells(row: SourceRow): readonly RowCell[] {
  return row.area.filter((cell) => !isBlank(cell))
}
