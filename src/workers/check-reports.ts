/** Checks the reports of the library in workers of their own, with progress and an end when it is no longer wanted. */
import type { StorageErrorCode } from '@/storage/types'
import CheckWorker from './check-reports.worker?worker'
import type { CheckAnswer, CheckRequest, CountedReport } from './check-protocol'
import { workerCount } from './worker-count'

export type { CountedReport, FindingCounts } from './check-protocol'

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

function runPart(
  request: CheckRequest,
  onAnswer: (answer: CheckAnswer) => void,
  signal: AbortSignal,
): Promise<LibraryCheckEnd> {
  return new Promise((resolve) => {
    const worker = new CheckWorker()
    const end = (how: LibraryCheckEnd): void => {
      worker.terminate()
      signal.removeEventListener('abort', cancel)
      resolve(how)
    }
    const cancel = (): void => end('cancelled')
    if (signal.aborted) return cancel()
    signal.addEventListener('abort', cancel)
    worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.kind === 'end') end('done')
      else if (data.kind === 'trouble') end(data.code)
      else onAnswer(data)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      end('storage.failed')
    }
    worker.postMessage(request)
  })
}

/** What is known already comes at once, the rest as it is counted; never rejects. */
export async function checkReports(options: LibraryCheckOptions): Promise<LibraryCheckEnd> {
  const { database, first = [], findingsOf = [], onCounted, onProgress, signal } = options
  const parts = workerCount(navigator.hardwareConcurrency)
  const share = new Map<number, readonly [done: number, total: number]>()
  const hear = (part: number, answer: CheckAnswer): void => {
    if (answer.kind === 'counted') onCounted(answer.reports)
    if (answer.kind !== 'progress') return
    share.set(part, [answer.done, answer.total])
    const all = [...share.values()]
    onProgress?.(
      all.reduce((sum, [done]) => sum + done, 0),
      all.reduce((sum, [, total]) => sum + total, 0),
    )
  }
  const stop = signal ?? new AbortController().signal
  const ends = await Promise.all(
    Array.from({ length: parts }, (_one, part) =>
      runPart({ database, first, findingsOf, part, parts }, (answer) => hear(part, answer), stop),
    ),
  )
  return ends.find((end) => end !== 'done') ?? 'done'
}
