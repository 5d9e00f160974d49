/** Sorts the lines of a text: prose, table rows, headings, page numbers. Knows nothing of the form. */

export type Line =
  | { readonly kind: 'blank' }
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly style: 'tab' | 'pipe' }
  /** The dashes under the head of a Markdown table. */
  | { readonly kind: 'rule' }
  /** A line drawn across a table: +---+ or ├──┼──┤. */
  | { readonly kind: 'border' }
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

const rowPipes = /[│┃║｜┆┊]/g
const lineDrawing = /[─━═┄┈╌┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋╭╮╰╯]/g
const anyDrawing = new RegExp(lineDrawing.source)

function splitPipes(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => trim(cell).replace(/\\\|/g, '|'))
}

function isRule(line: string): boolean {
  return line.includes('-') && /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?\|?\s*$/.test(line)
}

/** +---+---+, +===+===+, or lines that are drawn and nothing else. */
function isBorder(line: string): boolean {
  if (/^\s*\+(?:[-=:]+\+)+\s*$/.test(line)) return true
  return anyDrawing.test(line) && line.replace(lineDrawing, '').replace(rowPipes, '').trim() === ''
}

function isPipeRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line)
}

/** 规章 | 1 | 0 | 6: cells between bars without any at the ends; one bar alone may part two titles. */
function isOpenPipeRow(line: string): boolean {
  return (line.match(/(?<!\\)\|/g)?.length ?? 0) >= 2
}

/** Lines drawn across a part of the table only, beside a cell that goes on: │年度├────┼──┤ and |  +----+--+. */
function isPartBorder(line: string): boolean {
  return /[├┼╠╬┣╋│┃║][─━═┄┈]{2,}/.test(line) || /^\s*\|.*\+-{2,}\+/.test(line)
}

/** A line with drawn bars as one with plain ones. */
function plainBars(line: string): string {
  return (line.match(rowPipes)?.length ?? 0) < 2 ? line : line.replace(rowPipes, '|')
}

function sortLine(raw: string): Line {
  const drawn = raw.replace(invisible, '').replace(/\u00a0/g, ' ')
  if (isBorder(drawn) || isPartBorder(drawn)) return { kind: 'border' }
  const line = plainBars(drawn)
  const text = line.trim()
  if (text === '' || pageNumber.test(text)) return line.includes('\t') ? tabRow(line) : { kind: 'blank' }
  if (isRule(line)) return { kind: 'rule' }
  if (isPipeRow(line) || isOpenPipeRow(line)) return { kind: 'row', cells: splitPipes(line), style: 'pipe' }
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
    const isAsWide = (at: number): boolean => {
      const other = lines[at]
      return other?.kind === 'row' && filled(other) > 0 && other.cells.length === line.cells.length
    }
    // A paragraph is indented by one tab or two.
    const isInTable = line.cells.length > 3 && (isAsWide(index - 1) || isAsWide(index + 1))
    const isIndented = line.cells[line.cells.length - 1] === text
    const isSentence = text.length > 60 || /[。！？]/.test(text)
    const isRow =
      !isSentence && (!isIndented || isInTable || (isNeighbour(index - 1) && isNeighbour(index + 1)))
    return isRow ? line : { kind: 'prose', text }
  })
}

/** A row of two cells is parted by one bar: it is known by the rule or the rows beside it. */
function settleBars(lines: readonly Line[], texts: readonly string[]): Line[] {
  const isTable = (line: Line | undefined): boolean =>
    line?.kind === 'rule' || (line?.kind === 'row' && line.style === 'pipe')
  const settled: Line[] = []
  for (const [index, line] of lines.entries()) {
    const text = texts[index] ?? ''
    const mayBe = line.kind === 'prose' && /\S\s*(?<!\\)\|\s*\S/.test(text)
    if (mayBe && (isTable(settled[index - 1]) || isTable(lines[index + 1])))
      settled.push({ kind: 'row', cells: splitPipes(text), style: 'pipe' })
    else settled.push(line)
  }
  return settled
}

/**
 * Rows that a drawn table breaks over several lines, put together cell by cell. Only where a line is drawn between all
 * of its rows; else each line is a row.
 */
function joinDrawnRows(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (let index = 0; index < lines.length; index += 1) {
    if (lines[index]?.kind !== 'border') {
      joined.push(lines[index] as Line)
      continue
    }
    let end = index + 1
    while (lines[end]?.kind === 'border' || isPipe(lines[end])) end += 1
    joined.push(...drawnRows(lines.slice(index, end)))
    index = end - 1
  }
  return joined
}

const isPipe = (line: Line | undefined): boolean => line?.kind === 'row' && line.style === 'pipe'

/** Lines of one drawn table, borders first and between. */
function drawnRows(lines: readonly Line[]): Line[] {
  const groups: (readonly string[])[][] = [[]]
  for (const line of lines) {
    if (line.kind === 'row') groups[groups.length - 1]?.push(line.cells)
    else groups.push([])
  }
  const filled = groups.filter((group) => group.length > 0)
  // Top, head and bottom alone are no lines between rows.
  const isEveryRow = filled.length > 2
  const rows = isEveryRow
    ? filled.flatMap((group) => (holdsFiguresBelow(group) ? group : [joinCells(group)]))
    : filled.flat()
  return rows.map((cells) => ({ kind: 'row', cells, style: 'pipe' }))
}

/** Figures one below the other are rows of their own, line or none between them: 12 and 4 are never 124. */
function holdsFiguresBelow(rows: readonly (readonly string[])[]): boolean {
  const columns = rows.flatMap((row) =>
    row.flatMap((cell, column) => (/^[\d,./]+$/.test(cell) ? [column] : [])),
  )
  return new Set(columns).size < columns.length
}

function joinCells(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? '').join(''))
}

export function sortLines(text: string): Line[] {
  const texts = text.split(lineBreaks)
  return settleTabs(joinDrawnRows(settleBars(texts.map(sortLine), texts)))
}
