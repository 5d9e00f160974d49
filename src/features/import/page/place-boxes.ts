/** Where on the pages of a PDF a place of its blocks stands. */
import { markedCells } from '@/components/source-marks'
import type { DocumentBlock, PageBox } from '@/documents/types'
import type { Place } from '@/report/message'

/** Boxes of the cell, the row or the paragraph that a place means; none where the reader knew of none. */
export function boxesOf(blocks: readonly DocumentBlock[], place: Place | undefined): readonly PageBox[] {
  const block = place && blocks[place.block]
  if (!block) return []
  if (block.kind !== 'table') return block.at ?? []
  const marked = markedCells(block.rows, place)
  const cells = (marked && block.rows[marked.row]) ?? []
  return cells
    .filter((cell) => marked?.column === undefined || cell.column === marked.column)
    .flatMap((cell) => cell.at ?? [])
}

/** A reader that knows pages says so of some block. */
export function hasBoxes(blocks: readonly DocumentBlock[]): boolean {
  return blocks.some((block) =>
    block.kind === 'table'
      ? block.rows.some((row) => row.some((cell) => cell.at !== undefined))
      : block.at !== undefined,
  )
}
