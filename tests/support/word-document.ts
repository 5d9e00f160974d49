/** Opens a Word file for assertions on its tree: parts, paragraphs, and tables as the merged grids they show. */
import { strFromU8, unzipSync } from 'fflate'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export interface WordDocument {
  /** Paragraphs and tables in order. */
  readonly blocks: readonly Element[]
  readonly section: Element
  part(name: string): XMLDocument
}

export function openWord(bytes: Uint8Array): WordDocument {
  const files = unzipSync(bytes)
  const part = (name: string): XMLDocument => {
    const file = files[name]
    if (!file) throw new Error(`${name} is not in the file`)
    const parsed = new DOMParser().parseFromString(strFromU8(file), 'application/xml')
    const trouble = parsed.querySelector('parsererror')
    if (trouble) throw new Error(`${name}: ${trouble.textContent}`)
    return parsed
  }
  const body = one(part('word/document.xml').documentElement, 'body')
  const children = [...body.children]
  return { blocks: children.slice(0, -1), section: children[children.length - 1]!, part }
}

/** Every descendant of this name, in order. */
export function all(element: Element | XMLDocument, name: string): Element[] {
  return [...element.getElementsByTagNameNS(w, name)]
}

export function one(element: Element | XMLDocument, name: string): Element {
  const found = all(element, name)[0]
  if (!found) throw new Error(`no w:${name} in it`)
  return found
}

/** An attribute of the first descendant of this name; `null` where either is missing. */
export function attribute(element: Element, name: string, key = 'val'): string | null {
  return all(element, name)[0]?.getAttributeNS(w, key) ?? null
}

/** The words of a paragraph; a line break is a line feed. */
export function wordText(element: Element): string {
  return [...element.getElementsByTagNameNS(w, '*')]
    .map((node) => (node.localName === 't' ? (node.textContent ?? '') : node.localName === 'br' ? '\n' : ''))
    .join('')
}

/** Pieces of a paragraph with their weight, neighbours of one weight joined. */
export function wordRuns(paragraph: Element): { text: string; bold: boolean }[] {
  const joined: { text: string; bold: boolean }[] = []
  for (const run of all(paragraph, 'r')) {
    const bold = all(run, 'b').some((mark) => mark.getAttributeNS(w, 'val') !== 'false')
    const last = joined[joined.length - 1]
    if (last?.bold === bold) last.text += wordText(run)
    else joined.push({ text: wordText(run), bold })
  }
  return joined
}

export interface WordCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly colSpan: number
  rowSpan: number
}

/** The cells that a table shows: continued ones (vMerge) belong to the cell above. */
export function wordGrid(table: Element): WordCell[] {
  const cells: WordCell[] = []
  const above = new Map<number, WordCell>()
  all(table, 'tr').forEach((line, row) => {
    let column = 0
    for (const element of all(line, 'tc')) {
      const colSpan = Number(attribute(element, 'gridSpan') ?? 1)
      const merge = all(element, 'vMerge')[0]
      const owner = above.get(column)
      if (merge && merge.getAttributeNS(w, 'val') !== 'restart' && owner) owner.rowSpan += 1
      else {
        const cell = { text: wordText(element), row, column, colSpan, rowSpan: 1 }
        cells.push(cell)
        above.set(column, cell)
      }
      column += colSpan
    }
  })
  return cells
}
