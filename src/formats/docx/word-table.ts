/** A Word table being read: rows of cells that say how they are merged. */
import type { DocumentBlock } from '@/documents/types'
import type { StatedCell } from '../table-grid'
import type { XmlAttributes } from '../xml'

interface WordCell {
  readonly blocks: readonly DocumentBlock[]
  readonly column: number
  readonly colSpan: number
  /** Goes on with the cell above it. */
  readonly isContinued: boolean
}

const cellLimit = 100_000

export class WordTable {
  private readonly read: WordCell[][] = []
  private row: WordCell[] = []
  private colSpan = 1
  private isContinued = false
  private column = 0
  private cells = 0

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val']
    if (name === 'w:tr') {
      this.row = []
      this.read.push(this.row)
      this.column = 0
    } else if (name === 'w:gridBefore') this.column = Number(value) || 0
    else if (name === 'w:gridSpan') this.colSpan = Math.max(1, Number(value) || 1)
    else if (name === 'w:vMerge') this.isContinued = value !== 'restart'
  }

  /** The row that is open was deleted. */
  dropRow(): void {
    if (this.read[this.read.length - 1] === this.row) this.read.pop()
  }

  endCell(blocks: readonly DocumentBlock[]): void {
    this.cells += 1
    if (this.cells > cellLimit) return
    const { column, colSpan, isContinued } = this
    this.row.push({ blocks, column, colSpan, isContinued })
    this.column += colSpan
    this.colSpan = 1
    this.isContinued = false
  }

  /** Rows with the cells that begin in them, and how far each reaches. */
  rows(): StatedCell[][] {
    return this.read.map((cells, row) =>
      cells
        .filter((cell) => !cell.isContinued || row === 0)
        .map(({ blocks, column, colSpan }) => ({ blocks, colSpan, rowSpan: this.reach(row, column) })),
    )
  }

  private reach(row: number, column: number): number {
    let end = row + 1
    while (this.read[end]?.some((cell) => cell.column === column && cell.isContinued)) end += 1
    return end - row
  }
}
