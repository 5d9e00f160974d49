/** Tables drawn with lines: every glyph goes into the cell that it stands in. */
import { centreX, centreY, isSpace } from './marks'
import type { Glyph, PageMarks } from './marks'
import { cellText } from './cell-text'
import { findGrids } from './grid'
import type { Area, Grid } from './grid'
import { toLines } from './lines'
import { isLayout } from './page-table'
import type { PageTable, TableCell } from './page-table'
import { cellPieces, isFigure, letterSpacing } from './pieces'

/** Points beyond its outer lines that text of a table may stand. */
const overhang = 12

/** Which step between the edges a place is in; beyond the ends it is the outermost one. */
function stepAt(edges: readonly number[], at: number): number {
  let low = 0
  let high = edges.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((edges[middle] as number) <= at) low = middle
    else high = middle - 1
  }
  return low
}

const areaAt = (grid: Grid, x: number, y: number): number =>
  grid.owner[stepAt(grid.ys, y)]?.[stepAt(grid.xs, x)] ?? -1

function isInside(grid: Grid, glyph: Glyph): boolean {
  const x = centreX(glyph)
  const y = centreY(glyph)
  return (
    x > (grid.xs[0] as number) - overhang &&
    x < (grid.xs[grid.xs.length - 1] as number) + overhang &&
    y > (grid.ys[0] as number) &&
    y < (grid.ys[grid.ys.length - 1] as number)
  )
}

/** Em widths between the digits of one figure, letter-spaced or not. */
const digitGap = 0.3
/** Em widths by which the gaps between the digits of one figure differ at most, by rounding. */
const evenGaps = 0.012

/**
 * Figures that follow each other without a gap: one that is too long for its cell reaches into its neighbours and is
 * still one. Two of neighbouring cells have the line of their cells between them.
 */
function chunksOf(grid: Grid, glyphs: readonly Glyph[]): Glyph[][] {
  const chunks: Glyph[][] = []
  const lengths = new Map<number, number>()
  for (const { run } of glyphs) lengths.set(run, (lengths.get(run) ?? 0) + 1)
  const isLone = ({ run }: Glyph): boolean => lengths.get(run) === 1
  const isLineBetween = (from: number, to: number): boolean => grid.xs.some((x) => x >= from && x <= to)
  /** The digits of a figure follow each other with even gaps; `null` where there are too few to tell. */
  const isEven = (before: Glyph | undefined, left: Glyph, right: Glyph): boolean | null =>
    before && [before, left, right].every((one) => /^\d$/.test(one.text))
      ? Math.abs(right.x0 - left.x1 - (left.x0 - before.x1)) <= left.size * evenGaps
      : null
  /**
   * Whole figures drawn one after the other are apart. Digits drawn one by one are where the line of their cells
   * stands between them, or where their gap is another one and the whole would reach over a line.
   */
  const areApart = (chunk: readonly Glyph[], left: Glyph, right: Glyph): boolean => {
    const even = isEven(chunk[chunk.length - 2], left, right)
    if (even === false && isLineBetween((chunk[0] ?? left).x0, right.x1)) return true
    if (left.run === right.run) return false
    if (!isLone(left) || !isLone(right)) return true
    return even !== true && isLineBetween(left.x1 - 0.2, right.x0 + 0.2)
  }
  for (const glyph of glyphs) {
    const chunk = chunks[chunks.length - 1] ?? []
    const last = chunk[chunk.length - 1]
    const goesOn =
      last !== undefined &&
      /[\d.,]/.test(last.text) &&
      /[\d.,]/.test(glyph.text) &&
      Math.abs(glyph.y0 - last.y0) < 1 &&
      Math.abs(glyph.x0 - last.x1) < glyph.size * digitGap &&
      !areApart(chunk, last, glyph)
    if (goesOn) chunk.push(glyph)
    else chunks.push([glyph])
  }
  return chunks
}

function fillAreas(grid: Grid, glyphs: readonly Glyph[]): Glyph[][] {
  const filled: Glyph[][] = grid.areas.map(() => [])
  for (const chunk of chunksOf(grid, glyphs)) {
    const first = chunk[0] as Glyph
    const last = chunk[chunk.length - 1] as Glyph
    const area = areaAt(grid, (first.x0 + last.x1) / 2, centreY(first))
    filled[area]?.push(...chunk)
  }
  return filled
}

function toCell(grid: Grid, area: Area, glyphs: readonly Glyph[], page: number): TableCell {
  const x0 = grid.xs[area.column] as number
  const x1 = grid.xs[area.column + area.colSpan] as number
  const y0 = grid.ys[area.row] as number
  const y1 = grid.ys[area.row + area.rowSpan] as number
  return {
    ...area,
    text: cellText(glyphs, x1 - x0),
    at: { page, x: x0, y: y0, width: x1 - x0, height: y1 - y0 },
  }
}

export interface RuledPage {
  readonly tables: readonly PageTable[]
  /** Glyphs that stand in no table. */
  readonly loose: readonly Glyph[]
}

/** A table has so many rows of so many figures at least. */
const minRows = 3
const minFigures = 3

/** Lines that run between the rows alone, or around the whole: each of their cells holds a row of figures. */
function partsNoFigures(cells: readonly (readonly Glyph[])[]): boolean {
  const rows = cells.flatMap((glyphs) => toLines(glyphs))
  const spacing = letterSpacing(rows)
  const figures = rows.filter((row) => cellPieces(row, spacing).filter(isFigure).length >= minFigures)
  return figures.length >= minRows
}

/** A table of coloured cells; a single column of boxes is marked text. */
const isWide = (grid: Grid): boolean => grid.xs.length > 2 && grid.ys.length > 2

export function findRuledTables({ glyphs, rules, boxEdges }: PageMarks, page: number): RuledPage {
  const tables: PageTable[] = []
  let loose = glyphs
  const overlaps = (grid: Grid): boolean =>
    tables.some((table) => (grid.ys[0] ?? 0) < table.y1 && (grid.ys[grid.ys.length - 1] ?? 0) > table.y0)
  const take = (grid: Grid): void => {
    const inside = loose.filter((glyph) => isInside(grid, glyph))
    if (inside.every(isSpace)) return
    const filled = fillAreas(grid, inside)
    if (partsNoFigures(filled)) return
    const cells = grid.areas.map((area, index) => toCell(grid, area, filled[index] ?? [], page))
    if (isLayout(cells)) return
    const taken = new Set(inside)
    loose = loose.filter((glyph) => !taken.has(glyph))
    tables.push(toPageTable(grid, cells, page))
  }
  for (const grid of findGrids(rules)) take(grid)
  for (const grid of findGrids(boxEdges)) if (isWide(grid) && !overlaps(grid)) take(grid)
  return { tables: tables.sort((a, b) => a.y0 - b.y0), loose }
}

function toPageTable(grid: Grid, cells: readonly TableCell[], page: number): PageTable {
  return {
    kind: 'table',
    xs: grid.xs,
    rows: grid.ys.length - 1,
    cells,
    firstPage: page,
    lastPage: page,
    y0: grid.ys[0] as number,
    y1: grid.ys[grid.ys.length - 1] as number,
    isOpenAbove: grid.isOpenAbove,
    isOpenBelow: grid.isOpenBelow,
  }
}
