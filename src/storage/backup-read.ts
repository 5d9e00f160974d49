/** Reads a backup back: first beside the library, then into it in one transaction, all of it or nothing. */
import { isChainSound } from '@/report/review/review-chain'
import type { Message } from '@/report/message'
import { restoreSetup } from '@/report/restore/restore-checks'
import { createTelling, oneAt, tellUnknown, textAt } from '@/report/restore/restore-telling'
import type { Tell } from '@/report/restore/restore-telling'
import { mergeEntries, mergeSettings } from './backup-merge'
import type { Merged, TrustedEntry } from './backup-merge'
import { mergeOriginal } from './backup-originals'
import type { BackupOutcome, RestoredReport, RestoreOptions } from './backup-outcome'
import { separateEntry, separateOriginal, separateSetup } from './backup-separate'
import { batchSize, stageBackup } from './backup-stage'
import type { Staged } from './backup-stage'
import type { Trust } from './backup-verify'
import { mergeCheckSetup } from './check-settings'
import { own } from './content'
import type { ReportDatabase, WithDatabase } from './database'
import { toStorageError } from './errors'
import { writeLastRestore } from './last-restore'
import { restoreSettings } from './settings'
import { canLock } from './tabs'
import type { Tabs } from './tabs'
import { StorageError } from './types'
import type { IncomingRow } from './versions'

const isTaken = (trust: Trust | undefined, damaged: RestoreOptions['damaged']): boolean =>
  trust === 'sound' || trust === 'unverified' || (trust === 'changed' && damaged === 'separate')

interface MergedAll {
  readonly merged: readonly Merged[]
  readonly reports: readonly RestoredReport[]
  readonly droppedOriginals: number
}

async function takeRows(db: ReportDatabase, keys: readonly number[]): Promise<readonly IncomingRow[]> {
  const rows = await db.incoming.bulkGet([...keys])
  await db.incoming.bulkDelete([...keys])
  // Without locks another tab may have taken what stood here for leftovers.
  return rows.map((row) => {
    if (!row) throw new StorageError('backup.interrupted')
    return row
  })
}

/** Moves what was staged into the library; call it inside a transaction over all tables. */
async function mergeStaged(
  db: ReportDatabase,
  { keys, verified, nameless }: Staged,
  { damaged, onProgress }: RestoreOptions,
): Promise<MergedAll> {
  const merged: Merged[] = []
  const reports: RestoredReport[] = []
  /** Ids in the file → places in `reports`. */
  const placeOf = new Map<string, number>()
  let originals = 0
  for (let start = 0; start < keys.length; start += batchSize) {
    const rows = await takeRows(db, keys.slice(start, start + batchSize))
    const entries: (TrustedEntry & { readonly trust: Trust; readonly idThere: string })[] = []
    for (const row of rows) {
      const trust = 'entry' in row ? verified.reports[row.line] : undefined
      if (!('entry' in row) || !trust || !isTaken(trust, damaged)) continue
      const entry = trust === 'changed' ? separateEntry(row.entry) : row.entry
      entries.push({ entry, isVerified: trust === 'sound', trust, idThere: row.entry.id })
    }
    const outcomes = await mergeEntries(db, entries)
    for (const [index, { entry, isVerified, trust, idThere }] of entries.entries()) {
      const outcome = outcomes[index]
      if (!outcome) continue
      const how = trust === 'changed' ? 'separate' : outcome.how
      const { unit, year } = entry.report
      if (trust !== 'changed' || !placeOf.has(idThere)) placeOf.set(idThere, reports.length)
      reports.push({
        id: outcome.id,
        unit,
        year,
        how,
        isVerified,
        isChainBroken: !isChainSound(entry.report),
        ...(entry.droppedSnapshots > 0 ? { droppedVersions: entry.droppedSnapshots } : {}),
      })
    }
    merged.push(...outcomes)
    for (const row of rows) {
      const trust = 'original' in row ? verified.originals[row.line] : undefined
      if (!('original' in row) || !isTaken(trust, damaged)) continue
      const place = placeOf.get(row.original.reportId)
      const report = place === undefined ? undefined : reports[place]
      if (place === undefined || !report) continue
      originals += 1
      const original = trust === 'changed' ? separateOriginal(row.original) : row.original
      if (!(await mergeOriginal(db, original, report.id)))
        reports[place] = { ...report, otherOriginal: original.name }
    }
    onProgress?.(0.5 + Math.min(start + batchSize, keys.length) / keys.length / 2)
  }
  const all = verified.originals.filter((trust) => trust !== 'doubled').length + nameless
  return { merged, reports, droppedOriginals: all - originals }
}

