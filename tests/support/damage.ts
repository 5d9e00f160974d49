/** Damaged copies of a file, the same ones for the same seed: cut off, or with bytes changed, dropped or doubled. */

/** A small generator of numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A Buffer's own `slice` would share the bytes that are changed here. */
export function damagedCopy(source: Uint8Array, random: () => number): Uint8Array {
  const bytes = Uint8Array.from(source)
  const at = (): number => Math.floor(random() * bytes.length)
  if (random() < 0.3) return bytes.slice(0, at())
  const copy = bytes.slice()
  for (let count = 1 + Math.floor(random() * 20); count > 0; count -= 1)
    copy[at()] = Math.floor(random() * 256)
  if (random() < 0.7) return copy
  const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number]
  return new Uint8Array([...copy.slice(0, to), ...copy.slice(from)])
}
