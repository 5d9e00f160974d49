/** What every reading worker does: bytes → blocks → report, with signs of life on the way. */
import '@/app/polyfills'
import { recogniseDocument } from '@/documents/recognise-document'
import type { ReadFormat } from '@/formats/types'
import { toReadingResult } from './protocol'
import type { ReadingJob, WorkerAnswer } from './protocol'

function answer(message: WorkerAnswer): void {
  self.postMessage(message)
}

/** Reads one file after the other with one reader; the worker's file holds that reader's library and no other's. */
export function serveReader(read: ReadFormat): void {
  const report = (stage: 'reading' | 'recognising', done: number): void =>
    answer({ kind: 'progress', progress: { stage, done } })

  self.addEventListener('message', (event: MessageEvent<ReadingJob>) => {
    const { bytes, fileName } = event.data
    report('reading', 0)
    void read(bytes, { fileName, onProgress: (done) => report('reading', done / 2) }).then((result) => {
      report('recognising', 0.5)
      // Tables without a year are those of the last one that is over.
      const usualYear = new Date().getFullYear() - 1
      answer({
        kind: 'done',
        result: toReadingResult(result, (source) => recogniseDocument(source, { usualYear })),
      })
    })
  })

  // A promise that fails inside a worker is no error event of its own: make it one, so that the page hears of it.
  self.addEventListener('unhandledrejection', (event) => {
    throw event.reason
  })
}
