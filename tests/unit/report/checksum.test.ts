import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkSeal, checksumOf, checksumOfBytes, sealedText } from '@/report/checksum'

const encoder = new TextEncoder()

afterEach(() => void vi.unstubAllGlobals())

describe('a checksum', () => {
  it('is SHA-256, with and without what only secure contexts have', async () => {
    const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(await checksumOfBytes(encoder.encode('abc'))).toBe(known)
    vi.stubGlobal('crypto', {})
    expect(await checksumOfBytes(encoder.encode('abc'))).toBe(known)
  })

  it('is of what is said, not of the white space around it', async () => {
    expect(await checksumOf(JSON.parse('{ "a" : [1, "年"] }'))).toBe(await checksumOf({ a: [1, '年'] }))
    expect(await checksumOf({ a: 1 })).not.toBe(await checksumOf({ a: 2 }))
  })
})

describe('a seal', () => {
  it.each([{}, { a: 1, 年: '报' }, { __proto: 'x', nested: { checksum: 'inside' } }])(
    'of %j holds until something is changed',
    async (value) => {
      const { text, checksum } = await sealedText(value)
      const raw = JSON.parse(text) as Record<string, unknown>
      expect(raw.checksum).toBe(checksum)
      expect(await checkSeal(raw)).toBe('sound')
      expect(await checkSeal({ ...raw, more: 1 })).toBe('changed')
      expect(await checkSeal({ ...raw, checksum: 5 })).toBe('changed')
    },
  )

  it('holds however deep the value nests', async () => {
    const inner = `${'{"年":[0,'.repeat(20_000)}"底"${']}'.repeat(20_000)}`
    const text = `{"a":1,"deep":${inner}`
    const checksum = await checksumOfBytes(encoder.encode(`${text}}`))
    const raw: unknown = JSON.parse(`${text},"checksum":"${checksum}"}`)
    expect(await checkSeal(raw)).toBe('sound')
    expect(await checkSeal(Object.assign({}, raw, { a: 2 }))).toBe('changed')
    expect((await sealedText({ a: 1, deep: JSON.parse(inner) as unknown })).checksum).toBe(checksum)
  })

  it('is missing where there is none', async () => {
    for (const raw of [{ a: 1 }, null, 'text', []]) expect(await checkSeal(raw)).toBe('unsealed')
  })
})
