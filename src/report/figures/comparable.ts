/** Figures of reports in different forms side by side: what counts the same, under whatever name. */
import { sumCells } from './cell'
import type { Cell } from './cell'
import { figureAt } from './figures'
import { coarsestOutcomesOf, createCounterparts } from '../form/counterparts'
import { allRequestRows, figureDefinitions, formIds, getForm, hasFigure } from '../form/form'
import type { InForm } from '../form/form'
import type { FigureId } from '../form/paths'
import type { Report } from '../types'

const forms = formIds.map(getForm)
const counterparts = createCounterparts(forms, figureDefinitions)

/** Outcomes of any form in which each case is counted once, whatever form a report has: （六） as one row. */
export const coarsestOutcomes = coarsestOutcomesOf(forms, allRequestRows)

/** Whether two figures of different formats count the same: 本年新制作数量 of 2019 is 本年制发件数 of 2021. */
export const { isSame } = counterparts

/** The one figure of a report's form that counts what `path` counts; itself where the form has it. */
export function sameFigure(form: InForm, path: FigureId): FigureId | null {
  if (hasFigure(form, path)) return path
  return counterparts.namesOf(path).find((one) => hasFigure(form, one)) ?? null
}

/**
 * The figures of a report's form that together count what `path` counts: （六）其他处理 as one row is the sum of its
 * three items; the row alone says nothing of each. None where the form has nothing like it.
 */
export function comparablePaths(form: InForm, path: FigureId): readonly FigureId[] {
  const same = sameFigure(form, path)
  if (same) return [same]
  for (const parts of counterparts.partsOf(path)) {
    const found = parts.map((part) => comparablePaths(form, part))
    if (found.every((paths) => paths.length > 0)) return found.flat()
  }
  return []
}

/** What a report says of a figure that another report has, for comparisons across years. */
export function comparableFigure(
  report: Pick<Report, 'form' | 'variants' | 'figures' | 'stated'>,
  path: FigureId,
): Cell {
  return sumCells(comparablePaths(report, path).map((one) => figureAt(report, one)))
}
