import { describe, expect, it } from 'vitest'
import { toStorageError } from '@/storage/errors'
import { StorageError } from '@/storage/types'

const named = (name: string, more: object = {}): object => Object.assign(new Error(name), { name }, more)

describe('an error of the database', () => {
  it.each([
    ['a full disk', new DOMException('', 'QuotaExceededError'), 'storage.full'],
    [
      'a full disk that aborts a transaction',
      named('AbortError', { inner: new DOMException('', 'QuotaExceededError') }),
      'storage.full',
    ],
    [
      'a full disk among many writes',
      named('BulkError', { failures: [named('QuotaExceededError')] }),
      'storage.full',
    ],
    ['a newer database', named('OpenFailedError', { inner: named('VersionError') }), 'storage.newer'],
    ['a browser without a database', named('MissingAPIError'), 'storage.unavailable'],
    ['a browser that forbids it', new DOMException('', 'SecurityError'), 'storage.unavailable'],
    ['a file on a stick that was pulled out', new DOMException('', 'NotReadableError'), 'backup.damaged'],
    ['anything else', new TypeError('x'), 'storage.failed'],
    ['nothing at all', undefined, 'storage.failed'],
  ])('for %s has its code', (_case, error, code) => {
    expect(toStorageError(error)).toMatchObject({ name: 'StorageError', code })
  })

  it('that is already ours stays as it is, wrapped or not', () => {
    const conflict = new StorageError('storage.conflict')
    expect(toStorageError(conflict)).toBe(conflict)
    expect(toStorageError(named('AbortError', { inner: conflict }))).toBe(conflict)
  })

  it('keeps its cause for those who look for it', () => {
    const cause = new TypeError('x')
    expect(toStorageError(cause).cause).toBe(cause)
  })

  it('that wraps itself ends', () => {
    const loop = named('AbortError')
    Object.assign(loop, { inner: loop })
    expect(toStorageError(loop).code).toBe('storage.failed')
  })

  it('has the code that fits the moment where its name says nothing', () => {
    expect(toStorageError(named('UnknownError'), 'storage.unavailable').code).toBe('storage.unavailable')
  })
})
