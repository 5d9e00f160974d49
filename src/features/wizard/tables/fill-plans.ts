/** Fillings that a person asks for by name: zeros into what is blank, what was carried over from last year. */
import { askedFigures, typedFigure } from '@/report/figures/figures'
import { inputPathsOf, isTotalPath, requestColumns, requestPath } from '@/report/form/form'
import type { InputId } from '@/report/form/paths'
import type { TableId } from '@/report/form/types'
import type { Report } from '@/report/types'
import type { Entries } from './figure-history'

/** The cells of a table that a document has figures for and nobody has placed: no filling takes them for nothing. */
export function askedPaths(report: Report, table: TableId): readonly InputId[] {
  return askedFigures(report).filter(
    (path): path is InputId => path.startsWith(`${table}.`) && !isTotalPath(path),
  )
}

/** The blank figures of a table, or of the one row that holds `rowOf`; none that are asked. */
export function blankPaths(report: Report, table: TableId, rowOf?: InputId): readonly InputId[] {
  const prefix = rowOf ? rowOf.slice(0, rowOf.lastIndexOf('.') + 1) : `${table}.`
  const asked = askedPaths(report, table)
  return inputPathsOf(report).filter(
    (path) => path.startsWith(prefix) && typedFigure(report, path) === null && !asked.includes(path),
  )
}

export function zerosFor(paths: readonly InputId[]): Entries {
  return paths.map((path) => [path, 0])
}

/** Last year's carried-out figures for the blank cells of 上年结转; what is there already stays. */
export function carryIn(report: Report, previous: Report): Entries {
  return requestColumns.flatMap(({ id }): Entries => {
    const path = requestPath('carriedIn', id)
    const out = requestPath('carriedOut', id)
    if (isTotalPath(path) || isTotalPath(out)) return []
    const last = typedFigure(previous, out)
    return typedFigure(report, path) === null && last !== null ? [[path, last]] : []
  })
}
