/** The labels beside the figures of a table without lines: which lines are one label, and which row it belongs to. */
import { lineText } from './lines'
import type { Line } from './lines'
import { centreY } from './marks'
import { unite } from './matrix'

/** Lines of one label, one below the other. */
export type Label = readonly Line[]

export interface Column {
  x0: number
  x1: number
}

const item = /^\d{1,2}(?:[.、．]|\s*(?=[\u2e80-\u9fff]))/
const numbering = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)])/
const isItem = (piece: Line): boolean => item.test(lineText(piece))
const isNumbered = (piece: Line): boolean => isItem(piece) || numbering.test(lineText(piece))

/** 一、 begins the first row of the table of applications, and titles of parts, which stand further off. */
export const startsRow = isNumbered

/** Items that show where the labels next to the figures stand. */
const enoughItems = 3
/** Labels with numbers that show that each label has one. */
const enoughNumbers = 5

/** Columns by where their pieces stand; those of one column overlap. */
function overlapping(pieces: readonly Line[], reach: (piece: Line) => number): Column[] {
  const columns: Column[] = []
  for (const piece of [...pieces].sort((a, b) => a.x0 - b.x0)) {
    const last = columns[columns.length - 1]
    if (last && piece.x0 < last.x1) last.x1 = Math.max(last.x1, reach(piece))
    else columns.push({ x0: piece.x0, x1: reach(piece) })
  }
  return columns
}

/**
 * The columns of labels from left to right, each with its pieces. Numbered items show where the last one stands; what
 * ends before it names groups. Without items, columns are told by where their labels begin.
 */
export function labelColumns(pieces: readonly Line[]): { column: Column; pieces: Line[] }[] {
  const items = pieces.filter(isItem)
  const start = Math.min(...items.map((piece) => piece.x0))
  const isGroup = (piece: Line): boolean => piece.x1 <= start + 1
  const hasItems = items.length >= enoughItems
  const groups = hasItems ? pieces.filter(isGroup) : pieces
  const columns = overlapping(groups, hasItems ? ({ x1 }) => x1 : ({ x0, size }) => x0 + size * 1.2)
  const inColumns = columns.map((column) => ({
    column,
    pieces: groups.filter((piece) => piece.x0 >= column.x0 && piece.x0 < column.x1),
  }))
  if (!hasItems) return inColumns
  const leaves = pieces.filter((piece) => !isGroup(piece))
  const { x1 } = unite(leaves)
  return [...inColumns, { column: { x0: start, x1 }, pieces: leaves }]
}

/** Labels of a column: a new one begins with a number or after a gap. */
export function toLabels(pieces: readonly Line[]): Label[] {
  const sorted = [...pieces].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)
  const gaps = sorted.slice(1).map((piece, index) => piece.y0 - (sorted[index] as Line).y1)
  const closest = Math.max(0, Math.min(...gaps))
  // Where labels are numbered, a gap is one between lines: those of a row may be spread.
  const isCounted = sorted.filter(isNumbered).length >= enoughNumbers
  const labels: Line[][] = []
  for (const [index, piece] of sorted.entries()) {
    const gap = gaps[index - 1] ?? Infinity
    const usual = isCounted ? piece.size * 2.5 : closest + piece.size * 0.3
    if (gap > usual || isNumbered(piece)) labels.push([piece])
    else labels[labels.length - 1]?.push(piece)
  }
  return labels
}

type Anchor = (label: Label) => number

/** Where the figures of a row stand beside its label: at its middle, its first line or its last one. */
const anchors: readonly Anchor[] = [
  (label) => centreY(unite(label)),
  (label) => centreY(label[0] as Line),
  (label) => centreY(label[label.length - 1] as Line),
]

/** Assigns each label a row of its own, in order, as near as can be; `null` where there are too few rows. */
function inOrder(
  labels: readonly number[],
  rows: readonly number[],
): { rows: number[]; miss: number } | null {
  if (labels.length > rows.length) return null
  // By label: the least miss with it in each row, and where the one before it stands then.
  const least: { miss: number; from: number }[][] = []
  for (const [at, y] of labels.entries()) {
    let best = { miss: at === 0 ? 0 : Infinity, from: -1 }
    least.push(
      rows.map((row, index) => {
        const before = at === 0 ? undefined : least[at - 1]?.[index - 1]
        if (before && before.miss < best.miss) best = { miss: before.miss, from: index - 1 }
        return { miss: best.miss + Math.abs(row - y), from: best.from }
      }),
    )
  }
  const last = least[least.length - 1] ?? []
  const miss = Math.min(...last.map((one) => one.miss))
  let row = last.findIndex((one) => one.miss === miss)
  const found: number[] = []
  for (let at = labels.length - 1; at >= 0; at -= 1) {
    found.unshift(row)
    row = least[at]?.[row]?.from ?? -1
  }
  return { rows: found, miss }
}

function nearest(ys: readonly number[], y: number): number {
  let best = 0
  for (const [index, one] of ys.entries())
    if (Math.abs(one - y) < Math.abs((ys[best] as number) - y)) best = index
  return best
}

export interface LabelRows {
  /** By column: the row of each label. */
  readonly rowsOf: readonly (readonly number[])[]
  /** The row of each row of figures: a label without figures has a row of its own. */
  readonly rowsOfFigures: readonly number[]
  readonly count: number
}

/**
 * The rows of labels and of figures, by the middles of the figures. Labels next to the figures have a row each; groups
 * stand beside several rows: the nearest counts.
 */
export function rowsOfLabels(columns: readonly (readonly Label[])[], ys: readonly number[]): LabelRows {
  const leaves = columns[columns.length - 1] ?? []
  // Words of the heads stand above the first row.
  const first = leaves.findIndex((label) => isNumbered(label[0] as Line))
  const own = leaves.slice(Math.max(0, first))
  const isBlankRow = own.length > ys.length
  const tries = anchors.flatMap((anchor) => {
    const places = own.map(anchor)
    const found = isBlankRow ? inOrder(ys, places) : inOrder(places, ys)
    return found && own.length > 0 ? [{ ...found, anchor, places }] : []
  })
  const [best] = tries.sort((a, b) => a.miss - b.miss)
  const anchor = best?.anchor ?? (anchors[0] as Anchor)
  const slots = isBlankRow && best ? best.places : ys
  return {
    rowsOf: columns.map((labels) =>
      labels.map((label) => {
        const at = labels === leaves ? own.indexOf(label) : -1
        const slot = isBlankRow && best ? at : (best?.rows[at] ?? -1)
        return at >= 0 && slot >= 0 ? slot : nearest(slots, anchor(label))
      }),
    ),
    rowsOfFigures: isBlankRow && best ? best.rows : ys.map((_y, index) => index),
    count: slots.length,
  }
}
