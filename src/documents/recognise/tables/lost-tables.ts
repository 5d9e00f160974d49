/** Finds tables that stand as lines of text, without a grid and without the title of their section. */
import type { TableId } from '@/report/form/types'
import type { FoundSection, Outline } from '../outline/outline'
import type { Piece } from '../outline/pieces'
import { filledCells, rowsOf } from './rows'
import { tableOfRow, tableUnder } from './table-rows'
import { sectionIds, tableSections } from '../outline/titles'

/** Lines with labels of the table: fewer are words of a narrative. */
const fewestLabels = 3

interface Range {
  readonly from: number
  readonly to: number
}

/** Where a section can stand, between the ones that were found. */
function placeFor(outline: Outline, id: TableId): Range {
  const rank = sectionIds.indexOf(id)
  const before = outline.sections.filter((section) => sectionIds.indexOf(section.id) < rank)
  const last = before[before.length - 1]
  return last ? { from: last.start, to: last.end } : { from: 0, to: outline.opening }
}

function firstLine(pieces: readonly Piece[], { from, to }: Range, id: TableId): number | null {
  let first: number | null = null
  let labels = 0
  let hasFigures = false
  for (let at = from; at < to; at += 1) {
    const piece = pieces[at]
    if (piece?.kind !== 'text') continue
    const rows = rowsOf([piece])
    const own = rows.filter((row) => tableOfRow(row) === id).length
    const isHead = own === 0 && rows.some((row) => tableUnder(row) === id)
    if (own > 0 || isHead) first ??= at
    labels += own
    hasFigures ||= first !== null && rows.some((row) => filledCells(row).length > 0)
  }
  return labels >= fewestLabels && hasFigures ? first : null
}

function insert(outline: Outline, id: TableId, start: number, end: number): Outline {
  const section: FoundSection = { id, start, end, score: 0 }
  const shortened = outline.sections.map((one) =>
    one.start <= start && one.end > start ? { ...one, end: start } : one,
  )
  return {
    ...outline,
    opening: Math.min(outline.opening, start),
    sections: [...shortened, section].sort((a, b) => a.start - b.start),
  }
}

/** The outline with a section for each table whose lines were found where its title is lost. */
export function addLostTables(outline: Outline): Outline {
  let whole = outline
  for (const id of sectionIds) {
    if (!tableSections.has(id) || whole.sections.some((section) => section.id === id)) continue
    const range = placeFor(whole, id as TableId)
    const start = firstLine(whole.pieces, range, id as TableId)
    if (start !== null) whole = insert(whole, id as TableId, start, range.to)
  }
  return whole
}
