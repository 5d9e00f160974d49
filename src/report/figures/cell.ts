/**
 * A cell has four states: a figure, an explicit 0, not applicable, and blank (nobody has said). They never
 * collapse into one another: blank is no 0 in a sum, in a file or on the screen.
 */
import { foldCell } from '@/text/half-width'

/** `number` is a figure (0 included), `'/'` not applicable, `null` blank. */
export type Cell = number | typeof notApplicable | null

export const notApplicable = '/'

export function isFigure(cell: Cell): cell is number {
  return typeof cell === 'number'
}

export function isCell(value: unknown): value is Cell {
  return value === null || value === notApplicable || (typeof value === 'number' && Number.isFinite(value))
}

/**
 * The sum of a row or column as the form means it: the figures that are there. Not applicable adds nothing;
 * where there is no figure at all the sum is not applicable if every part is, else blank.
 */
export function sumCells(cells: readonly Cell[]): Cell {
  let sum: number | null = null
  for (const cell of cells) if (isFigure(cell)) sum = (sum ?? 0) + cell
  if (sum !== null) return tidy(sum)
  return cells.length > 0 && cells.every((cell) => cell === notApplicable) ? notApplicable : null
}

/** Decimal sums of amounts (万元) without binary noise: 0.1 + 0.2 is 0.3. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(6))
}

/**
 * Reads what a person typed or pasted into one cell: `1,234`, `１２`, `/`, `—`, or nothing.
 * `undefined` means that it is none of these. Negative figures are read, so that a check can say what is wrong.
 */
export function parseCell(text: string): Cell | undefined {
  const plain = foldCell(text).replace(/[\s\u00a0\u3000]/g, '')
  if (plain === '') return null
  if (/^(?:[/\\-]|[—–－]+|不适用|无此项)$/.test(plain)) return notApplicable
  if (/^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(plain)) {
    const value = Number(plain.replace(/,/g, ''))
    return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? tidy(value) || 0 : undefined
  }
  return undefined
}

/** How a cell stands on screen and in every document: digits, `/`, or nothing. */
export function formatCell(cell: Cell): string {
  return cell === null ? '' : String(cell)
}
