/** Once the next frame is painted, and what waited for it is done (`composables/after-paint.ts`). */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))))
}
