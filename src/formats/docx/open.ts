/** Opens the package of a Word file: only the parts that are read, and never more than a report can need. */
import { strFromU8, unzipSync } from 'fflate'

/** Bytes of all parts together, unpacked. */
export const unpackedLimit = 100 * 1024 * 1024
const partLimit = 5_000

/** Where the report itself stands in files that we write. */
export const carriedPart = 'customXml/item1.xml'

const partNames = new Set([
  'word/document.xml',
  'word/styles.xml',
  'word/numbering.xml',
  'word/comments.xml',
  carriedPart,
])

export class TooLargeError extends Error {}

/** The parts by name, as text. Throws `TooLargeError`, or another error where the archive is broken. */
export function openParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  let unpacked = 0
  let count = 0
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      count += 1
      if (!partNames.has(name)) return false
      unpacked += originalSize
      if (unpacked > unpackedLimit || count > partLimit) throw new TooLargeError()
      return true
    },
  })
  return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
}
