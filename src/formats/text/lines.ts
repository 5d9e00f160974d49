/** Sorts the lines of a text: prose, table rows, headings, page numbers. Knows nothing of the form. */

export type Line =
  | { readonly kind: 'blank' }
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly style: 'tab' | 'pipe' }
  /** The dashes under the head of a Markdown table. */
  | { readonly kind: 'rule' }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** `begins`: indented by an ideographic space, as the first line of a paragraph is. */
  | { readonly kind: 'prose'; readonly text: string; readonly begins?: true }

const lineBreaks = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/
/** Marks without width, which copied web text is full of. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const outerSpace = /^[ \u00a0\u3000]+|[ \u00a0\u3000]+$/g
/** — 3 —, -3-, 第 3 页 共 8 页, 3 / 8 alone on a line. */
const pageNumber =
  /^(?:[-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?)$/

function trim(text: string): string {
  return text.replace(outerSpace, '')
}

function splitPipes(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => trim(cell).replace(/\\\|/g, '|'))
}

function isRule(line: string): boolean {
  return line.includes('-') && /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?\|?\s*$/.test(line)
}

function isPipeRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line)
}

function sortLine(raw: string): Line {
  const line = raw.replace(invisible, '').replace(/\u00a0/g, ' ')
  const text = line.trim()
  if (text === '' || pageNumber.test(text)) return line.includes('\t') ? tabRow(line) : { kind: 'blank' }
  if (isRule(line)) return { kind: 'rule' }
  if (isPipeRow(line)) return { kind: 'row', cells: splitPipes(line), style: 'pipe' }
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(text)
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: plainText(heading[2] ?? '') }
  if (line.includes('\t')) return tabRow(line)
  return { kind: 'prose', text: trim(text), ...(/^ *\u3000/.test(line) ? { begins: true as const } : {}) }
}

function tabRow(line: string): Line {
  return { kind: 'row', cells: line.split('\t').map(trim), style: 'tab' }
}

/** Markdown's marks of bold, taken off where only the words count. */
export function plainText(text: string): string {
  return text.replace(/\*\*/g, '')
}

function filled(line: Line | undefined): number {
  return line?.kind === 'row' ? line.cells.filter((cell) => cell !== '').length : 0
}

/**
 * A tab may as well indent a paragraph: a row of one cell is a row only beside other rows, and never where it
 * is a whole sentence.
 */
function settleTabs(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => {
    if (line.kind !== 'row' || line.style === 'pipe') return line
    const cells = filled(line)
    if (cells === 0) return { kind: 'blank' }
    if (cells > 1) return line
    const text = line.cells.find((cell) => cell !== '') ?? ''
    const isNeighbour = (at: number): boolean => lines[at]?.kind === 'row' && filled(lines[at]) > 0
    const isIndented = line.cells[line.cells.length - 1] === text
    const isSentence = text.length > 60 || /[。！？]/.test(text)
    const isRow = !isSentence && (isIndented ? isNeighbour(index - 1) && isNeighbour(index + 1) : true)
    return isRow ? line : { kind: 'prose', text }
  })
}

export function sortLines(text: string): Line[] {
  return settleTabs(text.split(lineBreaks).map(sortLine))
}
