/** Tables as CSV that Excel and WPS open as they are: RFC 4180 with a byte order mark. */
import type { Cell } from './cell'

const byteOrderMark = '\ufeff'

/** A text that a spreadsheet would run as a formula is marked as text. */
function disarm(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function writeField(field: string | Cell): string {
  if (field === null) return ''
  if (typeof field === 'number') return String(field)
  return `"${disarm(field).replace(/"/g, '""')}"`
}

/** Texts are quoted, figures bare; a blank cell is an empty field, not applicable is `/`. */
export function writeCsv(rows: readonly (readonly (string | Cell)[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(writeField).join(',')}\r\n`).join('')
}
