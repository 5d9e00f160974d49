/** Makes grids out of lines that cross: columns, rows, and cells that span several of them. */
import type { Rule, Rules } from './marks'

/** A cell's place on its grid. */
export interface Area {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

export interface Grid {
  /** Edges of the columns, one more than columns. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** In the order of reading. */
  readonly areas: readonly Area[]
  /** By row and column: the index of the area that covers it. */
  readonly owner: readonly (readonly number[])[]
  /** The first row has no line above it, the last none below: a page break cut it. */
  readonly isOpenAbove: boolean
  readonly isOpenBelow: boolean
}

/** Points by which lines may miss each other and still meet. */
const reach = 3.5
/** Points apart at which two lines are the two halves of a double one. */
const sameEdge = 3.5
/** Lines that go on so far beyond the last one across them end in an edge that was not drawn. */
const openEnd = 7
/** Share of an edge that must be drawn. */
const drawn = 0.5
/** More lines are a drawing. */
const lineLimit = 2500
const sideLimit = 600

const meets = (a: Rule, b: Rule): boolean =>
  a.at >= b.from - reach && a.at <= b.to + reach && b.at >= a.from - reach && b.at <= a.to + reach

class Sets {
  private readonly parents: number[]

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, index) => index)
  }

  find(index: number): number {
    let root = index
    while (this.parents[root] !== root) root = this.parents[root] as number
    for (let at = index; at !== root;) {
      const next = this.parents[at] as number
      this.parents[at] = root
      at = next
    }
    return root
  }

  join(a: number, b: number): void {
    const left = this.find(a)
    const right = this.find(b)
    if (left !== right) this.parents[Math.max(left, right)] = Math.min(left, right)
  }
}

/** Points between the edges of one column of group labels at most. */
const widestLabel = 120

/**
 * Edges of columns of group labels whose cells go on over the whole page: nothing crosses them, and they are as tall as
 * their neighbours that are crossed. They belong to those.
 */
function joinOpenColumns(sets: Sets, { horizontal, vertical }: Rules): void {
  const isCrossed = vertical.map((rule) => horizontal.some((other) => meets(other, rule)))
  const isAsTall = (a: Rule, b: Rule): boolean =>
    Math.abs(a.from - b.from) <= reach && Math.abs(a.to - b.to) <= reach
  const order = vertical
    .map((_rule, index) => index)
    .sort((a, b) => (vertical[b]?.at ?? 0) - (vertical[a]?.at ?? 0))
  // From right to left: the outer column's edge stands beside the inner one's.
  for (const [place, index] of order.entries()) {
    const rule = vertical[index] as Rule
    const next = order[place - 1]
    const neighbour = next === undefined ? undefined : vertical[next]
    if (isCrossed[index] || next === undefined || !neighbour || !isAsTall(rule, neighbour)) continue
    if (!isCrossed[next] || neighbour.at - rule.at > widestLabel) continue
    sets.join(horizontal.length + index, horizontal.length + next)
    isCrossed[index] = true
  }
}

/** Lines that hang together, in groups. */
function findNets({ horizontal, vertical }: Rules): Rules[] {
  if (horizontal.length + vertical.length > lineLimit) return []
  const sets = new Sets(horizontal.length + vertical.length)
  for (const [index, one] of horizontal.entries()) {
    for (const [other, two] of vertical.entries())
      if (meets(one, two)) sets.join(index, horizontal.length + other)
  }
  joinOpenColumns(sets, { horizontal, vertical })
  const nets = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>()
  const netOf = (index: number) => {
    const root = sets.find(index)
    const net = nets.get(root) ?? { horizontal: [], vertical: [] }
    nets.set(root, net)
    return net
  }
  for (const [index, rule] of horizontal.entries()) netOf(index).horizontal.push(rule)
  for (const [index, rule] of vertical.entries()) netOf(horizontal.length + index).vertical.push(rule)
  return [...nets.values()].filter((net) => net.horizontal.length + net.vertical.length > 2)
}

function edgesOf(rules: readonly Rule[]): number[] {
  const edges: { at: number; length: number; start: number }[] = []
  for (const { at, from, to } of [...rules].sort((a, b) => a.at - b.at)) {
    const last = edges[edges.length - 1]
    if (last && at - last.start <= sameEdge) {
      if (to - from > last.length) Object.assign(last, { at, length: to - from })
    } else edges.push({ at, length: to - from, start: at })
  }
  return edges.map((edge) => edge.at)
}

/** Where most lines across end, if that is beyond the outermost edge. */
function outerEnd(ends: readonly number[], outermost: number | undefined, sign: 1 | -1): number | null {
  const beyond = ends.filter((end) => outermost === undefined || (end - outermost) * sign > openEnd)
  if (beyond.length < 2) return null
  return sign > 0 ? Math.max(...beyond) : Math.min(...beyond)
}

