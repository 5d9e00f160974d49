/** Checks the reports of the library away from the page, a unit's years together. */
import '@/polyfills'
import { StorageError } from '@/storage/types'
import { checkLibrary } from './library-counts'
import type { CheckAnswer, CheckRequest } from './library-protocol'

const answer = (one: CheckAnswer): void => self.postMessage(one)

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  checkLibrary(data, answer).then(
    () => answer({ kind: 'end' }),
    (error: unknown) =>
      answer({ kind: 'trouble', code: error instanceof StorageError ? error.code : 'storage.failed' }),
  )
})
