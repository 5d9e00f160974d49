/** What the worker that reads lists of words and of requirements does. */
import type { RejectedRow } from '@/checks/dictionary'
import type { ReadRequirements } from '@/checks/requirement-rows'
import type { WordEntry } from '@/report/check-settings'
import type { WordListFault } from './word-list-rows'

export interface WordListJob {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/** What was understood of a file, and what was not. */
export type FoundIn<Read> =
  ({ readonly ok: true } & Read) | { readonly ok: false; readonly fault: WordListFault }

export type ReadWordList = FoundIn<{
  readonly entries: readonly WordEntry[]
  readonly rejected: readonly RejectedRow[]
}>

export type ReadRequirementList = FoundIn<ReadRequirements>

export type WordListJobs = {
  readonly read: (job: WordListJob) => Promise<ReadWordList>
  readonly readRequirements: (job: WordListJob) => Promise<ReadRequirementList>
}
