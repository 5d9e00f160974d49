/** Copies of a report through time: small rows in one table, contents in another. */
import { reportProgress } from '@/report/progress'
import { restoreReport } from '@/report/restore/restore'
import { sameContent } from '@/report/restore/same-content'
import { toPlain } from './content'
import type { ReportDatabase, WithDatabase } from './database'
import { planPrune } from './prune'
import type { ReportStorage, SnapshotInfo, SnapshotReason } from './types'
import { StorageError } from './types'

const byNewest = (one: SnapshotInfo, other: SnapshotInfo): number => other.takenAt - one.takenAt

async function newestFirst(db: ReportDatabase, reportId: string): Promise<SnapshotInfo[]> {
  return (await db.snapshots.where('reportId').equals(reportId).toArray()).sort(byNewest)
}

/**
 * Adds one unless the newest is the same, and thins out the old; call it inside a transaction over both tables.
 * What is no report any more is kept as it is.
 */
export async function addSnapshot(
  db: ReportDatabase,
  reportId: string,
  report: unknown,
  reason: SnapshotReason,
): Promise<void> {
  const known = await newestFirst(db, reportId)
  const last = known[0] && (await db.snapshotReports.get(known[0].id))
  if (last && sameContent(last.report, report)) return
  // Two in the same millisecond still have an order.
  const takenAt = Math.max(Date.now(), (known[0]?.takenAt ?? 0) + 1)
  const { value } = restoreReport(report)
  const completeness = value ? reportProgress(value).filled : 0
  const info: SnapshotInfo = { id: crypto.randomUUID(), reportId, takenAt, reason, completeness }
  await db.snapshots.put(info)
  await db.snapshotReports.put({ id: info.id, report })
  const stale = [...planPrune([info, ...known], takenAt)]
  await db.snapshots.bulkDelete(stale)
  await db.snapshotReports.bulkDelete(stale)
}

type SnapshotPart = Pick<ReportStorage, 'takeSnapshot' | 'listSnapshots' | 'loadSnapshot'>

export function snapshotTables(run: WithDatabase): SnapshotPart {
  return {
    async takeSnapshot(id, report, reason) {
      const plain = toPlain(report)
      await run((db) =>
        db.transaction('rw', db.summaries, db.snapshots, db.snapshotReports, async () => {
          if (!(await db.summaries.get(id))) throw new StorageError('storage.missing')
          await addSnapshot(db, id, plain, reason)
        }),
      )
    },

    listSnapshots: (reportId) => run((db) => newestFirst(db, reportId)),

    loadSnapshot: (id) =>
      run(async (db) => {
        const [info, content] = await Promise.all([db.snapshots.get(id), db.snapshotReports.get(id)])
        if (!info || !content) return undefined
        const { value, messages } = restoreReport(content.report)
        if (!value) throw new StorageError('storage.failed', { cause: messages })
        return { ...info, report: value }
      }),
  }
}
