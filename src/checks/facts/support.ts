/** Sentences that state a total speak for the edits after which the table says the same. */
import { isFigure } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import type { FigureId } from '@/report/form/paths'
import type { Report } from '@/report/types'
import { applyEdits } from '../edits'
import type { Stated } from './statements'
import { agrees, tableSubjects } from './subjects'
import type { Edit } from '../types'

/** What typed sentences state of single figures of the tables, by figure. */
export type StatedTotals = ReadonlyMap<FigureId, readonly Stated[]>

export function statedTotals(report: Report, figures: readonly Stated[]): StatedTotals {
  const totals = new Map<FigureId, Stated[]>()
  for (const stated of figures) {
    if (!stated.typed) continue
    for (const { paths } of tableSubjects(stated, report)) {
      const [path] = paths
      if (path && paths.length === 1) totals.set(path, [...(totals.get(path) ?? []), stated])
    }
  }
  return totals
}

function agreeing(report: Report, stated: StatedTotals): number {
  let count = 0
  for (const [path, all] of stated) {
    const figure = figureAt(report, path)
    if (isFigure(figure)) count += all.filter((one) => agrees(one, figure)).length
  }
  return count
}

/** How many more sentences agree after some edits than before; below 0 where they come to disagree. */
export function supportOf(report: Report, edits: readonly Edit[], stated: StatedTotals): number {
  return stated.size === 0 ? 0 : agreeing(applyEdits(report, edits), stated) - agreeing(report, stated)
}
