/** Reads a file into a report without blocking the page: with progress, cancel, and an end to what hangs. */
import { formatOfKind } from '@/formats/registry'
import { sniffKind } from '@/formats/sniff'
import type { FileKind } from '@/formats/sniff'
import type { FormatId } from '@/formats/types'
import type { Message } from '@/report/message'
import { CallError } from '../rpc'
import type { ReadingJob } from './jobs'
import { readerWorkers } from './reader-workers'
import type { ReadingFailure, ReadingProgress, ReadingResult } from './reading-result'

/** Bytes. Nothing larger is even opened. */
export const fileLimit = 50 * 1024 * 1024
/** ms, with signs of life all along: a slow machine may take its time with a long file */
export const readingTimeLimit = 60_000
/** ms without any sign of life, once a worker has begun: it hangs */
const silenceLimit = 5_000

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

/** Bytes of our own, to be handed over to a worker. */
async function bytesOf(input: FileInput): Promise<Uint8Array> {
  return 'bytes' in input && input.bytes instanceof Uint8Array
    ? input.bytes.slice()
    : new Uint8Array(await (input as File).arrayBuffer())
}

function sizeOf(input: FileInput): number {
  return 'size' in input ? input.size : (input as { bytes: Uint8Array }).bytes.length
}

/** Kinds that have words of their own for what to do instead. */
const explainedKinds: ReadonlySet<FileKind> = new Set(['empty', 'ole', 'zip', 'rtf', 'image', 'ofd', 'json'])

/** A Word or Excel file is an archive too; one whose parts cannot be found is damaged, whatever is left of it. */
const officeName = /\.(?:docx|xlsx|xlsm)$/i

function refuseKind(kind: FileKind, fileName: string): ReadingFailure {
  if (kind === 'zip' && officeName.test(fileName)) return fail('reading.kind.office')
  return fail(`reading.kind.${explainedKinds.has(kind) ? kind : 'other'}`)
}

const cancelled = (): ReadingFailure => fail('reading.cancelled', undefined, 'notice')
const tookTooLong = (limit: number): ReadingFailure =>
  fail('reading.tookTooLong', { seconds: Math.round(limit / 1000) })

/** The bytes are handed over, not copied. */
async function runWorker(
  format: FormatId,
  job: ReadingJob,
  { signal, onProgress, timeLimit = readingTimeLimit }: ReadingOptions,
): Promise<ReadingResult> {
  const options = { signal, onProgress, timeLimit, silenceLimit, transfer: [job.bytes.buffer] }
  try {
    const reader = readerWorkers[format]
    return reader ? await reader.call('read', job, options) : fail('reading.failed')
  } catch (error) {
    const fault = error instanceof CallError ? error.fault : 'failed'
    if (fault === 'cancelled') return cancelled()
    if (fault === 'late') return tookTooLong(timeLimit)
    return fault === 'silent' ? tookTooLong(silenceLimit) : fail('reading.failed')
  }
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
  if (!format) return refuseKind(kind, input.name)
  return runWorker(format.id, { bytes, fileName: input.name }, options)
}

/** Reads pasted text the way a file is read. */
export function readPastedText(text: string, options: ReadingOptions = {}): Promise<ReadingResult> {
  return readFile({ name: '', bytes: new TextEncoder().encode(text) }, options)
}

/** Reads what was pasted by its markup, where it has some, and by its words where that gives no report. */
export async function readPasted(
  { text, html }: { readonly text: string; readonly html: string },
  options: ReadingOptions = {},
): Promise<ReadingResult> {
  const bytes = new TextEncoder().encode(html)
  if (html.trim() === '' || bytes.length > fileLimit) return readPastedText(text, options)
  options.onProgress?.({ stage: 'opening', done: 0 })
  const read = await runWorker('html', { bytes, fileName: '' }, options)
  if (read.ok || options.signal?.aborted || text.trim() === '') return read
  return readPastedText(text, options)
}
