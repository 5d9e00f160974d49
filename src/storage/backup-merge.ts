/** Puts what a backup holds beside what is here, so that neither is lost. */
import type { BackupEntry } from './backup-format'
import { sameContent } from './content'
import type { ReportDatabase } from './database'
import { putReport } from './reports'
import { addSnapshot } from './snapshots'
import type { BackupOutcome, Settings } from './types'
import type { ReportRow, SummaryRow } from './versions'

export type Merge = keyof Omit<BackupOutcome, 'dropped'>

interface Counterpart {
  readonly row: SummaryRow
  readonly content: unknown
}

async function contentOf(db: ReportDatabase, row: SummaryRow): Promise<Counterpart | undefined> {
  const stored: ReportRow | undefined = await db.reports.get(row.id)
  return stored && { row, content: stored.report }
}

/** The same report here: by its id, or one of the same unit and year that says the same word for word. */
async function findCounterpart(db: ReportDatabase, entry: BackupEntry): Promise<Counterpart | undefined> {
  const row = await db.summaries.get(entry.id)
  if (row) return contentOf(db, row)
  const { unit, year } = entry.report
  for (const twin of await db.summaries.where({ unit, year }).toArray()) {
    const found = await contentOf(db, twin)
    if (found && sameContent(found.content, entry.report)) return found
  }
  return undefined
}

async function addSnapshots(db: ReportDatabase, reportId: string, entry: BackupEntry): Promise<void> {
  const known = await db.snapshots.bulkGet(entry.snapshots.map(({ id }) => id))
  const fresh = entry.snapshots.filter((_snapshot, index) => !known[index])
  await db.snapshots.bulkPut(fresh.map(({ report: _report, ...info }) => ({ ...info, reportId })))
  await db.snapshotReports.bulkPut(fresh.map(({ id, report }) => ({ id, report })))
}

/**
 * Merges one entry: of two contents the newer stands, the other becomes its snapshot; what is in the bin here and
 * in use there comes back. Call it inside a transaction. Returns the report's id and revision here.
 */
export async function mergeEntry(
  db: ReportDatabase,
  entry: BackupEntry,
): Promise<{ id: string; merge: Merge; revision: number }> {
  const { createdAt, updatedAt, report } = entry
  const here = await findCounterpart(db, entry)
  const id = here?.row.id ?? entry.id
  await addSnapshots(db, id, entry)
  if (!here) {
    await putReport(db, { id, revision: 1, createdAt, updatedAt, deletedAt: entry.deletedAt }, report)
    return { id, merge: 'added', revision: 1 }
  }
  const { row, content } = here
  const comesBack = row.deletedAt !== null && entry.deletedAt === null
  const deletedAt = comesBack ? null : row.deletedAt
  if (comesBack) await db.summaries.update(id, { deletedAt })
  if (sameContent(content, report)) {
    return { id, merge: comesBack ? 'added' : 'unchanged', revision: row.revision }
  }
  if (updatedAt <= row.updatedAt) {
    await addSnapshot(db, id, report, 'import')
    return { id, merge: 'merged', revision: row.revision }
  }
  await addSnapshot(db, id, content, 'import')
  const revision = row.revision + 1
  await putReport(db, { id, revision, createdAt: row.createdAt, updatedAt, deletedAt }, report)
  return { id, merge: 'merged', revision }
}

/** Settings of a backup fill in what nobody has set here. */
export async function mergeSettings(db: ReportDatabase, { language, personName }: Settings): Promise<void> {
  for (const [key, value] of Object.entries({ language, personName })) {
    const here = (await db.settings.get(key))?.value
    if (value && !here) await db.settings.put({ key, value })
  }
}
