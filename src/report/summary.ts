/** The small row that lists and charts read in place of whole reports. */
import { figureAt } from './figures/figures'
import type { Cell } from './figures/cell'
import { figureDefinitions, isFigurePath } from './form/form'
import type { FormId, Variants } from './form/form'
import type { FigureId } from './form/paths'
import { reportProgress } from './progress'
import type { Report, UnitKind } from './types'
import { stageOf } from './review/review-stage'
import type { ReviewStage } from './review/review-types'

/** Filled figures only: a path that is missing is blank. */
export type SummaryFigures = Readonly<Partial<Record<FigureId, Exclude<Cell, null>>>>

export interface ReportSummary {
  readonly unit: string
  readonly unitKind: UnitKind
  readonly year: number
  readonly form: FormId
  readonly variants: Variants
  /** 0–100 */
  readonly completeness: number
  readonly failing: number
  readonly state: ReportState
  /** Where the report stands in its review, `drafting` once it was sent back or reopened; `null` before it was submitted. */
  readonly stage: ReviewStage | null
  readonly figures: SummaryFigures
  /** Why figures are what they are, where somebody said so when a check asked. */
  readonly explanations: readonly Explanation[]
}

export interface Explanation {
  readonly path: FigureId
  readonly reason: string
}

export type ReportState = 'untouched' | 'drafting' | 'complete'

/** Figures that lists and charts need: all but the single applicant cells below 本年新收. */
export const summaryPaths: readonly FigureId[] = figureDefinitions
  .map((figure) => figure.path)
  .filter(
    (path) =>
      !path.startsWith('requests.') || path.endsWith('.total') || path.startsWith('requests.received.'),
  )

export function summarise(report: Report, previous?: Report): ReportSummary {
  const { filled, failing } = reportProgress(report, previous)
  const figures: Partial<Record<FigureId, Exclude<Cell, null>>> = {}
  for (const path of summaryPaths) {
    const cell = figureAt(report, path)
    if (cell !== null) figures[path] = cell
  }
  return {
    unit: report.unit,
    unitKind: report.unitKind,
    year: report.year,
    form: report.form,
    variants: report.variants,
    completeness: filled,
    failing,
    state: filled === 0 ? 'untouched' : filled === 100 && failing === 0 ? 'complete' : 'drafting',
    stage: report.review.records.some((one) => one.action === 'submit') ? stageOf(report.review) : null,
    figures,
    explanations: explanationsOf(report),
  }
}

function explanationsOf({ acceptances }: Report): readonly Explanation[] {
  return acceptances.flatMap(({ path, reason }) => (isFigurePath(path) ? [{ path, reason }] : []))
}
