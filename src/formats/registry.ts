/** All formats by id, each with its code and its library loaded only when it is used. */
import type { FileKind } from './sniff'
import type { FormatId, WriteFormat } from './types'

export interface FormatEntry {
  readonly id: FormatId
  /** Without the dot, the usual one first. */
  readonly extensions: readonly string[]
  /** What its files look like from their first bytes (`sniffKind`). */
  readonly kinds: readonly FileKind[]
  /** Whether files of it are read; the worker that does it is listed in `workers/read/reader-workers.ts`. */
  readonly isRead?: true
  readonly loadWriter?: () => Promise<WriteFormat>
}

export const formats: readonly FormatEntry[] = [
  { id: 'text', extensions: ['txt', 'md', 'csv', 'tsv'], kinds: ['text'], isRead: true },
  {
    id: 'json',
    extensions: ['json'],
    kinds: ['json'],
    isRead: true,
    loadWriter: async () => (await import('./json/write')).writeJson,
  },
  {
    id: 'docx',
    extensions: ['docx'],
    kinds: ['docx'],
    isRead: true,
    loadWriter: async () => (await import('./docx/write')).writeDocx,
  },
  {
    id: 'html',
    extensions: ['html', 'htm', 'mht', 'mhtml'],
    kinds: ['html'],
    isRead: true,
    loadWriter: async () => (await import('./html/write')).writeHtml,
  },
  { id: 'pdf', extensions: ['pdf'], kinds: ['pdf'], isRead: true },
  { id: 'xlsx', extensions: ['xlsx', 'xlsm'], kinds: ['xlsx'], isRead: true },
]

/** The format that can read a kind of file, where there is one. */
export function formatOfKind(kind: FileKind): FormatEntry | undefined {
  return formats.find((format) => format.isRead && format.kinds.includes(kind))
}

/** Extensions that a file dialog offers, with the dot. */
export function readableExtensions(): readonly string[] {
  return formats.flatMap((format) => (format.isRead ? format.extensions.map((one) => `.${one}`) : []))
}

/** The sign-off sheet is no format of a report: it is written of its review, and read by nobody. */
export const loadSignOffWriter = async (): Promise<WriteFormat> =>
  (await import('./docx/sign-off-sheet')).writeSignOffSheet
