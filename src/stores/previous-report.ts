/** Follows the library for last year's report of the open one. */
import type { Report } from '@/report/types'
import type { StoredSummary } from '@/storage/types'
import { findReport } from './rows'
import { useStorage } from './storage'

export interface PreviousReport {
  /** Looks again: another report is open, or its unit or year changed. */
  lookFor(report: Report): void
  stop(): void
}

/** `show` hears of last year's report whenever it is another one, has changed, or has gone. */
export function followPreviousReport(
  show: (previous: Report | undefined) => void,
  onTrouble: (error: unknown) => void,
): PreviousReport {
  let rows: readonly StoredSummary[] = []
  let current: Report | undefined
  /** The id and revision that are shown, or on their way. */
  let shown = ''

  async function look(): Promise<void> {
    const row = current && findReport(rows, { unit: current.unit, year: current.year - 1 })
    const wanted = row ? `${row.id} ${row.revision}` : ''
    if (wanted === shown) return
    shown = wanted
    try {
      const found = row && (await useStorage().load(row.id))
      if (wanted === shown) show(found?.report)
    } catch (error) {
      if (wanted === shown) shown = ''
      onTrouble(error)
    }
  }

  const stopWatching = useStorage().watchSummaries((all) => {
    rows = all
    void look()
  })

  return {
    lookFor(report) {
      current = report
      void look()
    },
    stop() {
      current = undefined
      shown = ''
      stopWatching()
    },
  }
}
