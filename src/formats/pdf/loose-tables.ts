/** Tables without lines: rows of figures that stand under each other, with the words beside and above them. */
import type { PageBox } from '@/documents/types'
import { centreX, centreY } from './marks'
import { lineJoint, lineText } from './lines'
import type { Line } from './lines'
import { figureColumns, nearestColumn } from './loose-columns'
import { labelColumns, rowsOfLabels, startsRow, toLabels } from './loose-labels'
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
/** So many words over figures are heads. */
const minHeads = 3
/** Lines of one label above its figures at most. */
const labelLines = 8
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

/** Words over several columns below figures are the heads of another table: its columns are its own. */
function isHeadBelow(rows: readonly Row[], from: number, index: number): boolean {
  const { pieces, figures, line } = rows[index] as Row
  const inside = rows.slice(from, index)
  if (figures.length > 0 || !isTable(inside)) return false
  const start = Math.min(...inside.filter(isFull).flatMap((row) => row.figures.map((one) => one.x0)))
  return pieces.filter((piece) => piece.x0 > start - line.size).length >= minHeads
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
    if (isApart || isHeadBelow(rows, from, index)) close(index)
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
  const isHead = (row: Row | undefined): boolean =>
    row?.pieces.some((piece) => piece.x0 > firstFigure - piece.size) === true
  let start = first
  while (start > from && isHead(rows[start - 1])) start -= 1
  // The first row's label may begin above its figures, between them and the heads.
  for (let above = start - 1; above >= Math.max(from, first - labelLines); above -= 1) {
    const row = rows[above] as Row
    if ((rows[above + 1] as Row).line.y0 - row.line.y1 > row.line.size * 0.6) break
    if (row.pieces.some(startsRow)) start = above
  }
  while (start > from && isHead(rows[start - 1])) start -= 1
  let end = to
  while (!isFullAt(end - 1)) end -= 1
  // The last row's label may go on below its figures.
  const last = rows[end - 1] as Row
  while (end < to && (rows[end] as Row).line.y0 - (rows[end - 1] as Row).line.y1 < last.line.size * 0.5)
    end += 1
  return [start, end]
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

interface PlacedTable {
  readonly cells: readonly Placed[]
  readonly columns: readonly Column[]
  /** Those of `columns` that hold figures. */
  readonly figures: readonly Column[]
  readonly rowCount: number
}

/** The table's cells: heads line by line, then each row of figures with the label that stands beside it. */
function placeCells(rows: readonly Row[], carried: readonly Column[] | null): PlacedTable {
  const start = Math.min(...rows.filter(isFull).flatMap((row) => row.figures.map((one) => one.x0))) - 1
  // A row of one figure is one of the table as well: heads have none.
  const firstFull = rows.findIndex((row) => row.figures.some((one) => one.x0 > start))
  const figures = figureColumns(
    rows.slice(firstFull).map((row) => row.figures.filter((one) => one.x0 > start)),
    rows.slice(0, firstFull).flatMap((row) => row.pieces.filter((one) => centreX(one) > start)),
    carried,
  )
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
    pieces.map((piece) => place(row, left.length + nearestColumn(figures, centreX(piece)), [piece])),
  )
  const rowLines = rows.slice(firstFull).filter((row) => row.figures.length > 0)
  const columnLabels = labelled.map(({ pieces }) => toLabels(pieces))
  const middles = rowLines.map((row) => centreY(row.line))
  const { rowsOf, rowsOfFigures, count } = rowsOfLabels(columnLabels, middles)
  for (const [index, row] of rowLines.entries()) {
    const at = headRows.length + (rowsOfFigures[index] ?? index)
    for (const piece of row.pieces.filter((one) => !isLabel(one)))
      cells.push(place(at, left.length + nearestColumn(figures, centreX(piece)), [piece]))
  }
  for (const [column, own] of columnLabels.entries()) {
    for (const [index, label] of own.entries())
      cells.push(place(headRows.length + (rowsOf[column]?.[index] ?? 0), column, label))
  }
  return { cells, columns, figures, rowCount: headRows.length + count }
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

function toTable(rows: readonly Row[], { cells, columns, rowCount }: PlacedTable, page: number): PageTable {
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

export interface LoosePage {
  readonly tables: PageTable[]
  /** Lines that stand in no table. */
  readonly rest: Line[]
  /** The columns of figures of the last table: on the next page it may go on without a figure in some. */
  readonly lastColumns: readonly Column[] | null
}

/** The tables among lines of text. `carried` are the last columns of the page before. */
export function findLooseTables(
  lines: readonly Line[],
  page: number,
  carried: readonly Column[] | null,
): LoosePage {
  const spacing = letterSpacing(lines)
  const rows = lines.map((line) => toRow(line, spacing))
  const stretches = findStretches(rows)
  let lastColumns: readonly Column[] | null = null
  const tables = stretches.map(([from, to], index) => {
    const inside = rows.slice(from, to)
    const placed = placeCells(inside, index === 0 ? carried : null)
    lastColumns = placed.figures
    return toTable(inside, placed, page)
  })
  const isTaken = (index: number): boolean => stretches.some(([from, to]) => index >= from && index < to)
  return { tables, rest: lines.filter((_line, index) => !isTaken(index)), lastColumns }
}
