import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Message } from '@/report/message'
import type { Report } from '@/report/types'
import { isFromNewer } from '@/report/restore/restore-loss'
import { isReadOnly, mayReplace, underReviewOf } from '@/report/review/review-stage'
import { StorageError } from '@/storage/types'
import type {
  ReadingPlace,
  Snapshot,
  SnapshotInfo,
  SnapshotReason,
  StorageErrorCode,
  StoredReport,
} from '@/storage/types'
import { createAutosave } from './autosave'
import { conflictResolver } from './conflict'
import { watchLeaving } from './leaving'
import { createPlaces } from './places'
import { followPreviousReport } from './previous-report'
import type { PreviousReport } from './previous-report'
import { isForPeople, isSnapshotDue } from './saving'
import type { SavingState } from './saving'
import { useStorage } from './storage'
import { createUnmergedText, keepAsVersion } from './unmerged-text'

export type { SavingState } from './saving'

const codeOf = (error: unknown): StorageErrorCode =>
  error instanceof StorageError ? error.code : 'storage.failed'

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
  /** While saving fails: whether what is typed is kept apart meanwhile. */
  const apart = shallowRef<SavingState | null>(null)
  /** What could not be kept of the report when it was opened: `restore.*`. */
  const messages = shallowRef<readonly Message[]>([])
  /** Why the last opening, snapshot or restoring did not work; saving has its own state. */
  const trouble = ref<StorageErrorCode | null>(null)
  const isOpen = computed(() => report.value !== undefined)
  /** It is signed: only a reopening lets it change. */
  const isSigned = computed(() => report.value !== undefined && isReadOnly(report.value))
  /** A newer version of the program wrote it: it can be looked at, and nothing is saved over it. */
  const isNewer = computed(() => isFromNewer(messages.value))
  const isLocked = computed(() => isSigned.value || isNewer.value)

  let revision = 0
  let snapshotAt = 0
  /** Counts openings and closings, so that what arrives late is known to be late. */
  let turn = 0
  let previousReport: PreviousReport | undefined
  let stopFollowing: readonly (() => void)[] = []
  const places = createPlaces()

  const note = (error: unknown): void => {
    trouble.value = codeOf(error)
  }

  const content = () =>
    id.value === undefined || !report.value ? undefined : { reportId: id.value, report: report.value }
  const unmerged = createUnmergedText(content, (state) => (apart.value = state))

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
      if (state.kind === 'failed') unmerged.begin(state.code)
      else if (state.kind === 'saved') void unmerged.end()
    },
  )

  /** Takes a snapshot; one that fails is told and stops nothing. */
  async function snapshot(reportId: string, content: Report, reason: SnapshotReason): Promise<boolean> {
    try {
      await useStorage().takeSnapshot(reportId, content, reason)
      snapshotAt = Date.now()
      return true
    } catch (error) {
      note(error)
      return false
    }
  }

  function show(stored: StoredReport): void {
    id.value = stored.id
    report.value = stored.report
    messages.value = stored.messages
    revision = stored.revision
    autosave.settle(stored.updatedAt)
    previousReport?.lookFor(stored.report)
  }

  /**
   * Opens a report and keeps a snapshot of how it was; false where it is missing, in the bin or unreadable, or
   * where the report that is open cannot be saved and so stays open; `trouble` says which.
   */
  async function open(reportId: string): Promise<boolean> {
    if (id.value === reportId && report.value) return true
    if (!(await close())) {
      trouble.value = saving.value.kind === 'failed' ? saving.value.code : 'storage.failed'
      return false
    }
    const opening = (turn += 1)
    trouble.value = null
    try {
      const stored = await useStorage().load(reportId)
      if (opening !== turn) return false
      if (!stored || stored.deletedAt !== null) throw new StorageError('storage.missing')
      follow()
      show(stored)
      if (!isNewer.value) await snapshot(stored.id, stored.report, 'opened')
    } catch (error) {
      if (opening === turn) note(error)
      return false
    }
    return opening === turn
  }

  function follow(): void {
    previousReport = followPreviousReport((found) => (previous.value = found), note)
    stopFollowing = [
      previousReport.stop,
      useStorage().onSavedElsewhere((savedId, saved) => void onSavedElsewhere(savedId, saved)),
      watchLeaving(() => void hide(), autosave.isFailing),
    ]
  }

  const hide = (): Promise<unknown> =>
    Promise.all([autosave.flush().then((isSaved) => isSaved || unmerged.flush()), places.flush()])

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
      note(error)
    }
  }

  /**
   * Every change comes through here; a signed report takes none but its review's (`trouble`: `review.signed`), and one
   * that a newer version wrote takes none at all (`report.newer`).
   */
  function update(change: (report: Report) => Report): void {
    const before = report.value
    if (!before) return
    const next = change(before)
    if (next === before || isRefused(before, next)) return
    report.value = next
    autosave.edited()
    unmerged.edited()
    if (next.unit !== before.unit || next.year !== before.year) previousReport?.lookFor(next)
  }

  function isRefused(before: Report, next: Report): boolean {
    if (isNewer.value) {
      trouble.value = 'report.newer'
      return true
    }
    const isAllowed = mayReplace(before, next)
    if (!isAllowed) trouble.value = 'review.signed'
    else if (trouble.value === 'review.signed') trouble.value = null
    return !isAllowed
  }

  /**
   * Puts another content in place of the open report's; what stood there becomes a snapshot first, and where that
   * fails nothing is replaced. The review goes on. True once it is saved.
   */
  async function replace(next: Report, reason: SnapshotReason): Promise<boolean> {
    if (id.value === undefined || !report.value) return false
    if (isRefused(report.value, underReviewOf(report.value, next))) return false
    if (!(await snapshot(id.value, report.value, reason))) return false
    update((before) => underReviewOf(before, next))
    return autosave.flush()
  }

  /**
   * Ends the open report; false where it could not be saved, and then it stays open. What waits for a person's decision
   * waits on the disk.
   */
  async function close(): Promise<boolean> {
    await places.flush()
    if (!report.value) return true
    const isSafe = (await autosave.flush()) || (isForPeople(saving.value) && (await unmerged.flush()))
    if (isSafe) end()
    return isSafe
  }

  function end(): void {
    turn += 1
    autosave.stop()
    unmerged.leave()
    for (const stop of stopFollowing) stop()
    stopFollowing = []
    previousReport = undefined
    id.value = undefined
    report.value = undefined
    previous.value = undefined
    messages.value = []
    saving.value = { kind: 'saved', at: 0 }
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
      note(error)
    }
  }

  const resolveConflict = conflictResolver({
    id: () => id.value,
    mine: () => report.value,
    keepMineAsVersion: (reportId) => keepAsVersion(reportId, () => report.value),
    follow(theirs) {
      revision = theirs.revision
      autosave.decided()
      return autosave.flush()
    },
    isBehind: (theirs) => theirs.revision !== revision,
    showTheirs: show,
    showCreated(created, saved) {
      show({ ...created, report: report.value ?? saved })
      if (report.value !== saved) autosave.edited()
    },
    async letGo() {
      await unmerged.end()
      end()
    },
    fail: (error) => autosave.fail(codeOf(error)),
  })

  return {
    id,
    report,
    previous,
    saving,
    apart,
    messages,
    trouble,
    isOpen,
    isSigned,
    isNewer,
    /** Signed, or of a newer version: fields only show it. */
    isLocked,
    open,
    update,
    replace,
    /** Saves what is pending at once; true once nothing is pending. */
    flush: () => autosave.flush(),
    close,
    /** The open report's snapshots, newest first. */
    snapshots,
    loadSnapshot: (snapshotId: string): Promise<Snapshot | undefined> =>
      useStorage().loadSnapshot(snapshotId),
    restoreSnapshot,
    /** A report as it is stored, word for word, whether it can be opened or not. */
    contentOf: (reportId: string): Promise<unknown> => useStorage().loadContent(reportId),
    resolveConflict,
    rememberPlace: (reportId: string, place: ReadingPlace): void => places.remember(reportId, place),
    placeOf: (reportId: string): Promise<ReadingPlace | undefined> => places.placeOf(reportId),
  }
})
