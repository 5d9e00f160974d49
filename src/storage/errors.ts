/** Turns what Dexie and the browser throw into the one error that leaves storage. */
import { StorageError } from './types'
import type { StorageErrorCode } from './types'

const codes: Readonly<Record<string, StorageErrorCode>> = {
  QuotaExceededError: 'storage.full',
  VersionError: 'storage.newer',
  MissingAPIError: 'storage.unavailable',
  SecurityError: 'storage.unavailable',
  // A file that can no longer be read: the stick it is on was pulled out.
  NotReadableError: 'backup.damaged',
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined

/** An error and what it wraps: Dexie keeps the cause in `inner`, bulk errors in `failures`. */
function withCauses(error: unknown, depth = 5): readonly unknown[] {
  if (depth === 0 || error === undefined || error === null) return []
  const failures = field(error, 'failures')
  const wrapped = [field(error, 'inner'), ...(Array.isArray(failures) ? failures.slice(0, 1) : [])]
  return [error, ...wrapped.flatMap((one) => withCauses(one, depth - 1))]
}

/** Codes: `storage.full`, `storage.newer`, `storage.unavailable`, `backup.damaged`, else the one that fits the moment. */
export function toStorageError(error: unknown, otherwise: StorageErrorCode = 'storage.failed'): StorageError {
  if (error instanceof StorageError) return error
  for (const one of withCauses(error)) {
    if (one instanceof StorageError) return one
    const code = codes[String(field(one, 'name'))]
    if (code) return new StorageError(code, { cause: error })
  }
  return new StorageError(otherwise, { cause: error })
}
