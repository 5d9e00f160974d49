/** Where two reports differ: figures one by one, texts by name. */
import type { Cell } from '../figures/cell'
import { figureAt } from '../figures/figures'
import { figureDefinitions, hasFigure, narrativeIds } from '../form/form'
import type { FigureId, NarrativeId } from '../form/paths'
import { narrativeText } from '../narrative/live-figures'
import type { Report } from '../types'

export interface FigureDifference {
  readonly path: FigureId
  readonly one: Cell
  readonly other: Cell
}

export interface ReportDifferences {
  /** In the order of the form, totals included; a blank differs from a 0. */
  readonly figures: readonly FigureDifference[]
  readonly texts: readonly NarrativeId[]
}

export function differencesBetween(one: Report, other: Report): ReportDifferences {
  const text = (report: Report, id: NarrativeId): string => narrativeText(report.narratives[id], { report })
  return {
    figures: figureDefinitions
      .filter(({ path }) => hasFigure(one, path) || hasFigure(other, path))
      .map(({ path }) => ({ path, one: figureAt(one, path), other: figureAt(other, path) }))
      .filter((pair) => pair.one !== pair.other),
    texts: narrativeIds.filter((id) => text(one, id) !== text(other, id)),
  }
}
