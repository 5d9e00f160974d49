/** Gives every row of a document to the official table that it belongs to. */
import type { TableId } from '@/report/form/types'
import type { SectionId } from '@/report/form/paths'
import {
  disputeBlockLabels,
  disputeResultLabels,
  outcomeGroupLabels,
  proactiveRowLabels,
  requestRowLabels,
} from './form-labels'
import { bestLabel } from './labels'
import type { Label } from './labels'
import type { Outline } from './outline'
import type { Piece, TextPiece } from './pieces'
import { isProse, rowsOf } from './rows'
import type { SourceRow } from './rows'
import { remember } from './text'
import { tableSections } from './titles'

export interface TableRows {
  readonly rows: Readonly<Record<TableId, readonly SourceRow[]>>
  /** Sentences that stand between tables, where the form has no place for them. */
  readonly prose: readonly TextPiece[]
}

/** Labels short enough to stand in several tables (其他, 总计) tell nothing. */
const tells = (label: Label<string>): boolean => label.wordings.some((wording) => wording.length >= 4)

const marks: readonly [table: TableId, labels: readonly Label<string>[]][] = [
  ['proactive', proactiveRowLabels.filter(tells)],
  ['requests', [...requestRowLabels, ...outcomeGroupLabels].filter(tells)],
  ['disputes', [...disputeBlockLabels, ...disputeResultLabels].filter(tells)],
]

const sure = 0.9

/** The table that has a label like this one, with how surely; score 0 where none has. */
const tableOfWord = remember((word): { readonly table: TableId; readonly score: number } => {
  let best: { table: TableId; score: number } = { table: 'proactive', score: 0 }
  for (const [table, labels] of marks) {
    const found = bestLabel(labels, [word], sure)
    if (found && found.score > best.score) best = { table, score: found.score }
  }
  return best
})

/** The table whose labels a row has, where it has any. */
function tableOfRow(row: SourceRow): TableId | null {
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

/** Outside its section a table is one by three of its rows, so that no other table is taken for it. */
function isOfficial(rows: readonly SourceRow[]): boolean {
  return rows.filter((row) => tableOfRow(row) !== null).length >= 3
}

function sectionAt(outline: Outline, index: number): SectionId | null {
  return outline.sections.find((section) => index >= section.start && index < section.end)?.id ?? null
}

export function divideRows(outline: Outline): TableRows {
  const rows: Record<TableId, SourceRow[]> = { proactive: [], requests: [], disputes: [] }
  const prose: TextPiece[] = []
  const give = (pieces: readonly Piece[], home: TableId | null): void => {
    let table = home
    for (const row of rowsOf(pieces)) {
      table = tableOfRow(row) ?? table
      if (table) rows[table].push(row)
    }
  }
  for (const section of outline.sections) {
    if (!tableSections.has(section.id)) continue
    const pieces = outline.pieces.slice(section.start, section.end)
    give(pieces, section.id as TableId)
    for (const piece of pieces) if (piece.kind === 'text' && isProse(piece.text)) prose.push(piece)
  }
  for (const [index, piece] of outline.pieces.entries()) {
    const section = sectionAt(outline, index)
    if (piece.kind !== 'table' || (section && tableSections.has(section))) continue
    if (isOfficial(rowsOf([piece]))) give([piece], null)
  }
  return { rows, prose }
}
