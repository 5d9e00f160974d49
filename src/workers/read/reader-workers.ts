/** A worker for each format that can be read. One is fetched when the first file of its format comes. */
import type { FormatId } from '@/formats/types'
import type { Caller } from '../rpc'
import { ownWorkers } from '../warm-workers'
import ReadDocxWorker from './docx.worker?worker'
import ReadHtmlWorker from './html.worker?worker'
import type { ReadJobs } from './jobs'
import ReadJsonWorker from './json.worker?worker'
import ReadPdfWorker from './pdf.worker?worker'
import ReadTextWorker from './text.worker?worker'
import ReadXlsxWorker from './xlsx.worker?worker'

/** Files of a batch are read two at a time; the next one mostly follows at once. */
const kept = { mostIdle: 2, idleTime: 20_000 }

const readers = (ReaderWorker: new () => Worker): Caller<ReadJobs> =>
  ownWorkers<ReadJobs>(() => new ReaderWorker(), kept)

export const readerWorkers: Readonly<Partial<Record<FormatId, Caller<ReadJobs>>>> = {
  text: readers(ReadTextWorker),
  json: readers(ReadJsonWorker),
  docx: readers(ReadDocxWorker),
  html: readers(ReadHtmlWorker),
  pdf: readers(ReadPdfWorker),
  xlsx: readers(ReadXlsxWorker),
}
