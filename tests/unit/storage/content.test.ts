import { describe, expect, it } from 'vitest'
import { sameContent } from '@/report/document/same-content'
import { toPlain } from '@/storage/content'

describe('content', () => {
  it('is the same whatever the order of its keys', () => {
    expect(sameContent({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true)
  })

  it.each([
    [{ cell: 0 }, { cell: null }],
    [{ cell: 0 }, { cell: '/' }],
    [{ cell: null }, {}],
    [{}, { cell: null }],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [{ toString: 1 }, { constructor: 1 }],
    ['1', 1],
  ])('%j is not %j', (one, other) => {
    expect(sameContent(one, other)).toBe(false)
  })

  it('is copied without sharing anything', () => {
    const original = { list: [{ cell: null }], gone: undefined }
    const copy = toPlain(original)
    expect(copy).toEqual({ list: [{ cell: null }] })
    expect('gone' in copy).toBe(false)
    expect(copy.list[0]).not.toBe(original.list[0])
  })
})
