/** The columns of a table on screen: widths, and where frozen columns of labels come to rest. */
import type { TableLayout } from '@/report/document/layout'

const verticalWidth = 32
const groupWidth = 64
const labelWidth = 196
const figureWidth = 46

export interface GridColumn {
  /** px; figures share what is left. */
  readonly width: number | undefined
  /** px from the left edge at which the column stays while others scroll under it. */
  readonly left: number | undefined
}

/** Narrow for a label set vertically, middling for a group, wide for the rows' own labels. */
export function gridColumns(layout: TableLayout): readonly GridColumn[] {
  const vertical = new Set(
    layout.rows.flat().flatMap((cell) => (cell.kind !== 'figure' && cell.vertical ? [cell.column] : [])),
  )
  let left = 0
  return Array.from({ length: layout.columns }, (_, column): GridColumn => {
    if (column >= layout.labelColumns) return { width: undefined, left: undefined }
    const isLast = column === layout.labelColumns - 1
    const width = vertical.has(column) ? verticalWidth : isLast ? labelWidth : groupWidth
    left += width
    return { width, left: left - width }
  })
}

/** px; below it the table scrolls sideways. */
export function leastWidth(columns: readonly GridColumn[]): number {
  return columns.reduce((sum, column) => sum + (column.width ?? figureWidth), 0)
}
