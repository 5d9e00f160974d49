/** Lists archives and takes single files out of them, away from the page. */
import '@/polyfills'
import { ArchiveError, readDirectory } from '@/formats/zip/directory'
import { extractEntry } from '@/formats/zip/extract'
import { checkLimits } from '@/formats/zip/limits'
import type { ArchiveAnswer, ArchiveRequest } from './archive-protocol'

async function answerTo(request: ArchiveRequest): Promise<ArchiveAnswer> {
  const { id, archive } = request
  try {
    if (request.kind === 'extract') return { id, ok: true, bytes: await extractEntry(archive, request.entry) }
    const entries = await readDirectory(archive)
    checkLimits(entries)
    return { id, ok: true, entries }
  } catch (error) {
    return { id, ok: false, code: error instanceof ArchiveError ? error.code : 'archive.damaged' }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ArchiveRequest>) => {
  void answerTo(data).then((answer) => {
    const transfer = 'bytes' in answer ? [answer.bytes.buffer as ArrayBuffer] : []
    self.postMessage(answer, { transfer })
  })
})
