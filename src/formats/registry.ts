/** All formats by id, each with its code and its library loaded only when it is used. */
import type { FileKind } from './sniff'
import type { FormatId, ReadFormat, WriteFormat } from './types'

/**
 * Where a format is read: off the main thread, where it needs no DOM (the reader itself is then listed in
 * `workers/worker-readers.ts`, because a worker is one file), or in the page, loaded when first used.
 */
export type FormatReader = { readonly in: 'worker' } | { readonly in: 'page'; load(): Promise<ReadFormat> }

export interface FormatEntry {
  readonly id: FormatId
  /** Without the dot, the usual one first. */
  readonly extensions: readonly string[]
  /** What its files look like from their first bytes (`sniffKind`). */
  readonly kinds: readonly FileKind[]
  readonly reader?: FormatReader
  readonly loadWriter?: () => Promise<WriteFormat>
}

export const formats: readonly FormatEntry[] = [
  { id: 'text', extensions: ['txt', 'md'], kinds: ['text'], reader: { in: 'worker' } },
  {
    id: 'json',
    extensions: ['json'],
    kinds: ['json'],
    reader: { in: 'page', load: async () => (await import('./json/read')).readJson },
    loadWriter: async () => (await import('./json/write')).writeJson,
  },
  {
    id: 'docx',
    extensions: ['docx'],
    kinds: ['docx'],
    loadWriter: async () => (await import('./docx/write')).writeDocx,
  },
  {
    id: 'html',
    extensions: ['html', 'htm'],
    kinds: ['html'],
    loadWriter: async () => (await import('./html/write')).writeHtml,
  },
]

/** The format that can read a kind of file, where there is one. */
export function formatOfKind(kind: FileKind): FormatEntry | undefined {
  return formats.find((format) => format.reader !== undefined && format.kinds.includes(kind))
}

/** Extensions that a file dialog offers, with the dot. */
export function readableExtensions(): readonly string[] {
  return formats.flatMap((format) => (format.reader ? format.extensions.map((one) => `.${one}`) : []))
}
