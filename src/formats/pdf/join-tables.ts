/** Joins the parts of a table that a page break cut: rows, cells and labels that it cut with them. */
import type { PageTable, TableCell } from './page-table'

/** Points by which edges may differ from one page to the next. */
const sameEdge = 4
const headLimit = 6

/** Where the columns of one part begin in the other's; `null` where they are another table's. */
function matchColumns(outer: readonly number[], inner: readonly number[]): number[] | null {
  // Pages may have their margins mirrored: what counts is the distance from the left edge.
  const shift = (outer[0] as number) - (inner[0] as number)
  const matched = inner.map((x) => outer.findIndex((edge) => Math.abs(edge - x - shift) <= sameEdge))
  const isWhole = matched[matched.length - 1] === outer.length - 1
  return isWhole && matched.every((at, index) => at >= 0 && at > (matched[index - 1] ?? -1)) ? matched : null
}

function onColumns(cells: readonly TableCell[], columns: readonly number[]): TableCell[] {
  return cells.map((cell) => {
    const column = columns[cell.column] as number
    return { ...cell, column, colSpan: (columns[cell.column + cell.colSpan] as number) - column }
  })
}

const plain = (text: string): string => text.replace(/\s+/g, '')

function rowWords(cells: readonly TableCell[], row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .sort((a, b) => a.column - b.column)
    .map((cell) => `${cell.column}:${plain(cell.text)}`)
    .join('|')
}

/** Rows at the start of the second part that say the same as those at the start of the first. */
function repeatedHead(first: readonly TableCell[], second: readonly TableCell[], rows: number): number {
  let count = 0
  while (count < Math.min(headLimit, rows - 1)) {
    const words = rowWords(first, count)
    if (!/\p{L}/u.test(words) || words !== rowWords(second, count)) break
    count += 1
  }
  const reaches = second.some((cell) => cell.row < count && cell.row + cell.rowSpan > count)
  return reaches ? 0 : count
}

const isFigure = (text: string): boolean => /^[\d.,+\-/／－—]+$/.test(plain(text))
const isNumbered = (text: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．])/.test(plain(text))

/** The first column that holds figures; labels stand before it. */
function firstFigureColumn(cells: readonly TableCell[]): number {
  return Math.min(...cells.filter((cell) => isFigure(cell.text)).map((cell) => cell.column), Infinity)
}

interface Seam {
  readonly above: TableCell
  readonly below: TableCell
}

/** The cells that meet at the break, where they have the same columns. */
function findSeams(above: readonly TableCell[], below: readonly TableCell[], rows: number): Seam[] {
  return above
    .filter((cell) => cell.row + cell.rowSpan === rows)
    .flatMap((cell) => {
      const next = below.find(
        (one) => one.row === 0 && one.column === cell.column && one.colSpan === cell.colSpan,
      )
      return next ? [{ above: cell, below: next }] : []
    })
}

/** Whether the break cut one row in two: one half has the figures, and the label goes on. */
function isCutRow(seams: readonly Seam[], isOpen: boolean, figures: number): boolean {
  if (seams.length < 2) return false
  const labels = seams.filter((seam) => seam.above.column < figures)
  const cells = seams.filter((seam) => seam.above.column >= figures)
  const isBlank = (side: keyof Seam): boolean => cells.every((seam) => seam[side].text === '')
  const oneHalf = cells.length > 0 && (isBlank('above') || isBlank('below'))
  const numbersOn = labels.some((seam) => isNumbered(seam.below.text))
  if (isOpen && !numbersOn && oneHalf) return true
  const goesOn = labels.some((seam) => seam.below.text !== '')
  return (
    oneHalf && !(isBlank('above') && isBlank('below')) && goesOn && !numbersOn && isNumbered(leaf(labels))
  )
}

function leaf(labels: readonly Seam[]): string {
  const last = [...labels].sort((a, b) => b.above.column - a.above.column)[0]
  return last?.above.text ?? ''
}

/** Whether a label that stands beside several rows goes on behind the break. */
function isCutLabel({ above, below }: Seam, figures: number): boolean {
  if (above.column + above.colSpan > figures || above.text === '') return false
  if (below.text === '') return true
  const isGroup = above.rowSpan > 1 || below.rowSpan > 1
  return isGroup && !isNumbered(below.text) && isNumbered(above.text)
}

function joinCell({ above, below }: Seam, rowSpan: number): TableCell {
  return { ...above, rowSpan, text: above.text + below.text, at: above.text === '' ? below.at : above.at }
}

function joinTwo(first: PageTable, second: PageTable, columns: readonly [number[], number[]]): PageTable {
  const above = onColumns(first.cells, columns[0])
  const all = onColumns(second.cells, columns[1])
  const head = repeatedHead(above, all, second.rows)
  const below = all.filter((cell) => cell.row >= head).map((cell) => ({ ...cell, row: cell.row - head }))
  const figures = firstFigureColumn([...above, ...below])
  const seams = findSeams(above, below, first.rows)
  const isOpen = head === 0 && (first.isOpenBelow || second.isOpenAbove)
  const isOneRow = isCutRow(seams, isOpen, figures)
  const shift = first.rows - (isOneRow ? 1 : 0)
  const joined = isOneRow ? seams : seams.filter((seam) => isCutLabel(seam, figures))
  const replaced = new Map(
    joined.map((seam) => [
      seam.above,
      joinCell(seam, seam.above.rowSpan + seam.below.rowSpan - (isOneRow ? 1 : 0)),
    ]),
  )
  const dropped = new Set(joined.map((seam) => seam.below))
  return {
    ...first,
    xs: columns[0].length - 1 < columns[1].length - 1 ? second.xs : first.xs,
    rows: shift + second.rows - head,
    cells: [
      ...above.map((cell) => replaced.get(cell) ?? cell),
      ...below.filter((cell) => !dropped.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift })),
    ],
    lastPage: second.lastPage,
    y1: second.y1,
    isOpenBelow: second.isOpenBelow,
  }
}

const all = (xs: readonly number[]): number[] => xs.map((_x, index) => index)

/** Two parts on successive pages as one table; `null` where the second is a table of its own. */
export function joinTables(first: PageTable, second: PageTable): PageTable | null {
  if (second.firstPage !== first.lastPage + 1) return null
  const inFirst = matchColumns(first.xs, second.xs)
  if (inFirst) return joinTwo(first, second, [all(first.xs), inFirst])
  const inSecond = matchColumns(second.xs, first.xs)
  return inSecond ? joinTwo(first, second, [inSecond, all(second.xs)]) : null
}
