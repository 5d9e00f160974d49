/** Checks the reports of the library away from the page, a unit's years together. */
import '@/polyfills'
import { StorageError } from '@/storage/types'
import { serve } from '../rpc'
import { checkLibrary } from './library-counts'
import type { LibraryJobs } from './library-jobs'

serve<LibraryJobs>({
  async count(job, { tell }) {
    try {
      await checkLibrary(job, tell)
      return 'done'
    } catch (error) {
      return error instanceof StorageError ? error.code : 'storage.failed'
    }
  },
})
