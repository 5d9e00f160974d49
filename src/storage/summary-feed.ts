/**
 * All rows in memory, kept live: a change re-reads the rows it names and no others, so that saving one report
 * costs the same among ten as among ten thousand.
 */
import type { WithDatabase } from './database'
import { toStorageError } from './errors'
import { readSummaries } from './summaries'
import type { Tabs } from './tabs'
import type { ReportStorage, StorageError, StoredSummary } from './types'

interface Watcher {
  readonly listener: (rows: readonly StoredSummary[]) => void
  readonly onTrouble: ((error: StorageError) => void) | undefined
}

export function summaryFeed(run: WithDatabase, tabs: Tabs): Pick<ReportStorage, 'watchSummaries'> {
  const watchers = new Set<Watcher>()
  let rows: Map<string, StoredSummary> | undefined
  let stopListening: (() => void) | undefined
  let queue: Promise<void> = Promise.resolve()
  /** Counts the times that nobody watched: rows read before such a time are stale after it. */
  let age = 0

  async function readAll(): Promise<void> {
    const reading = age
    const all = await run((db) => readSummaries(db))
    if (reading === age) rows = new Map(all.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  }

  async function readSome(ids: readonly string[]): Promise<void> {
    if (!rows) return readAll()
    const found = await run((db) => readSummaries(db, ids))
    ids.forEach((id, index) => {
      const row = found[index]
      if (row) rows?.set(id, row)
      else rows?.delete(id)
    })
  }

  /** One after the other: a change that happens while rows are read is read after them. */
  function enqueue(read: () => Promise<void>): void {
    const asked = age
    queue = queue
      .then(() => (asked === age ? read() : undefined))
      .then(
        () => {
          if (!rows) return
          const all = [...rows.values()]
          for (const { listener } of [...watchers]) listener(all)
        },
        (error: unknown) => {
          for (const { onTrouble } of [...watchers]) onTrouble?.(toStorageError(error))
        },
      )
  }

  return {
    watchSummaries(listener, onTrouble) {
      const watcher = { listener, onTrouble }
      watchers.add(watcher)
      stopListening ??= tabs.onChange(({ ids, by }) => {
        if (by !== 'unmerged') enqueue(() => readSome(ids))
      })
      enqueue(() => (rows ? Promise.resolve() : readAll()))
      return () => {
        watchers.delete(watcher)
        if (watchers.size > 0) return
        stopListening?.()
        stopListening = undefined
        rows = undefined
        age += 1
      }
    },
  }
}
