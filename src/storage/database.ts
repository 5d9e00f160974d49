/** Opens the database: the right version or none. */
import Dexie from 'dexie'
import type { Table } from 'dexie'
import { toStorageError } from './errors'
import { versions } from './versions'
import type {
  CheckSettingsRow,
  FindingRow,
  IncomingRow,
  OriginalRow,
  PlaceRow,
  RequirementListRow,
  SchemaVersion,
  SettingRow,
  SnapshotRow,
  WordListRow,
} from './versions'
import type { ReportRow, SummaryRow } from './rows'

/**
 * Strict: what is said to be saved has reached the disk, even where the browser is killed a moment later. Relaxed is
 * for what can be made again.
 */
export type Durability = 'strict' | 'relaxed'

export class ReportDatabase extends Dexie {
  declare readonly reports: Table<ReportRow, string>
  declare readonly summaries: Table<SummaryRow, string>
  declare readonly snapshots: Table<SnapshotRow, string>
  declare readonly snapshotReports: Table<ReportRow, string>
  declare readonly settings: Table<SettingRow, string>
  declare readonly places: Table<PlaceRow, string>
  declare readonly incoming: Table<IncomingRow, number>
  declare readonly originals: Table<OriginalRow, string>
  declare readonly checkSettings: Table<CheckSettingsRow, string>
  declare readonly wordLists: Table<WordListRow, string>
  declare readonly requirementLists: Table<RequirementListRow, string>
  declare readonly findings: Table<FindingRow, string>

  constructor(name: string, schema: readonly SchemaVersion[] = versions, durability: Durability = 'strict') {
    super(name, { autoOpen: false, chromeTransactionDurability: durability, cache: 'disabled' })
    for (const { version, stores, upgrade } of schema) {
      const declared = this.version(version).stores(stores)
      if (upgrade) declared.upgrade(upgrade)
    }
    // A newer program in another tab wants to upgrade: let it, and open again at the next call.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false })
      return false
    })
  }
}

/** IndexedDB counts Dexie's versions in tenths. */
const nativeVersion = (version: number): number => Math.round(version * 10)

/**
 * Dexie would open a newer database and bend it to its own schema. This asks the browser first, which refuses with
 * a VersionError; a database that is missing or older is left as it is.
 */
function refuseNewer(name: string, version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, nativeVersion(version))
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = (event) => {
      event.preventDefault()
      if (request.error?.name === 'AbortError') resolve()
      else reject(request.error)
    }
  })
}

/** Runs work on the open database; every error that leaves is a StorageError. */
export type WithDatabase = <Result>(work: (db: ReportDatabase) => PromiseLike<Result>) => Promise<Result>

export interface Connection {
  readonly run: WithDatabase
  close(): void
}

/** Opens at the first call, and again after a newer program or the browser closed it. */
export function connect(
  name: string,
  schema: readonly SchemaVersion[] = versions,
  durability: Durability = 'strict',
): Connection {
  const db = new ReportDatabase(name, schema, durability)
  let opening: Promise<void> | undefined

  async function open(): Promise<void> {
    try {
      if (typeof indexedDB !== 'undefined') await refuseNewer(name, db.verno)
      await db.open()
    } catch (error) {
      // Private windows, policies and broken profiles refuse in many words.
      throw toStorageError(error, 'storage.unavailable')
    }
  }

  return {
    async run(work) {
      try {
        if (!db.isOpen()) await (opening ??= open().finally(() => (opening = undefined)))
        return await work(db)
      } catch (error) {
        throw toStorageError(error)
      }
    },
    close: () => db.close(),
  }
}
