/** Puts what a backup holds beside what is here, so that neither is lost. */
import type { Report } from '@/report/report'
import { restoreReport } from '@/report/restore/restore'
import { mayReplace } from '@/report/review/review-stage'
import { sameContent } from '@/report/restore/same-content'
import { summarise } from '@/report/summary'
import type { BackupEntry } from './backup-format'
import type { ReportDatabase } from './database'
import { putReport } from './reports'
import { addSnapshot } from './snapshots'
import type { BackupOutcome, Settings } from './types'
import { metaOf, packRow } from './rows'
import type { ReportRow, SummaryRow } from './rows'

export type Merge = keyof Omit<BackupOutcome, 'dropped' | 'droppedOriginals'>

/** What became of an entry, and the id and revision that its report has here. */
export interface Merged {
  readonly id: string
  readonly merge: Merge
  readonly revision: number
}

interface Counterpart {
  readonly row: SummaryRow
  /** As a current report, where it can be read: one of an older version says the same in other words. */
  readonly content: unknown
  readonly report: Report | null
}

async function contentOf(db: ReportDatabase, row: SummaryRow): Promise<Counterpart | undefined> {
  const stored: ReportRow | undefined = await db.reports.get(row.id)
  if (!stored) return undefined
  const { value } = restoreReport(stored.report)
  return { row, content: value ?? stored.report, report: value }
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
  if (entry.snapshots.length === 0) return
  const known = await db.snapshots.bulkGet(entry.snapshots.map(({ id }) => id))
  const fresh = entry.snapshots.filter((_snapshot, index) => !known[index])
  await db.snapshots.bulkPut(fresh.map(({ report: _report, ...info }) => ({ ...info, reportId })))
  await db.snapshotReports.bulkPut(fresh.map(({ id, report }) => ({ id, report })))
}

/**
 * Merges one entry: of two contents the newer stands, the other becomes its snapshot; a signed report stands unless
 * the other is its own continuation. What is in the bin here and in use there comes back.
 */
async function mergeEntry(db: ReportDatabase, entry: BackupEntry): Promise<Merged> {
  const { createdAt, updatedAt, report } = entry
  const here = await findCounterpart(db, entry)
  const id = here?.row.id ?? entry.id
  await addSnapshots(db, id, entry)
  if (!here) {
    await putReport(db, { id, revision: 1, createdAt, updatedAt, deletedAt: entry.deletedAt }, report)
    return { id, merge: 'added', revision: 1 }
  }
  const { row, content } = here
  const isSigned = here.report !== null && !mayReplace(here.report, report)
  const comesBack = row.deletedAt !== null && entry.deletedAt === null
  const deletedAt = comesBack ? null : row.deletedAt
  if (comesBack) await db.summaries.update(id, { deletedAt })
  if (sameContent(content, report)) {
    return { id, merge: comesBack ? 'added' : 'unchanged', revision: row.revision }
  }
  if (updatedAt <= row.updatedAt || isSigned) {
    await addSnapshot(db, id, report, 'import')
    return { id, merge: 'merged', revision: row.revision }
  }
  await addSnapshot(db, id, content, 'import')
  const revision = row.revision + 1
  await putReport(db, { id, revision, createdAt: row.createdAt, updatedAt, deletedAt }, report)
  return { id, merge: 'merged', revision }
}

/** Entries of which there is no trace here: they need no comparing. */
async function findNew(db: ReportDatabase, entries: readonly BackupEntry[]): Promise<Set<BackupEntry>> {
  const pairOf = (unit: string, year: number): string => JSON.stringify([unit, year])
  const rows = await db.summaries.bulkGet(entries.map(({ id }) => id))
  const units = entries.map(({ report }) => [report.unit, report.year])
  const twins = await db.summaries.where('[unit+year]').anyOf(units).toArray()
  const ids = new Set(rows.map((row) => row?.id))
  const pairs = new Set(twins.map(({ unit, year }) => pairOf(unit, year)))
  return new Set(
    entries.filter(({ id, report }) => {
      const pair = pairOf(report.unit, report.year)
      const isNew = !ids.has(id) && !pairs.has(pair)
      ids.add(id)
      pairs.add(pair)
      return isNew
    }),
  )
}

async function addNew(db: ReportDatabase, entries: readonly BackupEntry[]): Promise<void> {
  await db.reports.bulkPut(entries.map(({ id, report }) => ({ id, report })))
  await db.summaries.bulkPut(
    entries.map((entry) => packRow(summarise(entry.report), metaOf({ ...entry, revision: 1 }))),
  )
  for (const entry of entries) await addSnapshots(db, entry.id, entry)
}

/** Merges some entries; call it inside a transaction. */
export async function mergeEntries(
  db: ReportDatabase,
  entries: readonly BackupEntry[],
): Promise<readonly Merged[]> {
  const fresh = await findNew(db, entries)
  await addNew(db, [...fresh])
  const merged: Merged[] = []
  for (const entry of entries) {
    merged.push(
      fresh.has(entry) ? { id: entry.id, merge: 'added', revision: 1 } : await mergeEntry(db, entry),
    )
  }
  return merged
}

/** Settings of a backup fill in what nobody has set here. */
export async function mergeSettings(db: ReportDatabase, { language, personName }: Settings): Promise<void> {
  for (const [key, value] of Object.entries({ language, personName })) {
    const here = (await db.settings.get(key))?.value
    if (value && !here) await db.settings.put({ key, value })
  }
}
