/** Reads a list of words away from the page: a spreadsheet may be large, and a file is never trusted. */
import '@/app/polyfills'
import { entriesFromRows } from '@/checks/dictionary'
import type { ReadWordList, WordListJob } from './word-list-protocol'
import { readWordRows } from './word-list-rows'

async function read({ bytes, fileName }: WordListJob): Promise<ReadWordList> {
  const rows = await readWordRows(bytes, fileName)
  if (typeof rows === 'string') return { ok: false, fault: rows }
  const { entries, rejected } = entriesFromRows(rows)
  return entries.length === 0 && rejected.length === 0
    ? { ok: false, fault: 'empty' }
    : { ok: true, entries, rejected }
}

self.addEventListener('message', ({ data }: MessageEvent<WordListJob>) => {
  read(data).then(
    (result) => self.postMessage(result),
    () => self.postMessage({ ok: false, fault: 'unreadable' } satisfies ReadWordList),
  )
})
