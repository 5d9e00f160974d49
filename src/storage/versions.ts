/**
 * The database through time. A version that was given out never changes; a new one is a new line with the tables
 * it changes and, where stored rows must change too, the upgrade that does it.
 */
import Dexie from 'dexie'
import type { Transaction } from 'dexie'
import type { BackupEntry } from './backup-format'
import type { SummaryRow } from './rows'
import type { RequirementList, UnitCheckSettings, WordList } from '@/report/check-settings'
import type { ReadingPlace, SnapshotInfo } from './types'

export type SnapshotRow = SnapshotInfo
export type CheckSettingsRow = UnitCheckSettings
export type WordListRow = WordList
export type RequirementListRow = RequirementList

export interface SettingRow {
  readonly key: string
  readonly value: unknown
}

export interface PlaceRow {
  readonly id: string
  readonly place: ReadingPlace
}

/** The file that a report was read from. */
export interface OriginalRow {
  readonly reportId: string
  readonly name: string
  /** Media type, or blank. */
  readonly type: string
  readonly addedAt: number
  readonly bytes: Blob
}

/** What the checks found in a report, counted; made anew whenever `mark` is another. */
export interface FindingRow {
  readonly id: string
  readonly revision: number
  /** Of all that the counts depend on. */
  readonly mark: string
  /** Errors, warnings, notices. */
  readonly counts: readonly [number, number, number]
}

/** A part of a backup that is being read, not yet in the library. */
export type IncomingRow = {
  readonly order?: number
  /** Which report or original file of the backup it is. */
  readonly line: number
} & ({ readonly entry: BackupEntry } | { readonly original: OriginalRow })

export interface SchemaVersion {
  readonly version: number
  /** Dexie's notation: primary key, then indexes. */
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>
}

/** Rows of version 1 hold their figures as objects. */
async function packSummaries(transaction: Transaction): Promise<void> {
  const summaries = transaction.table<SummaryRow, string>('summaries')
  const ids = await summaries.toCollection().primaryKeys()
  // Few machines still have it: what reads reports comes when there is something to rewrite.
  const { rewriteRows } = await Dexie.waitFor(import('./rewrite-rows'))
  await rewriteRows(summaries, transaction.table('reports'), ids)
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
    // Rows are small; a unit's year is found by its index; a backup waits in `incoming` until all of it was read.
    version: 2,
    stores: { summaries: 'id, [unit+year]', incoming: '++order' },
    upgrade: packSummaries,
  },
  {
    // The files that reports were read from; large, so apart from the reports.
    version: 3,
    stores: { originals: 'reportId' },
  },
  {
    // What units set for the checks, their lists of words, and what the checks found, to be shown before they ran.
    version: 4,
    stores: { checkSettings: 'unit', wordLists: 'id', findings: 'id' },
  },
  {
    // What the office above wants in the reports.
    version: 5,
    stores: { requirementLists: 'id' },
  },
]

/** What is not merged has a database of its own (`unmerged.ts`). Its tables never change: every version writes here. */
export const unmergedName = (name: string): string => `${name}-unmerged`
export const unmergedSchema: readonly SchemaVersion[] = [
  { version: 1, stores: { unmerged: 'id', contents: 'id' } },
]
