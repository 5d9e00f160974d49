/** The cells of one sheet as a person sees them: hidden rows and columns gone, merged cells one. */
import { walkXml } from '../xml'
import type { XmlAttributes } from '../xml'
import type { SheetCell } from '../sheet-blocks'
import { shownNumber } from './number-format'
import { isOn, localName } from './workbook'
import type { Workbook } from './workbook'

/** No table of a report is a tenth as wide or as long; what stands beyond is left out. */
export const columnLimit = 400
export const rowLimit = 10_000
const mergeLimit = 5_000
/** Rows that all merged cells together may reach over. */
const mergedRowLimit = 100_000

export interface Sheet {
  readonly cells: readonly SheetCell[]
  /** Rows and columns with something in them that nobody sees. */
  readonly hidden: number
  /** Cells whose formula failed (#REF!), blank here. */
  readonly errors: number
  /** Cells whose formula was never calculated, blank here. */
  readonly uncalculated: number
  /** Something stood beyond the limits. */
  readonly isCut: boolean
}

interface Position {
  readonly row: number
  readonly column: number
}

interface Range {
  readonly from: Position
  readonly to: Position
}

interface OpenCell extends Position {
  readonly type: string
  readonly style: number
  value: string
  inline: string
  hasFormula: boolean
  hasValue: boolean
}

/** C4 → row 3, column 2; `null` where it is none. */
export function parseReference(reference: string): Position | null {
  const match = /^\$?([A-Z]{1,4})\$?(\d{1,8})$/i.exec(reference)
  if (!match) return null
  let column = 0
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(match[2]) - 1, column: column - 1 }
}

function parseRange(reference: string): Range | null {
  const [from = '', to = from] = reference.split(':')
  const [start, end] = [parseReference(from), parseReference(to)]
  if (!start || !end || end.row < start.row || end.column < start.column) return null
  return { from: start, to: end }
}

const keyOf = (row: number, column: number): number => row * 32_768 + column

class SheetVisitor {
  readonly texts = new Map<number, string>()
  readonly merges: Range[] = []
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns = new Set<number>()
  errors = 0
  uncalculated = 0
  isCut = false
  private row = -1
  private column = -1
  private cell: OpenCell | null = null
  private element = ''
  private phonetic = 0
  private hidesUnstatedRows = false

  constructor(
    private readonly workbook: Workbook,
    private readonly cellLimit: number,
  ) {}

  open(qualified: string, attributes: XmlAttributes): void {
    const name = localName(qualified)
    this.element = name
    if (name === 'row') this.openRow(attributes)
    else if (name === 'c') this.openCell(attributes)
    else if (name === 'f' && this.cell) this.cell.hasFormula = true
    else if (name === 'v' && this.cell) this.cell.hasValue = true
    else if (name === 'rPh') this.phonetic += 1
    else if (name === 'col') this.hideColumns(attributes)
    else if (name === 'sheetFormatPr') this.hidesUnstatedRows = isOn(attributes['zeroHeight'])
    else if (name === 'mergeCell' && this.merges.length < mergeLimit) {
      const range = parseRange(attributes['ref'] ?? '')
      if (range) this.merges.push(range)
    }
  }

  text(piece: string): void {
    if (!this.cell || this.phonetic > 0) return
    if (this.element === 'v') this.cell.value += piece
    else if (this.element === 't') this.cell.inline += piece
  }

  close(qualified: string): void {
    const name = localName(qualified)
    if (name === 'rPh') this.phonetic -= 1
    if (name === 'c') this.closeCell()
    this.element = ''
  }

  private openRow(attributes: XmlAttributes): void {
    const stated = Number(attributes['r'])
    this.row = Number.isInteger(stated) && stated > 0 ? stated - 1 : this.row + 1
    this.column = -1
    const hidden = attributes['hidden']
    const isHidden = hidden === undefined ? this.hidesUnstatedRows && !attributes['ht'] : isOn(hidden)
    if (isHidden || attributes['ht'] === '0') this.hiddenRows.add(this.row)
  }

  private hideColumns({ min, max, hidden, width }: XmlAttributes): void {
    if (!isOn(hidden) && width !== '0') return
    const last = Math.min(Number(max), columnLimit)
    for (let column = Math.max(1, Number(min)); column <= last; column += 1)
      this.hiddenColumns.add(column - 1)
  }

