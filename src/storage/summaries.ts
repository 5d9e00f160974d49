/** The small rows that lists and charts read in place of whole reports. */
import type { ReportDatabase } from './database'
import { isStale, unpackRow } from './rows'
import type { StoredSummary } from './types'

/** Rows by their ids, or all; those that another program wrote are written anew first. */
export async function readSummaries(
  db: ReportDatabase,
  ids?: readonly string[],
): Promise<readonly (StoredSummary | undefined)[]> {
  const read = () => (ids ? db.summaries.bulkGet([...ids]) : db.summaries.toArray())
  let rows = await read()
  const stale = rows.flatMap((row) => (row && isStale(row) ? row.id : []))
  if (stale.length > 0) {
    try {
      const { rewriteRows } = await import('./rewrite-rows')
      await db.transaction('rw', db.summaries, db.reports, () => rewriteRows(db.summaries, db.reports, stale))
      rows = await read()
    } catch {
      // On a full disk the rows are still there to be listed, if without figures.
    }
  }
  return rows.map((row) => row && unpackRow(row))
}
