/** Reads a file into a report without blocking the page: with progress, cancel, and an end to what hangs. */
import { formatOfKind } from '@/formats/registry'
import type { FormatEntry } from '@/formats/registry'
import { sniffKind } from '@/formats/sniff'
import type { FileKind } from '@/formats/sniff'
import type { ReadFormat, ReadResult } from '@/formats/types'
import type { Message } from '@/report/message'
import { withoutDocument } from './protocol'
import type { ReadingFailure, ReadingJob, ReadingProgress, ReadingResult, WorkerAnswer } from './protocol'
import ReadFileWorker from './read-file.worker?worker'

/** Bytes. Nothing larger is even opened. */
export const fileLimit = 50 * 1024 * 1024
/** ms */
export const readingTimeLimit = 60_000

export type FileInput = File | { readonly name: string; readonly bytes: Uint8Array }

export interface ReadingOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ReadingProgress) => void
  /** ms; after it reading is ended and says so. */
  readonly timeLimit?: number
}

function fail(
  code: string,
  params?: Message['params'],
  severity: Message['severity'] = 'error',
): ReadingFailure {
  return { ok: false, messages: [{ code, severity, ...(params ? { params } : {}) }], source: null }
}

async function bytesOf(input: FileInput): Promise<Uint8Array> {
  return 'bytes' in input && input.bytes instanceof Uint8Array
    ? input.bytes
    : new Uint8Array(await (input as File).arrayBuffer())
}

function sizeOf(input: FileInput): number {
  return 'size' in input ? input.size : (input as { bytes: Uint8Array }).bytes.length
}

/** Kinds that have words of their own for what to do instead. */
const explainedKinds: ReadonlySet<FileKind> = new Set([
  'empty',
  'pdf',
  'ole',
  'docx',
  'xlsx',
  'zip',
  'rtf',
  'image',
  'html',
  'json',
])

function refuseKind(kind: FileKind): ReadingFailure {
  return fail(`reading.kind.${explainedKinds.has(kind) ? kind : 'other'}`)
}

/** Where the worker is given bytes, they are handed over, not copied. */
function runWorker(
  job: ReadingJob,
  { signal, onProgress, timeLimit = readingTimeLimit }: ReadingOptions,
): Promise<ReadingResult> {
  if (signal?.aborted) return Promise.resolve(cancelled())
  return new Promise((resolve) => {
    const worker = new ReadFileWorker()
    const end = (result: ReadingResult): void => {
      worker.terminate()
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      resolve(result)
    }
    const cancel = (): void => end(cancelled())
    const timer = setTimeout(
      () => end(fail('reading.tookTooLong', { seconds: Math.round(timeLimit / 1000) })),
      timeLimit,
    )
    signal?.addEventListener('abort', cancel)
    worker.addEventListener('message', (event: MessageEvent<WorkerAnswer>) => {
      if (event.data.kind === 'progress') onProgress?.(event.data.progress)
      else end(event.data.result)
    })
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      end(fail('reading.failed'))
    })
    worker.postMessage(job)
  })
}

const cancelled = (): ReadingFailure => fail('reading.cancelled', undefined, 'notice')

async function readInPage(
  load: () => Promise<ReadFormat>,
  bytes: Uint8Array,
  fileName: string,
  { signal, onProgress }: ReadingOptions,
): Promise<ReadResult> {
  const read = await load()
  return read(bytes, {
    fileName,
    ...(signal ? { signal } : {}),
    onProgress: (done) => onProgress?.({ stage: 'reading', done: done / 2 }),
  })
}

async function readAs(
  format: FormatEntry,
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions,
): Promise<ReadingResult> {
  if (format.reader?.in !== 'page')
    return runWorker({ kind: 'bytes', format: format.id, bytes, fileName }, options)
  const result = await readInPage(format.reader.load, bytes, fileName, options)
  if (result.value?.kind !== 'document') return withoutDocument(result)
  return runWorker({ kind: 'read', result }, options)
}

/**
 * Never rejects for what a file holds: messages `reading.tooLarge`, `reading.kind.*`, `reading.unreadable`,
 * `reading.cancelled`, `reading.tookTooLong`, `reading.failed`, and those of the readers and the recogniser.
 */
export async function readFile(input: FileInput, options: ReadingOptions = {}): Promise<ReadingResult> {
  if (sizeOf(input) > fileLimit) return fail('reading.tooLarge', { limit: fileLimit / 1024 / 1024 })
  options.onProgress?.({ stage: 'opening', done: 0 })
  let bytes: Uint8Array
  try {
    bytes = await bytesOf(input)
  } catch {
    return fail('reading.unreadable')
  }
  const kind = sniffKind(bytes)
  const format = formatOfKind(kind)
  if (!format) return refuseKind(kind)
  try {
    return await readAs(format, bytes, input.name, options)
  } catch {
    return options.signal?.aborted ? cancelled() : fail('reading.failed')
  }
}

/** Reads pasted text the way a file is read. */
export function readPastedText(text: string, options: ReadingOptions = {}): Promise<ReadingResult> {
  return readFile({ name: '', bytes: new TextEncoder().encode(text) }, options)
}