interface Edges {
  readonly at: readonly number[]
  readonly isOpenBefore: boolean
  readonly isOpenAfter: boolean
}

function withOpenEnds(rules: readonly Rule[], across: readonly Rule[]): Edges {
  const edges = edgesOf(rules)
  const before = outerEnd(
    across.map((rule) => rule.from),
    edges[0],
    -1,
  )
  const after = outerEnd(
    across.map((rule) => rule.to),
    edges[edges.length - 1],
    1,
  )
  return {
    at: [...(before === null ? [] : [before]), ...edges, ...(after === null ? [] : [after])],
    isOpenBefore: before !== null,
    isOpenAfter: after !== null,
  }
}

/** Which stretches of which edge are drawn, by edge and by the step along it. */
function drawnEdges(edges: readonly number[], steps: readonly number[], rules: readonly Rule[]): boolean[][] {
  return edges.map((edge, index) => {
    if (index === 0 || index === edges.length - 1) return steps.slice(1).map(() => true)
    const own = rules.filter((rule) => Math.abs(rule.at - edge) <= sameEdge)
    return steps.slice(1).map((end, step) => {
      const start = steps[step] as number
      const covered = own.reduce(
        (sum, rule) => sum + Math.max(0, Math.min(rule.to, end) - Math.max(rule.from, start)),
        0,
      )
      return covered >= (end - start) * drawn
    })
  })
}

/** Cells as the drawn edges part them; where a missing edge would leave a corner out, row by row. */
function findAreas(
  upright: readonly boolean[][],
  level: readonly boolean[][],
  columns: number,
  rows: number,
): Area[] {
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false))
  const areas: Area[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken[row]?.[column]) continue
      let right = column + 1
      while (right < columns && !upright[right]?.[row] && !taken[row]?.[right]) right += 1
      let below = row + 1
      while (below < rows && goesDown(upright, level, column, right, below)) below += 1
      for (let y = row; y < below; y += 1) taken[y]?.fill(true, column, right)
      areas.push({ row, column, rowSpan: below - row, colSpan: right - column })
    }
  }
  return areas
}

/** Whether a cell of some columns goes on into a row: no line above it and none inside. */
function goesDown(
  upright: readonly boolean[][],
  level: readonly boolean[][],
  left: number,
  right: number,
  row: number,
): boolean {
  for (let column = left; column < right; column += 1) {
    if (level[row]?.[column]) return false
    if (column > left && upright[column]?.[row]) return false
  }
  return !!upright[left]?.[row] && !!upright[right]?.[row]
}

/** Edges at which no cell begins are left out. */
function compact(areas: readonly Area[], xs: readonly number[], ys: readonly number[]) {
  const columns = [...new Set(areas.map((area) => area.column))].sort((a, b) => a - b)
  const rows = [...new Set(areas.map((area) => area.row))].sort((a, b) => a - b)
  const rank = (starts: readonly number[], at: number): number => starts.filter((start) => start < at).length
  return {
    xs: [...columns.map((column) => xs[column] as number), xs[xs.length - 1] as number],
    ys: [...rows.map((row) => ys[row] as number), ys[ys.length - 1] as number],
    areas: areas.map(({ row, column, rowSpan, colSpan }): Area => ({
      row: rank(rows, row),
      column: rank(columns, column),
      rowSpan: rank(rows, row + rowSpan) - rank(rows, row),
      colSpan: rank(columns, column + colSpan) - rank(columns, column),
    })),
  }
}

function toGrid(net: Rules): Grid | null {
  const across = withOpenEnds(net.vertical, net.horizontal)
  const down = withOpenEnds(net.horizontal, net.vertical)
  const columns = across.at.length - 1
  const rows = down.at.length - 1
  if (columns < 1 || rows < 1 || columns > sideLimit || rows > sideLimit || columns * rows < 2) return null
  const upright = drawnEdges(across.at, down.at, net.vertical)
  const level = drawnEdges(down.at, across.at, net.horizontal)
  const compacted = compact(findAreas(upright, level, columns, rows), across.at, down.at)
  if (compacted.areas.length < 2) return null
  const owner = compacted.ys.slice(1).map(() => new Array<number>(compacted.xs.length - 1).fill(-1))
  for (const [index, { row, column, rowSpan, colSpan }] of compacted.areas.entries()) {
    for (let y = row; y < row + rowSpan; y += 1) owner[y]?.fill(index, column, column + colSpan)
  }
  return { ...compacted, owner, isOpenAbove: down.isOpenBefore, isOpenBelow: down.isOpenAfter }
}

/** The grids on a page, from above downwards; a frame around text is none. */
export function findGrids(rules: Rules): Grid[] {
  return findNets(rules)
    .flatMap((net) => toGrid(net) ?? [])
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))
}
