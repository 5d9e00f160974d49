/**
 * The report itself, carried inside a document that we write, so that reading it back loses nothing that the document
 * does not show. It counts only while the document still says what it said when it was written: whoever has edited
 * the file is right, and then its visible text is read.
 */
import type { DocumentBlock } from '@/documents/types'
import type { Message } from '@/report/message'
import { publishedReport } from '@/report/review/published-content'
import type { Report } from '@/report/types'
import { restoreReport } from '@/report/restore/restore'
import { keptOriginal } from '@/report/restore/restore-loss'
import { wordsHash } from '@/text/hash'
import { blockWords } from './table-grid'

export interface EmbeddedReport {
  /** Of the visible text, as `fingerprintOf` gives it. */
  readonly fingerprint: string
  readonly report: Report
}

/** What a published document carries: the report without what people noted about it inside the office. */
export function embed(blocks: readonly DocumentBlock[], report: Report): EmbeddedReport {
  return { fingerprint: fingerprintOf(blocks), report: publishedReport(report) }
}

/** A short mark of the visible words, white space aside; it tells edits, not forgeries. */
export function fingerprintOf(blocks: readonly DocumentBlock[]): string {
  const words = blocks.map((block) => `${block.kind[0]}${blockWords(block)}`).join('\n')
  return wordsHash(words.replace(/[^\S\n]+/g, '').replace(/\n+/g, '\n'))
}

export interface CarriedReport {
  readonly report: Report
  /** As the document has it, where the report does not say all of that. */
  readonly asWritten?: unknown
  readonly messages: readonly Message[]
}

/** The report that a document carries, where its visible text is still the one it was written with. */
export function embeddedReport(
  json: string | undefined,
  blocks: readonly DocumentBlock[],
): CarriedReport | null {
  if (!json) return null
  let carried: unknown
  try {
    carried = JSON.parse(json)
  } catch {
    return null
  }
  const { fingerprint, report } = (carried ?? {}) as Partial<Record<keyof EmbeddedReport, unknown>>
  if (fingerprint !== fingerprintOf(blocks)) return null
  const { value, messages } = restoreReport(report)
  return value && { report: value, messages, ...keptOriginal(report, messages) }
}
