/**
 * The three official tables as merged grids: which cell stands where, what it spans and which figure it holds.
 * Screens, Word and web pages draw the same grid; the words are the form's.
 */
import { disputeResults, isFigurePath, isTotalPath } from '../form/form'
import type { FigureId } from '../form/paths'
import type {
  ColumnDefinition,
  ColumnGroup,
  FormDefinition,
  ProactiveBlock,
  RowDefinition,
  RowGroup,
  TableId,
} from '../form/types'

interface Position {
  /** From 0, heads included. */
  readonly row: number
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
}

/** A head stands over columns, a label beside rows. */
export interface WordCell extends Position {
  readonly kind: 'head' | 'label'
  readonly text: string
  /** Whether it names one row or column, or a group of them. */
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup'
  /** The group label that the official form sets in a narrow column, a few characters a line. */
  readonly vertical?: true
}

export interface FigureCell extends Position {
  readonly kind: 'figure'
  readonly path: FigureId
  readonly derived: boolean
}

export type LayoutCell = WordCell | FigureCell

export interface TableLayout {
  readonly table: TableId
  readonly columns: number
  /** Rows at the top that belong on every page; table two carries its heads inside. */
  readonly headRows: number
  /** Columns of labels before the first figure. */
  readonly labelColumns: number
  /** Each row's cells where they begin, left to right; positions under a span are left out. */
  readonly rows: readonly (readonly LayoutCell[])[]
}

const single = { colSpan: 1, rowSpan: 1 } as const

function figureCell(path: string, at: Position): FigureCell {
  if (!isFigurePath(path)) throw new Error(`no such figure in the form: ${path}`)
  return { kind: 'figure', path, derived: isTotalPath(path), ...at }
}

function inRows(cells: readonly LayoutCell[], count: number): LayoutCell[][] {
  return Array.from({ length: count }, (_, row) =>
    cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  )
}

/** A format, or the form of one report. */
type Form = Pick<FormDefinition, 'tables'>

/** The grid of one table: table two is 4 columns wide, table three 10, table four 15. */
export function tableLayout(form: Form, table: TableId): TableLayout {
  switch (table) {
    case 'proactive':
      return proactiveLayout(form)
    case 'requests':
      return requestsLayout(form)
    case 'disputes':
      return disputesLayout(form)
  }
}

/** Blocks of article 20 one below the other; a block with fewer figures stretches its last one to the edge. */
function proactiveLayout(form: Form): TableLayout {
  const blocks: readonly ProactiveBlock[] = form.tables.proactive.blocks
  const width = 1 + Math.max(...blocks.map((block) => block.columns.length))
  const cells: LayoutCell[] = []
  let row = 0
  for (const block of blocks) {
    const spanOf = (index: number): number =>
      index === block.columns.length - 1 ? width - block.columns.length : 1
    cells.push({
      kind: 'head',
      text: block.item,
      scope: 'rowgroup',
      row,
      column: 0,
      colSpan: width,
      rowSpan: 1,
    })
    row += 1
    cells.push({ kind: 'head', text: block.heading, scope: 'col', row, column: 0, ...single })
    block.columns.forEach(({ label }, index) => {
      const colSpan = spanOf(index)
      const scope = colSpan > 1 ? 'colgroup' : 'col'
      cells.push({ kind: 'head', text: label, scope, row, column: 1 + index, colSpan, rowSpan: 1 })
    })
    row += 1
    for (const { id, label } of block.rows) {
      cells.push({ kind: 'label', text: label, scope: 'row', row, column: 0, ...single })
      block.columns.forEach((column, index) => {
        const at = { row, column: 1 + index, colSpan: spanOf(index), rowSpan: 1 }
        cells.push(figureCell(`proactive.${id}.${column.id}`, at))
      })
      row += 1
    }
  }
  return { table: 'proactive', columns: width, headRows: 0, labelColumns: 1, rows: inRows(cells, row) }
}

type RowNode = RowDefinition | RowGroup
type ColumnNode = ColumnDefinition | ColumnGroup

const isRowGroup = (node: RowNode): node is RowGroup => 'rows' in node
const isColumnGroup = (node: ColumnNode): node is ColumnGroup => 'columns' in node

const leavesOf = (node: RowNode): readonly RowDefinition[] =>
  isRowGroup(node) ? node.rows.flatMap(leavesOf) : [node]

