/** JSON of plain data, however deep it nests. */

/** What is left to write: text that is ready, or a value. */
type Piece = { readonly text: string } | { readonly value: unknown }

/** As `JSON.stringify` writes data that was read from JSON, with a list of its own in place of the call stack. */
function textOfDeep(value: unknown): string {
  const written: string[] = []
  const left: Piece[] = [{ value }]
  for (let piece = left.pop(); piece; piece = left.pop()) {
    if ('text' in piece) written.push(piece.text)
    else if (typeof piece.value !== 'object' || piece.value === null) {
      written.push(JSON.stringify(piece.value) ?? 'null')
    } else {
      const isList = Array.isArray(piece.value)
      const pieces = Object.entries(piece.value as object)
        .filter(([, inner]) => isList || inner !== undefined)
        .flatMap(([key, inner], index): Piece[] => {
          const name = isList ? '' : `${JSON.stringify(key)}:`
          return [{ text: `${index > 0 ? ',' : ''}${name}` }, { value: inner }]
        })
      left.push({ text: isList ? ']' : '}' })
      for (const one of pieces.reverse()) left.push(one)
      written.push(isList ? '[' : '{')
    }
  }
  return written.join('')
}

/** `null` for what JSON has no word for. A browser reads JSON of any depth, and writes it only as deep as its stack. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null'
  } catch (error) {
    if (error instanceof RangeError) return textOfDeep(value)
    throw error
  }
}
