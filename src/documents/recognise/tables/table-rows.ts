/** Gives every row of a document to the official table that it belongs to. */
import type { TableId } from '@/report/form/types'
import type { SectionId } from '@/report/form/paths'
import {
  disputeBlockLabels,
  disputeResultLabels,
  outcomeGroupLabels,
  proactiveColumnLabels,
  proactiveRowLabels,
  requestColumnLabels,
  requestRowLabels,
} from './form-labels'
import { bestLabel, toLabel } from './labels'
import type { Label } from './labels'
import type { Outline } from '../outline/outline'
import type { Piece } from '../outline/pieces'
import { filledCells, rowsOf } from './rows'
import type { SourceRow } from './rows'
import { remember } from '../outline/wording'
import { tableSections } from '../outline/titles'

export interface TableRows {
  readonly rows: Readonly<Record<TableId, readonly SourceRow[]>>
}

/** Wordings short enough to stand in several tables (其他, 总计) tell nothing. */
const telling = (labels: readonly Label<string>[]): readonly Label<string>[] =>
  labels
    .map((label) => ({ ...label, wordings: label.wordings.filter((wording) => wording.length >= 4) }))
    .filter((label) => label.wordings.length > 0)

const marks: readonly [table: TableId, labels: readonly Label<string>[]][] = [
  ['proactive', telling(proactiveRowLabels)],
  ['requests', telling([...requestRowLabels, ...outcomeGroupLabels])],
  ['disputes', telling([...disputeBlockLabels, ...disputeResultLabels])],
]

/** Heads lead the rows below them to their table; they alone make none, since other tables have them too. */
const headMarks: readonly [table: TableId, labels: readonly Label<string>[]][] = [
  ['proactive', [...proactiveColumnLabels, toLabel('content', '信息内容'), toLabel('article', '第二十条第')]],
  [
    'requests',
    [
      ...telling(requestColumnLabels),
      toLabel('person', '自然人'),
      toLabel('organisation', '法人或其他组织'),
      toLabel('applicants', '申请人情况'),
    ],
  ],
  ['disputes', [toLabel('litigation', '行政诉讼')]],
]

const sure = 0.9

interface FoundTable {
  readonly table: TableId
  readonly score: number
}

function tableWith(word: string, all: typeof marks): FoundTable {
  let best: FoundTable = { table: 'proactive', score: 0 }
  for (const [table, labels] of all) {
    const found = bestLabel(labels, [word], sure)
    if (found && found.score > best.score) best = { table, score: found.score }
  }
  return best
}

/** The table that has a label like this one, with how surely; score 0 where none has. */
const tableOfWord = remember((word) => tableWith(word, marks))
const tableOfHead = remember((word) => tableWith(word, headMarks))

/** The table whose labels a row has, where it has any. */
export function tableOfRow(row: SourceRow): TableId | null {
  const words =
    row.words.length > 0
      ? row.words
      : row.cells.filter((cell) => cell.cell === undefined).map((cell) => cell.text)
  const found = words
    .slice(0, 3)
    .map(tableOfWord)
    .sort((a, b) => b.score - a.score)[0]
  return found && found.score > 0 ? found.table : null
}

/** The table that a row of heads stands over, where it is one. */
export function tableUnder(row: SourceRow): TableId | null {
  if (filledCells(row).length > 0) return null
  const found = row.words.map(tableOfHead).sort((a, b) => b.score - a.score)[0]
  return found && found.score > 0 ? found.table : null
}

/** Outside its section a table is one by three of its rows, so that no other table is taken for it. */
function isOfficial(rows: readonly SourceRow[]): boolean {
  return rows.filter((row) => tableOfRow(row) !== null).length >= 3
}

function sectionAt(outline: Outline, index: number): SectionId | null {
  return outline.sections.find((section) => index >= section.start && index < section.end)?.id ?? null
}

/** Whether any row of an official table was found, wherever it stood. */
export function holdsTables({ rows }: TableRows): boolean {
  return Object.values(rows).some((own) => own.some((row) => filledCells(row).length > 0))
}

export function divideRows(outline: Outline): TableRows {
  const rows: Record<TableId, SourceRow[]> = { proactive: [], requests: [], disputes: [] }
  const give = (pieces: readonly Piece[], home: TableId | null): void => {
    let table = home
    let waiting: SourceRow[] = []
    for (const row of rowsOf(pieces)) {
      table = tableOfRow(row) ?? tableUnder(row) ?? table
      // Captions and heads go with the first row below them that tells.
      if (table) rows[table].push(...waiting, row)
      waiting = table ? [] : [...waiting, row]
    }
  }
  for (const section of outline.sections) {
    if (!tableSections.has(section.id)) continue
    const pieces = outline.pieces.slice(section.start, section.end)
    give(pieces, section.id as TableId)
  }
  for (const [index, piece] of outline.pieces.entries()) {
    const section = sectionAt(outline, index)
    if (piece.kind !== 'table' || (section && tableSections.has(section))) continue
    if (isOfficial(rowsOf([piece]))) give([piece], null)
  }
  return { rows }
}
