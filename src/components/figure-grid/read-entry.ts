/** What stands in the box of a cell while it is typed: a cell of the report, or something else that is kept. */
import { parseCell } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'

export type Entry =
  | { readonly kind: 'cell'; readonly cell: Cell }
  /** On the way to a figure (`1,2`, `3.`, `+`): no complaint while the cursor is still there. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'unreadable' }

export function readEntry(text: string): Entry {
  const cell = parseCell(text)
  if (cell !== undefined) return { kind: 'cell', cell }
  const isUnfinished = /^\s*[+＋]?[\d０-９][\d０-９,，]*[.．]?\s*$|^\s*[+＋]\s*$/.test(text)
  return { kind: isUnfinished ? 'unfinished' : 'unreadable' }
}
