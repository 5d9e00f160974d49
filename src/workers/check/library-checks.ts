/** Checks the reports of the library in workers of their own, with progress and an end when it is no longer wanted. */
import type { StorageErrorCode } from '@/storage/types'
import { CallError } from '../rpc'
import type { CallOptions } from '../rpc'
import { ownWorkers } from '../warm-workers'
import type { CountedReport, LibraryJob, LibraryJobs, LibraryProgress } from './library-jobs'
import LibraryWorker from './library.worker?worker'
import { workerCount } from './worker-count'

export type { CountedReport, FindingCounts } from './library-jobs'

export interface LibraryCheckOptions {
  /** The name of the database. */
  readonly database: string
  /** Ids of the reports that are looked at: theirs come first. */
  readonly first?: readonly string[]
  /** Ids of the reports whose findings are wanted, not only their numbers. */
  readonly findingsOf?: readonly string[]
  readonly onCounted: (reports: readonly CountedReport[]) => void
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

export type LibraryCheckEnd = 'done' | 'cancelled' | StorageErrorCode

const workers = ownWorkers<LibraryJobs>(() => new LibraryWorker(), { mostIdle: 0, idleTime: 0 })

async function runPart(job: LibraryJob, options: CallOptions<LibraryProgress>): Promise<LibraryCheckEnd> {
  try {
    return await workers.call('count', job, options)
  } catch (error) {
    return error instanceof CallError && error.fault === 'cancelled' ? 'cancelled' : 'storage.failed'
  }
}

/** What is known already comes at once, the rest as it is counted; never rejects. */
export async function checkReports(options: LibraryCheckOptions): Promise<LibraryCheckEnd> {
  const { database, first = [], findingsOf = [], onCounted, onProgress, signal } = options
  const parts = workerCount(navigator.hardwareConcurrency)
  const share = new Map<number, readonly [done: number, total: number]>()
  const hear = (part: number, told: LibraryProgress): void => {
    if (told.kind === 'counted') return onCounted(told.reports)
    share.set(part, [told.done, told.total])
    const all = [...share.values()]
    onProgress?.(
      all.reduce((sum, [done]) => sum + done, 0),
      all.reduce((sum, [, total]) => sum + total, 0),
    )
  }
  const ends = await Promise.all(
    Array.from({ length: parts }, (_one, part) =>
      runPart(
        { database, first, findingsOf, part, parts },
        { signal, onProgress: (told) => hear(part, told) },
      ),
    ),
  )
  return ends.find((end) => end !== 'done') ?? 'done'
}
