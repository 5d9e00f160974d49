/**
 * All that the program asks of forms, made of an ordered list of them, oldest first. Every table is made once a
 * registry, or once a form.
 */
import {
  applicantsOf,
  blockFigures,
  columnSumsOf,
  disputeBlocksIn,
  disputeResultsIn,
  figuresIn,
  figuresOfAll,
  isRowInFormat,
  metricFigures,
  proactivePath,
  requestColumnsIn,
  requestFigures,
  requestRowsIn,
} from './figure-definitions'
import type { FigureDefinition, RequestRow } from './figure-definitions'
import type {
  FigureId,
  FormId,
  InputId,
  MetricId,
  NarrativeId,
  PartId,
  SectionFormatId,
  SectionId,
  TableTextId,
  TotalId,
} from './paths'
import type { Form, FormMetric, FormNarrativeSection, FormPart, FormTableSection } from './registered'
import { createSectionFormats, mergeLists, metricsFormat } from './section-formats'
import type { InForm } from './section-formats'
import { totalPartsIn } from './totals'
import type { FormDefinition, TableId } from './types'

interface FormFigures {
  readonly list: readonly FigureDefinition[]
  readonly paths: ReadonlySet<FigureId>
  readonly inputs: readonly InputId[]
}

/** A text around an official table. */
export interface TableText {
  readonly id: TableTextId
  readonly section: FormTableSection['id']
  readonly table: TableId
  readonly side: 'before' | 'after'
}

export type FormRegistry = ReturnType<typeof createFormRegistry>

