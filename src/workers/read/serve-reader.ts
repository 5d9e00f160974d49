/** What every reading worker does: bytes → blocks → report, with signs of life on the way. */
import { recogniseDocument } from '@/documents/recognise-document'
import type { ReadFormat } from '@/formats/types'
import { toReadingResult } from './reading-result'
import type { ReadingJob, WorkerAnswer } from './reading-result'

function answer(message: WorkerAnswer): void {
  self.postMessage(message)
}

/** An error of our own ends the worker: thrown outside of any promise, it becomes an event that the page hears. */
function fail(error: unknown): void {
  setTimeout(() => {
    throw error
  })
}

/**
 * Reads one file after the other with one reader; the worker's file holds that reader's library and no other's. Only
 * what the reader itself rejects with counts: in a damaged file libraries run ahead, into promises nobody waits for.
 */
export function serveReader(read: ReadFormat): void {
  const report = (stage: 'reading' | 'recognising', done: number): void =>
    answer({ kind: 'progress', progress: { stage, done } })

  const serve = async ({ bytes, fileName }: ReadingJob): Promise<void> => {
    report('reading', 0)
    const result = await read(bytes, { fileName, onProgress: (done) => report('reading', done / 2) })
    report('recognising', 0.5)
    // Tables without a year are those of the last one that is over.
    const usualYear = new Date().getFullYear() - 1
    answer({
      kind: 'done',
      result: toReadingResult(result, (source) => recogniseDocument(source, { usualYear })),
    })
  }

  self.addEventListener('message', ({ data }: MessageEvent<ReadingJob>) => void serve(data).catch(fail))
  self.addEventListener('unhandledrejection', (event) => event.preventDefault())
}
