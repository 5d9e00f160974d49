/** Turns the cells of a sheet into blocks: tables wherever they begin, titles and sentences between them as text. */
import type { DocumentBlock, GridCell, TableBlock } from '@/documents/types'

/** A cell with something in it, where it stands on the sheet. */
export interface SheetCell {
  readonly text: string
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
}

/** Characters; a longer cell that stands alone in its row is a sentence, no label. */
const sentenceLength = 60
const titleLength = 45
/** Positions of one table, blanks counted: beyond, blanks are left out. */
const positionLimit = 200_000

/** Rows at the top in which a sheet's title stands. */
const firstRows = 3

const sectionNumber = /^\s*(?:第?[一二三四五六七八九十]{1,2}\s*(?:部分|[、.．])|[—–－-]\s*、)/
const figureLike = /^[\s+\-\d.,%/\\—–－０-９]+$/

const endRow = (cell: SheetCell): number => cell.row + cell.rowSpan
const endColumn = (cell: SheetCell): number => cell.column + cell.colSpan
/** Of many values: more than a call can take as arguments. */
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity)
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity)
const isFigure = (cell: SheetCell): boolean => figureLike.test(cell.text)

/** Cells parted wherever a line across (`row`) or down (`column`) meets nothing. */
function partBy(cells: readonly SheetCell[], axis: 'row' | 'column'): SheetCell[][] {
  const end = axis === 'row' ? endRow : endColumn
  const parts: SheetCell[][] = []
  let reach = -1
  for (const cell of [...cells].sort((a, b) => a[axis] - b[axis])) {
    if (cell[axis] > reach) parts.push([])
    parts[parts.length - 1]?.push(cell)
    reach = Math.max(reach, end(cell))
  }
  return parts
}

/** Whether cells can be a table of their own: labels with figures beside them. */
function isWholeTable(cells: readonly SheetCell[]): boolean {
  const labels = cells.filter((cell) => !isFigure(cell) && cell.text.length >= 4)
  return labels.length >= 2 && cells.some(isFigure)
}

/** Two tables side by side, a blank column between them, one after the other; labels stay with their figures. */
function partSideBySide(cells: readonly SheetCell[]): readonly SheetCell[][] {
  const parts = partBy(cells, 'column')
  return parts.length > 1 && parts.every(isWholeTable) ? parts : [[...cells]]
}

interface SheetRow {
  readonly row: number
  readonly cells: readonly SheetCell[]
  /** The row's only cell, where no cell from above reaches into the row. */
  readonly lone: SheetCell | null
}

function rowsOf(cells: readonly SheetCell[]): SheetRow[] {
  const byRow = new Map<number, SheetCell[]>()
  for (const cell of cells) {
    const row = byRow.get(cell.row)
    if (row) row.push(cell)
    else byRow.set(cell.row, [cell])
  }
  let reach = 0
  return [...byRow]
    .sort((a, b) => a[0] - b[0])
    .map(([row, own]) => {
      const [first] = own
      const lone = own.length === 1 && reach <= row && first?.rowSpan === 1 ? first : null
      reach = Math.max(reach, most(own.map(endRow)))
      return { row, cells: own.sort((a, b) => a.column - b.column), lone }
    })
}

const isSectionTitle = (text: string): boolean =>
  sectionNumber.test(text) && text.length <= titleLength && !/[。；]/.test(text)
const isSentence = (text: string): boolean => text.length > sentenceLength || /[。；].*[。；]|。$/.test(text)

/** Whether a lone cell in the middle of a table is none of its rows but a title or a sentence. */
function interrupts(cell: SheetCell, next: SheetRow | undefined, width: number): boolean {
  if (isFigure(cell)) return false
  if (isSentence(cell.text)) return true
  if (!isSectionTitle(cell.text)) return false
  // A row of the table whose figures are blank is numbered too: heads follow a title, figures such a row.
  return cell.colSpan >= width * 0.8 || (next !== undefined && !next.cells.some(isFigure))
}

function textBlocks(cell: SheetCell): DocumentBlock[] {
  return cell.text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) =>
      isSectionTitle(text) ? { kind: 'heading', level: 2, text } : { kind: 'paragraph', runs: [{ text }] },
    )
}

