/** What the worker that opens archives does. What is wrong with an archive is an answer too. */
import type { ArchiveEntry, ArchiveFault } from '@/formats/zip/directory'
import type { JobContext } from '../rpc'

export type ArchiveAnswer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: ArchiveFault }

export interface ExtractJob {
  readonly archive: Blob
  readonly entry: ArchiveEntry
}

export type ArchiveJobs = {
  readonly list: (archive: Blob) => Promise<ArchiveAnswer<readonly ArchiveEntry[]>>
  readonly extract: (job: ExtractJob, context: JobContext<unknown>) => Promise<ArchiveAnswer<Uint8Array>>
}
