/** Figures of a report by path: typed ones as typed, totals derived, totals that a source stated kept beside. */
import { isFigure, notApplicable, tidy } from './cell'
import type { Cell } from './cell'
import { hasFigure, isFigurePath, isTotalPath, totalParts } from '../form/form'
import type { InForm } from '../form/form'
import type { FigureId, InputId, TotalId } from '../form/paths'
import type { Report } from '../types'

type Figures = InForm & Pick<Report, 'figures'>

/** A figure as it was typed; blank where the report knows nothing of it. */
export function typedFigure({ figures }: Pick<Report, 'figures'>, path: InputId): Cell {
  return figures[path] ?? null
}

/** A total computed from its parts. */
export function computedTotal(report: Figures, path: TotalId): Cell {
  let sum: number | null = null
  let isApplicable = false
  const parts = totalParts(report, path)
  for (const part of parts) {
    const cell = typedFigure(report, part)
    if (isFigure(cell)) sum = (sum ?? 0) + cell
    else if (cell !== notApplicable) isApplicable = true
  }
  if (sum !== null) return tidy(sum)
  return isApplicable || parts.length === 0 ? null : notApplicable
}

/** The figure at any path: what a source stated for a total where that differs, else what follows. */
export function figureAt(report: Figures & Pick<Report, 'stated'>, path: FigureId): Cell {
  if (!isTotalPath(path)) return typedFigure(report, path)
  const stated = report.stated[path]
  return stated !== undefined ? stated : computedTotal(report, path)
}

/** How many of the figures under a path nobody has filled; none where the report's form lacks it. */
export function blanksUnder(report: Figures, path: FigureId): number {
  if (!hasFigure(report, path)) return 0
  if (!isTotalPath(path)) return typedFigure(report, path) === null ? 1 : 0
  let blanks = 0
  for (const part of totalParts(report, path)) if (typedFigure(report, part) === null) blanks += 1
  return blanks
}

/** Types one figure; a stated total above it is dropped once it agrees with its parts. */
export function setFigure(report: Report, path: InputId, cell: Cell): Report {
  return setFigures(report, [[path, cell]])
}

/** Types several figures at once, as a paste does. */
export function setFigures(report: Report, entries: readonly (readonly [InputId, Cell])[]): Report {
  const changed = entries.filter(([path, cell]) => typedFigure(report, path) !== cell)
  if (changed.length === 0) return report
  const next = { ...report, figures: { ...report.figures, ...Object.fromEntries(changed) } }
  return dropAnswered(dropAgreeing(next))
}

/** Keeps a total as a source stated it, where it is not what its parts add up to. */
export function stateTotal(report: Report, path: TotalId, cell: Cell): Report {
  return dropAgreeing({ ...report, stated: { ...report.stated, [path]: cell } })
}

/** Takes the computed total in place of a stated one. */
export function acceptComputed(report: Report, path: TotalId): Report {
  const { [path]: _dropped, ...stated } = report.stated
  return dropAnswered({ ...report, stated })
}

/** The totals that a source stated, with what it stated. */
export function statedTotals({ stated }: Pick<Report, 'stated'>): readonly (readonly [TotalId, Cell])[] {
  return Object.entries(stated).flatMap(([path, cell]): (readonly [TotalId, Cell])[] =>
    isFigurePath(path) && isTotalPath(path) && cell !== undefined ? [[path, cell]] : [],
  )
}

function dropAgreeing(report: Report): Report {
  const entries = statedTotals(report)
  const kept = entries.filter(([path, cell]) => cell !== computedTotal(report, path))
  return kept.length === entries.length ? report : { ...report, stated: Object.fromEntries(kept) }
}

/**
 * Of the cells that a document left to ask (`report.asked`), those that are still blank; in their order. What the
 * report's form lacks is none.
 */
export function askedFigures(report: Report): readonly FigureId[] {
  return (report.asked ?? []).filter((path) => hasFigure(report, path) && figureAt(report, path) === null)
}

/** The report with these cells to ask; an empty list is none. */
export function withAsked(report: Report, paths: readonly FigureId[]): Report {
  const { asked: _before, ...rest } = report
  const asked = askedFigures({ ...rest, asked: [...new Set(paths)] })
  return asked.length > 0 ? { ...rest, asked } : rest
}

/** Somebody says of these cells that they are blank: there is nothing to ask any more. */
export function settleAsked(report: Report, paths: readonly FigureId[]): Report {
  const { asked } = report
  if (!asked?.some((path) => paths.includes(path))) return report
  return withAsked(
    report,
    asked.filter((path) => !paths.includes(path)),
  )
}

/** What is filled is asked no more, and stays so when it is blanked again. */
function dropAnswered(report: Report): Report {
  const { asked } = report
  return !asked || askedFigures(report).length === asked.length ? report : withAsked(report, asked)
}

/** Change from last year: absolute, and in per cent where last year is a figure other than 0. */
export interface Change {
  readonly difference: number
  readonly percent: number | null
}

/** `null` where either year has no figure. */
export function changeBetween(current: Cell, previous: Cell): Change | null {
  if (!isFigure(current) || !isFigure(previous)) return null
  const difference = Number((current - previous).toFixed(6))
  return { difference, percent: previous === 0 ? null : (difference / previous) * 100 }
}
