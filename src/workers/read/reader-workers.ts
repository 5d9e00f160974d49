/** A worker for each format that can be read. One is fetched when the first file of its format comes. */
import type { FormatId } from '@/formats/types'
import ReadDocxWorker from './docx.worker?worker'
import ReadHtmlWorker from './html.worker?worker'
import ReadJsonWorker from './json.worker?worker'
import ReadPdfWorker from './pdf.worker?worker'
import ReadTextWorker from './text.worker?worker'
import ReadXlsxWorker from './xlsx.worker?worker'

export const readerWorkers: Readonly<Partial<Record<FormatId, new () => Worker>>> = {
  text: ReadTextWorker,
  json: ReadJsonWorker,
  docx: ReadDocxWorker,
  html: ReadHtmlWorker,
  pdf: ReadPdfWorker,
  xlsx: ReadXlsxWorker,
}

/** ms that a worker waits for the next file of its format before its memory is given back */
const idleTime = 20_000

interface Idle {
  readonly worker: Worker
  readonly timer: ReturnType<typeof setTimeout>
}

/** Warm workers of one format; files of a batch are read two at a time. */
const mostIdle = 2

const idle = new Map<FormatId, Idle[]>()

/** A worker that reads the format, kept warm from the last file where there is one. */
export function takeWorker(format: FormatId): Worker {
  const waiting = idle.get(format)?.pop()
  if (waiting) {
    clearTimeout(waiting.timer)
    return waiting.worker
  }
  const ReaderWorker = readerWorkers[format]
  if (!ReaderWorker) throw new Error(`no worker reads ${format}`)
  return new ReaderWorker()
}

/** Takes back a worker that has ended its file well; one that has not is to be terminated instead. */
export function returnWorker(format: FormatId, worker: Worker): void {
  const waiting = idle.get(format) ?? []
  idle.set(format, waiting)
  if (waiting.length >= mostIdle) return worker.terminate()
  const timer = setTimeout(() => {
    waiting.splice(
      waiting.findIndex((one) => one.worker === worker),
      1,
    )
    worker.terminate()
  }, idleTime)
  waiting.push({ worker, timer })
}
