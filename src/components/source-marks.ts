/** Where in a document the words of a place stand. */

export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** Characters of one block that are shown: a paragraph of a megabyte would stop the page. */
export const longestBlock = 4000

/** A block's text with the words that are sought marked, where it holds them; the long is cut around them. */
export function markWords(text: string, words: string | undefined, limit = longestBlock): readonly Piece[] {
  const at = words ? text.indexOf(words) : -1
  const start = text.length > limit ? Math.max(0, Math.min(at - limit / 2, text.length - limit)) : 0
  const end = Math.min(text.length, start + limit)
  const lead = start > 0 ? '…' : ''
  const tail = end < text.length ? '…' : ''
  if (at < 0 || !words) return [{ text: lead + text.slice(start, end) + tail, marked: false }]
  const pieces = [
    { text: lead + text.slice(start, at), marked: false },
    { text: words, marked: true },
    { text: text.slice(at + words.length, Math.max(end, at + words.length)) + tail, marked: false },
  ]
  return pieces.filter((piece) => piece.text !== '')
}

const squeeze = (text: string): string => text.replace(/\s+/g, '')

/** How much of a row's cells stands in the words, in order; 0 where none of them is more than a figure. */
function sharedLength(cells: readonly string[], words: string): number {
  let at = 0
  let shared = 0
  let isNamed = false
  for (const cell of cells.map(squeeze)) {
    const found = cell === '' ? -1 : words.indexOf(cell, at)
    if (found < 0) continue
    at = found + cell.length
    shared += cell.length
    isNamed ||= cell.length > 1 && !/^[\d.,/-]+$/.test(cell)
  }
  return isNamed ? shared : 0
}

/** The row of a table that the words are about: the one whose cells they share the most with. */
export function rowOfWords(
  rows: readonly (readonly string[])[],
  words: string | undefined,
): number | undefined {
  if (!words) return undefined
  const sought = squeeze(words)
  const shared = rows.map((cells) => sharedLength(cells, sought))
  const most = Math.max(0, ...shared)
  return most > 0 ? shared.indexOf(most) : undefined
}

interface MarkedPlace {
  readonly text?: string
  readonly row?: number
  readonly column?: number
}

/** What a place means of a table: one cell, or all cells of a row. */
export interface MarkedCells {
  readonly row: number
  readonly column?: number
}

/** The cell that a place names; where it names none, the row whose words it holds. */
export function markedCells(
  rows: readonly (readonly { readonly text: string; readonly column: number }[])[],
  { text, row, column }: MarkedPlace,
): MarkedCells | undefined {
  const named = row === undefined ? undefined : rows[row]
  if (row !== undefined && named) {
    return named.some((cell) => cell.column === column) && column !== undefined ? { row, column } : { row }
  }
  const found = rowOfWords(
    rows.map((cells) => cells.map((cell) => cell.text)),
    text,
  )
  return found === undefined ? undefined : { row: found }
}
