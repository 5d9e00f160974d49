/** What a reading worker does. */
import type { JobContext } from '../rpc'
import type { ReadingProgress, ReadingResult } from './reading-result'

/** One file for a worker that knows its format. */
export interface ReadingJob {
  readonly bytes: Uint8Array
  readonly fileName: string
}

export type ReadJobs = {
  readonly read: (job: ReadingJob, context: JobContext<ReadingProgress>) => Promise<ReadingResult>
}
