/** Rows of spanning cells on their grid, for formats that have no spans. */
import type { LaidCell, LaidRow } from './tables'

export interface GridSlot {
  /** `null`: covered by a cell that began to the left or above. */
  readonly cell: LaidCell | null
  readonly column: number
}

/** Every position of every row, cells where they begin. */
export function slotsOf(rows: readonly LaidRow[]): GridSlot[][] {
  const freeFrom: number[] = []
  return rows.map(({ cells }, row) => {
    const slots: GridSlot[] = []
    let column = 0
    const skip = (): void => {
      while ((freeFrom[column] ?? 0) > row) {
        slots.push({ cell: null, column })
        column += 1
      }
    }
    for (const cell of cells) {
      skip()
      for (let at = 0; at < cell.colSpan; at += 1) {
        slots.push({ cell: at === 0 ? cell : null, column })
        freeFrom[column] = row + cell.rowSpan
        column += 1
      }
    }
    skip()
    return slots
  })
}
