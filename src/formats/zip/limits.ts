/** How much an archive may hold before it is taken for a mistake or an attack. */
import { ArchiveError } from './directory'
import type { ArchiveEntry } from './directory'

export const entryLimit = 2_000
/** Bytes of all files together, once inflated. */
export const inflatedLimit = 1024 * 1024 * 1024
/** Inflated bytes for one packed: documents stay below 30, what is made to fill a disk is at 1,000. */
const ratioLimit = 200
/** Bytes below which no ratio is dangerous. */
const harmlessSize = 20 * 1024 * 1024

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Throws `ArchiveError`: `archive.empty`, `.tooMany`, `.tooLarge`, `.bomb`. */
export function checkLimits(entries: readonly Pick<ArchiveEntry, 'size' | 'packed'>[]): void {
  if (entries.length === 0) throw new ArchiveError('archive.empty')
  if (entries.length > entryLimit) throw new ArchiveError('archive.tooMany')
  const size = sum(entries.map((entry) => entry.size))
  if (size > harmlessSize && size > ratioLimit * sum(entries.map((entry) => entry.packed))) {
    throw new ArchiveError('archive.bomb')
  }
  if (size > inflatedLimit) throw new ArchiveError('archive.tooLarge')
}
