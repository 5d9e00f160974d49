/** What every figure of a form is: its place in words, its unit, and whether it is typed or follows from others. */
import { blockIds, blockOf, formIds, getForm } from './forms'
import type { BlockId, FormId, PieceId } from './forms'
import type {
  ApplicantId,
  DisputeBlockId,
  DisputeResultId,
  FigurePath,
  MetricId,
  MetricPath,
  NarrativeId,
  ProactivePath,
  RequestColumnId,
  RequestPath,
  RequestRowId,
  SectionId,
} from './paths'
import type {
  ColumnDefinition,
  ColumnGroup,
  FormDefinition,
  ProactiveBlock,
  RowDefinition,
  RowGroup,
  Unit,
} from './types'

const form2021 = getForm('2021')

export interface RequestRow extends RowDefinition {
  readonly id: RequestRowId
  /** Labels of the groups that hold the row, outermost first. */
  readonly groups: readonly string[]
}

function flattenRows(nodes: readonly (RowDefinition | RowGroup)[], groups: readonly string[]): RequestRow[] {
  return nodes.flatMap((node) =>
    'rows' in node
      ? flattenRows(node.rows, [...groups, node.label])
      : [{ ...node, id: node.id as RequestRowId, groups }],
  )
}

export interface RequestColumn extends ColumnDefinition {
  readonly id: RequestColumnId
  readonly group: string
}

function flattenColumns(nodes: readonly (ColumnDefinition | ColumnGroup)[]): RequestColumn[] {
  return nodes.flatMap((node) =>
    'columns' in node
      ? node.columns.map((column) => ({ ...column, id: column.id as RequestColumnId, group: node.label }))
      : [{ ...node, id: node.id as RequestColumnId, group: '' }],
  )
}

const rowsCache = new WeakMap<FormDefinition['tables']['requests'], readonly RequestRow[]>()

/** The rows of table three of one form, top to bottom. */
export function requestRowsIn({
  tables: { requests },
}: Pick<FormDefinition, 'tables'>): readonly RequestRow[] {
  const known = rowsCache.get(requests)
  if (known) return known
  const rows = flattenRows(requests.rows, [])
  rowsCache.set(requests, rows)
  return rows
}

/** The lists of all formats as one: the latest's, and what others have besides where they have it. */
function mergeLists<Item>(
  lists: readonly (readonly Item[])[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const [latest = [], ...earlier] = [...lists].reverse()
  const merged = [...latest]
  const indexOf = (item: Item | undefined): number =>
    item === undefined ? -1 : merged.findIndex((one) => keyOf(one) === keyOf(item))
  for (const list of earlier) {
    list.forEach((item, at) => {
      if (indexOf(item) < 0) merged.splice(indexOf(list[at - 1]) + 1, 0, item)
    })
  }
  return merged
}

/** The rows of table three in the format in force. */
export const requestRows = requestRowsIn(form2021)
/** The rows of table three in any format: （六） as one row and its three items. */
export const allRequestRows = mergeLists(
  formIds.map((id) => requestRowsIn(getForm(id))),
  (row) => row.id,
)
/** The 7 columns of table three, left to right. */
export const requestColumns: readonly RequestColumn[] = flattenColumns(form2021.tables.requests.columns)
/** The 6 kinds of applicant. */
export const applicants = requestColumns
  .filter((column) => !column.derived)
  .map((column) => column.id) as readonly ApplicantId[]

export const disputeBlocks: readonly { id: DisputeBlockId; label: string; group: string }[] =
  form2021.tables.disputes.groups.flatMap((group) =>
    group.blocks.map((block) => ({ ...block, group: group.label })),
  )
export const disputeResults: readonly { id: DisputeResultId; label: string; derived?: true }[] =
  form2021.tables.disputes.results

export function requestPath(row: RequestRowId, column: RequestColumnId): RequestPath {
  return `requests.${row}.${column}`
}

export function metricPath(id: MetricId): MetricPath {
  return `metrics.${id}`
}

/** What a figure is: its place in words, its unit, and whether it is typed or follows from others. */
export interface FigureDefinition {
  readonly path: FigurePath
  readonly table: 'proactive' | 'requests' | 'disputes' | 'metrics'
  /** From the outermost group to the column; of a metric, its label alone. */
  readonly labels: readonly string[]
  readonly unit: Unit
  readonly decimals: boolean
  /** A change, which may be below 0. */
  readonly signed: boolean
  readonly derived: boolean
  /** The section or part beside which it is entered. */
  readonly home: SectionId | NarrativeId
}

function blockFigures(block: ProactiveBlock): FigureDefinition[] {
  return block.rows.flatMap((row) =>
    block.columns.map((column) => ({
      path: `proactive.${row.id}.${column.id}` as ProactivePath,
      table: 'proactive' as const,
      labels: [block.item, row.label, column.label],
      unit: column.unit,
      decimals: column.decimals === true,
      signed: column.signed === true,
      derived: false,
      home: 'proactive' as const,
    })),
  )
}

function requestFigures(rows: readonly RequestRow[]): FigureDefinition[] {
  return rows.flatMap((row) =>
    requestColumns.map((column) => ({
      path: requestPath(row.id, column.id),
      table: 'requests' as const,
      labels: [...row.groups, row.label, column.label],
      unit: form2021.tables.requests.unit,
      decimals: false,
      signed: false,
      derived: row.role === 'derived' || column.derived === true,
      home: 'requests' as const,
    })),
  )
}

const disputeFigures: readonly FigureDefinition[] = disputeBlocks.flatMap((block) =>
  disputeResults.map((result) => ({
    path: `disputes.${block.id}.${result.id}` as const,
    table: 'disputes' as const,
    labels: [...(block.group ? [block.group] : []), block.label, result.label],
    unit: form2021.tables.disputes.unit,
    decimals: false,
    signed: false,
    derived: result.derived === true,
    home: 'disputes' as const,
  })),
)

const metricFigures: readonly FigureDefinition[] = form2021.metrics.map((metric) => ({
  path: metricPath(metric.id),
  table: 'metrics' as const,
  labels: [metric.label],
  unit: metric.unit,
  decimals: 'decimals' in metric,
  signed: false,
  derived: false,
  home: metric.part,
}))

/** Every figure of one form, in its order and its words. */
export function figuresIn(form: Pick<FormDefinition, 'tables'>): readonly FigureDefinition[] {
  return [
    ...form.tables.proactive.blocks.flatMap(blockFigures),
    ...requestFigures(requestRowsIn(form)),
    ...disputeFigures,
    ...metricFigures,
  ]
}

/** The figures of one piece as a format has it; none where it lacks the piece. */
export function pieceFigures(form: FormId, piece: PieceId): readonly FigureDefinition[] {
  if (piece === 'otherwise') {
    return requestFigures(requestRowsIn(getForm(form)).filter((row) => row.id.startsWith('otherwise.')))
  }
  const block = blockOf(form, piece)
  return block ? blockFigures(block) : []
}

function blockFiguresOfAll(id: BlockId): readonly FigureDefinition[] {
  return mergeLists(
    formIds.map((form) => pieceFigures(form, id)),
    (figure) => figure.path,
  )
}

/** Every figure that any format has; words that formats have differently are those of the one in force. */
export const figureDefinitions: readonly FigureDefinition[] = [
  ...blockIds.flatMap(blockFiguresOfAll),
  ...requestFigures(allRequestRows),
  ...disputeFigures,
  ...metricFigures,
]
