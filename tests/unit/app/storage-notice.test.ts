import { describe, expect, it } from 'vitest'
import { noticeOf } from '@/app/storage-notice'

const saved = { kind: 'saved', at: 1 } as const

describe('the notice about storage', () => {
  it('is not there while all is well', () => {
    expect(noticeOf(saved, null)).toBeNull()
    expect(noticeOf({ kind: 'unsaved' }, null)).toBeNull()
    expect(noticeOf({ kind: 'saving' }, null)).toBeNull()
  })

  it.each([
    ['storage.conflict', 'between'],
    ['storage.missing', 'keep'],
    ['storage.binned', 'bin'],
    ['storage.full', 'retry'],
    ['storage.failed', 'retry'],
  ] as const)('offers for %s on saving what a person can decide: %s', (code, choice) => {
    expect(noticeOf({ kind: 'failed', code }, null)).toEqual({ code, choice })
  })

  it('leaves the open work to its own page', () => {
    expect(noticeOf(null, null)).toBeNull()
    expect(noticeOf(null, 'storage.full')?.code).toBe('storage.full')
  })

  it('puts the open work first', () => {
    expect(noticeOf({ kind: 'failed', code: 'storage.full' }, 'backup.damaged')?.code).toBe('storage.full')
    expect(noticeOf(saved, 'backup.damaged')).toEqual({ code: 'backup.damaged', choice: 'dismiss' })
  })
})
