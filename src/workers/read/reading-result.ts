/** How reading goes, and what comes of it. */
import type { DocumentRecognition, RecognisedReport, SourceDocument } from '@/documents/types'
import type { ReadResult } from '@/formats/types'
import type { Message } from '@/report/message'
import type { Report } from '@/report/types'
import { restoreReport } from '@/report/restore/restore'
import type { WebsiteForm } from '@/report/website-form'

/** What reading is at: fetching bytes, turning them into blocks, making out the report. */
export type ReadingStage = 'opening' | 'reading' | 'recognising'

export interface ReadingProgress {
  readonly stage: ReadingStage
  /** 0–1 over all stages. */
  readonly done: number
}

/** A report that was read; `source` is `null` for a file that the program itself wrote. */
export interface ReadReport {
  readonly ok: true
  readonly kind: 'report'
  readonly report: Report
  /** As the program's own file has it, where the report does not say all of that. */
  readonly asWritten?: unknown
  readonly messages: readonly Message[]
  readonly places: RecognisedReport['places']
  /** What no text of the report took of the document. */
  readonly leftOut: RecognisedReport['leftOut']
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

/** What a document has more of than fields take: it is kept whole, and told at the field. */
function overLimits(report: Report): readonly Message[] {
  return restoreReport(report).messages.filter(({ code }) => code === 'restore.overLimit')
}

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
      ...value,
      messages: read.messages,
      places: {},
      leftOut: [],
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
      const { kind, value: report, places, leftOut } = recognised
      return {
        ok: true,
        kind,
        report,
        messages: [...messages, ...overLimits(report)],
        places,
        leftOut,
        source,
      }
    }
  }
}
