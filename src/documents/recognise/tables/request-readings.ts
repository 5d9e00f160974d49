/**
 * The ways in which the cells behind a label can be the seven figures of a row: as they stand, shifted, with one
 * figure split in two, one cell too many or one lost. Sums tell later which way is right.
 */
import type { Cell } from '@/report/figures/cell'
import { isFigure, sumCells } from '@/report/figures/cell'
import { partedReadings } from './parted-figures'
import type { Reading } from './reading'
import type { HeadColumns } from './request-columns'
import type { RowCell, SourceRow } from './rows'

const width = 7

/** Whether the parts add up to the total; `null` where either is missing. */
export function rowHolds(cells: readonly (Cell | undefined)[]): boolean | null {
  const total = cells[width - 1]
  const parts = cells.slice(0, width - 1).map((cell) => cell ?? null)
  const sum = sumCells(parts)
  if (!isFigure(total ?? null) || !isFigure(sum)) return null
  return total === sum
}

const valuesOf = (cells: readonly RowCell[]): (Cell | undefined)[] => cells.map((cell) => cell.cell)
const columnsOf = (cells: readonly RowCell[]): number[] => cells.map((cell) => cell.column)
const isBlank = (cell: RowCell | undefined): boolean => cell === undefined || cell.cell === null

/**
 * Cells of a true grid, by their columns: under each head the one figure of those that it reaches over. A figure
 * beside every head, or two under one, cannot be placed.
 */
function byColumns(area: readonly RowCell[], heads: HeadColumns): Reading | null {
  const under = heads.columns.map((column, index) => {
    const end = heads.ends[index] ?? column + 1
    const cells = area.filter((one) => one.column < end && column < one.column + one.colSpan)
    return cells.find((cell) => !isBlank(cell)) ?? cells[0]
  })
  const cells = under.map((cell) => (cell ? cell.cell : null))
  const columns = under.map((cell) => cell?.column)
  const strays = area.filter((cell) => !isBlank(cell) && !under.includes(cell))
  return strays.length === 0 ? { cells, columns, cost: 0, mend: 'none' } : null
}

/** Where runs of seven cells begin outside which all is blank. */
function windowStarts(area: readonly RowCell[]): number[] {
  const starts = Array.from({ length: Math.max(0, area.length - width + 1) }, (_unused, start) => start)
  return starts.filter((start) =>
    area.every((cell, index) => (index >= start && index < start + width) || isBlank(cell)),
  )
}

/** The column in which the figures begin, where all rows agree that can begin in one only; `null` where they do not. */
export function firstColumnOf(rows: readonly SourceRow[]): number | null {
  const columns = rows.flatMap(({ area }) => {
    const starts = windowStarts(area)
    return starts.length === 1 ? [area[starts[0] ?? 0]?.column ?? 0] : []
  })
  const [first = null, ...others] = columns
  return others.length >= 2 && others.every((column) => column === first) ? first : null
}

/** Every run of seven cells outside which all is blank; heads say which of several it is, other rows for certain. */
function windows(area: readonly RowCell[], heads: HeadColumns | null, first: number | null): Reading[] {
  const readings: Reading[] = []
  const columnAt = (start: number): number => area[start]?.column ?? 0
  const starts = windowStarts(area)
  const distance = (start: number): number => (first === null ? 0 : Math.abs(columnAt(start) - first))
  const nearest = Math.min(...starts.map(distance))
  for (const start of starts) {
    if (distance(start) > nearest) continue
    const shift = heads ? Math.abs(columnAt(start) - (heads.columns[0] ?? 0)) : start
    const seven = area.slice(start, start + width)
    readings.push({
      cells: valuesOf(seven),
      columns: columnsOf(seven),
      cost: Math.min(shift, 3) * 0.1,
      mend: 'none',
    })
  }
  return readings
}

function trimBlanks(area: readonly RowCell[]): readonly RowCell[] {
  let start = 0
  let end = area.length
  while (start < end && isBlank(area[start])) start += 1
  while (end > start && isBlank(area[end - 1])) end -= 1
  return area.slice(start, end)
}

/** 1 and 2 side by side that were 12: neighbouring whole numbers written together. */
function joinedSplits(cells: readonly RowCell[]): Reading[] {
  if (cells.length !== width + 1) return []
  return cells.slice(0, -1).flatMap((cell, index): Reading[] => {
    const next = cells[index + 1]
    const isWhole = /^\d+$/.test(cell.text.trim()) && /^\d+$/.test(next?.text.trim() ?? '') && cell.cell !== 0
    if (!isWhole || !next) return []
    const joined = Number(cell.text.trim() + next.text.trim())
    const values = valuesOf(cells)
    const columns = columnsOf(cells)
    return [
      {
        cells: [...values.slice(0, index), joined, ...values.slice(index + 2)],
        columns: [...columns.slice(0, index + 1), ...columns.slice(index + 2)],
        cost: 0.5,
        mend: 'split',
      },
    ]
  })
}

