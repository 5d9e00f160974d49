/** Figures of a report by path: typed ones as typed, totals derived, totals that a source stated kept beside. */
import { isFigure, notApplicable, tidy } from './cell'
import type { Cell } from './cell'
import { applicants, disputeResults, hasFigure, isTotalPath, requestRowsOf } from '../form/form'
import type { FormId, InForm } from '../form/form'
import type { FigurePath, InputPath, TotalPath } from '../form/paths'
import type { Report } from '../types'

/** The typed figures that a total is the sum of; table three's grand total sums rows × applicants. */
function partsOf(form: InForm, path: TotalPath): readonly InputPath[] {
  const [table, ...rest] = path.split('.')
  const column = rest.pop()
  const id = rest.join('.')
  if (table === 'disputes') {
    return disputeResults
      .filter((result) => !result.derived)
      .map((result) => `disputes.${id}.${result.id}` as InputPath)
  }
  const outcomes = (): string[] =>
    requestRowsOf(form).flatMap((row) => (row.role === 'outcome' ? [row.id] : []))
  const rows = id === 'processed' ? outcomes() : [id]
  const columns = column === 'total' ? applicants : [column]
  return rows.flatMap((row) => columns.map((one) => `requests.${row}.${one}` as InputPath))
}

const partsCache = new Map<FormId, Map<TotalPath, readonly InputPath[]>>()

/** The typed figures under a total, in the order of the report's form. */
export function totalParts(form: InForm, path: TotalPath): readonly InputPath[] {
  // Table three differs by （六） alone.
  const variant = form.variants.otherwise
  const cache = partsCache.get(variant) ?? new Map<TotalPath, readonly InputPath[]>()
  partsCache.set(variant, cache)
  const known = cache.get(path)
  if (known) return known
  const parts = partsOf(form, path)
  cache.set(path, parts)
  return parts
}

type Figures = InForm & Pick<Report, 'figures'>

/** A total computed from its parts. */
export function computedTotal(report: Figures, path: TotalPath): Cell {
  let sum: number | null = null
  let isApplicable = false
  const parts = totalParts(report, path)
  for (const part of parts) {
    const cell = report.figures[part]
    if (isFigure(cell)) sum = (sum ?? 0) + cell
    else if (cell !== notApplicable) isApplicable = true
  }
  if (sum !== null) return tidy(sum)
  return isApplicable || parts.length === 0 ? null : notApplicable
}

/** The figure at any path: what a source stated for a total where that differs, else what follows. */
export function figureAt(report: Figures & Pick<Report, 'stated'>, path: FigurePath): Cell {
  if (!isTotalPath(path)) return report.figures[path as InputPath]
  const stated = report.stated[path]
  return stated !== undefined ? stated : computedTotal(report, path)
}

/** How many of the figures under a path nobody has filled; none where the report's form lacks it. */
export function blanksUnder(report: Figures, path: FigurePath): number {
  if (!hasFigure(report, path)) return 0
  if (!isTotalPath(path)) return report.figures[path as InputPath] === null ? 1 : 0
  let blanks = 0
  for (const part of totalParts(report, path)) if (report.figures[part] === null) blanks += 1
  return blanks
}

/** Types one figure; a stated total above it is dropped once it agrees with its parts. */
export function setFigure(report: Report, path: InputPath, cell: Cell): Report {
  return setFigures(report, [[path, cell]])
}

/** Types several figures at once, as a paste does. */
export function setFigures(report: Report, entries: readonly (readonly [InputPath, Cell])[]): Report {
  const changed = entries.filter(([path, cell]) => report.figures[path] !== cell)
  if (changed.length === 0) return report
  const next = { ...report, figures: { ...report.figures, ...Object.fromEntries(changed) } }
  return dropAgreeing(next)
}

/** Keeps a total as a source stated it, where it is not what its parts add up to. */
export function stateTotal(report: Report, path: TotalPath, cell: Cell): Report {
  return dropAgreeing({ ...report, stated: { ...report.stated, [path]: cell } })
}

/** Takes the computed total in place of a stated one. */
export function acceptComputed(report: Report, path: TotalPath): Report {
  const { [path]: _dropped, ...stated } = report.stated
  return { ...report, stated }
}

function dropAgreeing(report: Report): Report {
  const entries = Object.entries(report.stated) as [TotalPath, Cell][]
  const kept = entries.filter(([path, cell]) => cell !== computedTotal(report, path))
  return kept.length === entries.length ? report : { ...report, stated: Object.fromEntries(kept) }
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
