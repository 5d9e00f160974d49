/**
 * What a pasted block means for a table: which figures it types, what it states for totals (which are derived and
 * never overwritten), and what could not be read. Heads and labels that were copied along are recognised by the
 * form's own words and left out.
 */
import { isTotalPath } from '@/report/form/form'
import { parseCell } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import type { InputId, TotalId } from '@/report/form/paths'
import type { Message } from '@/report/message'
import type { TextBlock } from './clipboard-table'
import type { GridLines, GridMap } from './grid-map'

export interface PastePlan {
  readonly entries: readonly (readonly [InputId, Cell])[]
  readonly totals: readonly (readonly [TotalId, Cell])[]
  readonly messages: readonly Message[]
}

/** A pasted text and what it is as a cell; `undefined` where it is none. */
interface Read {
  readonly text: string
  readonly cell: Cell | undefined
}

type ReadRow = readonly Read[]

const isBlank = ({ cell }: Read): boolean => cell === null
const hasFigure = (row: ReadRow): boolean => row.some(({ cell }) => cell !== undefined && cell !== null)

/** Leading columns that hold words and never a figure in any row that has figures. */
function countLabelColumns(rows: readonly ReadRow[]): number {
  const withFigures = rows.filter(hasFigure)
  let labels = 0
  for (let column = 0; ; column += 1) {
    const cells = withFigures.flatMap((row) => row[column] ?? [])
    const isFigures = cells.some(({ cell }) => cell !== undefined && cell !== null)
    if (cells.length === 0 || isFigures) return labels
    if (cells.some(({ cell }) => cell === undefined)) labels = column + 1
  }
}

/** Spreadsheets copy a merged label with blanks after it: those that leave more columns than the table has are its. */
function widenLabels(rows: readonly ReadRow[], labels: number, figureColumns: number): number {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const isBlankColumn = (column: number): boolean =>
    rows.filter(hasFigure).every((row) => row[column] === undefined || row[column].cell === null)
  let widened = labels
  while (labels > 0 && width - widened > figureColumns && isBlankColumn(widened)) widened += 1
  return widened
}

/** The words of a label without numbering, remark and punctuation, so that retyped tables are still recognised. */
export function plainLabel(text: string): string {
  return text
    .replace(/[（(][^（）()]{3,}[）)]\s*$/, '')
    .replace(/^\s*(?:\d+\s*[.．、]|[（(]\p{Script=Han}{1,2}[）)]|\p{Script=Han}{1,2}、)/u, '')
    .replace(/[^\p{L}]/gu, '')
}

interface Words {
  readonly heads: ReadonlySet<string>
  /** Label → its row in the layout. */
  readonly rows: ReadonlyMap<string, number>
}

function wordsOf({ layout }: GridMap): Words {
  const heads = new Set<string>()
  const rows = new Map<string, number>()
  for (const cell of layout.rows.flat()) {
    if (cell.kind === 'head') heads.add(plainLabel(cell.text))
    if (cell.kind === 'label' && cell.scope === 'row') rows.set(plainLabel(cell.text), cell.row)
  }
  return { heads, rows }
}

/** A title or a head: words, no figure, and not the label of a row that is merely blank. */
function isHeadRow(row: ReadRow, labels: number, words: Words): boolean {
  const labelled = row.slice(0, labels).some(({ text }) => words.rows.has(plainLabel(text)))
  const texts = row.filter(({ cell }) => cell === undefined).map(({ text }) => plainLabel(text))
  if (hasFigure(row) || labelled || texts.length === 0) return false
  return labels > 0 || texts.some((text) => text !== '' && words.heads.has(text))
}

/** The rows of the layout that labelled rows mean; `undefined` where too few are the form's. */
function rowsByLabel(
  rows: readonly ReadRow[],
  labels: number,
  words: Words,
): (number | undefined)[] | undefined {
  if (labels === 0) return undefined
  const found = rows.map((row) => {
    const own = row.slice(0, labels).filter(({ text }) => text !== '')
    return words.rows.get(plainLabel(own[own.length - 1]?.text ?? ''))
  })
  return found.filter((row) => row !== undefined).length * 2 >= rows.length ? found : undefined
}

/**
 * Lays `size` lines along an axis: from the cursor where they fit; over the whole table where they are as many as
 * it has; over the typed lines alone where a block that was copied without totals has exactly as many.
 */
function layAlong({ all, typed }: GridLines, from: number, size: number): readonly number[] {
  const rest = all.filter((line) => line >= from)
  const typedRest = typed.filter((line) => line >= from)
  if (size === typedRest.length && size < rest.length) return typedRest
  if (size <= rest.length) return rest
  if (size === all.length) return all
  return size === typed.length ? typed : rest
}

/** Messages: `paste.nothing`, and those of `place`. */
export function planPaste(map: GridMap, at: InputId, block: TextBlock): PastePlan {
  const start = map.cellOf(at)
  const read = block.map((row) => row.map((text): Read => ({ text: text.trim(), cell: parseCell(text) })))
  const words = wordsOf(map)
  const labels = widenLabels(read, countLabelColumns(read), map.columnLines.all.length)
  const rows = read.filter((row) => !isHeadRow(row, labels, words))
  const isWorthPasting = rows.some(hasFigure) || (rows.length > 0 && rows.flat().every(isBlank))
  if (!start || !isWorthPasting) {
    return { entries: [], totals: [], messages: [{ code: 'paste.nothing', severity: 'warning' }] }
  }
  const byLabel = rowsByLabel(rows, labels, words)
  const width = Math.max(...rows.map((row) => row.length)) - labels
  const fromColumn = byLabel ? (map.columnLines.all[0] ?? start.column) : start.column
  return place(map, rows, labels, {
    rows: byLabel ?? layAlong(map.rowLines, start.row, rows.length),
    columns: layAlong(map.columnLines, fromColumn, width),
  })
}

/** Where the rows and columns of a block go; a row without a place has a label that the form does not know. */
interface Targets {
  readonly rows: readonly (number | undefined)[]
  readonly columns: readonly number[]
}

/** Messages: `paste.unreadable` at its cell, `paste.beyond` with how many texts had no place. */
function place(map: GridMap, rows: readonly ReadRow[], labels: number, targets: Targets): PastePlan {
  const entries: [InputId, Cell][] = []
  const totals: [TotalId, Cell][] = []
  const messages: Message[] = []
  let beyond = 0
  rows.forEach((row, index) => {
    const target = targets.rows[index]
    row.slice(labels).forEach(({ text, cell }, offset) => {
      const column = targets.columns[offset]
      const found = target === undefined || column === undefined ? undefined : map.at(target, column)
      if (!found || found.column !== column) {
        if (text !== '') beyond += 1
      } else if (cell === undefined) {
        messages.push({ code: 'paste.unreadable', severity: 'warning', path: found.path, params: { text } })
      } else if (!isTotalPath(found.path)) entries.push([found.path, cell])
      else if (cell !== null) totals.push([found.path, cell])
    })
  })
  if (beyond > 0) messages.push({ code: 'paste.beyond', severity: 'warning', params: { count: beyond } })
  return { entries, totals, messages }
}
