/** Writes the whole library into one file, a batch at a time. */
import { sealedText } from '@/report/checksum'
import { headOf, originalsLine, writeHead, writeTail } from './backup-format'
import type { ListedOriginal, ListedReport } from './backup-format'
import { originalLines } from './backup-originals'
import { readCheckSetup } from './check-settings'
import type { ReportDatabase, WithDatabase } from './database'
import { readSettings } from './settings'
import type { ProgressListener, SnapshotInfo } from './types'

/** Reports read at once, each with all its snapshots: bounds the memory, and how long a save has to wait. */
const batchSize = 20

/** A version with its content as it is stored. */
export type LooseSnapshot = SnapshotInfo & { readonly report: unknown }

interface Written {
  readonly listed: Omit<ListedReport, 'checksum'>
  readonly entry: object
}

/** What is written of each report of a batch; a transaction of its own keeps report and snapshots together. */
async function readBatch(
  db: ReportDatabase,
  ids: readonly string[],
  unmerged: readonly LooseSnapshot[],
): Promise<Written[]> {
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
      const { id, createdAt, updatedAt, deletedAt, unit, year } = row
      const own = snapshots
        .filter((one) => one.reportId === id && one.report !== undefined)
        .map(({ reportId: _reportId, completeness: _completeness, ...snapshot }) => snapshot)
      const entry = { id, createdAt, updatedAt, deletedAt, report, snapshots: own }
      return [{ listed: { id, unit, year }, entry }]
    })
  })
}

/** Adds the lines of the original files, each a Blob of its own, and gives the list of files. */
async function writeOriginals(
  run: WithDatabase,
  reportIds: ReadonlySet<string>,
  parts: Blob[],
): Promise<readonly ListedOriginal[]> {
  const lines = originalLines(run, reportIds)
  for (let separator = ''; ; separator = ',\n') {
    const next = await lines.next()
    if (next.done) return next.value
    parts.push(new Blob([separator, next.value]))
  }
}

/** Text that is not merged and whose report was ended: as a report of its own, in the bin. */
function ownEntry({ id, takenAt, report }: LooseSnapshot): Written {
  const { unit, year } = (report ?? {}) as Partial<Pick<ListedReport, 'unit' | 'year'>>
  const times = { createdAt: takenAt, updatedAt: takenAt, deletedAt: takenAt }
  return {
    listed: { id, unit: String(unit ?? ''), year: Number(year ?? 0) },
    entry: { id, ...times, report, snapshots: [] },
  }
}

/** `unmerged` are texts that are not merged: the backup holds them as versions of their reports, in the bin those of none. */
export async function writeBackup(
  run: WithDatabase,
  unmerged: readonly LooseSnapshot[],
  onProgress?: ProgressListener,
): Promise<Blob> {
  const ids = await run((db) => db.summaries.toCollection().primaryKeys())
  const head = headOf(Date.now())
  const parts: Blob[] = [new Blob([writeHead(head)])]
  const contents: ListedReport[] = []
  const write = async ({ listed, entry }: Written): Promise<void> => {
    const { text, checksum } = await sealedText(entry)
    // A Blob may leave memory for the disk, a string may not.
    parts.push(new Blob([contents.length > 0 ? ',\n' : '', text]))
    contents.push({ ...listed, checksum })
  }
  for (let start = 0; start < ids.length; start += batchSize) {
    const batch = ids.slice(start, start + batchSize)
    for (const one of await run((db) => readBatch(db, batch, unmerged))) await write(one)
    onProgress?.(Math.min(start + batchSize, ids.length) / ids.length)
  }
  const kept = new Set<string>(ids)
  for (const one of unmerged) {
    if (!kept.has(one.reportId) && one.report !== undefined) await write(ownEntry(one))
  }
  parts.push(new Blob([originalsLine]))
  const originalContents = await writeOriginals(run, new Set(ids), parts)
  const [settings, checks] = await run((db) => Promise.all([readSettings(db), readCheckSetup(db)]))
  parts.push(new Blob([await writeTail(head, { settings, checks, contents, originalContents })]))
  return new Blob(parts, { type: 'application/json' })
}
