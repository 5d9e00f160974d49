/** Tables without lines: rows of figures that stand under each other, with the words beside and above them. */
import type { PageBox } from '@/documents/types'
import { centreX, centreY } from './marks'
import { lineJoint, lineText } from './lines'
import type { Line } from './lines'
import { labelColumns, rowsOfLabels, toLabels } from './loose-labels'
import type { Column } from './loose-labels'
import type { Box } from './matrix'
import { unite } from './matrix'
import type { PageTable, TableCell } from './page-table'
import { cellPieces, isFigure, letterSpacing } from './pieces'
import type { Spacing } from './pieces'

/** Em widths; a longer piece of a line is a sentence. */
const cellWidth = 26
/** A table has so many rows of so many figures at least. */
const minRows = 3
const minFigures = 3
/** So many figures in two rows are one, too. */
const longRow = 5
/** Heights of a line between two lines of a table at most. */
const rowGap = 5

/** Pieces of a line; `figures` of them are nothing but a figure. */
interface Row {
  readonly line: Line
  readonly pieces: readonly Line[]
  readonly figures: readonly Line[]
}

function toRow(line: Line, spacing: Spacing): Row {
  const pieces = cellPieces(line, spacing)
  return { line, pieces, figures: pieces.filter(isFigure) }
}

const isProse = ({ pieces, line }: Row): boolean =>
  pieces.some((piece) => piece.x1 - piece.x0 > cellWidth * line.size) || /[。；]$/.test(lineText(line))

const isFull = ({ figures }: Row): boolean => figures.length >= minFigures

/** Rows enough, or two long ones: a page break leaves no more of some tables. */
function isTable(rows: readonly Row[]): boolean {
  const full = rows.filter(isFull)
  return full.length >= minRows || (full.length > 1 && full.every((row) => row.figures.length >= longRow))
}

/** A single piece that reaches over figures of the rows around it: a title or a note between tables, no label. */
function isBetween(rows: readonly Row[], index: number): boolean {
  const { pieces, figures } = rows[index] as Row
  const [piece] = pieces
  if (!piece || pieces.length > 1 || figures.length > 0) return false
  const above = rows.slice(0, index).reverse().find(isFull)
  const around = [above, rows.slice(index).find(isFull)]
  return around.some((row) => row?.figures.some((one) => one.x0 < piece.x1 && one.x1 > piece.x0))
}

/** Stretches of lines that hold rows of figures, heads and labels included: [from, to) in `rows`. */
function findStretches(rows: readonly Row[]): [from: number, to: number][] {
  const stretches: [number, number][] = []
  let from = 0
  const close = (to: number): void => {
    const inside = rows.slice(from, to)
    if (isTable(inside)) stretches.push([from, to])
    from = to
  }
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1]
    const isApart = above !== undefined && row.line.y0 - above.line.y1 > rowGap * row.line.size
    if (isApart) close(index)
    if (isProse(row) || isBetween(rows, index)) {
      close(index)
      from = index + 1
    }
  }
  close(rows.length)
  return stretches.map((stretch) => trim(rows, stretch))
}

/** Titles above the heads and lines below the last row are text: one piece that begins at the margin. */
function trim(rows: readonly Row[], [from, to]: [number, number]): [number, number] {
  const isFullAt = (index: number): boolean => isFull(rows[index] as Row)
  let first = from
  while (!isFullAt(first)) first += 1
  const firstFigure = Math.min(...(rows[first] as Row).figures.map((piece) => piece.x0))
  let start = first
  while (start > from && rows[start - 1]?.pieces.some((piece) => piece.x0 > firstFigure - piece.size))
    start -= 1
  let end = to
  while (!isFullAt(end - 1)) end -= 1
  // The last row's label may go on below its figures.
  const last = rows[end - 1] as Row
  while (end < to && (rows[end] as Row).line.y0 - (rows[end - 1] as Row).line.y1 < last.line.size * 0.5)
    end += 1
  return [start, end]
}

/** Where figures stand under each other. */
function figureColumns(rows: readonly Row[]): Column[] {
  const columns: Column[] = []
  for (const piece of rows.flatMap((row) => row.figures).sort((a, b) => a.x0 - b.x0)) {
    const last = columns[columns.length - 1]
    if (last && piece.x0 < last.x1 - 0.5) last.x1 = Math.max(last.x1, piece.x1)
    else columns.push({ x0: piece.x0, x1: piece.x1 })
  }
  return columns
}

function nearest(columns: readonly Column[], x: number): number {
  let best = 0
  for (const [index, column] of columns.entries()) {
    const distance = (one: Column): number => Math.max(one.x0 - x, x - one.x1, 0)
    if (distance(column) < distance(columns[best] as Column)) best = index
  }
  return best
}

