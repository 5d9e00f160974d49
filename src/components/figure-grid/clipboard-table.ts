/** The block of texts in a clipboard, as spreadsheets (tab-separated) or word processors (HTML) put it there. */

import { parseCell } from '@/report/figures/cell'

export type TextBlock = readonly (readonly string[])[]

/** Tab-separated lines; a text in quotes may hold tabs, line breaks and doubled quotes. */
export function readTabbedText(text: string): TextBlock {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = (): void => {
    rows[rows.length - 1]?.push(cell)
    cell = ''
  }
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index)
    if (isQuoted) {
      if (char !== '"') cell += char
      else if (text.charAt(index + 1) === '"') {
        cell += '"'
        index += 1
      } else isQuoted = false
    } else if (char === '"' && cell === '') isQuoted = true
    else if (char === '\t') endCell()
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text.charAt(index + 1) === '\n') index += 1
      endCell()
      rows.push([])
    } else cell += char
  }
  endCell()
  return withoutEmptyEnd(rows)
}

function withoutEmptyEnd(rows: readonly (readonly string[])[]): TextBlock {
  let end = rows.length
  while (end > 0 && rows[end - 1]?.every((cell) => cell === '')) end -= 1
  return rows.slice(0, end)
}

/**
 * The one table of a piece of HTML; `null` where there is none, or several. A label that was merged over columns
 * stands in each of them, so that none passes for a blank figure; anything else that was merged leaves blanks.
 */
export function readHtmlTable(html: string): TextBlock | null {
  if (!/<table/i.test(html)) return null
  const tables = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')
  const [table] = tables
  if (!table || tables.length > 1) return null
  const rows: string[][] = Array.from(table.rows, () => [])
  Array.from(table.rows).forEach((row, top) => {
    let column = 0
    for (const cell of Array.from(row.cells)) {
      while (rows[top]?.[column] !== undefined) column += 1
      spread(rows, cell, top, column)
      column += cell.colSpan
    }
  })
  return rows.map((row) => Array.from(row, (text) => text ?? ''))
}

function spread(rows: string[][], cell: HTMLTableCellElement, top: number, left: number): void {
  const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
  const isWord = parseCell(text) === undefined
  for (let row = top; row < Math.min(top + cell.rowSpan, rows.length); row += 1) {
    for (let column = left; column < left + cell.colSpan; column += 1) {
      const target = rows[row]
      if (target) target[column] = row === top && (column === left || isWord) ? text : ''
    }
  }
}

/** Whether a paste is more than the text of one cell. */
export function isBlock(text: string): boolean {
  return /[\t\r\n]/.test(text)
}
