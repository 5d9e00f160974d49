/** Reports and their rows: the content in one table, everything else about it in the small one. */
import { restoreReport } from '@/report/restore/restore'
import { hasLoss, isFromNewer } from '@/report/restore/restore-loss'
import { mayReplace } from '@/report/review/review-stage'
import type { Report } from '@/report/types'
import { summarise } from '@/report/summary'
import { toPlain } from './content'
import type { ReportDatabase, WithDatabase } from './database'
import { metaOf, packRow } from './rows'
import type { RowMeta } from './rows'
import { addSnapshot } from './snapshots'
import type { Tabs } from './tabs'
import { StorageError } from './types'
import type { ReportStorage, StoredReport, StoredSummary } from './types'

/** Writes a report and its row, or its content as it came; call it inside a transaction over both tables. */
export async function putReport(
  db: ReportDatabase,
  meta: RowMeta,
  report: Report,
  content: unknown = report,
): Promise<void> {
  await db.reports.put({ id: meta.id, report: content })
  await db.summaries.put(packRow(summarise(report), meta))
}

function toStored(row: RowMeta, raw: unknown): StoredReport {
  const { value, messages } = restoreReport(raw)
  if (!value) throw new StorageError('report.unreadable', { cause: messages })
  return { ...metaOf(row), report: value, messages }
}

const isSigned = ({ stage }: Pick<StoredSummary, 'stage'>): boolean =>
  stage === 'signed' || stage === 'published'

/** The last gate before a signed report, whoever saves and from whatever tab. */
async function refuseOtherContent(db: ReportDatabase, id: string, next: Report): Promise<void> {
  const { value } = restoreReport((await db.reports.get(id))?.report)
  if (value && !mayReplace(value, next)) throw new StorageError('review.signed')
}

/** Whether nothing of what is stored would be lost where it is saved over. */
function isWhole({ messages }: Pick<StoredReport, 'messages'>): boolean {
  return !hasLoss(messages) && !isFromNewer(messages)
}

/** What this version does not understand is kept before it is saved over, or not saved over at all. */
async function keepWhatIsLost(db: ReportDatabase, id: string): Promise<void> {
  const content = (await db.reports.get(id))?.report
  if (content === undefined) return
  const { value, messages } = restoreReport(content)
  if (isFromNewer(messages)) throw new StorageError('report.newer')
  if (!value || hasLoss(messages)) await addSnapshot(db, id, content, 'original')
}

export type ReportPart = Pick<
  ReportStorage,
  'load' | 'loadContent' | 'create' | 'save' | 'moveToBin' | 'takeFromBin' | 'purge'
>

export function reportTables(run: WithDatabase, tabs: Tabs): ReportPart {
  /** Revisions that are known to be whole: most saves need not look at what they save over. */
  const whole = new Map<string, number>()

  async function setDeleted(ids: readonly string[], deletedAt: number | null): Promise<void> {
    await run((db) => db.summaries.where('id').anyOf(ids).modify({ deletedAt }))
    tabs.announce({ ids, by: 'bin' })
  }

  return {
    load: (id) =>
      run(async (db) => {
        const [row, content] = await db.transaction('r', db.summaries, db.reports, () =>
          Promise.all([db.summaries.get(id), db.reports.get(id)]),
        )
        const stored = row && content ? toStored(row, content.report) : undefined
        if (stored && isWhole(stored)) whole.set(id, stored.revision)
        else whole.delete(id)
        return stored
      }),

    loadContent: (id) => run(async (db) => (await db.reports.get(id))?.report),

    async create(report, content) {
      const plain = toPlain(report)
      const stored = content === undefined ? plain : toPlain(content)
      const now = Date.now()
      const meta = { id: crypto.randomUUID(), revision: 1, createdAt: now, updatedAt: now, deletedAt: null }
      await run((db) =>
        db.transaction('rw', db.summaries, db.reports, () => putReport(db, meta, plain, stored)),
      )
      tabs.announce({ ids: [meta.id], by: 'save' })
      return { ...meta, report: plain, messages: content === undefined ? [] : restoreReport(stored).messages }
    },

    async save(id, report, base) {
      const plain = toPlain(report)
      const saved = await run((db) =>
        db.transaction('rw', [db.summaries, db.reports, db.snapshots, db.snapshotReports], async () => {
          const row = await db.summaries.get(id)
          if (!row) throw new StorageError('storage.missing')
          if (row.deletedAt !== null) throw new StorageError('storage.binned')
          if (row.revision !== base) throw new StorageError('storage.conflict')
          if (whole.get(id) !== base) await keepWhatIsLost(db, id)
          if (isSigned(row)) await refuseOtherContent(db, id, plain)
          const { createdAt } = row
          const meta = { id, revision: base + 1, createdAt, updatedAt: Date.now(), deletedAt: null }
          await putReport(db, meta, plain)
          return { revision: meta.revision, updatedAt: meta.updatedAt }
        }),
      )
      whole.set(id, saved.revision)
      tabs.announce({ ids: [id], revision: saved.revision, by: 'save' })
      return saved
    },

    moveToBin: (ids) => setDeleted(ids, Date.now()),
    takeFromBin: (ids) => setDeleted(ids, null),

    async purge(ids) {
      await run((db) =>
        db.transaction(
          'rw',
          [
            ...[db.summaries, db.reports, db.snapshots, db.snapshotReports],
            ...[db.places, db.originals, db.findings],
          ],
          async () => {
            const snapshots = await db.snapshots.where('reportId').anyOf(ids).primaryKeys()
            await db.snapshotReports.bulkDelete(snapshots)
            await db.snapshots.bulkDelete(snapshots)
            for (const table of [db.summaries, db.reports, db.places, db.originals, db.findings]) {
              await table.bulkDelete([...ids])
            }
          },
        ),
      )
      tabs.announce({ ids, by: 'bin' })
    },
  }
}
