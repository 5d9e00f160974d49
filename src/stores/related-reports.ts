/** Follows the library for the reports that the open one is compared with: the unit's earlier years, and other units' of its year. */
import type { Report } from '@/report/types'
import type { StoredSummary } from '@/storage/types'
import { yearsOf } from './rows'
import { useStorage } from './storage'

export interface RelatedReports {
  /** Newest first. */
  readonly earlier: readonly Report[]
  readonly siblings: readonly Report[]
}

/** How many of each are looked at, the newest years and the units edited last: enough to show where words came from. */
const mostYears = 10
const mostSiblings = 40

/** Milliseconds of quiet before other reports are read: whoever edits them in another window does so for a while. */
const quiet = 300

/** The open report: itself it is no sibling, whatever its row still calls it. */
interface Whose {
  readonly id: string
  readonly unit: string
  readonly year: number
}

/** Of a library's rows those of the related reports: earlier years, then siblings. */
export function relatedRows(
  rows: readonly StoredSummary[],
  { id, unit, year }: Whose,
): readonly [earlier: readonly StoredSummary[], siblings: readonly StoredSummary[]] {
  const earlier = yearsOf(rows, unit)
    .filter((row) => row.year < year && row.id !== id)
    .reverse()
  const siblings = rows
    .filter((row) => row.deletedAt === null && row.id !== id && row.year === year)
    .filter((row) => row.unit.trim() !== unit.trim())
    .sort((one, other) => other.updatedAt - one.updatedAt)
  return [earlier.slice(0, mostYears), siblings.slice(0, mostSiblings)]
}

export interface RelatedFollower {
  /** Looks again: another report is open, or its unit or year changed. */
  lookFor(whose: Whose): void
  stop(): void
}

export function followRelatedReports(
  show: (related: RelatedReports) => void,
  onTrouble: (error: unknown) => void,
): RelatedFollower {
  let rows: readonly StoredSummary[] | undefined
  let whose: Whose | undefined
  let shown: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  /** By id, with the revision they were read at. */
  let known = new Map<string, { readonly revision: number; readonly report: Report }>()

  async function load({ id, revision }: StoredSummary): Promise<Report | undefined> {
    const read = known.get(id)
    if (read?.revision === revision) return read.report
    const stored = await useStorage().load(id)
    if (stored) known.set(id, { revision: stored.revision, report: stored.report })
    return stored?.report
  }

  async function loadAll(wanted: readonly StoredSummary[]): Promise<readonly Report[]> {
    const reports: Report[] = []
    for (const row of wanted) {
      const report = await load(row)
      if (report) reports.push(report)
    }
    return reports
  }

  async function look(): Promise<void> {
    if (!rows || !whose) return
    const [earlierRows, siblingRows] = relatedRows(rows, whose)
    const wanted = [...earlierRows, ...siblingRows]
    const key = wanted.map((row) => `${row.id} ${row.revision}`).join()
    if (key === shown) return
    shown = key
    try {
      const [earlier, siblings] = [await loadAll(earlierRows), await loadAll(siblingRows)]
      if (key !== shown) return
      known = new Map([...known].filter(([id]) => wanted.some((row) => row.id === id)))
      show({ earlier, siblings })
    } catch (error) {
      if (key === shown) shown = undefined
      onTrouble(error)
    }
  }

  function lookSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), shown === undefined ? 0 : quiet)
  }

  const stopWatching = useStorage().watchSummaries((all) => {
    rows = all
    lookSoon()
  })

  return {
    lookFor(next) {
      if (whose?.id === next.id && whose.unit === next.unit && whose.year === next.year) return
      whose = next
      lookSoon()
    },
    stop() {
      clearTimeout(timer)
      shown = undefined
      whose = undefined
      stopWatching()
    },
  }
}
