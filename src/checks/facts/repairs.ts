/**
 * Searches for the one mistake that explains failing sums: only edits that mend every identity they touch and break
 * none. Those that mend more come first, then those that a slip of the pen or of a reader explains best.
 */
import { formatCell, isFigure, tidy } from '@/report/figures/cell'
import { cellFault } from '@/report/figures/cell-fault'
import { computedTotal, figureAt } from '@/report/figures/figures'
import { isTotalPath } from '@/report/form/form'
import type { FigureId } from '@/report/form/paths'
import type { Balance, Identity } from '@/report/figures/identities'
import type { Report } from '@/report/types'
import type { Edit } from '../types'
import { equationsOf, mendedBy } from './equations'
import type { Equation, Equations } from './equations'
import { unlikeness } from './slips'
import { neighbourRewrites } from './neighbours'
import type { RepairKind } from './neighbours'
import { supportOf } from './support'
import type { StatedTotals } from './support'

export interface Repair {
  readonly kind: RepairKind
  /** The cell that is edited, the first of several. */
  readonly path: FigureId
  readonly edits: readonly Edit[]
  readonly from: string
  readonly to: string
  readonly mends: readonly Identity[]
  /** How many more sentences agree with the tables after the edit than before. */
  readonly support: number
  readonly cost: number
}

/** More than this many ways to mend the same sums explain nothing. */
const tooMany = 6
/** Of so many, this many that something speaks for. */
const offered = 3

function valueAt(report: Report, path: FigureId): number {
  const cell = figureAt(report, path)
  return isFigure(cell) ? cell : 0
}

/** The change of one cell that all failing equations around it agree on. */
function agreedChange(path: FigureId, equations: Equations): number | null {
  let change: number | null = null
  for (const { index, factor } of equations.of.get(path) ?? []) {
    const { holds, difference } = equations.all[index] as Equation
    if (holds === true) return null
    if (holds === null) continue
    const own = tidy(-difference / factor)
    if (change !== null && change !== own) return null
    change = own
  }
  return change
}

/** Nobody writes a figure where there is none: a total is likelier wrong. */
const zeroing = 1

/** A total that a slip explains comes before a cell that one explains, and 0 over cases is no sum at all. */
function totalCost(written: number, meant: number): number {
  return written === 0 ? 0.9 : unlikeness(written, meant) * 0.9
}

function singleRepair(report: Report, path: FigureId, equations: Equations): Repair | null {
  const change = agreedChange(path, equations)
  const cell = figureAt(report, path)
  if (change === null || !isFigure(cell)) return null
  const value = tidy(cell + change)
  const isTotal = isTotalPath(path)
  if (cellFault(path, value) !== null || (isTotal && computedTotal(report, path) !== value)) return null
  const mended = mendedBy([[path, value]], report, equations)
  if (!mended) return null
  const cost = isTotal ? totalCost(cell, value) : unlikeness(cell, value) + (value === 0 ? zeroing : 0)
  return {
    kind: isTotal ? 'total' : cost === 1 ? 'digits' : 'cell',
    path,
    edits: [isTotal ? { kind: 'computed', path } : { kind: 'figure', path, value }],
    from: formatCell(cell),
    to: formatCell(value),
    mends: mended.map((equation) => equation.identity),
    support: 0,
    cost,
  }
}

function groupRepairs(report: Report, equations: Equations): Repair[] {
  const touched = new Set(equations.failing.flatMap((equation) => [...equation.factors.keys()]))
  return neighbourRewrites(report, touched).flatMap(({ kind, values, cost }): Repair[] => {
    const path = values[0]?.[0]
    if (path === undefined || !values.some(([one]) => touched.has(one))) return []
    const mended = mendedBy(values, report, equations)
    if (!mended || values.some(([one, value]) => cellFault(one, value) !== null)) return []
    const paths = values.map(([one]) => one)
    return [
      {
        kind,
        path,
        edits: values.map(([one, value]) => ({ kind: 'figure', path: one, value })),
        from: paths.map((one) => valueAt(report, one)).join(' | '),
        to: values.map(([, value]) => value).join(' | '),
        mends: mended.map((equation) => equation.identity),
        support: 0,
        cost,
      },
    ]
  })
}

function compare(one: Repair, other: Repair): number {
  return other.mends.length - one.mends.length || other.support - one.support || one.cost - other.cost
}

/** Where very many edits would do, only those are worth showing that a sentence or swapped digits speak for. */
function explaining(repairs: readonly Repair[]): readonly Repair[] {
  const byCause = new Map<string, Repair[]>()
  for (const repair of repairs) {
    const cause = repair.mends.map((one) => `${one.kind} ${one.at}`).join()
    byCause.set(cause, [...(byCause.get(cause) ?? []), repair])
  }
  return [...byCause.values()].flatMap((same) =>
    same.length <= tooMany
      ? same
      : same.filter((one) => one.support > 0 || one.kind === 'digits').slice(0, offered),
  )
}

/** `texts` are the totals that sentences state, which speak for an edit or against it. */
export function findRepairs(
  report: Report,
  balances: readonly Balance[],
  texts: () => StatedTotals,
): readonly Repair[] {
  if (balances.every((balance) => balance.holds !== false)) return []
  const equations = equationsOf(report, balances)
  const cells = new Set(equations.failing.flatMap((equation: Equation) => [...equation.factors.keys()]))
  const singles = [...cells].flatMap((path) => singleRepair(report, path, equations) ?? [])
  const stated = texts()
  const all = [...singles, ...groupRepairs(report, equations)].map((repair): Repair => ({
    ...repair,
    support: supportOf(report, repair.edits, stated),
  }))
  return [...explaining(all.sort(compare))].sort(compare)
}
