/** Reads one file off the main thread: bytes → blocks → report. */
import '@/app/polyfills'
import { recogniseReport } from '@/documents/recognise/recognise'
import type { ReadResult } from '@/formats/types'
import { toReadingResult } from './protocol'
import type { ReadingJob, WorkerAnswer } from './protocol'
import { workerReaders } from './worker-readers'

function answer(message: WorkerAnswer): void {
  self.postMessage(message)
}

async function read(job: ReadingJob): Promise<ReadResult> {
  if (job.kind === 'read') return job.result
  const reader = workerReaders[job.format]
  if (!reader) throw new Error(`no reader of ${job.format} runs in the worker`)
  return reader(job.bytes, {
    fileName: job.fileName,
    onProgress: (done) => answer({ kind: 'progress', progress: { stage: 'reading', done: done / 2 } }),
  })
}

self.addEventListener('message', (event: MessageEvent<ReadingJob>) => {
  void read(event.data).then((result) => {
    answer({ kind: 'progress', progress: { stage: 'recognising', done: 0.5 } })
    answer({ kind: 'done', result: toReadingResult(result, recogniseReport) })
  })
})

// A promise that fails inside a worker is no error event of its own: make it one, so that the page hears of it.
self.addEventListener('unhandledrejection', (event) => {
  throw event.reason
})
