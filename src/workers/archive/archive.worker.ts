/** Lists archives and takes single files out of them, away from the page. */
import '@/polyfills'
import { ArchiveError, readDirectory } from '@/formats/zip/directory'
import { extractEntry } from '@/formats/zip/extract'
import { checkLimits } from '@/formats/zip/limits'
import { serve } from '../rpc'
import type { ArchiveAnswer, ArchiveJobs } from './jobs'

async function answer<Value>(value: Promise<Value>): Promise<ArchiveAnswer<Value>> {
  try {
    return { ok: true, value: await value }
  } catch (error) {
    return { ok: false, code: error instanceof ArchiveError ? error.code : 'archive.damaged' }
  }
}

async function list(archive: Blob) {
  const entries = await readDirectory(archive)
  checkLimits(entries)
  return entries
}

serve<ArchiveJobs>({
  list: (archive) => answer(list(archive)),
  extract: ({ archive, entry }, { handOver }) =>
    answer(
      extractEntry(archive, entry).then((bytes) => {
        if (bytes.buffer instanceof ArrayBuffer) handOver(bytes.buffer)
        return bytes
      }),
    ),
})
