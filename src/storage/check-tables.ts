/** What the worker that checks the library needs of it, read and written in batches. */
import type { CheckSetup } from '@/report/check-settings'
import { readCheckSetup } from './check-settings'
import { connect } from './database'
import { versions } from './versions'
import type { FindingRow } from './versions'
import type { StoredSummary } from './types'

export type { FindingRow } from './versions'

/** What of a row says which reports are checked together, and whether any of them changed. */
export type CheckedRow = Pick<StoredSummary, 'id' | 'unit' | 'year' | 'revision' | 'updatedAt' | 'deletedAt'>

export interface CheckTables {
  /** Every report, those in the bin included. */
  readRows(): Promise<readonly CheckedRow[]>
  /** Reports as they are stored, in the order of the ids; `undefined` where there is none. */
  readStored(ids: readonly string[]): Promise<readonly unknown[]>
  readFindings(): Promise<readonly FindingRow[]>
  /** What was counted can be counted again: no need to wait for the disk. */
  keepFindings(rows: readonly FindingRow[]): Promise<void>
  readSetup(): Promise<CheckSetup>
  close(): void
}

/** Every call rejects with a StorageError where storage refuses. */
export function openCheckTables(name: string): CheckTables {
  const { run, close } = connect(name, versions, 'relaxed')
  return {
    readRows: () => run((db) => db.summaries.toArray()),

    readStored: (ids) =>
      run(async (db) => {
        const rows = await db.reports.bulkGet([...ids])
        return rows.map((row) => row?.report)
      }),

    readFindings: () => run((db) => db.findings.toArray()),

    async keepFindings(rows) {
      await run((db) => db.findings.bulkPut([...rows]))
    },

    readSetup: () => run(readCheckSetup),
    close,
  }
}