interface Placed extends Box {
  readonly row: number
  readonly column: number
  readonly text: string
}

function joinWords(lines: readonly Line[]): string {
  return lines.map(lineText).reduce((text, next) => text + lineJoint(text, next) + next, '')
}

function place(row: number, column: number, lines: readonly Line[]): Placed {
  return { row, column, text: joinWords(lines), ...unite(lines) }
}

/** The table's cells: heads line by line, then each row of figures with the label that stands beside it. */
function placeCells(rows: readonly Row[]): { cells: Placed[]; columns: Column[]; rowCount: number } {
  const full = rows.flatMap((row, index) => (isFull(row) ? [index] : []))
  const firstFull = full[0] as number
  const figures = figureColumns(full.map((index) => rows[index] as Row))
  const edge = (figures[0] as Column).x0 - 1
  const isLabel = (piece: Line): boolean => piece.x0 < edge && !isFigure(piece)
  // A label of the first row may begin above its figures, beside the heads.
  const body = rows.slice(firstFull).flatMap((row) => row.pieces)
  const heads = rows.slice(0, firstFull).map((row) => row.pieces.filter((piece) => centreX(piece) > edge))
  const beside = rows
    .slice(0, firstFull)
    .flatMap((row) => row.pieces.filter((piece) => centreX(piece) <= edge))
  const labels = [...beside, ...body].filter(isLabel)
  const labelled = labelColumns(labels)
  const left = labelled.map(({ column }) => column)
  const columns = [...left, ...figures]
  const headRows = heads.filter((pieces) => pieces.length > 0)
  const cells = headRows.flatMap((pieces, row) =>
    pieces.map((piece) => place(row, left.length + nearest(figures, centreX(piece)), [piece])),
  )
  const rowLines = rows.slice(firstFull).filter((row) => row.figures.length > 0)
  for (const [index, row] of rowLines.entries()) {
    for (const piece of row.pieces.filter((one) => !isLabel(one)))
      cells.push(place(headRows.length + index, left.length + nearest(figures, centreX(piece)), [piece]))
  }
  const columnLabels = labelled.map(({ pieces }) => toLabels(pieces))
  const rowsOf = rowsOfLabels(
    columnLabels,
    rowLines.map((row) => centreY(row.line)),
  )
  for (const [column, own] of columnLabels.entries()) {
    for (const [index, label] of own.entries())
      cells.push(place(headRows.length + (rowsOf[column]?.[index] ?? 0), column, label))
  }
  return { cells, columns, rowCount: headRows.length + rowLines.length }
}

/** Cells that came to stand on one place are one, and every row has all its columns. */
function toTableCells(
  placed: readonly Placed[],
  columns: readonly Column[],
  rowCount: number,
  page: number,
): TableCell[] {
  const cells: TableCell[] = []
  for (let row = 0; row < rowCount; row += 1) {
    for (const [column, { x0 }] of columns.entries()) {
      const own = placed.filter((cell) => cell.row === row && cell.column === column)
      const { x0: left, y0, x1, y1 } = own.length > 0 ? unite(own) : { x0, y0: 0, x1: x0, y1: 0 }
      const at: PageBox = { page, x: left, y: y0, width: x1 - left, height: y1 - y0 }
      const texts = own.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0).map((cell) => cell.text)
      // Two figures that fell into one cell stay two: one made of both would be believed.
      const text = texts.join(texts.some((one) => /\d/.test(one)) ? ' ' : '')
      cells.push({ row, column, rowSpan: 1, colSpan: 1, text, at })
    }
  }
  return cells
}

function toTable(rows: readonly Row[], page: number): PageTable {
  const { cells, columns, rowCount } = placeCells(rows)
  const box = unite(rows.map((row) => row.line))
  return {
    kind: 'table',
    isLoose: true,
    xs: [...columns.map((column) => column.x0), box.x1],
    rows: rowCount,
    cells: toTableCells(cells, columns, rowCount, page),
    firstPage: page,
    lastPage: page,
    y0: box.y0,
    y1: box.y1,
    isOpenAbove: false,
    isOpenBelow: false,
  }
}

/** The tables among lines of text, and the lines that stand in none. */
export function findLooseTables(lines: readonly Line[], page: number): { tables: PageTable[]; rest: Line[] } {
  const spacing = letterSpacing(lines)
  const rows = lines.map((line) => toRow(line, spacing))
  const stretches = findStretches(rows)
  const tables = stretches.map(([from, to]) => toTable(rows.slice(from, to), page))
  const isTaken = (index: number): boolean => stretches.some(([from, to]) => index >= from && index < to)
  return { tables, rest: lines.filter((_line, index) => !isTaken(index)) }
}
