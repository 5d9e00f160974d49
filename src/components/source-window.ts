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
