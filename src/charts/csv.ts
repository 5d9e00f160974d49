/** Tables as CSV that Excel and WPS open as they are: RFC 4180 with a byte order mark. */
import type { Cell } from '@/report/cell'
import type { ChartTable } from './table'
import type { ChartWords } from './words'

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

/** A table with its head in the interface's language; the block stands before the measure. */
export function tableToCsv(table: ChartTable, words: ChartWords): string {
  const hasGroups = table.rows.some((row) => row.group !== undefined)
  const head = [
    ...(hasGroups ? [words.say('charts.table.group')] : []),
    words.say('charts.table.measure'),
    words.say('charts.table.unit'),
    ...table.years.map((year) => words.say('charts.year', { year })),
  ]
  const rows = table.rows.map((row) => [
    ...(hasGroups ? [row.group ?? ''] : []),
    row.name,
    words.say(`form.units.${row.unit}`),
    ...row.cells,
  ])
  return writeCsv([head, ...rows])
}
