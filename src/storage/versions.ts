/**
 * The database through time. A version that was given out never changes; a new one is a new line with the tables
 * it changes and, where stored rows must change too, the upgrade that does it.
 */
import type { Transaction } from 'dexie'
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

export interface SchemaVersion {
  readonly version: number
  /** Dexie's notation: primary key, then indexes. */
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>
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
]
