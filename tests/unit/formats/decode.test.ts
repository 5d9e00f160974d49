import { describe, expect, it } from 'vitest'
import { decodeText } from '@/formats/decode'
import { sniffKind } from '@/formats/sniff'
import { encodeGb18030 } from '../../support/gb18030'
import { fixtureText, readBytes } from '../../support/reading'

const utf8 = (text: string) => new TextEncoder().encode(text)
const withMark = (mark: readonly number[], bytes: Iterable<number>) => new Uint8Array([...mark, ...bytes])

function utf16(text: string, littleEndian: boolean): number[] {
  return [...text].flatMap((char) => {
    const code = char.charCodeAt(0)
    return littleEndian ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff]
  })
}

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', utf8('云溪市'), 'utf-8'],
    ['UTF-8 with its mark', withMark([0xef, 0xbb, 0xbf], utf8('云溪市')), 'utf-8'],
    ['UTF-16 of Windows', withMark([0xff, 0xfe], utf16('云溪市', true)), 'utf-16le'],
    ['UTF-16, big end first', withMark([0xfe, 0xff], utf16('云溪市', false)), 'utf-16be'],
    ['GB18030', encodeGb18030('云溪市'), 'gb18030'],
  ])('is found: %s', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: '云溪市', encoding, broken: 0 })
  })

  it('gives the same report in UTF-8 and in GB18030', () => {
    expect(decodeText(encodeGb18030(fixtureText)).text).toBe(decodeText(utf8(fixtureText)).text)
  })

  it('stays UTF-8 where a few bytes are damaged, and counts them', () => {
    const bytes = utf8('云溪市数据局政府信息公开工作年度报告')
    bytes[4] = 0x41
    const decoded = decodeText(bytes)
    expect(decoded.encoding).toBe('utf-8')
    expect(decoded.broken).toBeGreaterThan(0)
    expect(decoded.text).toContain('数据局政府信息公开')
  })

  it('stays UTF-8 where the end was cut off inside a character', () => {
    const bytes = utf8('云溪市数据局政府信息公开工作年度报告')
    expect(decodeText(bytes.subarray(0, bytes.length - 1))).toMatchObject({ encoding: 'utf-8', broken: 1 })
  })

  const unmarked = (text: string, littleEndian: boolean) => new Uint8Array(utf16(text, littleEndian))
  const page = `<html><body><p>${fixtureText.slice(0, 200)}</p></body></html>`

  it.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ])('is %s by its zeros where the mark is missing', async (encoding, isLittle) => {
    for (const text of [fixtureText, page, '规章,6,0,6\r\n行政许可,312\r\n']) {
      expect(decodeText(unmarked(text, isLittle))).toEqual({ text, encoding, broken: 0 })
    }
    expect(sniffKind(unmarked(fixtureText, isLittle))).toBe('text')
    expect(sniffKind(unmarked(page, isLittle))).toBe('html')
    for (const [name, text] of Object.entries({
      'a.txt': fixtureText,
      'a.csv': '规章,6,0,6\r\n行政许可,312\r\n',
      'a.html': page,
    })) {
      expect((await readBytes(unmarked(text, isLittle), name)).blocks).toEqual(
        (await readBytes(utf8(text), name)).blocks,
      )
    }
  })

  it('is no UTF-16 for other bytes with zeros', () => {
    expect(sniffKind(new Uint8Array(400).map((_, at) => (at % 3 ? 0 : at)))).toBe('binary')
    expect(decodeText(utf8('abcd')).encoding).toBe('utf-8')
  })
})
