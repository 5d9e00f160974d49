/** The parts of a Word file that are read. */
import { openPackage } from '../package'

/** Where the report itself stands in files that we write. */
export const carriedPart = 'customXml/item1.xml'

const partNames = new Set([
  'word/document.xml',
  'word/styles.xml',
  'word/numbering.xml',
  'word/comments.xml',
  carriedPart,
])

/** The parts by name, as text; throws as `openPackage` does. */
export function openParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return openPackage(bytes, (name) => partNames.has(name))
}
