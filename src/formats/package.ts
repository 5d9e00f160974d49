/** Opens the package of an office file: only the parts that are read, and never more than a report can need. */
import { strFromU8, unzipSync } from 'fflate'

/** Bytes of all parts together, unpacked. */
export const unpackedLimit = 100 * 1024 * 1024
const partLimit = 5_000

export class TooLargeError extends Error {}

/**
 * The wanted parts by name, as text. A part is never unpacked beyond the size that the archive declares for it.
 * Throws `TooLargeError`, or another error where the archive is broken.
 */
export function openPackage(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, string> {
  let unpacked = 0
  let count = 0
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      count += 1
      if (!isWanted(name)) return false
      unpacked += originalSize
      if (unpacked > unpackedLimit || count > partLimit) throw new TooLargeError()
      return true
    },
  })
  return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
}
