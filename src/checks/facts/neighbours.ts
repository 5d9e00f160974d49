/** Mistakes that touch two cells or more: a figure in the next cell, one figure read as two, a row that slipped. */
import { isFigure } from '@/report/figures/cell'
import { typedFigure } from '@/report/figures/figures'
import type { Report } from '@/report/types'
import {
  applicants,
  disputeBlocks,
  disputeResults,
  formFor,
  isTotalPath,
  proactiveFigure,
  requestPath,
  requestRowsOf,
} from '@/report/form/form'
import type { Form } from '@/report/form/form'
import type { FigureId, InputId } from '@/report/form/paths'

export type RepairKind = 'cell' | 'digits' | 'total' | 'move' | 'exchange' | 'join' | 'shift'

export interface Rewrite {
  readonly kind: RepairKind
  readonly values: readonly (readonly [path: InputId, value: number])[]
  readonly cost: number
}

type Grid = readonly (readonly InputId[])[]

const known = new WeakMap<Form, readonly Grid[]>()

/** The cells that can be typed in, row by row as they stand in the form. */
function gridsOf(report: Report): readonly Grid[] {
  const form = formFor(report)
  const grids = known.get(form) ?? layGrids(report)
  known.set(form, grids)
  return grids
}

const typed = (paths: readonly FigureId[]): InputId[] =>
  paths.filter((path): path is InputId => !isTotalPath(path))

function layGrids(report: Report): readonly Grid[] {
  const requests = requestRowsOf(report)
    .filter((row) => row.role !== 'derived')
    .map((row) => typed(applicants.map((column) => requestPath(row.id, column))))
  const results = disputeResults.filter((result) => !result.derived)
  const disputes = [
    typed(
      disputeBlocks.flatMap((block) => results.map((result) => `disputes.${block.id}.${result.id}` as const)),
    ),
  ]
  const proactive = formFor(report).tables.proactive.blocks.map((block) =>
    block.rows.map((row) => block.columns.flatMap((column) => proactiveFigure(row.id, column.id) ?? [])),
  )
  return [requests, disputes, ...proactive]
}

const pair = (
  kind: RepairKind,
  cost: number,
  [one, first]: readonly [InputId, number],
  [other, second]: readonly [InputId, number],
): Rewrite => ({
  kind,
  cost,
  values: [
    [one, first],
    [other, second],
  ],
})

function pairRewrites(one: InputId, first: number, other: InputId, second: number): Rewrite[] {
  if (first === second) return []
  const isMove = first === 0 || second === 0
  const rewrites = [pair(isMove ? 'move' : 'exchange', isMove ? 2.2 : 2, [one, second], [other, first])]
  if (second >= 0 && Number.isInteger(first) && Number.isInteger(second) && first > 0) {
    const joined = Number(`${first}${second}`)
    if (joined < 1e7) {
      rewrites.push(
        pair('join', 1.8, [one, joined], [other, 0]),
        pair('join', 1.9, [one, 0], [other, joined]),
      )
    }
  }
  return rewrites
}

/** A row whose figures stand one cell too far, to either side; and one figure in two cells, the rest pushed on. */
function rowRewrites(row: readonly InputId[], values: readonly number[]): Rewrite[] {
  const rewrites: Rewrite[] = []
  const take = (kind: RepairKind, cost: number, next: readonly number[]): void => {
    const changed = row.flatMap((path, index): [InputId, number][] =>
      next[index] === values[index] ? [] : [[path, next[index] ?? 0]],
    )
    if (changed.length > 1) rewrites.push({ kind, cost, values: changed })
  }
  if (values.filter((value) => value !== 0).length > 1) {
    if (values[0] === 0) take('shift', 2.4, [...values.slice(1), 0])
    if (values[values.length - 1] === 0) take('shift', 2.5, [0, ...values.slice(0, -1)])
  }
  for (let at = 0; at + 1 < values.length; at += 1) {
    const [first = 0, second = 0] = [values[at], values[at + 1]]
    if (first <= 0 || second < 0 || first + second > 1e5) continue
    const joined = Number(`${first}${second}`)
    take('join', 1.7, [...values.slice(0, at), joined, ...values.slice(at + 2), 0])
  }
  return rewrites
}

function figures(report: Report, paths: readonly InputId[]): (number | null)[] {
  return paths.map((path) => {
    const cell = typedFigure(report, path)
    return isFigure(cell) ? cell : null
  })
}

/** Rewrites that change one of the cells at least. */
export function neighbourRewrites(report: Report, cells: ReadonlySet<string>): readonly Rewrite[] {
  return gridsOf(report).flatMap((grid) => {
    const values = grid.map((row) => figures(report, row))
    return grid.flatMap((row, at) => {
      const own = values[at] ?? []
      const isWhole = row.some((path) => cells.has(path)) && own.every((value) => value !== null)
      const whole = isWhole ? rowRewrites(row, own as number[]) : []
      const pairs = row.flatMap((path, column): Rewrite[] => {
        const value = own[column] ?? null
        if (value === null) return []
        return (
          [
            [row[column + 1], own[column + 1]],
            [grid[at + 1]?.[column], values[at + 1]?.[column]],
          ] as const
        ).flatMap(([other, second]) =>
          other !== undefined && typeof second === 'number' && (cells.has(path) || cells.has(other))
            ? pairRewrites(path, value, other, second)
            : [],
        )
      })
      return [...whole, ...pairs]
    })
  })
}
