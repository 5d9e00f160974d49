import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { samePublished } from '@/report/review/published-content'
import { isFromNewer } from '@/report/restore/restore-loss'
import type { Report } from '@/report/types'
import { StorageError } from '@/storage/types'
import type { StorageErrorCode } from '@/storage/types'
import { unfoldFiles } from './batch-archives'
import { openSource, readSource } from './batch-reading'
import { confirmRow, toUnreadRow } from './batch-rows'
import type { BatchRow, ReportRow, RowOutcome } from './batch-rows'
import type { BatchSource, BroughtFile } from './batch-sources'
import { useIncomingStore } from './incoming'
import { useLibraryStore } from './library'
import { useReadingStore } from './reading'

export type BatchPhase = 'idle' | 'collecting' | 'reading' | 'listed' | 'storing'

/** Files in one batch; the others are counted in `beyond`. */
export const batchLimit = 1_000
/** Files that are read at the same time: as many as small machines have processors. */
const lanes = 2
/** After these nothing else can be stored either. */
const endsStoring: ReadonlySet<StorageErrorCode> = new Set([
  'storage.full',
  'storage.unavailable',
  'storage.newer',
])

/** A stored report beside the row it was compared with. */
interface Comparison {
  readonly storedId: string
  readonly revision: number
  readonly report: Report
  readonly isSame: boolean
}

export interface Intake {
  readonly rowId: number
  readonly replaces: string | undefined
}

