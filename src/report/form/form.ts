/** Reads the form: rows, columns, paths, labels and units, for any format year. */
import { form2021 } from './2021'
import type {
  ApplicantId,
  DisputeBlockId,
  DisputeResultId,
  FigurePath,
  InputPath,
  MetricId,
  MetricPath,
  NarrativeId,
  PartId,
  ProactivePath,
  RequestColumnId,
  RequestPath,
  RequestRowId,
  SectionId,
  TotalPath,
} from './paths'
import type { ColumnDefinition, ColumnGroup, RowDefinition, RowGroup, Unit } from './types'

export type Form = typeof form2021
export type FormId = Form['id']

const forms: Readonly<Record<FormId, Form>> = { '2021': form2021 }

export function getForm(id: FormId): Form {
  return forms[id]
}

export function isFormId(value: unknown): value is FormId {
  return typeof value === 'string' && Object.hasOwn(forms, value)
}

/** The format that a report of this year is written in. */
export function formOfYear(_year: number): Form {
  return form2021
}

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

/** The 25 rows of table three, top to bottom. */
export const requestRows: readonly RequestRow[] = flattenRows(form2021.tables.requests.rows, [])
/** The 7 columns of table three, left to right. */
export const requestColumns: readonly RequestColumn[] = flattenColumns(form2021.tables.requests.columns)
/** The 6 kinds of applicant. */
export const applicants = requestColumns
  .filter((column) => !column.derived)
  .map((column) => column.id) as readonly ApplicantId[]
export const outcomeRows = requestRows.filter((row) => row.role === 'outcome')

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
  readonly derived: boolean
  /** The section or part beside which it is entered. */
  readonly home: SectionId | NarrativeId
}

function proactiveFigures(): FigureDefinition[] {
  return form2021.tables.proactive.blocks.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column) => ({
        path: `proactive.${row.id}.${column.id}` as ProactivePath,
        table: 'proactive' as const,
        labels: [block.item, row.label, column.label],
        unit: column.unit,
        decimals: 'decimals' in column,
        derived: false,
        home: 'proactive' as const,
      })),
    ),
  )
}

function requestFigures(): FigureDefinition[] {
  return requestRows.flatMap((row) =>
    requestColumns.map((column) => ({
      path: requestPath(row.id, column.id),
      table: 'requests' as const,
      labels: [...row.groups, row.label, column.label],
      unit: form2021.tables.requests.unit,
      decimals: false,
      derived: row.role === 'derived' || column.derived === true,
      home: 'requests' as const,
    })),
  )
}

function disputeFigures(): FigureDefinition[] {
  return disputeBlocks.flatMap((block) =>
    disputeResults.map((result) => ({
      path: `disputes.${block.id}.${result.id}` as const,
      table: 'disputes' as const,
      labels: [...(block.group ? [block.group] : []), block.label, result.label],
      unit: form2021.tables.disputes.unit,
      decimals: false,
      derived: result.derived === true,
      home: 'disputes' as const,
    })),
  )
}

function metricFigures(): FigureDefinition[] {
  return form2021.metrics.map((metric) => ({
    path: metricPath(metric.id),
    table: 'metrics' as const,
    labels: [metric.label],
    unit: metric.unit,
    decimals: 'decimals' in metric,
    derived: false,
    home: metric.part,
  }))
}

const definitions: ReadonlyMap<string, FigureDefinition> = new Map(
  [...proactiveFigures(), ...requestFigures(), ...disputeFigures(), ...metricFigures()].map((figure) => [
    figure.path,
    figure,
  ]),
)

/** Every figure of the form, in the order of the form. */
export const figureDefinitions: readonly FigureDefinition[] = [...definitions.values()]
export const inputPaths = figureDefinitions
  .filter((f) => !f.derived)
  .map((f) => f.path) as readonly InputPath[]
export const totalPaths = figureDefinitions
  .filter((f) => f.derived)
  .map((f) => f.path) as readonly TotalPath[]

export function isFigurePath(value: unknown): value is FigurePath {
  return typeof value === 'string' && definitions.has(value)
}

export function isTotalPath(path: FigurePath): path is TotalPath {
  return figureDefinition(path).derived
}

export function figureDefinition(path: FigurePath): FigureDefinition {
  const found = definitions.get(path)
  if (!found) throw new Error(`no such figure in the form: ${path}`)
  return found
}

/** The texts of the report in the order of the form: the lead of section one, its parts, sections five and six. */
export const narrativeIds: readonly NarrativeId[] = form2021.sections.flatMap((section) =>
  section.kind === 'narrative' ? [section.id, ...section.parts.map((part) => part.id)] : [],
)

export function isNarrativeId(value: unknown): value is NarrativeId {
  return (narrativeIds as readonly unknown[]).includes(value)
}

/** The five parts of section one. */
export function isPartId(id: NarrativeId): id is PartId {
  return form2021.sections[0].parts.some((part) => part.id === id)
}

/** Metrics that a text mentions, entered beside it. */
export function metricsOf(home: NarrativeId): readonly (typeof form2021.metrics)[number][] {
  return form2021.metrics.filter((metric) => metric.part === home)
}

/** The title as the form words it, used where the report sets none of its own. */
export function officialTitle(unit: string, year: number): string {
  return `${unit}${year}${form2021.titleSuffix}`
}
