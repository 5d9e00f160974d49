/** What the page and the reading worker say to each other. */
import type { Recognition, RecognisedReport, SourceDocument } from '@/documents/types'
import type { FormatId, ReadResult } from '@/formats/types'
import type { Message } from '@/report/message'
import type { Report } from '@/report/report'

/** What reading is at: fetching bytes, turning them into blocks, making out the report. */
export type ReadingStage = 'opening' | 'reading' | 'recognising'

export interface ReadingProgress {
  readonly stage: ReadingStage
  /** 0–1 over all stages. */
  readonly done: number
}

/** Bytes of a format that needs no DOM, or what a reader in the page made of a file. */
export type ReadingJob =
  | {
      readonly kind: 'bytes'
      readonly format: FormatId
      readonly bytes: Uint8Array
      readonly fileName: string
    }
  | { readonly kind: 'read'; readonly result: ReadResult }

export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly progress: ReadingProgress }
  | { readonly kind: 'done'; readonly result: ReadingResult }

/** A report that was read; `source` is `null` for a file that the program itself wrote. */
export interface ReadingSuccess {
  readonly ok: true
  readonly report: Report
  readonly messages: readonly Message[]
  readonly places: RecognisedReport['places']
  readonly source: SourceDocument | null
}

/** Nothing was imported; at least one message says why. */
export interface ReadingFailure {
  readonly ok: false
  readonly messages: readonly Message[]
  /** What could be read of the file, where it was no report. */
  readonly source: SourceDocument | null
}

export type ReadingResult = ReadingSuccess | ReadingFailure

/** What a reader made of a file without the recogniser: a report, or nothing. */
export function withoutDocument({ value, messages }: ReadResult): ReadingResult {
  return value?.kind === 'report'
    ? { ok: true, report: value.report, messages, places: {}, source: null }
    : { ok: false, messages, source: null }
}

/** Puts a reader's and the recogniser's results together. */
export function toReadingResult(
  read: ReadResult,
  recognise: (source: SourceDocument) => Recognition,
): ReadingResult {
  if (read.value?.kind !== 'document') return withoutDocument(read)
  const source = read.value.document
  const recognised = recognise(source)
  const messages = [...read.messages, ...recognised.messages]
  if (recognised.value === null) return { ok: false, messages, source }
  return { ok: true, report: recognised.value, messages, places: recognised.places, source }
}
