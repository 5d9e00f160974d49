/** Writes the whole library into one file, a batch at a time. */
import { originalsLine, writeHead, writeTail } from './backup-format'
import { originalLines } from './backup-originals'
import { readCheckSetup } from './check-settings'
import type { ReportDatabase, WithDatabase } from './database'
import { readSettings } from './settings'
import type { ProgressListener, SnapshotInfo } from './types'

/** Reports read at once, each with all its snapshots: bounds the memory, and how long a save has to wait. */
const batchSize = 20

/** A version with its content as it is stored. */
export type LooseSnapshot = SnapshotInfo & { readonly report: unknown }

/** One line for each report of a batch; a transaction of its own keeps report and snapshots together. */
async function writeBatch(
  db: ReportDatabase,
  ids: readonly string[],
  unmerged: readonly LooseSnapshot[],
): Promise<string[]> {
  const tables = [db.summaries, db.reports, db.snapshots, db.snapshotReports]
  return db.transaction('r', tables, async () => {
    const rows = await db.summaries.bulkGet([...ids])
    const contents = await db.reports.bulkGet([...ids])
    const infos = await db.snapshots.where('reportId').anyOf(ids).toArray()
    const snapshotContents = await db.snapshotReports.bulkGet(infos.map((info) => info.id))
    const versions = infos.map((info, index) => ({ ...info, report: snapshotContents[index]?.report }))
    const snapshots: readonly LooseSnapshot[] = [...versions, ...unmerged]
    return rows.flatMap((row, index) => {
      const report = contents[index]?.report
      // Purged since the list was read.
      if (!row || report === undefined) return []
      const { id, createdAt, updatedAt, deletedAt } = row
      const own = snapshots
        .filter((one) => one.reportId === id && one.report !== undefined)
        .map(({ reportId: _reportId, completeness: _completeness, ...snapshot }) => snapshot)
      return [JSON.stringify({ id, createdAt, updatedAt, deletedAt, report, snapshots: own })]
    })
  })
}

/** Adds the lines of the original files, each a Blob of its own, and gives the number of files. */
async function writeOriginals(
  run: WithDatabase,
  reportIds: ReadonlySet<string>,
  parts: Blob[],
): Promise<number> {
  const lines = originalLines(run, reportIds)
  for (let separator = ''; ; separator = ',\n') {
    const next = await lines.next()
    if (next.done) return next.value
    parts.push(new Blob([separator, next.value]))
  }
}

/** `unmerged` are texts that are not merged: the backup holds them as versions of their reports. */
export async function writeBackup(
  run: WithDatabase,
  unmerged: readonly LooseSnapshot[],
  onProgress?: ProgressListener,
): Promise<Blob> {
  const ids = await run((db) => db.summaries.toCollection().primaryKeys())
  const parts: Blob[] = [new Blob([writeHead(Date.now())])]
  let count = 0
  for (let start = 0; start < ids.length; start += batchSize) {
    const lines = await run((db) => writeBatch(db, ids.slice(start, start + batchSize), unmerged))
    // A Blob may leave memory for the disk, a string may not.
    if (lines.length > 0) parts.push(new Blob([count > 0 ? ',\n' : '', lines.join(',\n')]))
    count += lines.length
    onProgress?.(Math.min(start + batchSize, ids.length) / ids.length)
  }
  parts.push(new Blob([originalsLine]))
  const originals = await writeOriginals(run, new Set(ids), parts)
  const [settings, checks] = await run((db) => Promise.all([readSettings(db), readCheckSetup(db)]))
  parts.push(new Blob([writeTail(count, originals, settings, checks)]))
  return new Blob(parts, { type: 'application/json' })
}
