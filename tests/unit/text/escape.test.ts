import { describe, expect, it } from 'vitest'
import { escapeMarkup, escapePattern } from '@/text/escape'
import { shortHash, wordsHash } from '@/text/hash'

describe('escaping', () => {
  it('leaves a text no way to become markup', () => {
    expect(escapeMarkup(`<a href="x">&'`)).toBe(`&lt;a href=&quot;x&quot;&gt;&amp;'`)
  })

  it('makes a pattern mean its characters', () => {
    const text = 'a.b*c(d)[e]{f}^$|\\?+'
    expect(new RegExp(`^${escapePattern(text)}$`).test(text)).toBe(true)
    expect(new RegExp(`^${escapePattern('a.b')}$`).test('acb')).toBe(false)
  })
})

describe('marks of texts', () => {
  it('are what files and libraries have that were written before', () => {
    expect(shortHash('年报 2024')).toMatchInlineSnapshot(`"udgcq414m502g"`)
    expect(wordsHash('年报😀2024')).toMatchInlineSnapshot(`"f010410ac727678e"`)
  })
})
