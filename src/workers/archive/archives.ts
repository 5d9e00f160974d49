/** Archives as the page sees them: what is in one, and single files out of it, both off the main thread. */
import { ArchiveError } from '@/formats/zip/directory'
import type { ArchiveEntry } from '@/formats/zip/directory'
import { CallError } from '../rpc'
import { sharedWorker } from '../warm-workers'
import ArchiveWorker from './archive.worker?worker'
import type { ArchiveAnswer, ArchiveJobs } from './jobs'

export { ArchiveError }
export type { ArchiveEntry }

/** ms without an answer: the worker hangs */
const timeLimit = 30_000

const worker = sharedWorker<ArchiveJobs>(() => new ArchiveWorker(), { idleTime: 20_000 })

async function valueOf<Value>(asked: Promise<ArchiveAnswer<Value>>): Promise<Value> {
  try {
    const answer = await asked
    if (answer.ok) return answer.value
    throw new ArchiveError(answer.code)
  } catch (error) {
    // A worker that hangs or breaks does so over what it reads.
    throw error instanceof CallError ? new ArchiveError('archive.damaged') : error
  }
}

/** Every file in an archive, in its order. Rejects with `ArchiveError`. */
export function listArchive(archive: Blob): Promise<readonly ArchiveEntry[]> {
  return valueOf(worker.call('list', archive, { timeLimit }))
}

/** The bytes of one file in an archive. Rejects with `ArchiveError`. */
export function readEntry(archive: Blob, entry: ArchiveEntry): Promise<Uint8Array> {
  return valueOf(worker.call('extract', { archive, entry }, { timeLimit }))
}
