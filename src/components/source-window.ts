/** Which part of a long document is on the screen: hundreds of blocks, not tens of thousands. */

export interface BlockWindow {
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

export const windowSize = 200

/** The window that holds a block, a third of it before the block, so that a little more is seen of what leads to it. */
export function windowAround(block: number, total: number, size = windowSize): BlockWindow {
  const from = Math.max(0, Math.min(block - Math.floor(size / 3), total - size))
  return { from, to: Math.min(total, from + size) }
}

export function holdsBlock({ from, to }: BlockWindow, block: number): boolean {
  return block >= from && block < to
}

/** The next part of the document, or the one before. */
export function shiftWindow(
  { from }: BlockWindow,
  step: 1 | -1,
  total: number,
  size = windowSize,
): BlockWindow {
  const next = Math.max(0, Math.min(from + step * size, Math.max(0, total - size)))
  return { from: next, to: Math.min(total, next + size) }
}

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
