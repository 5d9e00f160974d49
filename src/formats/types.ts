/** What a format is to the rest of the program: a reader into blocks (or a report), a writer out of a report. */
import type { SourceDocument } from '@/documents/types'
import type { Message } from '@/report/message'
import type { Report } from '@/report/types'

export type FormatId = 'text' | 'json' | 'docx' | 'html' | 'pdf' | 'xlsx'

export interface ReadContext {
  readonly fileName: string
  readonly signal?: AbortSignal
  /** 0–1, and what the reader is at (a code whose words are in the locales). */
  readonly onProgress?: (done: number) => void
}

/** What a file held: blocks for the recogniser, or a report as the program itself wrote it. */
export type ReadValue =
  | { readonly kind: 'document'; readonly document: SourceDocument }
  | {
      readonly kind: 'report'
      readonly report: Report
      /** As the file has it, word for word, where the report does not say all of that. */
      readonly asWritten?: unknown
    }

/** `value` is `null` where nothing could be read; the messages then hold an error. */
export interface ReadResult {
  readonly value: ReadValue | null
  readonly messages: readonly Message[]
}

export type ReadFormat = (bytes: Uint8Array, context: ReadContext) => Promise<ReadResult>

export interface WriteContext {
  /** Last year's report, for live changes; they show what was stated without it. */
  readonly previous?: Report | undefined
}

export interface WrittenFile {
  readonly bytes: Uint8Array
  readonly mimeType: string
  /** With extension: `UNIT2024年政府信息公开工作年度报告.docx`. */
  readonly fileName: string
}

export type WriteFormat = (report: Report, context: WriteContext) => Promise<WrittenFile>