const depthOf = (nodes: readonly RowNode[]): number =>
  Math.max(...nodes.map((node) => (isRowGroup(node) ? 1 + depthOf(node.rows) : 1)))

/** Row groups stand left of their rows, each level in a column of its own; a row without one spans what is left. */
function rowLabels(nodes: readonly RowNode[], top: number, depth: number, labelColumns: number): WordCell[] {
  const cells: WordCell[] = []
  let row = top
  for (const node of nodes) {
    const at = { kind: 'label', text: node.label, row, column: depth } as const
    if (isRowGroup(node)) {
      const rowSpan = leavesOf(node).length
      const vertical = depth === 0 ? { vertical: true as const } : {}
      cells.push({ ...at, scope: 'rowgroup', colSpan: 1, rowSpan, ...vertical })
      cells.push(...rowLabels(node.rows, row, depth + 1, labelColumns))
      row += rowSpan
    } else {
      cells.push({ ...at, scope: 'row', colSpan: labelColumns - depth, rowSpan: 1 })
      row += 1
    }
  }
  return cells
}

function requestHeads(nodes: readonly ColumnNode[], top: number, left: number): WordCell[] {
  const cells: WordCell[] = []
  let column = left
  for (const node of nodes) {
    const at = { kind: 'head', text: node.label, row: top, column } as const
    if (isColumnGroup(node)) {
      cells.push({ ...at, scope: 'colgroup', colSpan: node.columns.length, rowSpan: 1 })
      node.columns.forEach(({ label }, index) => {
        cells.push({
          kind: 'head',
          text: label,
          scope: 'col',
          row: top + 1,
          column: column + index,
          ...single,
        })
      })
      column += node.columns.length
    } else {
      cells.push({ ...at, scope: 'col', colSpan: 1, rowSpan: 2 })
      column += 1
    }
  }
  return cells
}

function requestsLayout(form: Form): TableLayout {
  const { corner, head, columns: nodes, rows } = form.tables.requests
  const labelColumns = depthOf(rows)
  const headRows = 3
  const columns = (nodes as readonly ColumnNode[]).flatMap((node) =>
    isColumnGroup(node) ? node.columns : [node],
  )
  const leaves = (rows as readonly RowNode[]).flatMap(leavesOf)
  const cells: LayoutCell[] = [
    { kind: 'head', text: corner, scope: 'col', row: 0, column: 0, colSpan: labelColumns, rowSpan: headRows },
    {
      kind: 'head',
      text: head,
      scope: 'colgroup',
      row: 0,
      column: labelColumns,
      colSpan: columns.length,
      rowSpan: 1,
    },
    ...requestHeads(nodes, 1, labelColumns),
    ...rowLabels(rows, headRows, 0, labelColumns),
    ...leaves.flatMap((leaf, index) =>
      columns.map((column, offset) =>
        figureCell(`requests.${leaf.id}.${column.id}`, {
          row: headRows + index,
          column: labelColumns + offset,
          ...single,
        }),
      ),
    ),
  ]
  const width = labelColumns + columns.length
  return {
    table: 'requests',
    columns: width,
    headRows,
    labelColumns,
    rows: inRows(cells, headRows + leaves.length),
  }
}

/** One row of figures; a group without a name of its own lets its results rise by one row. */
function disputesLayout(form: Form): TableLayout {
  const headRows = 3
  const cells: LayoutCell[] = []
  let column = 0
  for (const { label, blocks } of form.tables.disputes.groups) {
    const blockRow = label ? 1 : 0
    if (label) {
      const colSpan = blocks.length * disputeResults.length
      cells.push({ kind: 'head', text: label, scope: 'colgroup', row: 0, column, colSpan, rowSpan: 1 })
    }
    for (const block of blocks) {
      const colSpan = disputeResults.length
      const head = { kind: 'head', row: blockRow, column } as const
      cells.push({ ...head, text: block.label, scope: 'colgroup', colSpan, rowSpan: 1 })
      for (const result of disputeResults) {
        const row = blockRow + 1
        cells.push({
          kind: 'head',
          text: result.label,
          scope: 'col',
          row,
          column,
          colSpan: 1,
          rowSpan: headRows - row,
        })
        cells.push(figureCell(`disputes.${block.id}.${result.id}`, { row: headRows, column, ...single }))
        column += 1
      }
    }
  }
  return { table: 'disputes', columns: column, headRows, labelColumns: 0, rows: inRows(cells, headRows + 1) }
}
