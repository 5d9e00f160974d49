/** Reads a list of words or of requirements out of a file; never rejects. */
import { ownWorkers } from '../warm-workers'
import type { ReadRequirementList, ReadWordList, WordListJob, WordListJobs } from './jobs'
import WordListWorker from './word-list.worker?worker'

export type { ReadRequirementList, ReadWordList } from './jobs'

/** ms; what takes longer hangs */
const timeLimit = 30_000

/** One list is seldom followed by another. */
const reader = ownWorkers<WordListJobs>(() => new WordListWorker(), { mostIdle: 0, idleTime: 0 })

async function readBy<Read>(read: (job: WordListJob, bytes: ArrayBuffer) => Promise<Read>, file: File) {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return await read({ bytes, fileName: file.name }, bytes.buffer)
  } catch {
    return { ok: false, fault: 'unreadable' } as const
  }
}

export const readWordList = (file: File): Promise<ReadWordList> =>
  readBy((job, bytes) => reader.call('read', job, { timeLimit, transfer: [bytes] }), file)

export const readRequirementList = (file: File): Promise<ReadRequirementList> =>
  readBy((job, bytes) => reader.call('readRequirements', job, { timeLimit, transfer: [bytes] }), file)
