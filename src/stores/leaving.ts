/** The moments at which a page may be about to end. */

/**
 * `onHide` runs when the page is hidden or left; `mayLose` says whether leaving now would lose work, and then the
 * browser asks. Returns what ends it.
 */
export function watchLeaving(onHide: () => void, mayLose: () => boolean): () => void {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') onHide()
  }
  const unload = (event: BeforeUnloadEvent): void => {
    onHide()
    if (!mayLose()) return
    event.preventDefault()
    // Browsers below Chromium 119 ask only where this is set.
    event.returnValue = true
  }
  document.addEventListener('visibilitychange', hidden)
  window.addEventListener('pagehide', onHide)
  window.addEventListener('beforeunload', unload)
  return () => {
    document.removeEventListener('visibilitychange', hidden)
    window.removeEventListener('pagehide', onHide)
    window.removeEventListener('beforeunload', unload)
  }
}
