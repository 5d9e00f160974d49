/** Reports and their rows: the content in one table, everything else about it in the small one. */
import { restoreReport } from '@/report/restore'
import type { Report } from '@/report/report'
import { summarise } from '@/report/summary'
import { toPlain } from './content'
import type { ReportDatabase, WithDatabase } from './database'
import type { Tabs } from './tabs'
import { StorageError } from './types'
import type { ReportStorage, StoredReport } from './types'
import type { SummaryRow } from './versions'

/** What a row knows beside the summary of its report. */
export type RowMeta = Pick<SummaryRow, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'deletedAt'>

/** Writes a report and its row; call it inside a transaction over both tables. */
export async function putReport(db: ReportDatabase, meta: RowMeta, report: Report): Promise<void> {
  await db.reports.put({ id: meta.id, report })
  await db.summaries.put({ ...summarise(report), ...meta })
}

function toStored(row: SummaryRow, raw: unknown): StoredReport {
  const { value, messages } = restoreReport(raw)
  if (!value) throw new StorageError('storage.failed', { cause: messages })
  const { id, revision, createdAt, updatedAt, deletedAt } = row
  return { id, revision, createdAt, updatedAt, deletedAt, report: value, messages }
}

type ReportPart = Pick<
  ReportStorage,
  'listSummaries' | 'load' | 'create' | 'save' | 'moveToBin' | 'takeFromBin' | 'purge'
>

export function reportTables(run: WithDatabase, tabs: Tabs): ReportPart {
  async function setDeleted(ids: readonly string[], deletedAt: number | null): Promise<void> {
    await run((db) => db.summaries.where('id').anyOf(ids).modify({ deletedAt }))
    tabs.announce({ ids, by: 'bin' })
  }

  return {
    listSummaries: () => run((db) => db.summaries.toArray()),

    load: (id) =>
      run(async (db) => {
        const [row, content] = await db.transaction('r', db.summaries, db.reports, () =>
          Promise.all([db.summaries.get(id), db.reports.get(id)]),
        )
        return row && content ? toStored(row, content.report) : undefined
      }),

    async create(report) {
      const plain = toPlain(report)
      const now = Date.now()
      const meta = { id: crypto.randomUUID(), revision: 1, createdAt: now, updatedAt: now, deletedAt: null }
      await run((db) => db.transaction('rw', db.summaries, db.reports, () => putReport(db, meta, plain)))
      tabs.announce({ ids: [meta.id], by: 'save' })
      return { ...meta, report: plain, messages: [] }
    },

    async save(id, report, base) {
      const plain = toPlain(report)
      const saved = await run((db) =>
        db.transaction('rw', db.summaries, db.reports, async () => {
          const row = await db.summaries.get(id)
          if (!row) throw new StorageError('storage.missing')
          if (row.revision !== base) throw new StorageError('storage.conflict')
          const { createdAt } = row
          const meta = { id, revision: base + 1, createdAt, updatedAt: Date.now(), deletedAt: null }
          await putReport(db, meta, plain)
          return { revision: meta.revision, updatedAt: meta.updatedAt }
        }),
      )
      tabs.announce({ ids: [id], revision: saved.revision, by: 'save' })
      return saved
    },

    moveToBin: (ids) => setDeleted(ids, Date.now()),
    takeFromBin: (ids) => setDeleted(ids, null),

    async purge(ids) {
      await run((db) =>
        db.transaction(
          'rw',
          [db.summaries, db.reports, db.snapshots, db.snapshotReports, db.places],
          async () => {
            const snapshots = await db.snapshots.where('reportId').anyOf(ids).primaryKeys()
            await db.snapshotReports.bulkDelete(snapshots)
            await db.snapshots.bulkDelete(snapshots)
            for (const table of [db.summaries, db.reports, db.places]) await table.bulkDelete([...ids])
          },
        ),
      )
      tabs.announce({ ids, by: 'bin' })
    },
  }
}
