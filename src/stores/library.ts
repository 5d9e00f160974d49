import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { nextYearDraft } from '@/report/next-year'
import type { WithMessages } from '@/report/message'
import type { Report } from '@/report/report'
import { StorageError } from '@/storage/types'
import type {
  BackupOutcome,
  Persistence,
  ProgressListener,
  StorageErrorCode,
  StoredSummary,
} from '@/storage/types'
import { findReport, unitsOf, yearsOf } from './rows'
import { useSettingsStore } from './settings'
import { useStorage } from './storage'

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
    return last && nextYearDraft(last)
  }

  /** Adds what a backup holds; rejects with `backup.*` where the file is none, and then nothing has changed. */
  function loadBackup(file: Blob, onProgress?: ProgressListener): Promise<BackupOutcome> {
    return attempt(() => useStorage().readBackup(file, onProgress))
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
    draftFrom,
    loadBackup,
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
