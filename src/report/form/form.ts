/** Reads the form: rows, columns, paths, labels and units, of any format and of one report. */
import { figureDefinitions, figuresIn, requestRows, requestRowsIn } from './figure-definitions'
import type { FigureDefinition, RequestRow } from './figure-definitions'
import { formFor, getForm } from './forms'
import type { FormId, Forms, InForm } from './forms'
import type { FigurePath, InputPath, NarrativeId, PartId, TotalPath } from './paths'
import type { FormDefinition } from './types'

export {
  allRequestRows,
  applicants,
  disputeBlocks,
  disputeResults,
  figureDefinitions,
  metricPath,
  pieceFigures,
  requestColumns,
  requestPath,
  requestRows,
} from './figure-definitions'
export type { FigureDefinition, RequestColumn, RequestRow } from './figure-definitions'
export {
  blockIds,
  blockOf,
  formFor,
  formIds,
  formOfYear,
  getForm,
  isFormId,
  pieceIds,
  variantsOf,
} from './forms'
export type { BlockId, FormId, InForm, PieceId, Variants } from './forms'

export type Form = Forms[FormId]

const form2021 = getForm('2021')

/** The outcomes of table three in the format in force. */
export const outcomeRows = requestRows.filter((row) => row.role === 'outcome')

/** The rows of table three that a report has. */
export function requestRowsOf(report: InForm): readonly RequestRow[] {
  return requestRowsIn(formFor(report))
}

interface FormFigures {
  readonly list: readonly FigureDefinition[]
  readonly byPath: ReadonlyMap<string, FigureDefinition>
  readonly inputs: readonly InputPath[]
}

const figuresCache = new WeakMap<FormDefinition, FormFigures>()

function formFigures(report: InForm): FormFigures {
  const form = formFor(report)
  const known = figuresCache.get(form)
  if (known) return known
  const list = figuresIn(form)
  const figures: FormFigures = {
    list,
    byPath: new Map(list.map((figure) => [figure.path, figure])),
    inputs: list.filter((figure) => !figure.derived).map((figure) => figure.path) as InputPath[],
  }
  figuresCache.set(form, figures)
  return figures
}

/** Every figure that a report's form has, in its order and its words. */
export function figuresOf(report: InForm): readonly FigureDefinition[] {
  return formFigures(report).list
}

/** The figures that are typed in a report of this form. */
export function inputPathsOf(report: InForm): readonly InputPath[] {
  return formFigures(report).inputs
}

/** Whether a report's form has this figure; one that it lacks is neither blank nor 0, it is no figure of it. */
export function hasFigure(report: InForm, path: FigurePath): boolean {
  return formFigures(report).byPath.has(path)
}

const definitions: ReadonlyMap<string, FigureDefinition> = new Map(
  figureDefinitions.map((figure) => [figure.path, figure]),
)

/** Of every format. */
export const inputPaths = figureDefinitions
  .filter((f) => !f.derived)
  .map((f) => f.path) as readonly InputPath[]
/** Of every format. */
export const totalPaths = figureDefinitions
  .filter((f) => f.derived)
  .map((f) => f.path) as readonly TotalPath[]

const totals: ReadonlySet<string> = new Set(totalPaths)

export function isFigurePath(value: unknown): value is FigurePath {
  return typeof value === 'string' && definitions.has(value)
}

export function isTotalPath(path: FigurePath): path is TotalPath {
  return totals.has(path)
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
