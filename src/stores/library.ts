import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { WithMessages } from '@/report/message'
import type { Report } from '@/report/types'
import { isFromNewer } from '@/report/restore/restore-loss'
import { mayReplace, underReviewOf } from '@/report/review/review-stage'
import { isReadOnly, stageOf } from '@/report/review/review-stage'
import { StorageError } from '@/storage/types'
import type {
  BackupOutcome,
  Persistence,
  ProgressListener,
  RestoreOptions,
  SnapshotReason,
  StorageErrorCode,
  StoredSummary,
  VersionKind,
} from '@/storage/types'
import { findReport, unitsOf, yearsOf } from './rows'
import { useReportStore } from './report'
import { useSettingsStore } from './settings'
import { useStorage } from './storage'

/** A report that was read, what it stands in for, and what was made of it. */
export interface Intake {
  readonly report: Report
  /** The stored report of the same unit and year. */
  readonly replaces?: string | undefined
  readonly draft?: Report | undefined
  /** What the report was restored from, where it does not say all of that. */
  readonly asWritten?: unknown
  /** The file that the report was read from, to be kept with it. */
  readonly original?: File | undefined
  /** It came from a file of the program's that says what it said when it was written. */
  readonly isVerified?: boolean
}

/**
 * All reports on this machine as small rows, kept live; whole reports are loaded one at a time. An action that
 * storage refuses sets `trouble`, which the shell shows, and rejects with the StorageError, so that what would
 * have followed does not.
 */
