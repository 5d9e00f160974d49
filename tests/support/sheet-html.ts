/** The cells of a sheet as a spreadsheet program puts them on the clipboard. */
import type { StatedSheetCell } from './workbook-file'

export function sheetHtml(cells: readonly StatedSheetCell[]): string {
  const covered = new Set<string>()
  for (const { row, column, rowSpan = 1, colSpan = 1 } of cells)
    for (let down = 0; down < rowSpan; down += 1)
      for (let across = 0; across < colSpan; across += 1)
        if (down + across > 0) covered.add(`${row + down} ${column + across}`)
  const rows = Math.max(...cells.map((cell) => cell.row)) + 1
  const columns = Math.max(...cells.map((cell) => cell.column + (cell.colSpan ?? 1)))
  const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]))
  const lines = Array.from({ length: rows }, (_, row) => {
    const line = Array.from({ length: columns }, (_, column) => {
      const cell = at.get(`${row} ${column}`)
      if (!cell) return covered.has(`${row} ${column}`) ? '' : '<td></td>'
      const spans = `${(cell.colSpan ?? 1) > 1 ? ` colspan=${cell.colSpan}` : ''}${(cell.rowSpan ?? 1) > 1 ? ` rowspan=${cell.rowSpan}` : ''}`
      return `<td${spans} class=xl65 x:num>${String(cell.value)}</td>`
    })
    return `<tr height=19>${line.join('')}</tr>`
  })
  return (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl65 {mso-number-format:General}</style></head>' +
    `<body><table border=0><!--StartFragment--><col width=72>${lines.join('\n')}<!--EndFragment--></table></body></html>`
  )
}
