import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Message } from '@/report/message'
import type { Report } from '@/report/report'
import { StorageError } from '@/storage/types'
import type {
  ReadingPlace,
  Snapshot,
  SnapshotInfo,
  SnapshotReason,
  StorageErrorCode,
  StoredReport,
  StoredSummary,
} from '@/storage/types'
import { createAutosave } from './autosave'
import { watchLeaving } from './leaving'
import { createPlaces } from './places'
import { findReport } from './rows'
import { isSnapshotDue } from './saving'
import type { SavingState } from './saving'
import { useStorage } from './storage'

export type { SavingState } from './saving'

/**
 * The open report. It is an immutable value: `update` replaces it, and saving follows within a second. Another tab
 * that saves the same report is followed quietly while nothing is unsaved here, and else becomes a conflict that
 * `resolveConflict` ends.
 */
export const useReportStore = defineStore('report', () => {
  const id = ref<string>()
  const report = shallowRef<Report>()
  /** Last year's report of the same unit, where the library has one; kept fresh. */
  const previous = shallowRef<Report>()
  const saving = shallowRef<SavingState>({ kind: 'saved', at: 0 })
  /** What could not be kept of the report when it was opened: `restore.*`. */
  const messages = shallowRef<readonly Message[]>([])
  /** Why the last opening, snapshot or restoring did not work; saving has its own state. */
  const trouble = ref<StorageErrorCode | null>(null)
  const isOpen = computed(() => report.value !== undefined)

  let revision = 0
  let snapshotAt = 0
  /** Counts openings and closings, so that what arrives late is known to be late. */
  let turn = 0
  let rows: readonly StoredSummary[] = []
  let previousKey = ''
  let stopFollowing: (() => void)[] = []
  const places = createPlaces()

  const autosave = createAutosave(
    async () => {
      if (id.value === undefined || !report.value) throw new StorageError('storage.missing')
      const [savedId, saved] = [id.value, report.value]
      const outcome = await useStorage().save(savedId, saved, revision)
      revision = outcome.revision
      if (isSnapshotDue(snapshotAt, Date.now())) await snapshot(savedId, saved, 'interval')
      return outcome.updatedAt
    },
    (state) => {
      saving.value = state
      if (state.kind === 'failed' && state.code === 'storage.conflict') void keepMine()
    },
  )

  /** Takes a snapshot; one that fails is told and stops nothing. */
  async function snapshot(reportId: string, content: Report, reason: SnapshotReason): Promise<boolean> {
    try {
      await useStorage().takeSnapshot(reportId, content, reason)
      snapshotAt = Date.now()
      return true
    } catch (error) {
      trouble.value = codeOf(error)
      return false
    }
  }

  /** What is typed here and cannot be saved over another tab's work is safe as a snapshot meanwhile. */
  async function keepMine(): Promise<boolean> {
    return id.value !== undefined && report.value !== undefined
      ? snapshot(id.value, report.value, 'conflict')
      : true
  }

  function show(stored: StoredReport): void {
    id.value = stored.id
    report.value = stored.report
    messages.value = stored.messages
    revision = stored.revision
    autosave.settle(stored.updatedAt)
    void followPrevious()
  }

  /**
   * Opens a report and keeps a snapshot of how it was; false where it is missing, in the bin or unreadable
   * (`trouble` says which), or where the report that is open cannot be saved and so stays open.
   */
  async function open(reportId: string): Promise<boolean> {
    if (id.value === reportId && report.value) return true
    if (!(await close())) return false
    const opening = (turn += 1)
    trouble.value = null
    try {
      const stored = await useStorage().load(reportId)
      if (opening !== turn) return false
      if (!stored || stored.deletedAt !== null) throw new StorageError('storage.missing')
      show(stored)
      follow()
      await snapshot(stored.id, stored.report, 'opened')
      return true
    } catch (error) {
      if (opening === turn) trouble.value = codeOf(error)
      return false
    }
  }

  function follow(): void {
    stopFollowing = [
      useStorage().onSavedElsewhere((savedId, saved) => void onSavedElsewhere(savedId, saved)),
      useStorage().watchSummaries((all) => {
        rows = all
        void followPrevious()
      }),
      watchLeaving(
        () => void hide(),
        () => autosave.isFailing(),
      ),
    ]
  }

  async function hide(): Promise<void> {
    const saved = autosave.flush()
    await Promise.all([saved.then((done) => done || keepMine()), places.flush()])
  }

  async function onSavedElsewhere(savedId: string, savedRevision: number): Promise<void> {
    await autosave.idle()
    if (savedId !== id.value || savedRevision <= revision) return
    if (autosave.isUnsaved()) autosave.fail('storage.conflict')
    else await reload()
  }

  /** Shows what is stored, unless something was typed meanwhile. */
  async function reload(): Promise<void> {
    const reloading = turn
    try {
      const stored = id.value === undefined ? undefined : await useStorage().load(id.value)
      if (reloading !== turn || !stored || stored.revision <= revision) return
      if (autosave.isUnsaved()) autosave.fail('storage.conflict')
      else show(stored)
    } catch (error) {
      trouble.value = codeOf(error)
    }
  }

  async function followPrevious(): Promise<void> {
    const current = report.value
    const row = current && findReport(rows, { unit: current.unit, year: current.year - 1 })
    const key = row ? `${row.id} ${row.revision}` : ''
    if (key === previousKey) return
    previousKey = key
    try {
      const found = row && (await useStorage().load(row.id))?.report
      if (key === previousKey) previous.value = found
    } catch (error) {
      trouble.value = codeOf(error)
    }
  }

  function update(change: (report: Report) => Report): void {
    const before = report.value
    if (!before) return
    const next = change(before)
    if (next === before) return
    report.value = next
    autosave.edited()
    if (next.unit !== before.unit || next.year !== before.year) void followPrevious()
  }

  /** Puts another report in place of the open one; what stood there becomes a snapshot first. */
  async function replace(next: Report, reason: SnapshotReason): Promise<void> {
    if (id.value === undefined || !report.value) return
    if (!(await snapshot(id.value, report.value, reason))) return
    update(() => next)
    await autosave.flush()
  }

  /** Ends the open report; false where it could not be saved, and then it stays open. */
  async function close(): Promise<boolean> {
    await places.flush()
    if (!report.value) return true
    const isSaved = await autosave.flush()
    if (
      !isSaved &&
      !(saving.value.kind === 'failed' && saving.value.code === 'storage.conflict' && (await keepMine()))
    )
      return false
    turn += 1
    autosave.stop()
    for (const stop of stopFollowing) stop()
    stopFollowing = []
    rows = []
    previousKey = ''
    id.value = undefined
    report.value = undefined
    previous.value = undefined
    messages.value = []
    return true
  }

  async function snapshots(): Promise<readonly SnapshotInfo[]> {
    return id.value === undefined ? [] : useStorage().listSnapshots(id.value)
  }

  /** Puts a snapshot in place of the open report; what stood there becomes a snapshot itself. */
  async function restoreSnapshot(snapshotId: string): Promise<void> {
    try {
      const chosen = await useStorage().loadSnapshot(snapshotId)
      if (!chosen) throw new StorageError('storage.missing')
      await replace(chosen.report, 'restore')
    } catch (error) {
      trouble.value = codeOf(error)
    }
  }

  /**
   * After a conflict: keep what is typed here (theirs becomes a snapshot), or take theirs (mine becomes one). Where
   * the report was ended for good meanwhile, keeping mine makes a new one of it under a new id.
   */
  async function resolveConflict(keep: 'mine' | 'theirs'): Promise<void> {
    if (id.value === undefined || !report.value) return
    try {
      const theirs = await useStorage().load(id.value)
      if (keep === 'theirs') {
        await useStorage().takeSnapshot(id.value, report.value, 'conflict')
        if (!theirs) throw new StorageError('storage.missing')
        show(theirs)
      } else if (theirs) {
        await useStorage().takeSnapshot(id.value, theirs.report, 'conflict')
        revision = theirs.revision
        autosave.settle(theirs.updatedAt)
        autosave.edited()
        await autosave.flush()
      } else {
        const { id: newId, revision: first, updatedAt } = await useStorage().create(report.value)
        id.value = newId
        revision = first
        autosave.settle(updatedAt)
      }
    } catch (error) {
      autosave.fail(codeOf(error))
    }
  }

  return {
    id,
    report,
    previous,
    saving,
    messages,
    trouble,
    isOpen,
    open,
    update,
    replace,
    /** Saves what is pending at once; true once nothing is pending. */
    flush: () => autosave.flush(),
    close,
    snapshots,
    loadSnapshot: (snapshotId: string): Promise<Snapshot | undefined> =>
      useStorage().loadSnapshot(snapshotId),
    restoreSnapshot,
    resolveConflict,
    rememberPlace: (reportId: string, place: ReadingPlace): void => places.remember(reportId, place),
    placeOf: (reportId: string): Promise<ReadingPlace | undefined> => places.placeOf(reportId),
  }
})

const codeOf = (error: unknown): StorageErrorCode =>
  error instanceof StorageError ? error.code : 'storage.failed'
