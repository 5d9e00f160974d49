/** What the page and the reading worker say to each other. */
import type { DocumentRecognition, RecognisedReport, SourceDocument } from '@/documents/types'
import type { ReadResult } from '@/formats/types'
import type { Message } from '@/report/message'
import type { Report } from '@/report/types'
import type { WebsiteForm } from '@/report/website-form'

/** What reading is at: fetching bytes, turning them into blocks, making out the report. */
export type ReadingStage = 'opening' | 'reading' | 'recognising'

export interface ReadingProgress {
  readonly stage: ReadingStage
  /** 0–1 over all stages. */
  readonly done: number
}

/** One file for a worker that knows its format. */
export interface ReadingJob {
  readonly bytes: Uint8Array
  readonly fileName: string
}

export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly progress: ReadingProgress }
  | { readonly kind: 'done'; readonly result: ReadingResult }

/** A report that was read; `source` is `null` for a file that the program itself wrote. */
export interface ReadReport {
  readonly ok: true
  readonly kind: 'report'
  readonly report: Report
  readonly messages: readonly Message[]
  readonly places: RecognisedReport['places']
  readonly source: SourceDocument | null
}

/** The form of a website's year, for the report of that year. */
export interface ReadWebsiteForm {
  readonly ok: true
  readonly kind: 'websiteForm'
  readonly form: WebsiteForm
  readonly messages: readonly Message[]
  readonly places: RecognisedReport['places']
  readonly source: SourceDocument
}

/** Nothing was imported; at least one message says why. */
export interface ReadingFailure {
  readonly ok: false
  readonly messages: readonly Message[]
  /** What could be read of the file, where it was no report. */
  readonly source: SourceDocument | null
}

export type ReadingResult = ReadReport | ReadWebsiteForm | ReadingFailure

/** Puts a reader's and the recogniser's results together. */
export function toReadingResult(
  read: ReadResult,
  recognise: (source: SourceDocument) => DocumentRecognition,
): ReadingResult {
  const { value } = read
  if (value === null) return { ok: false, messages: read.messages, source: null }
  if (value.kind === 'report')
    return {
      ok: true,
      kind: 'report',
      report: value.report,
      messages: read.messages,
      places: {},
      source: null,
    }
  const source = value.document
  const recognised = recognise(source)
  const messages = [...read.messages, ...recognised.messages]
  switch (recognised.kind) {
    case 'unrecognised':
      return { ok: false, messages, source }
    case 'websiteForm': {
      const { kind, value: form, places } = recognised
      return { ok: true, kind, form, messages, places, source }
    }
    case 'report': {
      const { kind, value: report, places } = recognised
      return { ok: true, kind, report, messages, places, source }
    }
  }
}
