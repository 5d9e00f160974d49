import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { CountedReport, FindingCounts } from '@/workers/check/library-jobs'
import type { StoredSummary } from '@/storage/types'
import { useLibraryStore } from './library'
import { useStorage } from './storage'

/** What is known of a row's findings. */
export interface RowFindings {
  readonly counts: FindingCounts
  /** Being counted anew: the report, an earlier one, or what the checks go by has changed since. */
  readonly isStale: boolean
}

/** ms that the library must stay as it is before it is counted: one change seldom comes alone */
const rest = 400
/** ms between two drawings of what was counted */
const drawingTime = 300

/** Runs work when the page has nothing else to do; not every browser can tell. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2000 })
  else setTimeout(work, 200)
}

/** How much the checks find in each report of the library, counted in workers while the list is shown. */
export const useLibraryFindingsStore = defineStore('library-findings', () => {
  const library = useLibraryStore()
  const counted = shallowRef<ReadonlyMap<string, CountedReport>>(new Map())
  /** As `counted` was when counting last came to an end: a list sorted by it does not move under the hand. */
  const settled = shallowRef<ReadonlyMap<string, CountedReport>>(new Map())
  let first: readonly string[] = []
  let followers = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let drawing: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined
  const waiting = new Map<string, CountedReport>()

  function draw(): void {
    clearTimeout(drawing)
    drawing = undefined
    if (waiting.size === 0) return
    counted.value = new Map([...counted.value, ...waiting])
    waiting.clear()
  }

  function take(reports: readonly CountedReport[]): void {
    for (const one of reports) waiting.set(one.id, one)
    drawing ??= setTimeout(draw, counted.value.size === 0 ? 0 : drawingTime)
  }

  async function count(): Promise<void> {
    running?.abort()
    const own = new AbortController()
    running = own
    // Not part of the first screen.
    const { checkReports } = await import('@/workers/check/library-checks')
    const database = useStorage().name
    const end = await checkReports({
      database,
      first,
      onCounted: take,
      signal: own.signal,
    })
    if (running !== own) return
    running = undefined
    draw()
    if (end === 'done') settled.value = counted.value
  }

  function countSoon(): void {
    clearTimeout(timer)
    if (followers === 0 || library.summaries.length === 0) return
    timer = setTimeout(() => whenIdle(() => void (followers > 0 && count())), rest)
  }

  watch(() => library.summaries, countSoon)

  /** Counts for as long as somebody looks, those that are shown first. Returns what ends it. */
  function follow(shown: readonly string[]): () => void {
    first = shown
    followers += 1
    countSoon()
    return () => {
      followers -= 1
      if (followers > 0) return
      clearTimeout(timer)
      running?.abort()
      running = undefined
      draw()
    }
  }

  function findingsOf({ id, revision }: Pick<StoredSummary, 'id' | 'revision'>): RowFindings | undefined {
    const known = counted.value.get(id)
    return known && { counts: known.counts, isStale: known.isStale || known.revision !== revision }
  }

  /** Higher where worse was found; what is not counted yet has what its own sums say. */
  const gravityOf = computed(() => ({ id, failing, state }: StoredSummary): number => {
    if (state === 'untouched') return -1
    const [errors, warnings, notices] = settled.value.get(id)?.counts ?? [failing, 0, 0]
    return errors * 1e8 + warnings * 1e4 + notices
  })

  return { follow, findingsOf, gravityOf }
})