  private openCell(attributes: XmlAttributes): void {
    const stated = parseReference(attributes['r'] ?? '')
    const row = stated?.row ?? this.row
    const column = stated?.column ?? this.column + 1
    this.column = column
    if (row >= rowLimit || column >= columnLimit || this.texts.size >= this.cellLimit) {
      // Blank cells carry borders and fonts to the edge of the sheet: only words are missed.
      this.cell = null
      this.isCut ||= attributes['t'] !== undefined
      return
    }
    this.cell = {
      row,
      column,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? -1),
      value: '',
      inline: '',
      hasFormula: false,
      hasValue: false,
    }
  }

  private closeCell(): void {
    const { cell } = this
    this.cell = null
    if (!cell) return
    if (cell.hasFormula && !cell.hasValue && cell.inline === '') this.uncalculated += 1
    const text = this.shown(cell).trim()
    if (text !== '') this.texts.set(keyOf(cell.row, cell.column), text)
  }

  private shown(cell: OpenCell): string {
    const { formats, texts, from1904 } = this.workbook
    const { type, value } = cell
    if (type === 's') return texts[Number(value)] ?? ''
    if (type === 'inlineStr') return cell.inline
    if (type === 'str') return value
    if (type === 'e') {
      this.errors += 1
      return ''
    }
    if (type === 'b') return isOn(value) ? 'TRUE' : 'FALSE'
    if (type === 'd') return value.replace(/T00:00:00(?:\.0+)?Z?$/, '')
    const number = Number(value)
    if (value.trim() === '' || !Number.isFinite(number)) return value
    return shownNumber(number, formats[cell.style] ?? '', from1904)
  }
}

/** Places by what is seen: the hidden ones have none. */
function visiblePlaces(hidden: ReadonlySet<number>, count: number): (place: number) => number {
  const before = [0]
  for (let place = 0; place < count; place += 1)
    before.push((before[place] ?? 0) + (hidden.has(place) ? 0 : 1))
  return (place) => before[Math.min(place, count)] ?? 0
}

/** Whether a place lies under a merged cell that begins elsewhere: what is left there is not shown. */
function coveredBy(merges: readonly Range[]): (row: number, column: number) => boolean {
  const byRow = new Map<number, Range[]>()
  let reached = 0
  for (const merge of merges) {
    const last = Math.min(merge.to.row, rowLimit)
    for (let row = merge.from.row; row <= last && reached < mergedRowLimit; row += 1) {
      reached += 1
      const others = byRow.get(row)
      if (others) others.push(merge)
      else byRow.set(row, [merge])
    }
  }
  return (row, column) =>
    (byRow.get(row) ?? []).some(
      ({ from, to }) =>
        column >= from.column && column <= to.column && (row !== from.row || column !== from.column),
    )
}

/** The sheet's cells by row and column; messages are for the caller to make of the counts. */
export function readSheet(
  xml: string,
  workbook: Workbook,
  cellLimit: number,
  onProgress?: (done: number) => void,
): Sheet {
  const visitor = new SheetVisitor(workbook, cellLimit)
  walkXml(xml, visitor, onProgress)
  const { texts, merges, hiddenRows, hiddenColumns } = visitor
  const rowPlace = visiblePlaces(hiddenRows, rowLimit)
  const columnPlace = visiblePlaces(hiddenColumns, columnLimit)
  const spans = new Map<number, Range>(
    merges.map((merge) => [keyOf(merge.from.row, merge.from.column), merge]),
  )
  const isCovered = coveredBy(merges)
  const hidden = new Set<string>()
  const cells: SheetCell[] = []
  for (const [key, text] of texts) {
    const [row, column] = [Math.floor(key / 32_768), key % 32_768] as const
    if (isCovered(row, column)) continue
    const to = spans.get(key)?.to ?? { row, column }
    const rowSpan = rowPlace(to.row + 1) - rowPlace(row)
    const colSpan = columnPlace(to.column + 1) - columnPlace(column)
    if (rowSpan > 0 && colSpan > 0)
      cells.push({ text, row: rowPlace(row), column: columnPlace(column), rowSpan, colSpan })
    else hidden.add(rowSpan > 0 ? `column ${column}` : `row ${row}`)
  }
  const { errors, uncalculated, isCut } = visitor
  return { cells, hidden: hidden.size, errors, uncalculated, isCut }
}
