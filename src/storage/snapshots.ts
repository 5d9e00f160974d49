/** Copies of a report through time: small rows in one table, contents in another. */
import { reportProgress } from '@/report/progress'
import { restoreReport } from '@/report/restore/restore'
import { hasLoss, isFromNewer } from '@/report/restore/restore-loss'
import { sameContent } from '@/report/document/same-content'
import { toPlain } from './content'
import type { ReportDatabase, WithDatabase } from './database'
import { byNewest, isThinnable, knownReason, orderOf, planPrune } from './prune'
import type { ReportStorage, SnapshotInfo, SnapshotReason } from './types'
import { StorageError } from './types'

/** Bytes, about: what the content takes as text. */
export const sizeOf = (content: unknown): number => new Blob([JSON.stringify(content) ?? '']).size

async function newestFirst(db: ReportDatabase, reportId: string): Promise<SnapshotInfo[]> {
  return (await db.snapshots.where('reportId').equals(reportId).toArray()).sort(byNewest)
}

/** The same as it is, or once it is read as a report of today: an older program wrote it in other words. */
function saysTheSame(kept: unknown, report: unknown): boolean {
  if (sameContent(kept, report)) return true
  const { value, messages } = restoreReport(kept)
  return !hasLoss(messages) && !isFromNewer(messages) && sameContent(value, report)
}

/** Whether thinning out would lose what this version cannot read; where there is no content nothing would be lost. */
export function mustStay(content: unknown): boolean {
  if (content === undefined) return false
  const { value, messages } = restoreReport(content)
  return !value || hasLoss(messages) || isFromNewer(messages)
}

async function thinOut(db: ReportDatabase, all: readonly SnapshotInfo[], now: number): Promise<void> {
  const planned = planPrune(all, now)
  const contents = await db.snapshotReports.bulkGet([...planned])
  const stale = planned.filter((_id, index) => !mustStay(contents[index]?.report))
  await db.snapshots.bulkDelete(stale)
  await db.snapshotReports.bulkDelete(stale)
}

/**
 * Adds one unless the newest is the same, and thins out the old; call it inside a transaction over both tables. Where
 * the newest is the same but was only taken by the way, it becomes what is promised now. What is no report any more is
 * kept as it is.
 */
export async function addSnapshot(
  db: ReportDatabase,
  reportId: string,
  report: unknown,
  reason: SnapshotReason,
): Promise<void> {
  const known = await newestFirst(db, reportId)
  const [newest] = known
  const last = newest && (await db.snapshotReports.get(newest.id))
  const takenAt = Date.now()
  if (newest && last && saysTheSame(last.report, report)) {
    if (isThinnable(newest) && !isThinnable({ reason })) {
      const { order: _order, ...rest } = newest
      await db.snapshots.put({ ...rest, ...timesAfter(known[1], takenAt), reason })
    }
    return
  }
  const { value } = restoreReport(report)
  const completeness = value ? reportProgress(value).filled : 0
  const info: SnapshotInfo = {
    id: crypto.randomUUID(),
    reportId,
    ...timesAfter(newest, takenAt),
    reason,
    completeness,
    size: sizeOf(report),
  }
  await db.snapshots.put(info)
  await db.snapshotReports.put({ id: info.id, report })
  await thinOut(db, [info, ...known], takenAt)
}

/** The time that the clock shows, and where that is not after the version before, what keeps them in order. */
function timesAfter(
  before: SnapshotInfo | undefined,
  takenAt: number,
): Pick<SnapshotInfo, 'takenAt' | 'order'> {
  const earliest = before ? orderOf(before) + 1 : takenAt
  return earliest > takenAt ? { takenAt, order: earliest } : { takenAt }
}

export type SnapshotPart = Pick<
  ReportStorage,
  'takeSnapshot' | 'listSnapshots' | 'loadSnapshot' | 'loadSnapshotContent'
>

export function snapshotTables(run: WithDatabase): SnapshotPart {
  return {
    async takeSnapshot(id, content, reason) {
      const plain = toPlain(content)
      await run((db) =>
        db.transaction('rw', db.summaries, db.snapshots, db.snapshotReports, async () => {
          if (!(await db.summaries.get(id))) throw new StorageError('storage.missing')
          await addSnapshot(db, id, plain, reason)
        }),
      )
    },

    listSnapshots: (reportId) =>
      run(async (db) =>
        (await newestFirst(db, reportId)).map((one) => ({ ...one, reason: knownReason(one.reason) })),
      ),

    loadSnapshot: (id) =>
      run(async (db) => {
        const [info, content] = await Promise.all([db.snapshots.get(id), db.snapshotReports.get(id)])
        if (!info || !content) return undefined
        const { value, messages } = restoreReport(content.report)
        if (!value) throw new StorageError('report.unreadable', { cause: messages })
        return { ...info, report: value, messages }
      }),

    loadSnapshotContent: (id) => run(async (db) => (await db.snapshotReports.get(id))?.report),
  }
}
