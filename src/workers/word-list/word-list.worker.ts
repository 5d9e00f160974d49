/** Reads a list of words or of requirements away from the page: a spreadsheet may be large, and a file is never trusted. */
import '@/polyfills'
import { entriesFromRows } from '@/checks/dictionary'
import { requirementsFromRows } from '@/checks/requirement-rows'
import { serve } from '../rpc'
import type { WordListJobs } from './jobs'
import { readWordRows } from './word-list-rows'

serve<WordListJobs>({
  async read({ bytes, fileName }) {
    const rows = await readWordRows(bytes, fileName)
    if (typeof rows === 'string') return { ok: false, fault: rows }
    const { entries, rejected } = entriesFromRows(rows)
    return entries.length === 0 && rejected.length === 0
      ? { ok: false, fault: 'empty' }
      : { ok: true, entries, rejected }
  },
  async readRequirements({ bytes, fileName }) {
    const rows = await readWordRows(bytes, fileName)
    if (typeof rows === 'string') return { ok: false, fault: rows }
    const read = requirementsFromRows(rows)
    return read.entries.length === 0 && read.rejected.length === 0
      ? { ok: false, fault: 'empty' }
      : { ok: true, ...read }
  },
})
