/** The official tables as text: in drawn lines, between bars, spaced, or one cell a line. */
import { textWidth } from '@/formats/text/paragraphs'
import { formatCell } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import { getForm } from '@/report/form/form'
import type { TableId } from '@/report/form/types'
import { tableLayout } from '@/report/document/layout'
import type { Report } from '@/report/types'

/** Every position of the grid; what a span covers is blank. */
export function gridTexts(report: Report, table: TableId): string[][] {
  const layout = tableLayout(getForm(report.form), table)
  const grid = layout.rows.map(() => new Array<string>(layout.columns).fill(''))
  for (const cell of layout.rows.flat()) {
    const line = grid[cell.row]
    if (line) line[cell.column] = cell.kind === 'figure' ? formatCell(figureAt(report, cell.path)) : cell.text
  }
  return grid
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)))

function widthsOf(grid: readonly (readonly string[])[]): number[] {
  return (grid[0] ?? []).map((_, column) => Math.max(2, ...grid.map((row) => textWidth(row[column] ?? ''))))
}

export const csv = (grid: readonly (readonly string[])[], separator = ','): string =>
  grid
    .map((row) =>
      row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(separator),
    )
    .join('\r\n')

export const pipes = (grid: readonly (readonly string[])[], outer: boolean): string => {
  const row = (cells: readonly string[]): string => (outer ? `| ${cells.join(' | ')} |` : cells.join(' | '))
  const [head = [], ...rest] = grid
  return [row(head), row(head.map((_, at) => (at % 2 ? ':-:' : '---'))), ...rest.map(row)].join('\n')
}

/** Drawn with a line between all rows; long labels are broken over two lines of their cell. */
export function drawn(grid: readonly (readonly string[])[], ascii: boolean): string {
  const limit = 14
  const widths = widthsOf(grid).map((width) => Math.min(width, limit * 2))
  const line = (left: string, mid: string, right: string, dash: string): string =>
    left + widths.map((width) => dash.repeat(ascii ? width : width / 2 + 1)).join(mid) + right
  const rule = ascii ? line('+', '+', '+', '-') : line('├', '┼', '┤', '─')
  const bar = ascii ? '|' : '│'
  const body = grid.map((row) => {
    const broken = row.map((cell) => cell.match(new RegExp(`.{1,${limit}}`, 'gu')) ?? [''])
    const height = Math.max(...broken.map((lines) => lines.length))
    return Array.from(
      { length: height },
      (_, at) =>
        bar +
        row.map((_cell, column) => pad(broken[column]?.[at] ?? '', widths[column] ?? 0)).join(bar) +
        bar,
    ).join('\n')
  })
  const top = ascii ? rule : line('┌', '┬', '┐', '─')
  const bottom = ascii ? rule : line('└', '┴', '┘', '─')
  return [top, body.join(`\n${rule}\n`), bottom].join('\n')
}

/** Columns set apart by spaces, as programs print a page of a PDF. */
export const spaced = (grid: readonly (readonly string[])[], space = ' '): string => {
  const widths = widthsOf(grid)
  return grid
    .map((row) =>
      row
        .map((cell, at) => (space === ' ' ? pad(cell, (widths[at] ?? 0) + 3) : `${cell}${space}`))
        .join('')
        .trimEnd(),
    )
    .join('\n')
}

/** One cell a line, as a viewer copies them; blanks leave nothing. */
export const cellLines = (grid: readonly (readonly string[])[]): string =>
  grid.flatMap((row) => row.filter((cell) => cell !== '')).join('\n')
