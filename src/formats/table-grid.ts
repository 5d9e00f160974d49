/** Puts the cells of a table, as markup lists them row by row, into their places on the grid. */
import type { DocumentBlock, GridCell, TableBlock } from '@/documents/types'

/** No table of a report is a tenth as wide; what stands beyond is left out. */
const columnLimit = 400
const rowSpanLimit = 5_000
/** Characters in one cell: no official table has a tenth of it, a page that is laid out as a table has. */
const cellTextLimit = 600

/** A cell as its markup states it, with the blocks that stand in it. */
export interface StatedCell {
  readonly blocks: readonly DocumentBlock[]
  readonly colSpan: number
  readonly rowSpan: number
}

function clamp(span: number, limit: number): number {
  return Number.isFinite(span) ? Math.min(Math.max(1, Math.trunc(span)), limit) : 1
}

/** A block's words; rows of a nested table one to a line. */
export function blockWords(block: DocumentBlock): string {
  if (block.kind === 'heading') return block.text
  if (block.kind === 'paragraph') return block.runs.map((run) => run.text).join('')
  return block.rows.map((row) => row.map((cell) => cell.text).join(' ')).join('\n')
}

const cellWords = (cell: StatedCell): string => cell.blocks.map(blockWords).join('\n').trim()

function placeRows(rows: readonly (readonly StatedCell[])[]): GridCell[][] {
  /** By column: the first row that no cell from above reaches into. */
  const freeFrom: number[] = []
  return rows.map((cells, row) => {
    const placed: GridCell[] = []
    let column = 0
    for (const cell of cells) {
      while ((freeFrom[column] ?? 0) > row) column += 1
      if (column >= columnLimit) break
      const colSpan = clamp(cell.colSpan, columnLimit - column)
      const rowSpan = clamp(cell.rowSpan, Math.min(rowSpanLimit, rows.length - row))
      for (let at = column; at < column + colSpan; at += 1) freeFrom[at] = row + rowSpan
      placed.push({ text: cellWords(cell), column, colSpan, rowSpan })
      column += colSpan
    }
    return placed
  })
}

/** Whether a table only lays out a page: it frames other blocks and sets nothing side by side. */
function isLayout(rows: readonly (readonly StatedCell[])[]): boolean {
  const cells = rows.flat()
  const filled = cells.filter((cell) => cell.blocks.length > 0)
  return (
    filled.length <= 1 ||
    cells.some(
      (cell) =>
        cell.blocks.some((block) => block.kind === 'table' || block.kind === 'heading') ||
        cellWords(cell).length > cellTextLimit,
    )
  )
}

/** The table as a grid, or the blocks in it where it only frames them. */
export function tableBlocks(rows: readonly (readonly StatedCell[])[]): readonly DocumentBlock[] {
  if (isLayout(rows)) return rows.flat().flatMap((cell) => cell.blocks)
  const table: TableBlock = { kind: 'table', rows: placeRows(rows) }
  return [table]
}
