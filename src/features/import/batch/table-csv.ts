/** The result table as a file that can be sent to whoever asked for the reports. */
import type { Cell } from '@/report/figures/cell'
import { writeCsv } from '@/report/figures/csv'
import type { Message } from '@/report/message'
import { countSeverities } from '@/stores/batch-rows'
import type { PlannedRow } from './plan'

export const csvColumns = [
  'folder',
  'file',
  'unit',
  'year',
  'cells',
  'metrics',
  'error',
  'warning',
  'notice',
  'state',
  'messages',
] as const
export type CsvColumn = (typeof csvColumns)[number]

export interface CsvWords {
  readonly head: (column: CsvColumn) => string
  readonly state: (row: PlannedRow) => string
  readonly message: (message: Message) => string
}

function fields(planned: PlannedRow, words: CsvWords): Readonly<Record<CsvColumn, string | Cell>> {
  const { row } = planned
  const read = row.kind === 'report' ? row : null
  return {
    folder: row.source.folder,
    file: row.source.name,
    unit: read?.report.unit ?? '',
    year: read?.report.year ?? null,
    cells: read?.read.cells ?? null,
    metrics: read?.read.metrics ?? null,
    ...countSeverities(row.messages),
    state: words.state(planned),
    messages: row.messages.map(words.message).join(' '),
  }
}

export function batchCsv(rows: readonly PlannedRow[], words: CsvWords): string {
  const lines = rows.map((row) => {
    const line = fields(row, words)
    return csvColumns.map((column) => line[column])
  })
  return writeCsv([csvColumns.map(words.head), ...lines])
}
