/** Reads a backup back: first beside the library, then into it in one transaction, all of it or nothing. */
import { restoreEntry } from './backup-format'
import type { BackupEntry } from './backup-format'
import { mergeEntries, mergeSettings } from './backup-merge'
import type { Merge, Merged } from './backup-merge'
import { parseBackup } from './backup-parse'
import type { ReportDatabase, WithDatabase } from './database'
import { toStorageError } from './errors'
import type { Tabs } from './tabs'
import type { BackupOutcome, ProgressListener, Settings } from './types'

/** Entries held in memory at once. */
const batchSize = 25

interface Staged {
  readonly settings: Settings
  readonly dropped: number
}

/** Reads all of a file into `incoming`; the library does not change. */
async function stage(run: WithDatabase, file: Blob, onProgress?: ProgressListener): Promise<Staged> {
  const now = Date.now()
  const parsed = parseBackup(file)
  let dropped = 0
  let batch: BackupEntry[] = []
  const write = async (): Promise<void> => {
    await run((db) => db.incoming.bulkAdd(batch.map((entry) => ({ entry }))))
    batch = []
  }
  for (;;) {
    const next = await parsed.next()
    if (next.done) {
      await write()
      return { settings: next.value, dropped }
    }
    const entry = restoreEntry(next.value.raw, now)
    if (entry) batch.push(entry)
    else dropped += 1
    if (batch.length === batchSize) {
      await write()
      onProgress?.(next.value.position / file.size / 2)
    }
  }
}

/** Moves what was staged into the library; call it inside a transaction over all tables. */
async function mergeStaged(db: ReportDatabase, onProgress?: ProgressListener): Promise<Merged[]> {
  const total = await db.incoming.count()
  const merged: Merged[] = []
  for (;;) {
    const rows = await db.incoming.orderBy(':id').limit(batchSize).toArray()
    if (rows.length === 0) return merged
    merged.push(
      ...(await mergeEntries(
        db,
        rows.map(({ entry }) => entry),
      )),
    )
    await db.incoming.bulkDelete(rows.flatMap(({ order }) => order ?? []))
    onProgress?.(0.5 + merged.length / total / 2)
  }
}

/** Call it in one tab at a time. Throws `backup.notABackup`, `backup.newer`, `backup.damaged`, `storage.*`. */
export async function readBackup(
  run: WithDatabase,
  tabs: Tabs,
  file: Blob,
  onProgress?: ProgressListener,
): Promise<BackupOutcome> {
  // What an earlier reading left that was cut short.
  await run((db) => db.incoming.clear())
  try {
    const { settings, dropped } = await stage(run, file, onProgress)
    const merged = await run((db) =>
      db.transaction('rw', db.tables, async () => {
        await mergeSettings(db, settings)
        return mergeStaged(db, onProgress)
      }),
    )
    tabs.announce({ ids: merged.map(({ id }) => id), by: 'backup' })
    const count = (wanted: Merge): number => merged.filter(({ merge }) => merge === wanted).length
    for (const { id, merge, revision } of merged) {
      if (merge === 'merged') tabs.announce({ ids: [id], revision, by: 'backup' })
    }
    return { added: count('added'), unchanged: count('unchanged'), merged: count('merged'), dropped }
  } catch (error) {
    throw toStorageError(error)
  } finally {
    // After a success there is nothing left; after a failure the space is given back, as far as possible.
    await run((db) => db.incoming.clear()).catch(() => undefined)
  }
}
