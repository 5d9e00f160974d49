/** Spreadsheets made cell by cell, with the merges, formats and hidden rows that a test is about. */
import { strToU8, zipSync } from 'fflate'

export interface StatedSheetCell {
  /** Text, a number, or the cell's XML inside its `c` element with its attributes (`raw`). */
  readonly value: string | number | { readonly attributes: string; readonly content: string }
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly colSpan?: number
  readonly rowSpan?: number
  /** Index into the workbook's `formats`. */
  readonly format?: number
}

export interface StatedSheet {
  readonly name?: string
  readonly state?: 'hidden' | 'veryHidden'
  readonly cells: readonly StatedSheetCell[]
  /** From 0. */
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
}

export interface StatedWorkbook {
  readonly sheets: readonly StatedSheet[]
  /** Format codes; the first is that of cells that name none. */
  readonly formats?: readonly string[]
  readonly from1904?: boolean
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)

/** A for 0, AA for 26. */
function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26))
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

function cellXml(cell: StatedSheetCell, texts: string[]): string {
  const at = `r="${cellName(cell.row, cell.column)}"${cell.format === undefined ? '' : ` s="${cell.format}"`}`
  const { value } = cell
  if (typeof value === 'object') return `<c ${at} ${value.attributes}>${value.content}</c>`
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`
  return `<c ${at} t="s"><v>${texts.push(value) - 1}</v></c>`
}

function sheetXml(sheet: StatedSheet, texts: string[]): string {
  const rows = [...new Set(sheet.cells.map((cell) => cell.row))].sort((a, b) => a - b)
  const columns = (sheet.hiddenColumns ?? [])
    .map((column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`)
    .join('')
  const body = rows.map((row) => {
    const own = sheet.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column)
    const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : ''
    return `<row r="${row + 1}"${hidden}>${own.map((cell) => cellXml(cell, texts)).join('')}</row>`
  })
  const merges = sheet.cells.flatMap(({ row, column, rowSpan = 1, colSpan = 1 }) =>
    rowSpan > 1 || colSpan > 1
      ? [`<mergeCell ref="${cellName(row, column)}:${cellName(row + rowSpan - 1, column + colSpan - 1)}"/>`]
      : [],
  )
  return (
    `<?xml version="1.0"?><worksheet xmlns="${main}">${columns ? `<cols>${columns}</cols>` : ''}` +
    `<sheetData>${body.join('')}</sheetData>` +
    `${merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : ''}</worksheet>`
  )
}

export function workbookParts(workbook: StatedWorkbook): Record<string, Uint8Array> {
  const texts: string[] = []
  const sheets = workbook.sheets.map((sheet) => sheetXml(sheet, texts))
  const formats = workbook.formats ?? ['General']
  const entries = workbook.sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}"` +
      `${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  )
  const targets = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const part = (xml: string): Uint8Array => strToU8(`<?xml version="1.0"?>${xml}`)
  return {
    'xl/workbook.xml': part(
      `<workbook xmlns="${main}" xmlns:r="${relations}">` +
        `<workbookPr${workbook.from1904 ? ' date1904="1"' : ''}/><sheets>${entries.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(`<Relationships>${targets.join('')}</Relationships>`),
    'xl/sharedStrings.xml': part(
      `<sst xmlns="${main}">${texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
    ),
    'xl/styles.xml': part(
      `<styleSheet xmlns="${main}"><numFmts>${formats
        .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`)
        .join('')}</numFmts><cellXfs>${formats
        .map((_, index) => `<xf numFmtId="${164 + index}"/>`)
        .join('')}</cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(xml)])),
  }
}

export function workbookFile(workbook: StatedWorkbook): Uint8Array {
  return zipSync(workbookParts(workbook))
}
