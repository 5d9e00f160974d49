/** How much room versions take, and clearing them by hand. */
import type { ReportDatabase } from './database'
import { isThinnable, knownReason } from './prune'
import { sizeOf } from './snapshots'
import { snapshotReasons } from './types'
import type { SnapshotInfo, VersionKind, VersionShare } from './types'

/** Contents read at once: bounds the memory. */
const batchSize = 50

const kindOf = (version: Pick<SnapshotInfo, 'reason'>): VersionKind =>
  isThinnable(version) ? 'thinnable' : 'promised'

const infosOf = (db: ReportDatabase, reportId?: string): Promise<SnapshotInfo[]> =>
  reportId === undefined ? db.snapshots.toArray() : db.snapshots.where('reportId').equals(reportId).toArray()

/** Versions of before sizes were noted are measured, once. */
async function withSizes(
  db: ReportDatabase,
  infos: readonly SnapshotInfo[],
): Promise<readonly SnapshotInfo[]> {
  const unknown = infos.filter(({ size }) => size === undefined)
  const sizes = new Map<string, number>()
  for (let start = 0; start < unknown.length; start += batchSize) {
    const batch = unknown.slice(start, start + batchSize)
    const contents = await db.snapshotReports.bulkGet(batch.map(({ id }) => id))
    for (const [index, { id }] of batch.entries()) sizes.set(id, sizeOf(contents[index]?.report))
  }
  // A disk that is full shows the sizes all the same; they are measured again next time.
  await db
    .transaction('rw', db.snapshots, async () => {
      for (const [id, size] of sizes) await db.snapshots.update(id, { size })
    })
    .catch(() => undefined)
  return infos.map((info) => ({ ...info, size: info.size ?? sizes.get(info.id) ?? 0 }))
}

export async function measureVersions(
  db: ReportDatabase,
  reportId?: string,
): Promise<readonly VersionShare[]> {
  const infos = await withSizes(db, await infosOf(db, reportId))
  return snapshotReasons.flatMap((reason) => {
    const own = infos.filter((info) => knownReason(info.reason) === reason)
    const bytes = own.reduce((sum, { size = 0 }) => sum + size, 0)
    return own.length > 0 ? [{ reason, kind: kindOf({ reason }), count: own.length, bytes }] : []
  })
}

export function clearVersions(
  db: ReportDatabase,
  kinds: readonly VersionKind[],
  reportId?: string,
): Promise<void> {
  return db.transaction('rw', db.snapshots, db.snapshotReports, async () => {
    const infos = await infosOf(db, reportId)
    const ids = infos.filter((info) => kinds.includes(kindOf(info))).map(({ id }) => id)
    await db.snapshots.bulkDelete(ids)
    await db.snapshotReports.bulkDelete(ids)
  })
}
