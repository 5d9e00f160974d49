/** The official tables as units keep them in spreadsheets: cells of a sheet, in the layouts that are met. */
import { formatCell } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import { getForm } from '@/report/form/form'
import type { TableId } from '@/report/form/types'
import { tableLayout } from '@/report/document/layout'
import type { Report } from '@/report/types'
import type { StatedSheetCell } from './workbook-file'

export interface SheetTable {
  readonly cells: readonly StatedSheetCell[]
  readonly rows: number
  readonly columns: number
}

interface LayoutOptions {
  /** Whether cells that span are merged; else their words stand in the first cell alone. */
  readonly merged?: boolean
  /** Whether figures are numbers or text. */
  readonly asText?: boolean
  readonly row?: number
  readonly column?: number
}

function valueOf(cell: Cell, asText: boolean): string | number | null {
  if (cell === null) return null
  return asText ? formatCell(cell) : cell
}

/** An official table of a report, its upper left corner at `row`, `column`. */
export function sheetTable(
  report: Report,
  table: TableId,
  { merged = true, asText = false, row: top = 0, column: left = 0 }: LayoutOptions = {},
): SheetTable {
  const layout = tableLayout(getForm(report.form), table)
  const cells = layout.rows.flat().flatMap((cell): StatedSheetCell[] => {
    const value = cell.kind === 'figure' ? valueOf(figureAt(report, cell.path), asText) : cell.text
    const { row, column, colSpan, rowSpan } = cell
    if (value === null && !(merged && colSpan > 1)) return []
    return [
      {
        value: value ?? '',
        row: row + top,
        column: column + left,
        ...(merged ? { colSpan, rowSpan } : {}),
      },
    ]
  })
  return { cells, rows: layout.rows.length, columns: layout.columns }
}

export function textCell(value: string, row: number, column = 0, colSpan = 1): StatedSheetCell {
  return { value, row, column, colSpan }
}

/** All three tables one under the other, a title row before each. */
export function stackedTables(
  report: Report,
  titles: Readonly<Record<TableId, string | null>>,
  {
    gap = 1,
    mergedTitles = false,
    ...options
  }: LayoutOptions & { gap?: number; mergedTitles?: boolean } = {},
): StatedSheetCell[] {
  const cells: StatedSheetCell[] = []
  let row = options.row ?? 0
  for (const table of ['proactive', 'requests', 'disputes'] as const) {
    const title = titles[table]
    const { columns } = sheetTable(report, table)
    if (title !== null) {
      cells.push(textCell(title, row, options.column ?? 0, mergedTitles ? columns : 1))
      row += 1
    }
    const placed = sheetTable(report, table, { ...options, row })
    cells.push(...placed.cells)
    row += placed.rows + gap
  }
  return cells
}