export const useLibraryStore = defineStore('library', () => {
  const all = shallowRef<readonly StoredSummary[]>([])
  /** True once the rows are read, or are known to be unreadable. */
  const ready = ref(false)
  const persistence = ref<Persistence>('unknown')
  const trouble = ref<StorageErrorCode | null>(null)
  let stop: (() => void) | undefined

  const summaries = computed(() => all.value.filter((row) => row.deletedAt === null))
  const bin = computed(() => all.value.filter((row) => row.deletedAt !== null))
  const units = computed(() => unitsOf(all.value))

  /** Begins to follow storage; calling it again changes nothing. */
  function start(): void {
    stop ??= useStorage().watchSummaries(
      (rows) => {
        all.value = rows
        ready.value = true
      },
      (error) => {
        trouble.value = error.code
        ready.value = true
      },
    )
  }

  async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      const result = await work()
      trouble.value = null
      return result
    } catch (error) {
      trouble.value = error instanceof StorageError ? error.code : 'storage.failed'
      throw error
    }
  }

  function load(id: string): Promise<Report | undefined> {
    return attempt(async () => (await useStorage().load(id))?.report)
  }

  async function create(report: Report): Promise<string> {
    const { id } = await attempt(() => useStorage().create(report))
    void askToPersist()
    return id
  }

  async function askToPersist(): Promise<void> {
    if (persistence.value !== 'granted') persistence.value = await useStorage().requestPersistence()
  }

  /** Next year's draft of a report, not yet in the library. */
  async function draftFrom(id: string): Promise<WithMessages<Report> | undefined> {
    const last = await load(id)
    // Reading sentences takes more code than the list: it comes when a draft is made.
    const { nextYearDraft } = await import('@/report/years/next-year')
    return last && nextYearDraft(last)
  }

  /** Adds the three sample reports, without those whose unit and year are here already. */
  async function addSample(): Promise<void> {
    const { loadSample } = await import('@/sample/load')
    for (const report of await loadSample()) {
      if (!findReport(all.value, report)) await create(report)
    }
  }

  /**
   * Changes a stored report, which becomes a snapshot first; a signed one is refused (`review.signed`). Where it is
   * open it is saved and closed before, so that what was typed last is changed too.
   */
  function revise(id: string, change: (report: Report) => Report, reason: SnapshotReason): Promise<void> {
    return attempt(async () => {
      const open = useReportStore()
      if (open.id === id && !(await open.close())) throw new StorageError('storage.conflict')
      const stored = await useStorage().load(id)
      if (!stored) throw new StorageError('storage.missing')
      if (isFromNewer(stored.messages)) throw new StorageError('report.newer')
      const next = change(stored.report)
      if (!mayReplace(stored.report, next)) throw new StorageError('review.signed')
      await useStorage().takeSnapshot(id, stored.report, reason)
      await useStorage().save(id, next, stored.revision)
    })
  }

  async function keepOriginal(
    id: string,
    file: File,
    onLost?: (code: StorageErrorCode) => void,
  ): Promise<void> {
    try {
      await useStorage().keepOriginal(id, file)
    } catch (error) {
      onLost?.(error instanceof StorageError ? error.code : 'storage.failed')
    }
  }

  /** Puts another content in place of a stored report's, which becomes a snapshot first; its review goes on. */
  function replace(id: string, report: Report, reason: SnapshotReason): Promise<void> {
    return revise(id, (stored) => underReviewOf(stored, report), reason)
  }

  /**
   * The same for what came from a file: a signed report makes room only for its own continuation, and what is none,
   * or may have been edited, becomes a version beside it (`review.keptAsVersion`).
   */
  async function replaceFromFile(id: string, report: Report, isVerified: boolean): Promise<void> {
    const stored = await load(id)
    if (stored && isReadOnly(stored)) {
      const { mayComeInPlaceOf } = await import('@/report/review/review-chain')
      const next = underReviewOf(stored, report)
      const hasNoNews = mayReplace(stored, next) && stageOf(next.review) === stageOf(stored.review)
      if (!hasNoNews && !(isVerified && mayComeInPlaceOf(stored, next))) {
        await attempt(async () => {
          await useStorage().takeSnapshot(id, report, 'import')
          throw new StorageError('review.keptAsVersion')
        })
      }
    }
    await replace(id, report, 'import')
  }

  /**
   * Puts a report that was read into the library, in place of another where `replaces` names one, and the draft
   * that was made from it: both or neither. What it does not say of what was written stays as a version. Gives the id of the one to open. A file that cannot be kept changes
   * nothing of that: `onOriginalLost` hears why.
   */
  async function takeIn(
    { report, replaces, draft, asWritten, original, isVerified = false }: Intake,
    onOriginalLost?: (code: StorageErrorCode) => void,
  ): Promise<string> {
    const draftId = draft && (await create(draft))
    try {
      const id = replaces ?? (await create(report))
      if (replaces !== undefined) await replaceFromFile(replaces, report, isVerified)
      if (asWritten !== undefined) await attempt(() => useStorage().takeSnapshot(id, asWritten, 'original'))
      if (original) await keepOriginal(id, original, onOriginalLost)
      return draftId ?? id
    } catch (error) {
      if (draftId !== undefined) await useStorage().purge([draftId])
      throw error
    }
  }

  /** Puts a report of a newer version beside all others, word for word: here it can only be looked at. */
  async function takeInNewer(report: Report, asWritten: unknown): Promise<string> {
    const { id } = await attempt(() => useStorage().create(report, asWritten))
    void askToPersist()
    return id
  }

  /** Puts a snapshot in place of its report, which becomes a snapshot itself. */
  async function restoreSnapshot(snapshotId: string): Promise<void> {
    const chosen = await attempt(() => useStorage().loadSnapshot(snapshotId))
    if (chosen) await replace(chosen.reportId, chosen.report, 'restore')
  }

  /**
   * Adds what a backup holds; rejects with `backup.*` where the file is none, and then nothing has changed. Nor has
   * it where the file is damaged and `damaged` does not say what to do.
   */
  function loadBackup(file: Blob, options: RestoreOptions = {}): Promise<BackupOutcome> {
    return attempt(() => useStorage().readBackup(file, options))
  }

  return {
    summaries,
    bin,
    units,
    ready,
    persistence,
    trouble,
    start,
    /** The report of a unit and year; of several the one that was edited last. */
    find: (unit: string, year: number) => findReport(all.value, { unit, year }),
    /** A unit's reports, one for each year, oldest first. */
    yearsOf: (unit: string) => yearsOf(all.value, unit),
    load,
    create,
    askToPersist,
    draftFrom,
    addSample,
    takeIn,
    takeInNewer,
    revise,
    replace,
    /** Newest first. */
    snapshotsOf: (id: string) => attempt(() => useStorage().listSnapshots(id)),
    loadSnapshot: (id: string) => attempt(() => useStorage().loadSnapshot(id)),
    /** A snapshot word for word, whether it can be read or not. */
    snapshotContent: (id: string) => attempt(() => useStorage().loadSnapshotContent(id)),
    restoreSnapshot,
    /** How much room versions take, of one report or of all. */
    measureVersions: (id?: string) => attempt(() => useStorage().measureVersions(id)),
    clearVersions: (kinds: readonly VersionKind[], id?: string) =>
      attempt(() => useStorage().clearVersions(kinds, id)),
    /** The file that a report was read from, where it was kept. */
    loadOriginal: (id: string) => attempt(() => useStorage().loadOriginal(id)),
    dropOriginal: (id: string) => attempt(() => useStorage().dropOriginal(id)),
    loadBackup,
    lastRestore: () => attempt(() => useStorage().loadLastRestore()),
    writeBackup: (onProgress?: ProgressListener): Promise<Blob> =>
      attempt(() => useStorage().writeBackup(onProgress)),
    /** The backup reached a place of the person's choice. */
    setBackupDone: () => useSettingsStore().change({ lastBackupAt: Date.now() }),
    moveToBin: (ids: readonly string[]) => attempt(() => useStorage().moveToBin(ids)),
    takeFromBin: (ids: readonly string[]) => attempt(() => useStorage().takeFromBin(ids)),
    /** Ends reports and their snapshots for good. */
    purge: (ids: readonly string[]) => attempt(() => useStorage().purge(ids)),
    emptyBin: () => attempt(() => useStorage().purge(bin.value.map((row) => row.id))),
  }
})
