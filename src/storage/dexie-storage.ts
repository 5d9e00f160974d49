/** Storage in this browser. */
import { connect } from './database'
import { originalTables } from './originals'
import { requestPersistence } from './persistence'
import { reportTables } from './reports'
import { settingTables } from './settings'
import { snapshotTables } from './snapshots'
import { summaryFeed } from './summary-feed'
import { connectTabs, exclusively } from './tabs'
import type { ReportStorage } from './types'

/** Opens nothing until it is first used; where the browser has no storage, every call rejects with why. */
export function createDexieStorage(name = 'nianbao'): ReportStorage {
  const { run, close } = connect(name)
  const tabs = connectTabs(name)
  const restoreLock = `${name} backup`
  return {
    name,
    ...reportTables(run, tabs),
    ...summaryFeed(run, tabs),
    ...snapshotTables(run),
    ...settingTables(run),
    ...originalTables(run),
    // Loaded when used: a visit seldom needs them.
    async loadCheckSetup() {
      const { readCheckSetup } = await import('./check-settings')
      return run(readCheckSetup)
    },
    async saveUnitCheckSettings(settings) {
      const { writeUnitCheckSettings } = await import('./check-settings')
      return run((db) => writeUnitCheckSettings(db, settings))
    },
    async saveWordList(list) {
      const { writeWordList } = await import('./check-settings')
      return run((db) => writeWordList(db, list))
    },
    deleteWordList: (id) => run((db) => db.wordLists.delete(id)),
    async writeBackup(onProgress) {
      const { writeBackup } = await import('./backup-write')
      return writeBackup(run, onProgress)
    },
    async readBackup(file, options) {
      const { readBackup } = await import('./backup-read')
      return exclusively(restoreLock, () => readBackup(run, tabs, file, options))
    },
    async loadLastRestore() {
      const { readLastRestore } = await import('./last-restore')
      return run(readLastRestore)
    },
    async clearLeftovers() {
      const { clearLeftovers } = await import('./backup-leftovers')
      return clearLeftovers(run, restoreLock)
    },
    requestPersistence,
    onSavedElsewhere: (listener) =>
      tabs.onChange(({ ids: [id], revision, by }, elsewhere) => {
        if (id !== undefined && revision !== undefined && (elsewhere || by === 'backup'))
          listener(id, revision)
      }),
    close() {
      close()
      tabs.close()
    },
  }
}
