/**
 * The identities as equations between what is typed or stated: a total that nobody stated is replaced by its parts,
 * so that an edit of one cell shows in every sum above it.
 */
import { isFigure, tidy } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import { hasFigure, isTotalPath, totalParts } from '@/report/form/form'
import type { FigureId } from '@/report/form/paths'
import type { Balance, Identity } from '@/report/figures/identities'
import type { Report } from '@/report/types'

export interface Equation {
  readonly identity: Identity
  /** Left minus right, per cell of this year's report that can be edited. */
  readonly factors: ReadonlyMap<FigureId, number>
  /** Left minus right as the report stands. */
  readonly difference: number
  readonly holds: Balance['holds']
}

/** A cell's part in an equation, by the equation's number. */
interface Share {
  readonly index: number
  readonly factor: number
}

export interface Equations {
  readonly all: readonly Equation[]
  readonly failing: readonly Equation[]
  /** The equations that a cell takes part in. */
  readonly of: ReadonlyMap<FigureId, readonly Share[]>
}

function expand(report: Report, path: FigureId): readonly FigureId[] {
  return isTotalPath(path) && report.stated[path] === undefined
    ? totalParts(report, path)
    : [path].filter((one) => hasFigure(report, one))
}

function toEquation(report: Report, { identity, difference, holds }: Balance): Equation {
  const factors = new Map<FigureId, number>()
  const add = (terms: Identity['left'], side: 1 | -1): void => {
    for (const { path, sign, year } of terms) {
      if (year !== 0) continue
      for (const part of expand(report, path)) factors.set(part, (factors.get(part) ?? 0) + sign * side)
    }
  }
  add(identity.left, 1)
  add(identity.right, -1)
  for (const [path, factor] of factors) if (factor === 0) factors.delete(path)
  return { identity, factors, difference, holds }
}

export function equationsOf(report: Report, balances: readonly Balance[]): Equations {
  const all = balances
    .map((balance) => toEquation(report, balance))
    .filter((equation) => equation.factors.size > 0)
  const of = new Map<FigureId, Share[]>()
  for (const [index, { factors }] of all.entries()) {
    for (const [path, factor] of factors) {
      const known = of.get(path)
      if (known) known.push({ index, factor })
      else of.set(path, [{ index, factor }])
    }
  }
  return { all, failing: all.filter((equation) => equation.holds === false), of }
}

export type Values = readonly (readonly [path: FigureId, value: number])[]

/**
 * The failing equations that new values mend, where they break no other and leave none of those they touch failing;
 * else `null`.
 */
export function mendedBy(values: Values, report: Report, equations: Equations): readonly Equation[] | null {
  const touched = new Map<number, number>()
  for (const [path, value] of values) {
    const current = figureAt(report, path)
    const change = value - (isFigure(current) ? current : 0)
    for (const { index, factor } of equations.of.get(path) ?? []) {
      const difference = touched.get(index) ?? equations.all[index]?.difference ?? 0
      touched.set(index, difference + factor * change)
    }
  }
  const mended: Equation[] = []
  for (const [index, difference] of touched) {
    const equation = equations.all[index] as Equation
    if (equation.holds !== null && tidy(difference) !== 0) return null
    if (equation.holds === false) mended.push(equation)
  }
  return mended.length > 0 ? mended : null
}
