/** Even on two cores two workers are faster than one: the page itself waits for a person nearly all the time. */
export function workerCount(cores: number | undefined): number {
  return Math.min(4, Math.max(2, (cores ?? 2) - 1))
}
