/** What every reading worker does: bytes → blocks → report, with signs of life on the way. */
import { recogniseDocument } from '@/documents/recognise-document'
import type { ReadFormat } from '@/formats/types'
import { serve } from '../rpc'
import type { ReadJobs } from './jobs'
import { toReadingResult } from './reading-result'

/**
 * Reads one file after the other with one reader; the worker's file holds that reader's library and no other's. Only
 * what the reader itself rejects with counts: in a damaged file libraries run ahead, into promises nobody waits for.
 */
export function serveReader(read: ReadFormat): void {
  serve<ReadJobs>({
    async read({ bytes, fileName }, { tell }) {
      tell({ stage: 'reading', done: 0 })
      const onProgress = (done: number): void => tell({ stage: 'reading', done: done / 2 })
      const result = await read(bytes, { fileName, onProgress })
      tell({ stage: 'recognising', done: 0.5 })
      // Tables without a year are those of the last one that is over.
      const usualYear = new Date().getFullYear() - 1
      return toReadingResult(result, (source) => recogniseDocument(source, { usualYear }))
    },
  })
  self.addEventListener('unhandledrejection', (event) => event.preventDefault())
}
