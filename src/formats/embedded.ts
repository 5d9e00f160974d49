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
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  const words = blocks.map((block) => `${block.kind[0]}${blockWords(block)}`).join('\n')
  for (const char of words.replace(/[^\S\n]+/g, '').replace(/\n+/g, '\n')) {
    const code = char.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  return `${(high >>> 0).toString(16).padStart(8, '0')}${(low >>> 0).toString(16).padStart(8, '0')}`
}

/** The report that a document carries, where its visible text is still the one it was written with. */
export function embeddedReport(
  json: string | undefined,
  blocks: readonly DocumentBlock[],
): { readonly report: Report; readonly messages: readonly Message[] } | null {
  if (!json) return null
  let carried: unknown
  try {
    carried = JSON.parse(json)
  } catch {
    return null
  }
  const { fingerprint, report } = (carried ?? {}) as Partial<Record<keyof EmbeddedReport, unknown>>
  if (fingerprint !== fingerprintOf(blocks)) return null
  const restored = restoreReport(report)
  return restored.value ? { report: restored.value, messages: restored.messages } : null
}
