/** Makes the small rows of reports anew, from the reports themselves. */
import type { Table } from 'dexie'
import { restoreReport } from '@/report/restore/restore'
import { summarise } from '@/report/summary'
import { currentShape, metaOf, packRow } from './rows'
import type { ReportRow, SummaryRow } from './rows'

/** Reports read at once: bounds the memory. */
const batchSize = 100

/**
 * Writes rows anew from their reports; the row of a report that cannot be read keeps what it knows but for its
 * figures. Call it inside a transaction over both tables.
 */
export async function rewriteRows(
  summaries: Table<SummaryRow, string>,
  reports: Table<ReportRow, string>,
  ids: readonly string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += batchSize) {
    const batch = ids.slice(start, start + batchSize)
    const [rows, contents] = await Promise.all([summaries.bulkGet(batch), reports.bulkGet(batch)])
    await summaries.bulkPut(
      rows.flatMap((row, index) => {
        if (!row) return []
        const { value } = restoreReport(contents[index]?.report)
        return [value ? packRow(summarise(value), metaOf(row)) : { ...row, cells: '', shape: currentShape }]
      }),
    )
  }
}
