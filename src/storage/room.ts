/** Where the disk is full, versions that were taken by the way make room, the oldest of all reports first. */
import type { WithDatabase } from './database'
import { isThinnable } from './prune'
import { StorageError } from './types'

/** Versions that go before work is tried again: few at first, for a save needs little. */
const rounds = [16, 32]

/**
 * Ends the oldest thinnable versions of all reports but those that this version cannot read whole; gives how many, 0
 * where none is left.
 */
export function dropOldest(run: WithDatabase, most: number): Promise<number> {
  return run(async (db) => {
    // Loaded before it is needed (`prepare`); the first screen makes no room.
    const { mustStay } = await import('./snapshots')
    return db.transaction('rw', db.snapshots, db.snapshotReports, async () => {
      const oldestFirst = (await db.snapshots.toArray())
        .filter(isThinnable)
        .sort((one, other) => one.takenAt - other.takenAt)
      const ids: string[] = []
      for (const { id } of oldestFirst) {
        if (ids.length === most) break
        if (!mustStay((await db.snapshotReports.get(id))?.report)) ids.push(id)
      }
      await db.snapshots.bulkDelete(ids)
      await db.snapshotReports.bulkDelete(ids)
      return ids.length
    })
  })
}

const isFull = (error: unknown): boolean => error instanceof StorageError && error.code === 'storage.full'

/** Milliseconds after which versions go again where the last to go were of no help: the browser gives room back late. */
const pause = 10 * 60_000

/**
 * Makes work that may find the disk full, on the database of the versions or another, try again after versions have
 * made room for it; the work must change nothing where it fails. What is promised never goes: then it rejects with
 * `storage.full`. `onMade` hears how many went.
 */
export function roomMaker(
  versions: WithDatabase,
  onMade: (count: number) => void,
): (run: WithDatabase) => WithDatabase {
  let uselessAt = -Infinity

  async function make(error: unknown, most: number): Promise<void> {
    const mayHelp = isFull(error) && Math.abs(Date.now() - uselessAt) >= pause
    // A disk on which nothing can be deleted either is as full as before.
    const count = mayHelp ? await dropOldest(versions, most).catch(() => 0) : 0
    if (count === 0) throw error
    onMade(count)
  }

  return (run) => async (work) => {
    for (const most of rounds) {
      try {
        return await run(work)
      } catch (error) {
        await make(error, most)
      }
    }
    try {
      return await run(work)
    } catch (error) {
      if (isFull(error)) uselessAt = Date.now()
      throw error
    }
  }
}
