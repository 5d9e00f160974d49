import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { nextYearDraft } from '@/report/next-year'
import type { WithMessages } from '@/report/message'
import type { Report } from '@/report/report'
import type { BackupOutcome, Persistence, StoredSummary } from '@/storage/types'
import { useStorage } from './storage'

/** All reports on this machine as small rows, kept live; whole reports are loaded one at a time. */
export const useLibraryStore = defineStore('library', () => {
  const all = shallowRef<readonly StoredSummary[]>([])
  const ready = ref(false)
  const persistence = ref<Persistence>('unknown')
  let stop: (() => void) | undefined

  const summaries = computed(() => all.value.filter((row) => row.deletedAt === null))
  const bin = computed(() => all.value.filter((row) => row.deletedAt !== null))

  /** Begins to follow storage; calling it again changes nothing. */
  function start(): void {
    stop ??= useStorage().watchSummaries((rows) => {
      all.value = rows
      ready.value = true
    })
  }

  function find(unit: string, year: number): StoredSummary | undefined {
    return summaries.value.find((row) => row.unit === unit && row.year === year)
  }

  async function load(id: string): Promise<Report | undefined> {
    return (await useStorage().load(id))?.report
  }

  async function create(report: Report): Promise<string> {
    const { id } = await useStorage().create(report)
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

  async function loadBackup(file: Blob): Promise<BackupOutcome> {
    return useStorage().readBackup(file)
  }

  return {
    summaries,
    bin,
    ready,
    persistence,
    start,
    find,
    load,
    create,
    draftFrom,
    loadBackup,
    writeBackup: () => useStorage().writeBackup(),
    moveToBin: (ids: readonly string[]) => useStorage().moveToBin(ids),
    takeFromBin: (ids: readonly string[]) => useStorage().takeFromBin(ids),
    purge: (ids: readonly string[]) => useStorage().purge(ids),
  }
})