/** One figure too many: a page number, or a cell that the extraction doubled. */
function withoutExtra(cells: readonly RowCell[]): Reading[] {
  if (cells.length !== width + 1) return []
  return cells.map((_cell, index) => {
    const kept = [...cells.slice(0, index), ...cells.slice(index + 1)]
    return {
      cells: valuesOf(kept),
      columns: columnsOf(kept),
      cost: index === cells.length - 1 || index === 0 ? 0.6 : 0.8,
      mend: 'extra' as const,
    }
  })
}

/** - 4 - behind a row that ran into the foot of its page. */
function withoutPageNumber(cells: readonly RowCell[]): readonly RowCell[] {
  const at = cells.findIndex(
    (cell, index) =>
      /^[-—–]$/.test(cell.text.trim()) &&
      typeof cells[index + 1]?.cell === 'number' &&
      /^[-—–]$/.test(cells[index + 2]?.text.trim() ?? ''),
  )
  return at < 0 || cells.length !== width + 3 ? cells : [...cells.slice(0, at), ...cells.slice(at + 3)]
}

/** Every choice of so many of the columns before `end`, in their order. */
function choices(count: number, end: number): number[][] {
  if (count === 0) return [[]]
  return Array.from({ length: end }, (_unused, last) => last).flatMap((last) =>
    choices(count - 1, last).map((before) => [...before, last]),
  )
}

/** Blank cells that the extraction dropped, wherever they stood: a filled total is likelier than a blank one. */
function withLost(cells: readonly RowCell[]): Reading[] {
  if (cells.length >= width || cells.length < 2) return []
  const together = cells.map((_cell, index) => index)
  const ways = [
    ...choices(cells.length - 1, width - 1).map((columns) => [...columns, width - 1]),
    // Blanks at the end mean a blank total.
    together,
  ]
  return ways.map((columns) => {
    const at = Array.from({ length: width }, (_unused, column) => cells[columns.indexOf(column)])
    const isPlain = columns.slice(0, -1).every((column, index) => column === index)
    return {
      cells: at.map((cell) => (cell ? cell.cell : null)),
      columns: at.map((cell) => cell?.column),
      cost: isPlain && columns !== together ? 0.5 : 0.7,
      mend: 'lost',
    }
  })
}

/**
 * Rows of a text whose labels were lost stand behind the row above: twice seven figures are two rows where a sum
 * says so.
 */
export function partRows(row: SourceRow): readonly SourceRow[] {
  const { area, table } = row
  if (table || area.length < 2 * width || area.length % width !== 0) return [row]
  const parts = Array.from({ length: area.length / width }, (_unused, index) =>
    area.slice(index * width, (index + 1) * width),
  )
  if (!parts.some((part) => rowHolds(valuesOf(part)))) return [row]
  return parts.map((part, index) => ({
    ...row,
    area: part,
    words: index === 0 ? row.words : [],
    cells: index === 0 ? row.cells.filter((cell) => part.includes(cell) || !area.includes(cell)) : part,
  }))
}

/** As many figures as a table has heads, fewer than seven: one under each. */
function byNames(filled: readonly RowCell[], names: readonly number[] | null): Reading | null {
  if (names?.length !== filled.length) return null
  const at = Array.from({ length: width }, (_unused, column) => filled[names.indexOf(column)])
  const cells = at.map((cell) => (cell ? cell.cell : null))
  return { cells, columns: at.map((cell) => cell?.column), cost: 0, mend: 'none' }
}

/** All ways to read a row, likeliest first. `names` are the columns of a table that has fewer than seven. Empty where it has no cells that could be figures. */
export function readingsOf(
  source: SourceRow,
  heads: HeadColumns | null,
  first: number | null = null,
  names: readonly number[] | null = null,
): Reading[] {
  const row = source.table ? source : { ...source, area: withoutPageNumber(source.area) }
  const named = byNames(trimBlanks(row.area), names)
  if (named) return [named]
  const exact = heads?.isGrid ? byColumns(row.area, heads) : null
  const standing = exact ? [exact] : windows(row.area, heads, first)
  const filled = trimBlanks(row.area)
  const mended = [
    ...joinedSplits(filled),
    ...withoutExtra(filled),
    ...(standing.length === 0 ? [...withLost(filled), ...partedReadings(filled)] : []),
  ]
  return [...standing, ...mended].sort((a, b) => a.cost - b.cost)
}
