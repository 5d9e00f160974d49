/** What every figure of a form is: its place in words, its unit, and whether it is typed or follows from others. */
import type {
  ApplicantId,
  DisputeBlockId,
  DisputeResultId,
  FigureId,
  InputId,
  MetricId,
  NarrativeId,
  OutcomeGroupId,
  RequestColumnId,
  RequestRowId,
  SectionId,
} from './paths'
import type { Form, FormMetric } from './registered'
import { isInFormat, mergeLists } from './section-formats'
import type {
  ColumnDefinition,
  ColumnGroup,
  FormDefinition,
  ProactiveBlock,
  RowDefinition,
  RowGroup,
  Unit,
} from './types'

export interface RequestRow extends RowDefinition {
  readonly id: RequestRowId
  /** Labels of the groups that hold the row, outermost first. */
  readonly groups: readonly string[]
  /** Their ids. */
  readonly groupIds: readonly string[]
}

export interface RequestColumn extends ColumnDefinition {
  readonly id: RequestColumnId
  readonly group: string
}

export interface DisputeBlock {
  readonly id: DisputeBlockId
  readonly label: string
  readonly group: string
}

export interface DisputeResult extends ColumnDefinition {
  readonly id: DisputeResultId
}

/** What a figure is: its place in words, its unit, and whether it is typed or follows from others. */
export interface FigureDefinition {
  readonly path: FigureId
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

export function proactivePath(row: string, column: string): InputId {
  return `proactive.${row}.${column}` as InputId
}

export function requestPath(row: RequestRowId, column: RequestColumnId): FigureId {
  return `requests.${row}.${column}` as FigureId
}

export function metricPath(id: MetricId): InputId {
  return `metrics.${id}` as InputId
}

type Tables = { readonly tables: Omit<FormDefinition['tables'], 'proactive'> }

function flattenRows(
  nodes: readonly (RowDefinition | RowGroup)[],
  groups: readonly RowGroup[],
): RequestRow[] {
  return nodes.flatMap((node) =>
    'rows' in node
      ? flattenRows(node.rows, [...groups, node])
      : [
          {
            ...node,
            id: node.id as RequestRowId,
            groups: groups.map((group) => group.label),
            groupIds: groups.map((group) => group.id),
          },
        ],
  )
}

const rowsCache = new WeakMap<Tables['tables']['requests'], readonly RequestRow[]>()

/** The rows of table three of one form, top to bottom. */
export function requestRowsIn({ tables: { requests } }: Tables): readonly RequestRow[] {
  const known = rowsCache.get(requests)
  if (known) return known
  const rows = flattenRows(requests.rows, [])
  rowsCache.set(requests, rows)
  return rows
}

/** Whether a row of table three belongs to a part of the tables: a group, or rows that stand in its place. */
export function isRowInFormat(row: RequestRow, format: string): boolean {
  return isInFormat(row.id, format) || row.groupIds.includes(format)
}

/** A group of outcomes: （三）不予公开. */
export interface OutcomeGroup {
  readonly id: OutcomeGroupId
  readonly label: string
  /** Labels of the groups that hold it, outermost first. */
  readonly outer: readonly string[]
}

export function outcomeGroupsIn({ tables }: Tables): readonly OutcomeGroup[] {
  const groupsOf = (nodes: readonly (RowDefinition | RowGroup)[], outer: readonly string[]): OutcomeGroup[] =>
    nodes.flatMap((node) => {
      if (!('rows' in node)) return []
      const own = outer.length > 0 ? [{ id: node.id as OutcomeGroupId, label: node.label, outer }] : []
      return [...own, ...groupsOf(node.rows, [...outer, node.label])]
    })
  return groupsOf(tables.requests.rows, [])
}

/** The columns of table three, left to right. */
export function requestColumnsIn({ tables }: Tables): readonly RequestColumn[] {
  const flatten = (nodes: readonly (ColumnDefinition | ColumnGroup)[]): RequestColumn[] =>
    nodes.flatMap((node) =>
      'columns' in node
        ? node.columns.map((column) => ({ ...column, id: column.id as RequestColumnId, group: node.label }))
        : [{ ...node, id: node.id as RequestColumnId, group: '' }],
    )
  return flatten(tables.requests.columns)
}

export function disputeBlocksIn({ tables }: Tables): readonly DisputeBlock[] {
  return tables.disputes.groups.flatMap((group) =>
    group.blocks.map((block) => ({ ...block, id: block.id as DisputeBlockId, group: group.label })),
  )
}

export function disputeResultsIn({ tables }: Tables): readonly DisputeResult[] {
  return tables.disputes.results.map((result) => ({ ...result, id: result.id as DisputeResultId }))
}

/** The kinds of applicant: the columns of table three but the total. */
export function applicantsOf(columns: readonly RequestColumn[]): readonly ApplicantId[] {
  return columns.filter((column) => !column.derived).map((column) => column.id) as readonly ApplicantId[]
}

export function blockFigures(block: ProactiveBlock): FigureDefinition[] {
  return block.rows.flatMap((row) =>
    block.columns.map((column) => ({
      path: proactivePath(row.id, column.id),
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

/** Of a row of table two: one figure = last year's + `plus` − `minus`. */
export interface RowSum {
  readonly total: FigureId
  readonly plus: readonly FigureId[]
  readonly minus: readonly FigureId[]
}

/** Of every form, each once. */
export function columnSumsOf(forms: readonly Form[]): readonly RowSum[] {
  const all = forms.flatMap((form) =>
    form.tables.proactive.blocks.flatMap(({ rows, sum }) =>
      rows.flatMap(({ id }): RowSum[] => {
        if (!sum) return []
        const pathsOf = (columns: readonly string[]): FigureId[] =>
          columns.map((column) => proactivePath(id, column))
        const total = proactivePath(id, sum.total)
        return [{ total, plus: pathsOf(sum.plus), minus: pathsOf(sum.minus) }]
      }),
    ),
  )
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
}

export function requestFigures(form: Tables, rows: readonly RequestRow[]): FigureDefinition[] {
  return rows.flatMap((row) =>
    requestColumnsIn(form).map((column) => ({
      path: requestPath(row.id, column.id),
      table: 'requests' as const,
      labels: [...row.groups, row.label, column.label],
      unit: form.tables.requests.unit,
      decimals: false,
      signed: false,
      derived: row.role === 'derived' || column.derived === true,
      home: 'requests' as const,
    })),
  )
}

function disputeFigures(form: Tables): FigureDefinition[] {
  return disputeBlocksIn(form).flatMap((block) =>
    disputeResultsIn(form).map((result) => ({
      path: `disputes.${block.id}.${result.id}` as const,
      table: 'disputes' as const,
      labels: [...(block.group ? [block.group] : []), block.label, result.label],
      unit: form.tables.disputes.unit,
      decimals: false,
      signed: false,
      derived: result.derived === true,
      home: 'disputes' as const,
    })),
  )
}

export function metricFigures(metrics: readonly FormMetric[]): FigureDefinition[] {
  return metrics.map((metric) => ({
    path: metricPath(metric.id),
    table: 'metrics' as const,
    labels: [metric.label],
    unit: metric.unit,
    decimals: metric.decimals === true,
    signed: false,
    derived: false,
    home: metric.part,
  }))
}

/** Every figure of one form, in its order and its words. */
export function figuresIn(form: Pick<Form, 'tables' | 'metrics'>): readonly FigureDefinition[] {
  return [
    ...form.tables.proactive.blocks.flatMap(blockFigures),
    ...requestFigures(form, requestRowsIn(form)),
    ...disputeFigures(form),
    ...metricFigures(form.metrics),
  ]
}

/** Every figure that any form has; words that forms have differently are those of the newest. */
export function figuresOfAll(
  forms: readonly Form[],
  blockIds: readonly string[],
): readonly FigureDefinition[] {
  const newest = forms[forms.length - 1] as Form
  const blockFiguresOfAll = (id: string): readonly FigureDefinition[] =>
    mergeLists(
      forms.map((form) =>
        form.tables.proactive.blocks.filter((block) => block.id === id).flatMap(blockFigures),
      ),
      (figure) => figure.path,
    )
  const rows = mergeLists(forms.map(requestRowsIn), (row) => row.id)
  const metrics = mergeLists(
    forms.map((form) => form.metrics),
    (metric) => metric.id,
  )
  return [
    ...blockIds.flatMap(blockFiguresOfAll),
    ...requestFigures(newest, rows),
    ...disputeFigures(newest),
    ...metricFigures(metrics),
  ]
}
