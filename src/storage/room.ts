/** Where the disk is full, versions that were taken by the way make room, the oldest of all reports first. */
import type { WithDatabase } from './database'
import { isThinnable } from './prune'
import { StorageError } from './types'

/** Versions that go before work is tried again: few at first, for a save needs little. */
const rounds = [16, 32]

/** Ends the oldest thinnable versions of all reports; gives how many, 0 where none is left. */
export function dropOldest(run: WithDatabase, most: number): Promise<number> {
  return run((db) =>
    db.transaction('rw', db.snapshots, db.snapshotReports, async () => {
      const thinnable = (await db.snapshots.toArray()).filter(isThinnable)
      const ids = thinnable
        .sort((one, other) => one.takenAt - other.takenAt)
        .slice(0, most)
        .map(({ id }) => id)
      await db.snapshots.bulkDelete(ids)
      await db.snapshotReports.bulkDelete(ids)
      return ids.length
    }),
  )
}

const isFull = (error: unknown): boolean => error instanceof StorageError && error.code === 'storage.full'

/**
 * Work that may find the disk full, on the database of the versions or another: versions make room for it and it is
 * tried again; the work must change nothing where it fails. What is promised never goes: then it rejects with
 * `storage.full`. `onMade` hears how many went.
 */
export function makingRoom(
  run: WithDatabase,
  versions: WithDatabase,
  onMade: (count: number) => void,
): WithDatabase {
  return async (work) => {
    for (const most of rounds) {
      try {
        return await run(work)
      } catch (error) {
        // A disk on which nothing can be deleted either is as full as before.
        const count = isFull(error) ? await dropOldest(versions, most).catch(() => 0) : 0
        if (count === 0) throw error
        onMade(count)
      }
    }
    return run(work)
  }
}
