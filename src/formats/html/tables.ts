/** The official tables in HTML: heads, row groups and scopes as screen readers and portals expect them. */
import type { TableLayout, WordCell } from '@/report/document/layout'
import type { OutlineCell, OutlineTable } from '@/report/document/outline'
import { block, tag, voidTag } from './markup'
import type { Attributes, Markup } from './markup'

export function htmlTable({ table, caption, layout, rows }: OutlineTable): Markup {
  const head = rows.slice(0, layout.headRows)
  const bodies = bodyRanges(layout).map(([from, to]) =>
    block('tbody', {}, ...rows.slice(from, to).map(htmlRow)),
  )
  const element = block(
    'table',
    { class: table },
    tag('caption', {}, caption),
    ...columnGroups(layout),
    ...(head.length > 0 ? [block('thead', {}, ...head.map(htmlRow))] : []),
    ...bodies,
  )
  // Wider than a phone: it scrolls by itself, by keyboard too.
  return block('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': caption }, element)
}

function htmlRow(cells: readonly OutlineCell[]): Markup {
  return tag('tr', {}, ...cells.map(htmlCell))
}

function htmlCell(cell: OutlineCell): Markup {
  const spans: Attributes = {
    colspan: cell.colSpan > 1 && cell.colSpan,
    rowspan: cell.rowSpan > 1 && cell.rowSpan,
  }
  if (cell.kind === 'figure') return tag('td', spans, cell.text)
  return tag('th', { scope: scopeOf(cell), ...spans, class: cell.vertical && 'vertical' }, cell.text)
}

/** HTML's groups do not nest: only the outermost names a group, the inner ones name the rows and columns they span. */
function scopeOf({ scope, row, column }: WordCell): string {
  if (scope === 'rowgroup' && column > 0) return 'row'
  if (scope === 'colgroup' && row > 0) return 'col'
  return scope
}

const wordCells = (layout: TableLayout): WordCell[] =>
  layout.rows.flatMap((row) => row.flatMap((cell) => (cell.kind === 'figure' ? [] : [cell])))

/** One `tbody` for each outermost row group, and for the rows between them: [from, to) below the heads. */
export function bodyRanges(layout: TableLayout): readonly (readonly [from: number, to: number])[] {
  const groups = wordCells(layout).filter((cell) => scopeOf(cell) === 'rowgroup')
  const edges = groups.flatMap(({ row, rowSpan }) => (rowSpan > 1 ? [row, row + rowSpan] : [row]))
  return ranges([layout.headRows, ...edges], layout.rows.length)
}

/** One `colgroup` for the labels and one for each outermost group of columns. */
function columnGroups(layout: TableLayout): Markup[] {
  const groups = wordCells(layout).filter((cell) => scopeOf(cell) === 'colgroup')
  const edges = groups.map((cell) => cell.column)
  return ranges([0, ...edges], layout.columns).map(([from, to]) =>
    tag(
      'colgroup',
      {},
      ...Array.from({ length: to - from }, (_, index) =>
        voidTag('col', {
          class: from + index < layout.labelColumns ? `label-${from + index + 1}` : 'figure',
        }),
      ),
    ),
  )
}

function ranges(starts: readonly number[], end: number): readonly (readonly [number, number])[] {
  const sorted = [...new Set(starts)].filter((start) => start < end).sort((a, b) => a - b)
  return sorted.map((from, index) => [from, sorted[index + 1] ?? end] as const)
}
