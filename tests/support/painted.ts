/** Once the next frame is painted, and what waited for it is done (`composables/after-paint.ts`). */
export function painted(): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- the turns after a frame, no time
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))))
}
