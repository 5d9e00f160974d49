/** Reports and their rows: the content in one table, everything else about it in the small one. */
import { restoreReport } from '@/report/restore/restore'
import { mayReplace } from '@/report/review/review-stage'
import type { Report } from '@/report/types'
import { summarise } from '@/report/summary'
import { toPlain } from './content'
import type { ReportDatabase, WithDatabase } from './database'
import { isStale, metaOf, packRow, rewriteRows, unpackRow } from './rows'
import type { RowMeta } from './rows'
import type { Tabs } from './tabs'
import { StorageError } from './types'
import type { ReportStorage, StoredReport, StoredSummary } from './types'

/** Writes a report and its row; call it inside a transaction over both tables. */
export async function putReport(db: ReportDatabase, meta: RowMeta, report: Report): Promise<void> {
  await db.reports.put({ id: meta.id, report })
  await db.summaries.put(packRow(summarise(report), meta))
}

/** Rows by their ids, or all; those that another program wrote are written anew first. */
export async function readSummaries(
  db: ReportDatabase,
  ids?: readonly string[],
): Promise<readonly (StoredSummary | undefined)[]> {
  const read = () => (ids ? db.summaries.bulkGet([...ids]) : db.summaries.toArray())
  let rows = await read()
  const stale = rows.flatMap((row) => (row && isStale(row) ? row.id : []))
  if (stale.length > 0) {
    try {
      await db.transaction('rw', db.summaries, db.reports, () => rewriteRows(db.summaries, db.reports, stale))
      rows = await read()
    } catch {
      // On a full disk the rows are still there to be listed, if without figures.
    }
  }
  return rows.map((row) => row && unpackRow(row))
}

function toStored(row: RowMeta, raw: unknown): StoredReport {
  const { value, messages } = restoreReport(raw)
  if (!value) throw new StorageError('storage.failed', { cause: messages })
  return { ...metaOf(row), report: value, messages }
}

const isSigned = ({ stage }: Pick<StoredSummary, 'stage'>): boolean =>
  stage === 'signed' || stage === 'published'

/** The last gate before a signed report, whoever saves and from whatever tab. */
async function refuseOtherContent(db: ReportDatabase, id: string, next: Report): Promise<void> {
  const { value } = restoreReport((await db.reports.get(id))?.report)
  if (value && !mayReplace(value, next)) throw new StorageError('review.signed')
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
    listSummaries: () => run(async (db) => (await readSummaries(db)).flatMap((row) => row ?? [])),

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
          if (row.deletedAt !== null) throw new StorageError('storage.binned')
          if (row.revision !== base) throw new StorageError('storage.conflict')
          if (isSigned(row)) await refuseOtherContent(db, id, plain)
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
