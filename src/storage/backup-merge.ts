/** Puts what a backup holds beside what is here, so that neither is lost. */
import type { Report } from '@/report/types'
import { restoreReport } from '@/report/restore/restore'
import { isFromNewer } from '@/report/restore/restore-loss'
import { sameContent } from '@/report/document/same-content'
import { mayComeInPlaceOf } from '@/report/review/review-chain'
import { isReadOnly } from '@/report/review/review-stage'
import { summarise } from '@/report/summary'
import type { BackupEntry, EntrySnapshot } from './backup-format'
import type { ReportDatabase } from './database'
import { putReport } from './reports'
import { addSnapshot } from './snapshots'
import type { RestoredHow } from './backup-outcome'
import type { Settings } from './types'
import { metaOf, packRow } from './rows'
import type { ReportRow, SummaryRow } from './rows'

/** An entry of a backup, and what it is worth. */
export interface TrustedEntry {
  readonly entry: BackupEntry
  /** It is what was written. */
  readonly isVerified: boolean
}

/** What became of an entry, and the id and revision that its report has here. */
export interface Merged {
  readonly id: string
  readonly how: RestoredHow
  readonly revision: number
}

interface Counterpart {
  readonly row: SummaryRow
  /** As a current report, where it can be read: one of an older version says the same in other words. */
  readonly content: unknown
  readonly report: Report | null
  /** Word for word. */
  readonly stored: unknown
  readonly isNewer: boolean
}

/**
 * The revision of a report that was not here: one that it had here before it was ended for good must not come again, or a
 * tab that still holds that life of it would save over this one unseen.
 */
const freshRevision = (): number => Date.now()

async function contentOf(db: ReportDatabase, row: SummaryRow): Promise<Counterpart | undefined> {
  const stored: ReportRow | undefined = await db.reports.get(row.id)
  if (!stored) return undefined
  const { value, messages } = restoreReport(stored.report)
  const content = value ?? stored.report
  return { row, content, report: value, stored: stored.report, isNewer: isFromNewer(messages) }
}

/** Word for word, where either could not be restored whole. */
function saysTheSame({ content, stored }: Counterpart, entry: BackupEntry): boolean {
  if (!sameContent(content, entry.report)) return false
  return (entry.isWhole && !entry.isNewer) || sameContent(stored, entry.content)
}

/** The same report here: by its id, or one of the same unit and year that says the same word for word. */
async function findCounterpart(db: ReportDatabase, entry: BackupEntry): Promise<Counterpart | undefined> {
  const row = await db.summaries.get(entry.id)
  if (row) return contentOf(db, row)
  const { unit, year } = entry.report
  for (const twin of await db.summaries.where({ unit, year }).toArray()) {
    const found = await contentOf(db, twin)
    if (found && saysTheSame(found, entry)) return found
  }
  return undefined
}

/** A snapshot under an id that is taken: `null` where it is here already, else under an id of its own. */
async function besideTaken(
  db: ReportDatabase,
  reportId: string,
  one: EntrySnapshot,
): Promise<EntrySnapshot | null> {
  const infos = await db.snapshots.where({ reportId }).toArray()
  const sameTime = infos.filter(({ takenAt }) => takenAt === one.takenAt).map(({ id }) => id)
  const contents = await db.snapshotReports.bulkGet(sameTime)
  const isHere = contents.some((content) => content && sameContent(content.report, one.content))
  return isHere ? null : { ...one, id: crypto.randomUUID() }
}

/** Ids in a file may be another report's here, or stand for several: no snapshot takes the place of another. */
async function addSnapshots(db: ReportDatabase, reportId: string, entry: BackupEntry): Promise<void> {
  const { snapshots } = entry
  if (snapshots.length === 0) return
  const taken = new Set((await db.snapshots.bulkGet(snapshots.map(({ id }) => id))).map((one) => one?.id))
  for (const snapshot of snapshots) {
    const one = taken.has(snapshot.id) ? await besideTaken(db, reportId, snapshot) : snapshot
    taken.add(snapshot.id)
    if (!one) continue
    const { content, ...info } = one
    await db.snapshots.put({ ...info, reportId })
    await db.snapshotReports.put({ id: one.id, report: content })
  }
}

/** A signed report makes room for its own continuation alone, and only where that is what was written. */
function mayStandFor(here: Report | null, { entry, isVerified }: TrustedEntry): boolean {
  if (!here || !isReadOnly(here)) return true
  return isVerified && mayComeInPlaceOf(here, entry.report)
}

/**
 * Merges one entry: of two contents the newer stands, the other becomes its snapshot; a signed report stands unless
 * the other is its own continuation, and what a newer version wrote is not replaced by an older one's. What is in the
 * bin here and in use there comes back.
 */
async function mergeEntry(db: ReportDatabase, trusted: TrustedEntry): Promise<Merged> {
  const { entry } = trusted
  const { createdAt, updatedAt, report, content } = entry
  const here = await findCounterpart(db, entry)
  const id = here?.row.id ?? entry.id
  await addSnapshots(db, id, entry)
  if (!here) {
    const revision = freshRevision()
    await putReport(db, { id, revision, createdAt, updatedAt, deletedAt: entry.deletedAt }, report, content)
    return { id, how: 'added', revision }
  }
  const { row } = here
  const comesBack = row.deletedAt !== null && entry.deletedAt === null
  const deletedAt = comesBack ? null : row.deletedAt
  if (comesBack) await db.summaries.update(id, { deletedAt })
  if (saysTheSame(here, entry)) {
    return { id, how: comesBack ? 'added' : 'unchanged', revision: row.revision }
  }
  const stays = !mayStandFor(here.report, trusted)
  const isOlder = here.isNewer === entry.isNewer ? updatedAt <= row.updatedAt : here.isNewer
  if (stays || isOlder) {
    await addSnapshot(db, id, content, 'import')
    return { id, how: stays ? 'kept' : 'merged', revision: row.revision }
  }
  await addSnapshot(db, id, here.stored, 'import')
  const revision = row.revision + 1
  await putReport(db, { id, revision, createdAt: row.createdAt, updatedAt, deletedAt }, report, content)
  return { id, how: 'merged', revision }
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

async function addNew(db: ReportDatabase, entries: readonly BackupEntry[], revision: number): Promise<void> {
  await db.reports.bulkPut(entries.map(({ id, content }) => ({ id, report: content })))
  await db.summaries.bulkPut(
    entries.map((entry) => packRow(summarise(entry.report), metaOf({ ...entry, revision }))),
  )
  for (const entry of entries) await addSnapshots(db, entry.id, entry)
}

/** Merges some entries; call it inside a transaction. */
export async function mergeEntries(
  db: ReportDatabase,
  entries: readonly TrustedEntry[],
): Promise<readonly Merged[]> {
  const fresh = await findNew(
    db,
    entries.map(({ entry }) => entry),
  )
  const revision = freshRevision()
  await addNew(db, [...fresh], revision)
  const merged: Merged[] = []
  for (const one of entries) {
    merged.push(
      fresh.has(one.entry) ? { id: one.entry.id, how: 'added', revision } : await mergeEntry(db, one),
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
