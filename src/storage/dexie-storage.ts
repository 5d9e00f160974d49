/** Storage in this browser. */
import { connect } from './database'
import { toStorageError } from './errors'
import { requestPersistence } from './persistence'
import { roomMaker } from './room'
import { settingTables } from './settings'
import { byNewest } from './prune'
import { readSummaries } from './summaries'
import { summaryFeed } from './summary-feed'
import { connectTabs, exclusively } from './tabs'
import type { OriginalPart } from './originals'
import type { ReportPart } from './reports'
import type { SnapshotPart } from './snapshots'
import type { ReportStorage } from './types'
import type { UnmergedTexts } from './unmerged'
import { unmergedName, unmergedSchema } from './versions'

type WholePart = ReportPart & SnapshotPart & OriginalPart

/** Opens nothing until it is first used; where the browser has no storage, every call rejects with why. */
export function createDexieStorage(name = 'nianbao'): ReportStorage {
  const { run, close } = connect(name)
  const tabs = connectTabs(name)
  const apart = connect(unmergedName(name), unmergedSchema)
  const roomListeners = new Set<(count: number) => void>()
  const roomy = roomMaker(run, (count) => {
    for (const listener of [...roomListeners]) listener(count)
  })
  let texts: Promise<UnmergedTexts> | undefined
  /** Fetched as soon as the page stands, so that it is there when saving fails. */
  const unmerged = (): Promise<UnmergedTexts> =>
    (texts ??= import('./unmerged').then(
      ({ unmergedTexts }) => unmergedTexts(roomy(apart.run), tabs, name),
      (cause: unknown) => {
        texts = undefined
        throw toStorageError(cause)
      },
    ))
  let tables: Promise<WholePart> | undefined
  /** Not part of the first screen; fetched as soon as the page stands, so that it is there when the network is not. */
  const whole = (): Promise<WholePart> =>
    (tables ??= Promise.all([import('./reports'), import('./snapshots'), import('./originals')]).then(
      ([{ reportTables }, { snapshotTables }, { originalTables }]) => ({
        ...reportTables(roomy(run), tabs),
        ...snapshotTables(roomy(run)),
        ...originalTables(run),
      }),
      (cause: unknown) => {
        tables = undefined
        throw toStorageError(cause)
      },
    ))
  const restoreLock = `${name} backup`
  return {
    name,
    async prepare() {
      await Promise.all([whole(), unmerged()])
    },
    listSummaries: () => run(async (db) => (await readSummaries(db)).flatMap((row) => row ?? [])),
    load: async (id) => (await whole()).load(id),
    loadContent: async (id) => (await whole()).loadContent(id),
    create: async (report, content) => (await whole()).create(report, content),
    save: async (id, report, base) => (await whole()).save(id, report, base),
    moveToBin: async (ids) => (await whole()).moveToBin(ids),
    takeFromBin: async (ids) => (await whole()).takeFromBin(ids),
    async purge(ids) {
      await (await whole()).purge(ids)
      // What stays is told of, and may be let go.
      await unmerged()
        .then(({ dropWith }) => dropWith(ids))
        .catch(() => undefined)
    },
    keepUnmerged: async (text, report) => (await unmerged()).keepUnmerged(text, report),
    releaseUnmerged: async (id) => (await unmerged()).releaseUnmerged(id),
    dropUnmerged: async (id) => (await unmerged()).dropUnmerged(id),
    listUnmerged: async () => (await unmerged()).listUnmerged(),
    onUnmergedChange: (listener) =>
      tabs.onChange(({ by }) => {
        if (by === 'unmerged') listener()
      }),
    ...summaryFeed(run, tabs),
    takeSnapshot: async (id, content, reason) => (await whole()).takeSnapshot(id, content, reason),
    loadSnapshotContent: async (id) => (await whole()).loadSnapshotContent(id),
    async listSnapshots(reportId) {
      const [unmergedHere, versions] = await Promise.all([
        unmerged().then(({ asSnapshots }) => asSnapshots(reportId)),
        whole().then(({ listSnapshots }) => listSnapshots(reportId)),
      ])
      return [...unmergedHere, ...versions].sort(byNewest)
    },
    loadSnapshot: async (id) => (await (await whole()).loadSnapshot(id)) ?? (await unmerged()).load(id),
    async measureVersions(reportId) {
      const { measureVersions } = await import('./version-space')
      return run((db) => measureVersions(db, reportId))
    },
    async clearVersions(kinds, reportId) {
      const { clearVersions } = await import('./version-space')
      await run((db) => clearVersions(db, kinds, reportId))
    },
    onRoomMade(listener) {
      roomListeners.add(listener)
      return () => roomListeners.delete(listener)
    },
    ...settingTables(run),
    keepOriginal: async (reportId, file) => (await whole()).keepOriginal(reportId, file),
    loadOriginal: async (reportId) => (await whole()).loadOriginal(reportId),
    dropOriginal: async (reportId) => (await whole()).dropOriginal(reportId),
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
    async saveRequirementList(list) {
      const { writeRequirementList } = await import('./check-settings')
      return run((db) => writeRequirementList(db, list))
    },
    deleteRequirementList: (id) => run((db) => db.requirementLists.delete(id)),
    async writeBackup(onProgress) {
      const { writeBackup } = await import('./backup-write')
      const texts = await unmerged().then(({ withContents }) => withContents())
      return writeBackup(run, texts, onProgress)
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
      apart.close()
      tabs.close()
    },
  }
}
