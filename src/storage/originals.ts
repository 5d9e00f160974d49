/** The files that reports were read from, kept beside them byte for byte. */
import type { WithDatabase } from './database'
import { StorageError } from './types'
import type { ReportStorage } from './types'
import type { OriginalRow } from './versions'

/** A browser may call a file anything, or nothing; what is kept names a medium type or none. */
export const toMediaType = (type: unknown): string =>
  typeof type === 'string' && /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(type) ? type.toLowerCase() : ''

/** Without a folder and without what no file is called. */
export const toFileName = (name: unknown): string =>
  (typeof name === 'string' ? name : '')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f]/g, ' ')
    .replace(/^.*[\\/]/, '')
    .trim()
    .slice(0, 200)

export type OriginalPart = Pick<ReportStorage, 'keepOriginal' | 'loadOriginal' | 'dropOriginal'>

export function originalTables(run: WithDatabase): OriginalPart {
  return {
    async keepOriginal(reportId, file) {
      // Bytes of our own: a file that is only pointed at could change or go away.
      const bytes = await file.arrayBuffer().catch((cause: unknown) => {
        throw new StorageError('original.unreadable', { cause })
      })
      const row: OriginalRow = {
        reportId,
        name: toFileName(file.name),
        type: toMediaType(file.type),
        addedAt: Date.now(),
        bytes: new Blob([bytes]),
      }
      await run((db) =>
        db.transaction('rw', db.summaries, db.originals, async () => {
          if (!(await db.summaries.get(reportId))) throw new StorageError('storage.missing')
          await db.originals.put(row)
        }),
      )
    },

    loadOriginal: (reportId) =>
      run(async (db) => {
        const row = await db.originals.get(reportId)
        if (!row) return undefined
        const { name, type, addedAt, bytes } = row
        return { name, type, addedAt, bytes }
      }),

    dropOriginal: (reportId) => run((db) => db.originals.delete(reportId)),
  }
}
