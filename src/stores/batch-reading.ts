/** Reads one file of a batch: fetches its bytes only now, and keeps nothing of them. */
import { ArchiveError, readEntry } from '@/workers/archive/archives'
import { fileLimit, readFile } from '@/workers/read/read-file'
import type { FileInput } from '@/workers/read/read-file'
import { toRow, toUnreadRow } from './batch-rows'
import type { BatchRow } from './batch-rows'
import type { BatchSource } from './batch-sources'

/** The file itself, or what lies in its archive. Rejects with `ArchiveError`. */
export async function openSource({ name, origin }: BatchSource): Promise<FileInput> {
  if (origin.kind === 'file') return origin.file
  return { name, bytes: await readEntry(origin.archive, origin.entry) }
}

/** Never rejects for what a file holds; a file that could not be read is a row that says why. */
export async function readSource(source: BatchSource, signal: AbortSignal): Promise<BatchRow> {
  const { origin } = source
  if (origin.kind === 'entry' && origin.entry.size > fileLimit) {
    const params = { limit: fileLimit / 1024 / 1024 }
    return toUnreadRow(source, [{ code: 'reading.tooLarge', severity: 'error', params }])
  }
  try {
    return toRow(source, await readFile(await openSource(source), { signal }))
  } catch (error) {
    const code = error instanceof ArchiveError ? error.code : 'reading.failed'
    return toUnreadRow(source, [{ code, severity: 'error' }])
  }
}
