/** When to save, decided without a clock or a browser. Times are milliseconds since the epoch. */
import type { StorageErrorCode } from '@/storage/types'

/** What people see of saving: 已保存 / 未保存 / 保存中 / 未能保存 and why. */
export type SavingState =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly code: StorageErrorCode }

export interface Unsaved {
  readonly firstEditAt: number
  readonly lastEditAt: number
  /** The last attempt to save these edits, where it failed. */
  readonly failure?: {
    readonly code: StorageErrorCode
    readonly at: number
    /** Attempts in a row that failed. */
    readonly count: number
  }
}

/**
 * A pause in typing after which to save, and how long typing without a pause may stay unsaved, in ms. A save takes
 * a few milliseconds; that leaves room on a slow machine for the promise that a second at most is lost.
 */
const pause = 250
const longest = 500

/** Between attempts: 2 s, 4 s, 8 s … a minute. */
const firstRetry = 2000
const lastRetry = 60_000

/** Only a person can say what to do about these; trying again would change nothing. */
const forPeople: ReadonlySet<StorageErrorCode> = new Set([
  'storage.conflict',
  'storage.missing',
  'storage.binned',
  'storage.newer',
  'review.signed',
  'report.newer',
])

/** Whether saving has failed in a way that only a person can end. */
export const isForPeople = (state: SavingState): boolean =>
  state.kind === 'failed' && forPeople.has(state.code)

/** Whether saving waits for a decision. */
export function waitsForPerson(unsaved: Unsaved): boolean {
  return unsaved.failure !== undefined && forPeople.has(unsaved.failure.code)
}

/**
 * When edits are due to be saved: within a second of the last keystroke, and of the first unsaved one; after a
 * failure at growing intervals. `null` while a person has to decide.
 */
export function planSave(unsaved: Unsaved): number | null {
  const { firstEditAt, lastEditAt, failure } = unsaved
  if (!failure) return Math.min(lastEditAt + pause, firstEditAt + longest)
  if (waitsForPerson(unsaved)) return null
  return failure.at + Math.min(firstRetry * 2 ** (failure.count - 1), lastRetry)
}

/** The unsaved edits after one more edit. */
export function addEdit(unsaved: Unsaved | null, now: number): Unsaved {
  return unsaved ? { ...unsaved, lastEditAt: now } : { firstEditAt: now, lastEditAt: now }
}

/** The unsaved edits after an attempt that failed: those it tried to save, and those made meanwhile. */
export function addFailure(
  tried: Unsaved,
  since: Unsaved | null,
  code: StorageErrorCode,
  now: number,
): Unsaved {
  const count = (tried.failure?.count ?? 0) + 1
  return {
    firstEditAt: tried.firstEditAt,
    lastEditAt: since?.lastEditAt ?? tried.lastEditAt,
    failure: { code, at: now, count },
  }
}

const snapshotEvery = 10 * 60_000

/** Whether ten minutes of editing have passed since the last snapshot, or the clock went back behind it. */
export function isSnapshotDue(lastSnapshotAt: number, now: number): boolean {
  return now < lastSnapshotAt || now - lastSnapshotAt >= snapshotEvery
}
