/** Reads a backup back: all of it in one transaction, or nothing. */
import { checkHead, readTail, restoreEntry } from './backup-format'
import type { BackupEntry } from './backup-format'
import { sameContent } from './content'
import type { ReportDatabase, WithDatabase } from './database'
import { readLines } from './lines'
import { putReport } from './reports'
import { addSnapshot } from './snapshots'
import type { Tabs } from './tabs'
import { StorageError } from './types'
import type { BackupOutcome, Settings } from './types'

interface Contents {
  readonly entries: readonly BackupEntry[]
  readonly settings: Settings
  readonly dropped: number
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new StorageError('backup.damaged', { cause })
  }
}

/** Throws `backup.notABackup`, `backup.newer`, `backup.damaged`. */
async function readContents(file: Blob): Promise<Contents> {
  const entries: BackupEntry[] = []
  const now = Date.now()
  let total = 0
  let hasHead = false
  let settings: Settings | undefined
  for await (const line of readLines(file)) {
    if (!hasHead) {
      checkHead(parseHead(line))
      hasHead = true
    } else if (line.startsWith(']')) {
      settings = readTail(parse(`{${line.replace(/^\],?/, '')}`), total)
    } else if (line !== '') {
      total += 1
      const entry = restoreEntry(parse(line.replace(/,$/, '')), now)
      if (entry) entries.push(entry)
    }
  }
  if (!hasHead) throw new StorageError('backup.notABackup')
  if (!settings) throw new StorageError('backup.damaged')
  return { entries, settings, dropped: total - entries.length }
}

function parseHead(line: string): unknown {
  try {
    return JSON.parse(`${line}]}`) as unknown
  } catch (cause) {
    throw new StorageError('backup.notABackup', { cause })
  }
}

type Merge = 'added' | 'unchanged' | 'merged'

/** Puts one entry beside what is here; the newer of two contents stands, the other becomes its snapshot. */
async function mergeEntry(
  db: ReportDatabase,
  entry: BackupEntry,
): Promise<{ merge: Merge; revision: number }> {
  const { id, report, snapshots, ...times } = entry
  const row = await db.summaries.get(id)
  const here = (await db.reports.get(id))?.report
  for (const { report: content, ...info } of snapshots) {
    if (await db.snapshots.get(info.id)) continue
    await db.snapshots.put(info)
    await db.snapshotReports.put({ id: info.id, report: content })
  }
  if (!row || here === undefined) {
    await putReport(db, { id, revision: 1, ...times }, report)
    return { merge: 'added', revision: 1 }
  }
  // In the bin here, in use there: it comes back.
  const deletedAt = times.deletedAt === null ? null : row.deletedAt
  const comesBack = row.deletedAt !== deletedAt
  if (sameContent(here, report)) {
    if (comesBack) await db.summaries.update(id, { deletedAt })
    return { merge: comesBack ? 'added' : 'unchanged', revision: row.revision }
  }
  if (times.updatedAt <= row.updatedAt) {
    await addSnapshot(db, id, report, 'import')
    if (comesBack) await db.summaries.update(id, { deletedAt })
    return { merge: 'merged', revision: row.revision }
  }
  const meta = {
    id,
    revision: row.revision + 1,
    createdAt: row.createdAt,
    updatedAt: times.updatedAt,
    deletedAt,
  }
  await addSnapshot(db, id, here as BackupEntry['report'], 'import')
  await putReport(db, meta, report)
  return { merge: 'merged', revision: meta.revision }
}

/** Settings of a backup fill what nobody has set here. */
async function mergeSettings(db: ReportDatabase, { language, personName }: Settings): Promise<void> {
  if (language !== null && !(await db.settings.get('language'))?.value) {
    await db.settings.put({ key: 'language', value: language })
  }
  if (personName !== '' && !(await db.settings.get('personName'))?.value) {
    await db.settings.put({ key: 'personName', value: personName })
  }
}

/** Throws `backup.notABackup`, `backup.newer`, `backup.damaged`; then nothing was changed. */
export async function readBackup(run: WithDatabase, tabs: Tabs, file: Blob): Promise<BackupOutcome> {
  const { entries, settings, dropped } = await readContents(file)
  const counts: Record<Merge, number> = { added: 0, unchanged: 0, merged: 0 }
  const merged: { id: string; revision: number }[] = []
  await run((db) =>
    db.transaction(
      'rw',
      [db.summaries, db.reports, db.snapshots, db.snapshotReports, db.settings],
      async () => {
        for (const entry of entries) {
          const { merge, revision } = await mergeEntry(db, entry)
          counts[merge] += 1
          if (merge === 'merged') merged.push({ id: entry.id, revision })
        }
        await mergeSettings(db, settings)
      },
    ),
  )
  tabs.announce({ ids: entries.map((entry) => entry.id), by: 'backup' })
  for (const { id, revision } of merged) tabs.announce({ ids: [id], revision, by: 'backup' })
  return { ...counts, dropped }
}
