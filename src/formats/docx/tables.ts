/** The official tables as Word tables: merged cells, fixed columns, heads that come again on every page. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { TableId } from '@/report/form/types'
import type { OutlineCell, OutlineTable } from '@/report/document/outline'
import { tableSize, tableStyle, textWidth } from './page'

const labelPadding = 60
const figurePadding = 30
const rowHeight = 345
const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const itemShade = 'E9EEF6'

/** Column widths in twips that fill the text area: label columns as wide as their words, the rest shared alike. */
export function columnWidths(table: TableId, columns: number, labelColumns: number): readonly number[] {
  if (table !== 'requests') return shareOut(textWidth, columns)
  // Three characters a line for 三、本年度办理结果, four for （三）不予公开, four digits for each applicant.
  const labels = [760, 960].slice(0, labelColumns - 1)
  const figures = Array.from({ length: columns - labelColumns }, () => 590)
  const used = [...labels, ...figures].reduce((sum, width) => sum + width, 0)
  return [...labels, textWidth - used, ...figures]
}

function shareOut(width: number, count: number): number[] {
  const edge = (index: number): number => Math.round((width * index) / count)
  return Array.from({ length: count }, (_, index) => edge(index + 1) - edge(index))
}

/** Half-points at which a figure fits into its cell: substitutes' digits are up to 0.65 wide. */
export function figureSize(text: string, width: number): number {
  const fitting = Math.floor((width - 2 * figurePadding) / (text.length * 6.5))
  return Math.max(8, Math.min(tableSize, fitting))
}

export function wordTable({ table, layout, rows }: OutlineTable): Table {
  const widths = columnWidths(table, layout.columns, layout.labelColumns)
  const widthOf = (cell: OutlineCell): number =>
    widths.slice(cell.column, cell.column + cell.colSpan).reduce((sum, width) => sum + width, 0)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    alignment: AlignmentType.CENTER,
    margins: { left: labelPadding, right: labelPadding },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          ...(index < layout.headRows ? { tableHeader: true } : {}),
          height: { value: rowHeight, rule: HeightRule.ATLEAST },
          // A table that fits on one page stays on one: every row holds on to the next.
          children: cells.map((cell) => wordCell(cell, table, widthOf(cell), index < rows.length - 1)),
        }),
    ),
  })
}

function wordCell(cell: OutlineCell, table: TableId, width: number, keepNext: boolean): TableCell {
  const isItem = cell.kind === 'head' && cell.scope === 'rowgroup'
  const isLeft = isItem || (cell.kind === 'label' && table === 'requests')
  const isFigure = cell.kind === 'figure'
  const size = isFigure ? { size: figureSize(cell.text, width) } : {}
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(isFigure ? { margins: { left: figurePadding, right: figurePadding } } : {}),
    ...(isItem ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: itemShade } } : {}),
    children: [
      new Paragraph({
        style: tableStyle,
        alignment: isLeft ? AlignmentType.LEFT : AlignmentType.CENTER,
        ...(keepNext ? { keepNext } : {}),
        children: cell.text === '' ? [] : [new TextRun({ text: cell.text, ...size })],
      }),
    ],
  })
}
