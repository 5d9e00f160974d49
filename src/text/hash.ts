/**
 * Short marks of texts, to tell whether they are still the same; no protection against forgery. Both kinds stand in
 * files and libraries already written and so stay as they are.
 */

/** By UTF-16 units, with a last mixing: of contents, findings and settings. */
export function shortHash(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (high >>> 0).toString(36) + (low >>> 0).toString(36)
}

/** By characters, without the last mixing, 16 hexadecimal digits: of the visible words of a document. */
export function wordsHash(words: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (const char of words) {
    const code = char.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0')
}
