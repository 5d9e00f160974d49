/** Values separated by commas, semicolons or tabs (RFC 4180, and as spreadsheet programs write them). */
import type { SheetCell } from '../sheet-blocks'

export type Separator = ',' | ';' | '\t'

/** No table of a report is a tenth as wide or as long; what stands beyond is left out. */
const columnLimit = 400
const cellLimit = 100_000

/**
 * Rows of values. A quoted value may hold separators, doubled quotation marks and line breaks; one whose end is
 * missing ends with its line.
 */
export function splitValues(text: string, separator: Separator): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  const add = (value: string): void => void rows[rows.length - 1]?.push(value.trim())
  while (at <= text.length) {
    const quoted = text[at] === '"' ? readQuoted(text, at, separator) : null
    let end = quoted?.end ?? at
    if (!quoted) while (end < text.length && !isEnd(text, end, separator)) end += 1
    add(quoted ? quoted.value : text.slice(at, end))
    const mark = text[end]
    at = end + (mark === '\r' && text[end + 1] === '\n' ? 2 : 1)
    if (mark !== undefined && mark !== separator) rows.push([])
  }
  return rows
}

function isEnd(text: string, at: number, separator: string): boolean {
  return text[at] === separator || text[at] === '\n' || text[at] === '\r'
}

/** Characters: no cell of a spreadsheet holds more, and a lost quotation mark swallows no more than that. */
const quotedLimit = 32_767

/** A value in quotation marks from `start` on; `null` where it does not end before a separator or a line break. */
function readQuoted(text: string, start: number, separator: string): { value: string; end: number } | null {
  let value = ''
  let from = start + 1
  for (let at = from; at < text.length && at - start < quotedLimit; at += 1) {
    if (text[at] !== '"') continue
    value += text.slice(from, at)
    if (text[at + 1] === '"') {
      value += '"'
      from = at + 2
      at += 1
      continue
    }
    const end = at + 1
    return end >= text.length || isEnd(text, end, separator) ? { value, end } : null
  }
  return null
}

const stated = /^\ufeff?sep=([,;\t])\r?\n/i

/** Which character separates the values: the one that most lines have as often as their neighbours. */
export function findSeparator(text: string): Separator | null {
  const said = stated.exec(text)?.[1] as Separator | undefined
  if (said) return said
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  let best: { separator: Separator; score: number } | null = null
  for (const separator of ['\t', ',', ';'] as const) {
    const counts = lines.map((line) => line.split(separator).length - 1)
    const score = counts.filter((count, at) => count > 0 && count === counts[at + 1]).length
    if (score > 0 && score > (best?.score ?? 0)) best = { separator, score }
  }
  return best?.separator ?? null
}

/** Most lines of a text have as many of a separator as the next, and several: a table by its shape alone. */
export function looksSeparated(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (lines.length < 5 || text.includes('\t')) return false
  return ([',', ';'] as const).some((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1)
    const even = counts.filter(
      (count, at) => count >= 3 && (count === counts[at + 1] || count === counts[at - 1]),
    )
    return even.length >= lines.length * 0.7
  })
}

/** The values as cells of a sheet, blank ones left out. */
export function separatedCells(text: string): SheetCell[] {
  const separator = findSeparator(text) ?? ','
  const cells: SheetCell[] = []
  for (const [row, values] of splitValues(
    text.replace(stated, '').replace(/^\ufeff/, ''),
    separator,
  ).entries()) {
    if (cells.length >= cellLimit) break
    for (const [column, value] of values.slice(0, columnLimit).entries())
      if (value !== '') cells.push({ text: value, row, column, colSpan: 1, rowSpan: 1 })
  }
  return cells
}

/**
 * Tabs between the values of a copied sheet, whose cells with line breaks stand in quotation marks: those line breaks
 * taken out, so that each row is a line again.
 */
export function joinQuotedRows(text: string): string {
  if (!/(?:^|[\t\n\r])"[^"\t]*[\r\n]/.test(text) || !text.includes('\t')) return text
  return text.replace(
    /(^|[\t\n\r])"((?:[^"]|""){1,2000}?)"(?=[\t\n\r]|$)/g,
    (all, before: string, value: string) =>
      /[\r\n]/.test(value) ? before + value.replace(/""/g, '"').replace(/\s*[\r\n]+\s*/g, '') : all,
  )
}
