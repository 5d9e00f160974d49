/**
 * The small rows. Their figures are stored as one string: ten thousand rows are read in one go, and an object of a
 * hundred paths in each would cost ten times as much.
 */
import { isFigure, notApplicable } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { formOfYear, isFormId, variantsOf } from '@/report/form/form'
import type { FigureId } from '@/report/form/paths'
import { summaryPaths } from '@/report/summary'
import type { ReportSummary, SummaryFigures } from '@/report/summary'
import type { StoredSummary } from './types'

export interface SummaryRow extends Omit<StoredSummary, 'figures'> {
  /** Cells in the order of `summaryPaths`, with commas between; nothing stands for blank. */
  readonly cells: string
  /** Which order that was: a program that knows more figures, or others, must not misread it. */
  readonly shape: string
}

/** What a row knows beside the summary of its report. */
export type RowMeta = Pick<StoredSummary, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'deletedAt'>

/** The whole report; read through `restoreReport`, whoever wrote it. */
export interface ReportRow {
  readonly id: string
  readonly report: unknown
}

/** A short name for a list of paths: FNV-1a. */
function nameOf(paths: readonly string[]): string {
  let hash = 0x811c9dc5
  for (const char of paths.join()) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
  return `${paths.length}-${(hash >>> 0).toString(36)}`
}

export const currentShape = nameOf(summaryPaths)

function packFigures(figures: SummaryFigures): string {
  return summaryPaths
    .map((path) => figures[path] ?? '')
    .join()
    .replace(/,+$/, '')
}

function unpackFigures(cells: string): SummaryFigures {
  const figures: Partial<Record<FigureId, Exclude<Cell, null>>> = {}
  if (cells === '') return figures
  cells.split(',').forEach((text, index) => {
    const path = summaryPaths[index]
    const cell = text === notApplicable ? notApplicable : Number(text)
    if (text !== '' && path && (cell === notApplicable || isFigure(cell))) figures[path] = cell
  })
  return figures
}

export function packRow({ figures, ...summary }: ReportSummary, meta: RowMeta): SummaryRow {
  return { ...summary, ...meta, cells: packFigures(figures), shape: currentShape }
}

/** A row as the program knows it; its figures are unpacked when they are first asked for. */
export function unpackRow({ cells, shape, ...rest }: SummaryRow): StoredSummary {
  let figures: SummaryFigures | undefined
  // Rows of before forms were named or could be mixed, figures explained or reports reviewed say nothing of it.
  const form = isFormId(rest.form) ? rest.form : formOfYear(rest.year).id
  const row = {
    ...rest,
    form,
    variants: rest.variants ?? variantsOf(form),
    explanations: rest.explanations ?? [],
    stage: rest.stage ?? null,
  }
  return Object.defineProperty(row as StoredSummary, 'figures', {
    enumerable: true,
    get: () => (figures ??= unpackFigures(shape === currentShape ? cells : '')),
  })
}

export function metaOf({ id, revision, createdAt, updatedAt, deletedAt }: RowMeta): RowMeta {
  return { id, revision, createdAt, updatedAt, deletedAt }
}

/** Rows that another program wrote, with figures that this one does not know, or knows more of. */
export function isStale(row: Pick<SummaryRow, 'shape'>): boolean {
  return row.shape !== currentShape
}
