/** Which trouble with storage the shell shows, and what a person can decide about it. */
import type { StorageErrorCode } from '@/storage/types'
import type { SavingState } from '@/stores/report'

export interface StorageNotice {
  readonly code: StorageErrorCode
  /**
   * `between` two contents of a report, `keep` what is typed of a report that is gone, `bin` for one that was moved
   * there, or `retry` saving; `dismiss` where there is nothing to decide.
   */
  readonly choice: 'between' | 'keep' | 'bin' | 'retry' | 'dismiss'
}

/**
 * Saving comes first, where it is to be told of at all: it is the open work. `trouble` is what the library or the
 * settings could not do.
 */
export function noticeOf(saving: SavingState | null, trouble: StorageErrorCode | null): StorageNotice | null {
  if (saving?.kind === 'failed') {
    const { code } = saving
    if (code === 'storage.conflict') return { code, choice: 'between' }
    if (code === 'storage.missing') return { code, choice: 'keep' }
    if (code === 'storage.binned') return { code, choice: 'bin' }
    return { code, choice: 'retry' }
  }
  return trouble && { code: trouble, choice: 'dismiss' }
}