/** Rows of the table from one on that stand above a sheet row: those that the table lacks have no place in a span. */
function rowsUnder(rows: readonly SheetRow[], from: number, end: number): number {
  const behind = rows.findIndex((one, index) => index >= from && one.row >= end)
  return (behind < 0 ? rows.length : behind) - from
}

/** The rows as a grid that starts at its leftmost cell; blanks stand where nothing else does. */
function tableBlock(rows: readonly SheetRow[]): DocumentBlock[] {
  const cells = rows.flatMap((row) => row.cells)
  const left = least(cells.map((cell) => cell.column))
  const right = most(cells.map(endColumn))
  const last = most(rows.map((row) => row.row))
  const fills = (right - left) * rows.length <= positionLimit
  /** By column: the first sheet row that no cell from above reaches into. */
  const freeFrom: number[] = []
  const grid = rows.map(({ row, cells: own }, index): GridCell[] => {
    const placed: GridCell[] = []
    const add = ({ text, column, colSpan, rowSpan }: Omit<SheetCell, 'row'>): void => {
      placed.push({ text, column, colSpan, rowSpan: rowSpan > 1 ? rowsUnder(rows, index, row + rowSpan) : 1 })
    }
    let column = left
    const fillTo = (end: number): void => {
      for (; column < end; column += 1) {
        if (fills && (freeFrom[column] ?? 0) <= row) add({ text: '', column, colSpan: 1, rowSpan: 1 })
      }
    }
    for (const cell of own) {
      fillTo(cell.column)
      add(cell)
      column = endColumn(cell)
      const end = Math.min(endRow(cell), last + 1)
      for (let at = cell.column; at < column; at += 1) freeFrom[at] = end
    }
    fillTo(right)
    return placed
  })
  return [{ kind: 'table', rows: grid }]
}

/** Where the text behind a table begins: single cells down to the end, a sentence among them. */
function textFrom(rows: readonly SheetRow[]): number {
  let from = rows.length
  while (from > 0 && rows[from - 1]?.lone && !isFigure(rows[from - 1]?.lone as SheetCell)) from -= 1
  const hasSentence = rows.slice(from).some(({ lone }) => lone && isSentence(lone.text))
  return hasSentence ? from : rows.length
}

/** Text before the table and behind it, and the table, or the tables between the titles inside. */
function blocksOfPart(cells: readonly SheetCell[]): DocumentBlock[] {
  const rows = rowsOf(cells)
  const width = most(cells.map(endColumn)) - least(cells.map((cell) => cell.column))
  const first = rows.findIndex((row) => row.lone === null)
  if (first < 0) return rows.flatMap((row) => row.cells.flatMap(textBlocks))
  const behind = textFrom(rows)
  const blocks: DocumentBlock[] = []
  let table: SheetRow[] = []
  const endTable = (): void => {
    if (table.length > 0) blocks.push(...tableBlock(table))
    table = []
  }
  for (const [index, row] of rows.entries()) {
    const { lone } = row
    const isOutside = (index < first || index >= behind) && lone !== null && !isFigure(lone)
    if (lone && (isOutside || interrupts(lone, rows[index + 1], width))) {
      endTable()
      blocks.push(...textBlocks(lone))
    } else table.push(row)
  }
  endTable()
  return blocks
}

/** The blocks of one sheet, top to bottom. */
export function sheetBlocks(cells: readonly SheetCell[]): readonly DocumentBlock[] {
  return partBy(cells, 'row').flatMap(partSideBySide).flatMap(blocksOfPart)
}

/**
 * A table that holds a whole sheet, as spreadsheet programs copy and save them: parted into its tables and titles. Any
 * other table stays as it is.
 */
export function partSheetTable(table: TableBlock): readonly DocumentBlock[] {
  const cells = table.rows.flatMap((row, index) =>
    row.flatMap((cell): SheetCell[] =>
      cell.text.trim() === '' ? [] : [{ ...cell, text: cell.text.trim(), row: index }],
    ),
  )
  const lone = rowsOf(cells).flatMap((row) => (row.lone ? [{ ...row.lone, row: row.row }] : []))
  const holdsTitles = lone.some(
    ({ text, row }) => isSectionTitle(text) || (row < firstRows && /20\d{2}/.test(text)),
  )
  return holdsTitles ? sheetBlocks(cells) : [table]
}
