/** Fresh storages on databases of their own; ended and deleted after each test. */
import { createDexieStorage } from '@/storage/dexie-storage'
import type { ReportStorage } from '@/storage/types'
import { unmergedName } from '@/storage/versions'

const open: ReportStorage[] = []
const names = new Set<string>()

export function endStorages(): void {
  for (const storage of open.splice(0)) storage.close()
  for (const name of names) {
    indexedDB.deleteDatabase(name)
    indexedDB.deleteDatabase(unmergedName(name))
  }
  names.clear()
}

/** A name of a database that does not exist yet. */
export function freshName(): string {
  const name = `test-${crypto.randomUUID()}`
  names.add(name)
  return name
}

/** Storage as one tab has it; two of one name are two tabs. */
export function openStorage(name = freshName()): ReportStorage {
  const storage = createDexieStorage(name)
  open.push(storage)
  return storage
}

/** Two tabs on one database. */
export function openTabs(): readonly [ReportStorage, ReportStorage] {
  const name = freshName()
  return [openStorage(name), openStorage(name)]
}
