import { describe, expect, it } from 'vitest'
import { formatOfKind, formats, readableExtensions } from '@/formats/registry'
import { sniffKind } from '@/formats/sniff'
import { encodeGb18030 } from '../../support/gb18030'

const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('the kind of a file', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['text', utf8('云溪市数据局2024年政府信息公开工作年度报告')],
    ['text', encodeGb18030('云溪市数据局')],
    ['text', new Uint8Array([0xff, 0xfe, 0x91, 0x4e])],
    ['json', utf8('\ufeff{ "schema": 1 }')],
    ['html', utf8('<!DOCTYPE html><html></html>')],
    ['html', utf8('<html xmlns="x"><head>')],
    ['html', utf8('<!-- 保存自网页 -->\n<table border="0">')],
    ['pdf', latin('%PDF-1.7\n%\xe2\xe3')],
    ['docx', latin('PK\x03\x04....word/document.xml')],
    ['xlsx', latin('PK\x03\x04....xl/workbook.xml')],
    ['zip', latin('PK\x03\x04....photo.jpg')],
    ['ole', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['rtf', latin('{\\rtf1\\ansi')],
    ['image', latin('\x89PNG\r\n')],
    ['image', latin('\xff\xd8\xff\xe0')],
    ['binary', new Uint8Array([1, 2, 0, 3, 4])],
  ])('is told from its bytes: %s', (kind, bytes) => {
    expect(sniffKind(bytes)).toBe(kind)
  })
})

describe('the formats', () => {
  it('have an id, an extension and a kind of their own each', () => {
    for (const list of [
      formats.map((format) => format.id),
      formats.flatMap((format) => format.extensions),
      formats.flatMap((format) => (format.isRead ? format.kinds : [])),
    ]) {
      expect(new Set(list).size).toBe(list.length)
    }
  })

  it('are found by kind, and offer their extensions', () => {
    expect(formatOfKind('text')?.id).toBe('text')
    expect(formatOfKind('image')).toBeUndefined()
    expect(readableExtensions()).toContain('.txt')
  })
})