/** Apart from reading them: the first screen reads settings, and tells nobody. */
function tellSettings(tell: Tell, raw: unknown): void {
  tellUnknown(tell, raw, ['language', 'personName', 'lastBackupAt'], { name: '' })
  oneAt(tell, raw, 'language', ['zh-CN', 'en'], { name: '' })
  textAt(tell, raw, 'personName', 'person', { name: 'personName' })
}

/** What is told of the settings that were taken. */
async function mergeTail(
  db: ReportDatabase,
  { tail, verified }: Staged,
  { damaged }: RestoreOptions,
): Promise<readonly Message[]> {
  const { tell, messages } = createTelling()
  if (verified.settings !== 'changed') {
    const settings = own(tail, 'settings')
    tellSettings(tell, settings)
    await mergeSettings(db, restoreSettings(settings))
    await mergeCheckSetup(db, restoreSetup(own(tail, 'checks'), tell), tell)
  } else if (damaged === 'separate') {
    await mergeCheckSetup(db, separateSetup(restoreSetup(own(tail, 'checks'), tell)), tell)
  }
  return messages()
}

function announce(tabs: Tabs, merged: readonly Merged[]): void {
  tabs.announce({ ids: merged.map(({ id }) => id), by: 'backup' })
  for (const { id, how, revision } of merged) {
    if (how === 'merged' || how === 'kept') tabs.announce({ ids: [id], revision, by: 'backup' })
  }
}

/**
 * Call it in one tab at a time, where the browser has locks. Throws `backup.notABackup`, `backup.newer`,
 * `backup.damaged` where nothing in the file can be restored, `backup.interrupted`, `storage.*`.
 */
export async function readBackup(
  run: WithDatabase,
  tabs: Tabs,
  file: Blob,
  options: RestoreOptions = {},
): Promise<BackupOutcome> {
  // What an earlier reading left that was cut short; without locks it may be another tab's that is under way.
  if (canLock()) await run((db) => db.incoming.clear())
  const keys: number[] = []
  try {
    const staged = await stageBackup(run, file, keys, options.onProgress)
    const { check, reports } = staged.verified
    const isDamaged = check.verdict === 'damaged'
    if (isDamaged && !reports.some((trust) => isTaken(trust, 'separate')))
      throw new StorageError('backup.damaged')
    const found = {
      ...{ at: Date.now(), fileName: file instanceof File ? file.name : '', check, dropped: staged.dropped },
    }
    if (isDamaged && !options.damaged) {
      return { ...found, restored: false, reports: [], droppedOriginals: 0 }
    }
    return await run((db) =>
      db.transaction('rw', db.tables, async () => {
        const settingsMessages = await mergeTail(db, staged, options)
        const { merged, ...rest } = await mergeStaged(db, staged, options)
        const outcome: BackupOutcome = { ...found, restored: true, ...rest, settingsMessages }
        await writeLastRestore(db, outcome)
        return { outcome, merged }
      }),
    ).then(({ outcome, merged }) => {
      announce(tabs, merged)
      return outcome
    })
  } catch (error) {
    throw toStorageError(error)
  } finally {
    // After a success there is nothing left; after a failure the space is given back, as far as possible.
    await run((db) => db.incoming.bulkDelete(keys)).catch(() => undefined)
  }
}
