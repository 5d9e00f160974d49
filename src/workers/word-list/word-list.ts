/** Reads a list of words or of requirements out of a file; never rejects. */
import { ownWorkers } from '../warm-workers'
import type { ReadRequirementList, ReadWordList, WordListJobs } from './jobs'
import WordListWorker from './word-list.worker?worker'

export type { ReadRequirementList, ReadWordList } from './jobs'

/** ms; what takes longer hangs */
const timeLimit = 30_000

/** One list is seldom followed by another. */
const reader = ownWorkers<WordListJobs>(() => new WordListWorker(), { mostIdle: 0, idleTime: 0 })

export async function readWordList(file: File): Promise<ReadWordList> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const job = { bytes, fileName: file.name }
    return await reader.call('read', job, { timeLimit, transfer: [bytes.buffer] })
  } catch {
    return { ok: false, fault: 'unreadable' }
  }
}

export async function readRequirementList(file: File): Promise<ReadRequirementList> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const job = { bytes, fileName: file.name }
    return await reader.call('readRequirements', job, { timeLimit, transfer: [bytes.buffer] })
  } catch {
    return { ok: false, fault: 'unreadable' }
  }
}