/** Many files read one after the other, what came of each, and storing those that a person wants. */
export const useBatchStore = defineStore('batch', () => {
  const library = useLibraryStore()
  const incoming = useIncomingStore()
  const reading = useReadingStore()

  const phase = ref<BatchPhase>('idle')
  /** In the order of the files. */
  const rows = shallowRef<readonly BatchRow[]>([])
  /** Files of this batch, read or not. */
  const total = ref(0)
  /** Names of the files that are being read. */
  const current = shallowRef<readonly string[]>([])
  /** System files and what lies beside saved pages. */
  const leftOut = ref(0)
  /** Files past the limit. */
  const beyond = ref(0)
  /** Files that were waiting when reading was cancelled. */
  const notRead = ref(0)
  /** What a person ticked and unticked, the latest last. */
  const ticks = shallowRef<ReadonlyMap<number, boolean>>(new Map())
  const comparisons = shallowRef<ReadonlyMap<number, Comparison>>(new Map())
  /** How many of how many are stored, while they are. */
  const storing = ref({ done: 0, total: 0 })
  /** The row that is being gone through field by field. */
  const reviewing = ref<number>()

  let running = new AbortController()
  let work: Promise<void> = Promise.resolve()
  let lastId = 0

  const stored = computed(() => rows.value.filter(isStored))

  function isStored(row: BatchRow): boolean {
    return row.kind === 'report' && row.outcome?.kind === 'stored'
  }

  function put(row: BatchRow): void {
    rows.value = [...rows.value.filter((one) => one.id !== row.id), row].sort((a, b) => a.id - b.id)
  }

  function reset(): void {
    running.abort()
    running = new AbortController()
    work = Promise.resolve()
    phase.value = 'idle'
    rows.value = []
    current.value = []
    total.value = leftOut.value = beyond.value = notRead.value = 0
    ticks.value = new Map()
    comparisons.value = new Map()
    reviewing.value = undefined
  }

  /** Reads files beside those that are here already; a batch that was stored makes room for a new one. */
  function add(files: readonly BroughtFile[]): Promise<void> {
    if (phase.value === 'storing') return Promise.resolve()
    if (stored.value.length > 0) reset()
    library.start()
    notRead.value = 0
    if (running.signal.aborted) running = new AbortController()
    const { signal } = running
    work = work.then(() => readAll(files, signal))
    return work
  }

  async function readAll(files: readonly BroughtFile[], signal: AbortSignal): Promise<void> {
    if (signal.aborted) return
    phase.value = 'collecting'
    const unfolded = await unfoldFiles(files, signal)
    if (signal.aborted) return
    leftOut.value += unfolded.leftOut
    const room = Math.max(0, batchLimit - rows.value.length)
    const numbered = unfolded.sources.map((source): BatchSource => ({ ...source, id: (lastId += 1) }))
    const sources = numbered.slice(0, room)
    beyond.value += numbered.length - sources.length
    total.value = rows.value.length + sources.length + unfolded.refused.length
    for (const { source, message } of unfolded.refused) {
      put(toUnreadRow({ ...source, id: (lastId += 1) }, [message]))
    }
    phase.value = 'reading'
    await readInLanes(sources, signal)
    if (signal.aborted) return
    await compare()
    if (!signal.aborted) phase.value = 'listed'
  }

  async function readInLanes(sources: readonly BatchSource[], signal: AbortSignal): Promise<void> {
    const waiting = [...sources]
    const runLane = async (): Promise<void> => {
      for (let source = waiting.shift(); source && !signal.aborted; source = waiting.shift()) {
        const { name } = source
        current.value = [...current.value, name]
        const row = await readSource(source, signal)
        if (signal.aborted) return
        current.value = current.value.filter((one) => one !== name)
        put(row)
      }
    }
    await Promise.all(Array.from({ length: lanes }, runLane))
  }

  /** Ends reading; what has been read stays listed. */
  function cancel(): void {
    running.abort()
    work = Promise.resolve()
    current.value = []
    notRead.value = Math.max(0, total.value - rows.value.length)
    total.value = rows.value.length
    phase.value = 'listed'
    void compare()
  }

  const existingOf = (row: ReportRow) => library.find(row.report.unit, row.report.year)

  function comparisonOf(row: ReportRow): Comparison | undefined {
    const existing = existingOf(row)
    const known = comparisons.value.get(row.id)
    const isFresh =
      known?.storedId === existing?.id &&
      known?.revision === existing?.revision &&
      known?.report === row.report
    return isFresh ? known : undefined
  }

  /** Looks whether the library says the same as the rows of the same unit and year. */
  async function compare(): Promise<void> {
    for (const row of rows.value) {
      if (row.kind !== 'report' || isStored(row) || comparisonOf(row)) continue
      const existing = existingOf(row)
      if (!existing) continue
      const { id: storedId, revision } = existing
      let isSame = false
      try {
        const stored = await library.load(storedId)
        isSame = stored !== undefined && samePublished(stored, row.report)
      } catch (error) {
        // The library says what is wrong; a report that cannot be compared counts as another.
        if (!(error instanceof StorageError)) throw error
      }
      const { report } = row
      comparisons.value = new Map(comparisons.value).set(row.id, { storedId, revision, report, isSame })
    }
  }

  /** The stored report of a row's unit and year, and whether it says the same. */
  function storedMatch(row: ReportRow): { readonly id: string; readonly isSame: boolean } | undefined {
    const existing = existingOf(row)
    return existing && { id: existing.id, isSame: comparisonOf(row)?.isSame ?? false }
  }

  function tick(ids: readonly number[], isOn: boolean): void {
    const next = new Map(ticks.value)
    for (const id of ids) {
      next.delete(id)
      next.set(id, isOn)
    }
    ticks.value = next
  }

  async function storeRow(row: ReportRow, replaces: string | undefined): Promise<RowOutcome> {
    const { report, asWritten, isConfirmed, messages } = row
    try {
      // What somebody went through becomes a report of today; what a newer version wrote stays as a version of it.
      if (isFromNewer(messages) && !isConfirmed) {
        return { kind: 'stored', reportId: await library.takeInNewer(report, asWritten), replaced: false }
      }
      const named = { ...report, unit: report.unit.trim() }
      const reportId = await library.takeIn({ report: named, replaces, asWritten })
      return { kind: 'stored', reportId, replaced: replaces !== undefined }
    } catch (error) {
      if (error instanceof StorageError) return { kind: 'refused', code: error.code }
      throw error
    }
  }

  /** Stores one report after the other, each wholly or not; one that is refused does not hold up the others. */
  async function store(intakes: readonly Intake[]): Promise<void> {
    if (phase.value !== 'listed' || intakes.length === 0) return
    phase.value = 'storing'
    storing.value = { done: 0, total: intakes.length }
    try {
      for (const { rowId, replaces } of intakes) {
        const row = rows.value.find((one) => one.id === rowId)
        if (row?.kind !== 'report') continue
        const outcome = await storeRow(row, replaces)
        put({ ...row, outcome })
        storing.value = { done: storing.value.done + 1, total: intakes.length }
        if (outcome.kind === 'refused' && endsStoring.has(outcome.code)) break
      }
    } finally {
      phase.value = 'listed'
    }
  }

  /** Opens a row's file to be gone through; rejects with `ArchiveError` where it cannot be fetched any more. */
  async function review(id: number): Promise<void> {
    const row = rows.value.find((one) => one.id === id)
    if (!row) return
    const input = await openSource(row.source)
    incoming.reset()
    reviewing.value = id
    await reading.startFile(input)
    if (reviewing.value === id && row.kind === 'report' && row.isConfirmed) incoming.corrected = row.report
  }

  /** Ends going through a row; with the report as a person left it, or with nothing changed. */
  function endReview(report?: Report): void {
    const row = rows.value.find((one) => one.id === reviewing.value)
    const { messages } = reading
    reviewing.value = undefined
    incoming.reset()
    if (row && report) {
      put(confirmRow(row, report, messages))
      void compare()
    }
  }

  return {
    phase,
    rows,
    total,
    current,
    leftOut,
    beyond,
    notRead,
    ticks,
    storing,
    stored,
    reviewing,
    add,
    cancel,
    reset,
    compare,
    storedMatch,
    tick,
    store,
    review,
    endReview,
  }
})
