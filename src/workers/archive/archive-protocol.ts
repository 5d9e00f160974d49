/** What the page and the worker that opens archives say to each other. */
import type { ArchiveEntry, ArchiveFault } from '@/formats/zip/directory'

export type ArchiveRequest = { readonly id: number; readonly archive: Blob } & (
  { readonly kind: 'list' } | { readonly kind: 'extract'; readonly entry: ArchiveEntry }
)

export type ArchiveAnswer = { readonly id: number } & (
  | { readonly ok: true; readonly entries: readonly ArchiveEntry[] }
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: ArchiveFault }
)
