import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Report } from '@/report/report'
import { StorageError } from '@/storage/types'
import type { Snapshot, SnapshotInfo, StorageErrorCode } from '@/storage/types'
import { useStorage } from './storage'

/** What people see of saving: 已保存 / 保存中 / 未能保存 and why. */
export type SavingState =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly code: StorageErrorCode }

const saveDelay = 600
const snapshotEvery = 10 * 60_000

/** The open report. It is an immutable value: `update` replaces it, and saving follows within a second. */
export const useReportStore = defineStore('report', () => {
  const id = ref<string>()
  const report = shallowRef<Report>()
  const previous = shallowRef<Report>()
  const saving = ref<SavingState>({ kind: 'saved', at: 0 })

  const isOpen = computed(() => report.value !== undefined)

  async function open(_id: string): Promise<boolean> {
    throw new Error('not built yet')
  }

  function update(_change: (report: Report) => Report): void {
    throw new Error('not built yet')
  }

  /** Saves what is pending at once; true once nothing is pending. */
  async function flush(): Promise<boolean> {
    throw new Error('not built yet')
  }

  async function close(): Promise<void> {
    throw new Error('not built yet')
  }

  async function snapshots(): Promise<readonly SnapshotInfo[]> {
    return id.value ? useStorage().listSnapshots(id.value) : []
  }

  async function loadSnapshot(snapshotId: string): Promise<Snapshot | undefined> {
    return useStorage().loadSnapshot(snapshotId)
  }

  /** Puts a snapshot in place of the open report; what stood there becomes a snapshot itself. */
  async function restoreSnapshot(_snapshotId: string): Promise<void> {
    throw new Error('not built yet')
  }

  /** After a conflict: keep what is typed here (theirs becomes a snapshot), or take theirs (mine becomes one). */
  async function resolveConflict(_keep: 'mine' | 'theirs'): Promise<void> {
    throw new Error('not built yet')
  }

  return {
    id,
    report,
    previous,
    saving,
    isOpen,
    open,
    update,
    flush,
    close,
    snapshots,
    loadSnapshot,
    restoreSnapshot,
    resolveConflict,
    saveDelay,
    snapshotEvery,
    StorageError,
  }
})
