/**
 * The database through time. A version that was given out never changes; a new one is a new line with the tables
 * it changes and, where stored rows must change too, the upgrade that does it.
 */
import type { Transaction } from 'dexie'
import { restoreReport } from '@/report/restore'
import { summarise } from '@/report/summary'
import type { BackupEntry } from './backup-format'
import type { ReadingPlace, SnapshotInfo, StoredSummary } from './types'

/** The whole report; read through `restoreReport`, whoever wrote it. */
export interface ReportRow {
  readonly id: string
  readonly report: unknown
}

export type SummaryRow = StoredSummary
export type SnapshotRow = SnapshotInfo

export interface SettingRow {
  readonly key: string
  readonly value: unknown
}

export interface PlaceRow {
  readonly id: string
  readonly place: ReadingPlace
}

/** An entry of a backup that is being read, not yet in the library. */
export interface IncomingRow {
  readonly order?: number
  readonly entry: BackupEntry
}

export interface SchemaVersion {
  readonly version: number
  /** Dexie's notation: primary key, then indexes. */
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>
}

/** Reports read at once during an upgrade: bounds the memory. */
const batchSize = 100

/** Computes every summary anew: for versions from which on a summary says more, or says it differently. */
async function rewriteSummaries(transaction: Transaction): Promise<void> {
  const summaries = transaction.table<SummaryRow, string>('summaries')
  const reports = transaction.table<ReportRow, string>('reports')
  const ids = await summaries.toCollection().primaryKeys()
  for (let start = 0; start < ids.length; start += batchSize) {
    const batch = ids.slice(start, start + batchSize)
    const [rows, contents] = await Promise.all([summaries.bulkGet(batch), reports.bulkGet(batch)])
    await summaries.bulkPut(
      rows.flatMap((row, index) => {
        const { value } = restoreReport(contents[index]?.report)
        if (!row || !value) return []
        const { id, revision, createdAt, updatedAt, deletedAt } = row
        return [{ ...summarise(value), id, revision, createdAt, updatedAt, deletedAt }]
      }),
    )
  }
}

export const versions: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      reports: 'id',
      summaries: 'id',
      snapshots: 'id, reportId',
      snapshotReports: 'id',
      settings: 'key',
      places: 'id',
    },
  },
  {
    // A unit's year is found by its index; a backup waits in `incoming` until all of it was read.
    version: 2,
    stores: { summaries: 'id, [unit+year]', incoming: '++order' },
    upgrade: rewriteSummaries,
  },
]
