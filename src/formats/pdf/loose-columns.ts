/** Where the figures of a table without lines stand under each other, columns that are blank on this page included. */
import type { Line } from './lines'
import type { Column } from './loose-labels'
import { centreX } from './marks'

/** Figures of one row. */
type Figures = readonly Line[]

/** A table of fewer columns is too like another one on the page before. */
const minCarried = 4
/** Heads of columns at least that are counted, and em widths of one at most. */
const minHeads = 4
const headWidth = 8

export function nearestColumn(columns: readonly Column[], x: number): number {
  let best = 0
  const distance = (one: Column): number => Math.max(one.x0 - x, x - one.x1, 0)
  for (const [index, column] of columns.entries())
    if (distance(column) < distance(columns[best] as Column)) best = index
  return best
}

function merge(parts: readonly Column[]): Column[] {
  const columns: Column[] = []
  for (const { x0, x1 } of [...parts].sort((a, b) => a.x0 - b.x0)) {
    const last = columns[columns.length - 1]
    if (last && x0 < last.x1 - 0.5) last.x1 = Math.max(last.x1, x1)
    else columns.push({ x0, x1 })
  }
  return columns
}

/** No row has two figures in one column. */
const isFree = (columns: readonly Column[], rows: readonly Figures[]): boolean =>
  rows.every((row) => new Set(row.map((one) => nearestColumn(columns, centreX(one)))).size === row.length)

/** By the longest rows where wide figures reach into the columns beside them: there, each figure has its own. */
function byLongestRows(rows: readonly Figures[]): Column[] {
  const count = Math.max(...rows.map((row) => row.length))
  const longest = rows.filter((row) => row.length === count)
  const middles = Array.from({ length: count }, (_, at) => {
    const xs = longest.map((row) => centreX(row[at] as Line)).sort((a, b) => a - b)
    return xs[Math.floor(xs.length / 2)] as number
  })
  return middles.map((x) => ({ x0: x - 1, x1: x + 1 }))
}

const overlaps = (a: Column, b: Column): boolean => a.x0 < b.x1 && b.x0 < a.x1

/** Heads with nothing below them but figures. */
function leafHeads(heads: readonly Line[]): Line[] {
  const below = (one: Line): boolean => heads.some((other) => other.y0 > one.y0 + 1 && overlaps(one, other))
  return heads.filter((one) => one.x1 - one.x0 < headWidth * one.size && !below(one))
}

/** With a column for each head that stands over no figure, where then all heads have one. */
function withHeads(columns: readonly Column[], heads: readonly Line[]): Column[] | null {
  const leaves = leafHeads(heads)
  if (leaves.length < minHeads || leaves.length <= columns.length) return null
  const bare = leaves.filter((head) => !columns.some((column) => overlaps(head, column)))
  if (columns.length + bare.length !== leaves.length) return null
  return [...columns, ...bare.map(({ x0, x1 }) => ({ x0, x1 }))].sort((a, b) => a.x0 - b.x0)
}

/** `carried` are the columns of the table that ends the page before. */
export function figureColumns(
  rows: readonly Figures[],
  heads: readonly Line[],
  carried: readonly Column[] | null,
): Column[] {
  const found = merge(rows.flat())
  const own = isFree(found, rows) ? found : byLongestRows(rows)
  const whole = withHeads(own, heads) ?? own
  if (!carried || carried.length < minCarried || carried.length <= whole.length) return whole
  const both = merge([...whole, ...carried])
  const agree = both.length === carried.length && isFree(both, rows)
  return agree ? both : whole
}