/** The list is one in which `formFaults` finds nothing. */
export function createFormRegistry(definitions: readonly FormDefinition[]) {
  // What stands in the list is what is registered.
  const forms = definitions as readonly Form[]
  const newest = forms[forms.length - 1] as Form
  const byId = new Map<unknown, Form>(forms.map((form) => [form.id, form]))
  const formIds: readonly FormId[] = forms.map((form) => form.id)

  function isFormId(value: unknown): value is FormId {
    return byId.has(value)
  }

  function isMetricId(value: unknown): value is MetricId {
    return metricIds.has(value)
  }

  function getForm(id: FormId): Form {
    const form = byId.get(id)
    if (!form) throw new Error(`no such form: ${id}`)
    return form
  }

  /** The form that a report of this year is written in: the last that has begun and not ended. */
  function formOfYear(year: number): Form {
    const made = forms.filter(({ years: [from, to] }) => year >= from && (to === undefined || year <= to))
    // Reports of years before any form are written in the first that has no end of its own.
    return made[made.length - 1] ?? forms.find((form) => form.years[1] === undefined) ?? newest
  }

  /** The forms up to the one that is in force for a year: its own, or the first after it that has no end. */
  function formsUntil(year: number): readonly Form[] {
    const own = forms.indexOf(formOfYear(year))
    const lasting = forms.findIndex((form, at) => at >= own && form.years[1] === undefined)
    return lasting < 0 ? forms : forms.slice(0, lasting + 1)
  }

  const formats = createSectionFormats(forms, getForm)
  const { blockIds, blockOf, formFor, sectionFormatIds, variantsOf } = formats

  const requestColumns = requestColumnsIn(newest)
  const applicants = applicantsOf(requestColumns)
  const disputeBlocks = disputeBlocksIn(newest)
  const disputeResults = disputeResultsIn(newest)
  const requestRows = requestRowsIn(newest)
  const allRequestRows = mergeLists(forms.map(requestRowsIn), (row) => row.id)
  const allMetrics = mergeLists(
    forms.map((form) => form.metrics),
    (metric) => metric.id,
  )
  const metricIds = new Set<unknown>(allMetrics.map((metric) => metric.id))

  const figureDefinitions = figuresOfAll(forms, blockIds)
  const definitionsByPath = new Map<unknown, FigureDefinition>(
    figureDefinitions.map((figure) => [figure.path, figure]),
  )
  const inputPaths = figureDefinitions.filter((f) => !f.derived).map((f) => f.path) as readonly InputId[]
  const totalPaths = figureDefinitions.filter((f) => f.derived).map((f) => f.path) as readonly TotalId[]
  const totals = new Set<unknown>(totalPaths)

  const figuresCache = new WeakMap<Form, FormFigures>()

  function formFigures(report: InForm): FormFigures {
    const form = formFor(report)
    const known = figuresCache.get(form)
    if (known) return known
    const list = figuresIn(form)
    const figures: FormFigures = {
      list,
      paths: new Set(list.map((figure) => figure.path)),
      inputs: list.filter((figure) => !figure.derived).map((figure) => figure.path) as InputId[],
    }
    figuresCache.set(form, figures)
    return figures
  }

  function isFigurePath(value: unknown): value is FigureId {
    return definitionsByPath.has(value)
  }

  function isTotalPath(path: FigureId): path is TotalId {
    return totals.has(path)
  }

  function isInputPath(value: unknown): value is InputId {
    return isFigurePath(value) && !isTotalPath(value)
  }

  function hasFigure(report: InForm, path: FigureId): boolean {
    return formFigures(report).paths.has(path)
  }

  const formatCache = new Map<string, readonly FigureDefinition[]>()

  /** The figures of one part of the tables as a form has it; none where it lacks the part. */
  function formatFigures(form: FormId, id: SectionFormatId): readonly FigureDefinition[] {
    const key = `${form} ${id}`
    const figures = formatCache.get(key) ?? listFormat(getForm(form), id)
    formatCache.set(key, figures)
    return figures
  }

  function listFormat(form: Form, id: SectionFormatId): readonly FigureDefinition[] {
    if (id === metricsFormat) return metricFigures(form.metrics)
    const block = form.tables.proactive.blocks.find((one) => one.id === id)
    return block ? blockFigures(block) : requestFigures(form, formatRows(form.id, id))
  }

  /** The rows of table three in one part of it as a form has them. */
  function formatRows(form: FormId, id: SectionFormatId): readonly RequestRow[] {
    return requestRowsIn(getForm(form)).filter((row) => isRowInFormat(row, id))
  }

  const narrativeSections = newest.sections.filter(
    (section): section is FormNarrativeSection => section.kind === 'narrative',
  )
  const parts: readonly FormPart[] = narrativeSections.flatMap((section) => section.parts)
  const tableTexts: readonly TableText[] = newest.sections.flatMap((section) =>
    section.kind === 'table'
      ? (['before', 'after'] as const).map((side) => {
          return { id: section.texts[side], section: section.id, table: section.table, side }
        })
      : [],
  )
  const narrativeIds: readonly NarrativeId[] = newest.sections.flatMap((section) =>
    section.kind === 'table'
      ? [section.texts.before, section.texts.after]
      : [section.id, ...section.parts.map((part) => part.id)],
  )

  return {
    formIds,
    /** The form of the years to come. */
    newest,
    isFormId,
    getForm,
    formOfYear,
    formsUntil,
    blockIds,
    sectionFormatIds,
    variantsOf,
    variantsBy: formats.variantsBy,
    formatOf: formats.formatOf,
    blockOf,
    formFor,
    formatFigures,
    formatRows,

    /** Whether two forms have the same figures in a part of the tables. */
    isSameFormat(id: SectionFormatId, one: FormId, other: FormId): boolean {
      if (one === other) return true
      const [own, others] = [formatFigures(one, id), formatFigures(other, id)]
      return own.length === others.length && own.every(({ path }, at) => path === others[at]?.path)
    },

    /** The rows of table three in the newest form. */
    requestRows,
    /** The rows of table three in any form: （六） as one row and its three items. */
    allRequestRows,
    /** The outcomes of table three in the newest form. */
    outcomeRows: requestRows.filter((row) => row.role === 'outcome'),
    /** The 7 columns of table three, left to right. */
    requestColumns,
    /** The 6 kinds of applicant. */
    applicants,
    disputeBlocks,
    disputeResults,

    /** The rows of table three that a report has. */
    requestRowsOf: (report: InForm): readonly RequestRow[] => requestRowsIn(formFor(report)),

    /** Columns of table two of which one goes on from year to year, by row. */
    columnSums: columnSumsOf(forms),

    /** Every figure that any form has; words that forms have differently are those of the newest. */
    figureDefinitions,
    /** Of every form. */
    inputPaths,
    /** Of every form. */
    totalPaths,
    isFigurePath,
    isInputPath,
    isTotalPath,

    /** A value for every figure that any form has typed. */
    forInputs: <Value>(valueOf: (path: InputId) => Value): Readonly<Record<InputId, Value>> =>
      Object.fromEntries(inputPaths.map((path) => [path, valueOf(path)])) as Record<InputId, Value>,

    figureDefinition(path: FigureId): FigureDefinition {
      const found = definitionsByPath.get(path)
      if (!found) throw new Error(`no such figure in the form: ${path}`)
      return found
    },

    /** Every figure that a report's form has, in its order and its words. */
    figuresOf: (report: InForm): readonly FigureDefinition[] => formFigures(report).list,
    /** The figures that are typed in a report of this form. */
    inputPathsOf: (report: InForm): readonly InputId[] => formFigures(report).inputs,
    /** Whether a report's form has this figure; one that it lacks is neither blank nor 0, it is no figure of it. */
    hasFigure,
    /** The typed figures under a total, in the order of the report's form. */
    totalParts: (report: InForm, path: TotalId): readonly InputId[] => totalPartsIn(formFor(report), path),

    /** The texts of the report in the order of the form, those around the tables included, which few reports have. */
    narrativeIds,
    /** A value for every text. */
    forTexts: <Value>(valueOf: (id: NarrativeId) => Value): Readonly<Record<NarrativeId, Value>> =>
      Object.fromEntries(narrativeIds.map((id) => [id, valueOf(id)])) as Record<NarrativeId, Value>,
    /** The parts of section one, as the newest form has them. */
    parts,
    isNarrativeId: (value: unknown): value is NarrativeId =>
      (narrativeIds as readonly unknown[]).includes(value),
    /** The texts around the tables, in the order of the form. */
    tableTexts,
    /** Of which table a text is, and on which side of it; `undefined` for any other text. */
    tableTextOf: (id: unknown): TableText | undefined => tableTexts.find((one) => one.id === id),
    isSectionId: (value: unknown): value is SectionId => newest.sections.some((one) => one.id === value),
    /** The five parts of section one. */
    isPartId: (id: unknown): id is PartId => parts.some((part) => part.id === id),

    /** The metrics of any form, in the order of the newest. */
    allMetrics,
    isMetricId,
    /** The metric whose figure this is; `null` for a figure of the tables. */
    metricAt(path: FigureId): MetricId | null {
      const id = path.replace(/^metrics\./, '')
      return id !== path && isMetricId(id) ? id : null
    },

    /** A figure of table two by its row and column; `null` where no form has it. */
    proactiveFigure(row: string, column: string): InputId | null {
      const path = proactivePath(row, column)
      return isFigurePath(path) ? path : null
    },

    /** Metrics of any form that a text mentions, entered beside it; those of one report's form where it is given. */
    metricsOf(home: NarrativeId, report?: InForm): readonly FormMetric[] {
      const all = report ? formFor(report).metrics : allMetrics
      return all.filter((metric) => metric.part === home)
    },

    /** The title as the form of that year words it, used where the report sets none of its own. */
    officialTitle: (unit: string, year: number): string => `${unit}${year}${formOfYear(year).titleSuffix}`,
  }
}
