/** Reads a backup back: first beside the library, then into it in one transaction, all of it or nothing. */
import { restoreEntry } from './backup-format'
import { mergeEntries, mergeSettings } from './backup-merge'
import type { Merge, Merged } from './backup-merge'
import { mergeOriginal, originalCollector } from './backup-originals'
import { parseBackup } from './backup-parse'
import type { BackupTail } from './backup-parse'
import { mergeCheckSetup } from './check-settings'
import type { ReportDatabase, WithDatabase } from './database'
import { toStorageError } from './errors'
import type { Tabs } from './tabs'
import type { BackupOutcome, ProgressListener } from './types'
import type { IncomingRow, OriginalRow } from './versions'

/** Rows held in memory at once; original files, which are large, go in by themselves. */
const batchSize = 25

interface Staged {
  readonly tail: BackupTail
  readonly dropped: number
  readonly droppedOriginals: number
}

/** Reads all of a file into `incoming`; the library does not change. */
async function stage(run: WithDatabase, file: Blob, onProgress?: ProgressListener): Promise<Staged> {
  const now = Date.now()
  const parsed = parseBackup(file)
  const originals = originalCollector()
  let dropped = 0
  let batch: IncomingRow[] = []
  const write = async (original?: OriginalRow): Promise<void> => {
    const rows = original ? [...batch, { original }] : batch
    if (rows.length > 0) await run((db) => db.incoming.bulkAdd(rows))
    batch = []
  }
  for (;;) {
    const next = await parsed.next()
    if (next.done) {
      await write(originals.finish())
      return { tail: next.value, dropped, droppedOriginals: originals.dropped() }
    }
    const { kind, raw, position } = next.value
    if (kind === 'original') {
      const original = originals.take(raw)
      if (original) await write(original)
    } else {
      const entry = restoreEntry(raw, now)
      if (entry) batch.push({ entry })
      else dropped += 1
      if (batch.length === batchSize) await write()
    }
    if (kind === 'original' || batch.length === 0) onProgress?.(position / file.size / 2)
  }
}

interface MergedAll {
  readonly merged: readonly Merged[]
  /** Original files without a report. */
  readonly orphans: number
}

/** Moves what was staged into the library; call it inside a transaction over all tables. */
async function mergeStaged(db: ReportDatabase, onProgress?: ProgressListener): Promise<MergedAll> {
  const total = await db.incoming.count()
  const merged: Merged[] = []
  /** Ids in the file → ids here. */
  const idHere = new Map<string, string>()
  let orphans = 0
  let done = 0
  for (;;) {
    const rows = await db.incoming.orderBy(':id').limit(batchSize).toArray()
    if (rows.length === 0) return { merged, orphans }
    const entries = rows.flatMap((row) => ('entry' in row ? row.entry : []))
    const outcomes = await mergeEntries(db, entries)
    for (const [index, { id }] of entries.entries()) idHere.set(id, outcomes[index]?.id ?? id)
    merged.push(...outcomes)
    for (const { original } of rows.filter((row) => 'original' in row)) {
      const id = idHere.get(original.reportId)
      if (id === undefined) orphans += 1
      else await mergeOriginal(db, original, id)
    }
    await db.incoming.bulkDelete(rows.flatMap(({ order }) => order ?? []))
    done += rows.length
    onProgress?.(0.5 + done / total / 2)
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
    const { tail, dropped, droppedOriginals } = await stage(run, file, onProgress)
    const { merged, orphans } = await run((db) =>
      db.transaction('rw', db.tables, async () => {
        await mergeSettings(db, tail.settings)
        await mergeCheckSetup(db, tail.checks)
        return mergeStaged(db, onProgress)
      }),
    )
    tabs.announce({ ids: merged.map(({ id }) => id), by: 'backup' })
    const count = (wanted: Merge): number => merged.filter(({ merge }) => merge === wanted).length
    for (const { id, merge, revision } of merged) {
      if (merge === 'merged') tabs.announce({ ids: [id], revision, by: 'backup' })
    }
    return {
      added: count('added'),
      unchanged: count('unchanged'),
      merged: count('merged'),
      dropped,
      droppedOriginals: droppedOriginals + orphans,
    }
  } catch (error) {
    throw toStorageError(error)
  } finally {
    // After a success there is nothing left; after a failure the space is given back, as far as possible.
    await run((db) => db.incoming.clear()).catch(() => undefined)
  }
}
