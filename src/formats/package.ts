/** Opens the package of an office file: only the parts that are read, and never more than a report can need. */
import { strFromU8, unzipSync } from 'fflate'

/** Bytes of all parts together, unpacked. */
export const unpackedLimit = 50 * 1024 * 1024
const partLimit = 5_000
/** Bytes of one part, unpacked for one packed: the markup of documents stays below 40, bombs come near 1,000. */
const ratioLimit = 150
/** Bytes of one part below which no ratio is dangerous. */
const harmlessSize = 4 * 1024 * 1024

export class TooLargeError extends Error {}
/** A part that would unpack to far more than any document's. */
export class BombError extends Error {}

/**
 * The wanted parts by name, as text. A part is never unpacked beyond the size that the archive declares for it.
 * Throws `TooLargeError`, `BombError`, or another error where the archive is broken.
 */
export function openPackage(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, string> {
  let unpacked = 0
  let count = 0
  const files = unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      count += 1
      if (!isWanted(name)) return false
      unpacked += originalSize
      if (originalSize > harmlessSize && originalSize > size * ratioLimit) throw new BombError()
      if (unpacked > unpackedLimit || count > partLimit) throw new TooLargeError()
      return true
    },
  })
  return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
}
