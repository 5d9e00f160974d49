/** What the page and the workers that check the library say to each other. */
import type { Finding } from '@/checks/types'
import type { StorageErrorCode } from '@/storage/types'

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

export interface CheckRequest {
  readonly database: string
  readonly first: readonly string[]
  readonly part: number
  readonly parts: number
  /** Reports whose findings are wanted, whether or not their counts are known. */
  readonly findingsOf: readonly string[]
}

export type CheckAnswer =
  | { readonly kind: 'counted'; readonly reports: readonly CountedReport[] }
  /** Reports checked of those that must be. */
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'trouble'; readonly code: StorageErrorCode }
