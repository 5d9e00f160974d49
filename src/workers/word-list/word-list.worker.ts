/** Reads a list of words or of requirements away from the page: a spreadsheet may be large, and a file is never trusted. */
import '@/polyfills'
import { entriesFromRows } from '@/checks/dictionary'
import { requirementsFromRows } from '@/checks/requirement-rows'
import { serve } from '../rpc'
import type { FoundIn, WordListJob, WordListJobs } from './jobs'
import { readWordRows } from './word-list-rows'

async function readRows<
  Read extends { readonly entries: readonly unknown[]; readonly rejected: readonly unknown[] },
>(
  { bytes, fileName }: WordListJob,
  understand: (rows: readonly (readonly unknown[])[]) => Read,
): Promise<FoundIn<Read>> {
  const rows = await readWordRows(bytes, fileName)
  if (typeof rows === 'string') return { ok: false, fault: rows }
  const read = understand(rows)
  return read.entries.length === 0 && read.rejected.length === 0
    ? { ok: false, fault: 'empty' }
    : { ok: true, ...read }
}

serve<WordListJobs>({
  read: (job) => readRows(job, entriesFromRows),
  readRequirements: (job) => readRows(job, requirementsFromRows),
})
