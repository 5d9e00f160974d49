/** What came of each file of a batch: small rows, with the report and the messages but not the document. */
import type { Message, Severity } from '@/report/message'
import type { Report } from '@/report/types'
import type { StorageErrorCode } from '@/storage/types'
import type { ReadingResult } from '@/workers/read/reading-result'
import type { BatchSource } from './batch-sources'

interface RowBase {
  readonly id: number
  readonly source: BatchSource
  readonly messages: readonly Message[]
}

/** What the library made of a row. */
export type RowOutcome =
  | { readonly kind: 'stored'; readonly reportId: string; readonly replaced: boolean }
  | { readonly kind: 'refused'; readonly code: StorageErrorCode }

export interface ReportRow extends RowBase {
  readonly kind: 'report'
  readonly report: Report
  /** The program's own file word for word, where the report does not say all of it. */
  readonly asWritten?: unknown
  /** Somebody went through it field by field. */
  readonly isConfirmed: boolean
  readonly read: ReadCounts
  readonly outcome: RowOutcome | null
}

/** Nothing could be read; the messages say why. */
export interface UnreadRow extends RowBase {
  readonly kind: 'unread'
}

/** Another kind of document becomes another kind of row here; whoever lists rows decides by the kind. */
export type BatchRow = ReportRow | UnreadRow

export interface ReadCounts {
  /** Cells of the tables that hold a figure or `/`, totals left out. */
  readonly cells: number
  readonly metrics: number
}

export function countRead(report: Report): ReadCounts {
  const filled = Object.entries(report.figures).filter(([, cell]) => cell !== null)
  const metrics = filled.filter(([path]) => path.startsWith('metrics.')).length
  return { cells: filled.length - metrics, metrics }
}

export type SeverityCounts = Readonly<Record<Severity, number>>

export function countSeverities(messages: readonly Message[]): SeverityCounts {
  const count = (severity: Severity): number =>
    messages.filter((message) => message.severity === severity).length
  return { error: count('error'), warning: count('warning'), notice: count('notice') }
}

export function toReportRow(source: BatchSource, report: Report, messages: readonly Message[]): ReportRow {
  const base = { id: source.id, source, messages, report } as const
  return { ...base, kind: 'report', isConfirmed: false, read: countRead(report), outcome: null }
}

export function toUnreadRow(source: BatchSource, messages: readonly Message[]): UnreadRow {
  return { id: source.id, source, messages, kind: 'unread' }
}

/** Keeps the report and its messages; the source document is let go. */
export function toRow(source: BatchSource, result: ReadingResult): BatchRow {
  if (!result.ok) return toUnreadRow(source, result.messages)
  if (result.kind === 'report') {
    const row = toReportRow(source, result.report, result.messages)
    return result.asWritten === undefined ? row : { ...row, asWritten: result.asWritten }
  }
  // Its figures go into a report that somebody has to choose.
  return toUnreadRow(source, [{ code: 'websiteForm.alone', severity: 'warning' }])
}

/** The row with what a person made of its report, and what reading it had said; a failed one may have been mended. */
export function confirmRow(row: BatchRow, report: Report, messages: readonly Message[]): ReportRow {
  const kept = row.kind === 'report' && row.asWritten !== undefined ? { asWritten: row.asWritten } : {}
  return { ...toReportRow(row.source, report, messages), ...kept, isConfirmed: true }
}
