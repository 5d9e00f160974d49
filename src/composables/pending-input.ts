/**
 * Input that its field holds back for a moment: to let a typed character be painted first, or until the box is left.
 * Whoever is about to save or let go of what is edited has it told first.
 */

const holders = new Set<() => void>()

/** Has every field tell what it holds back. */
export function settleInput(): void {
  for (const settle of holders) settle()
}

/** `settle` tells what is held back, and does nothing where nothing is; the result ends it. */
export function holdInput(settle: () => void): () => void {
  if (holders.size === 0) {
    // Before anyone who saves what there is when the page goes.
    document.addEventListener('visibilitychange', settleInput, { capture: true })
    window.addEventListener('pagehide', settleInput, { capture: true })
  }
  holders.add(settle)
  return () => void holders.delete(settle)
}
