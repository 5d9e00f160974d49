/** What the workers that check the library do, each for its part of the units. */
import type { Finding } from '@/checks/types'
import type { StorageErrorCode } from '@/storage/types'
import type { JobContext } from '../rpc'

/** Errors, warnings, notices; what somebody let stand is not counted. */
export type FindingCounts = readonly [errors: number, warnings: number, notices: number]

export interface CountedReport {
  readonly id: string
  /** The revision that was checked. */
  readonly revision: number
  readonly counts: FindingCounts
  /** Something that the counts depend on has changed: they are being counted anew. */
  readonly isStale: boolean
  /** Only where they were asked for. */
  readonly findings?: readonly Finding[]
}

export interface LibraryJob {
  readonly database: string
  readonly first: readonly string[]
  readonly part: number
  readonly parts: number
  /** Reports whose findings are wanted, whether or not their counts are known. */
  readonly findingsOf: readonly string[]
}

export type LibraryProgress =
  | { readonly kind: 'counted'; readonly reports: readonly CountedReport[] }
  /** Reports checked of those that must be. */
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }

export type LibraryJobs = {
  /** Counts are told as they come; what storage could not do is the answer. */
  readonly count: (
    job: LibraryJob,
    context: JobContext<LibraryProgress>,
  ) => Promise<'done' | StorageErrorCode>
}
