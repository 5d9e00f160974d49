import { describe, expect, it } from 'vitest'
import { readPdf } from '@/formats/pdf/read'
import { latin, line, pdfOf } from '../../../support/small-pdf'

const read = (bytes: Uint8Array) => readPdf(bytes, { fileName: 'report.pdf' })
const codes = async (bytes: Uint8Array) => (await read(bytes)).messages.map(({ code }) => code)

describe('a PDF that has nothing to read', () => {
  it('is said to be damaged, a scan, or empty', async () => {
    expect(await codes(new TextEncoder().encode('%PDF-1.7 and nothing else'))).toEqual(['pdf.damaged'])
    expect(await codes(pdfOf([{ text: '', picture: true }]))).toEqual(['pdf.scanned'])
    expect(await codes(pdfOf([{ text: line(0, 0, 100, 100) }]))).toEqual(['pdf.empty'])
  })

  it('leaves the bytes as they are', async () => {
    const bytes = pdfOf([{ text: '', picture: true }])
    const before = bytes.length
    await read(bytes)
    expect(bytes).toHaveLength(before)
  })

  it('is given up at once when reading is cancelled', async () => {
    const abort = new AbortController()
    abort.abort(new Error('cancelled'))
    const reading = readPdf(pdfOf([{ text: '' }]), { fileName: 'report.pdf', signal: abort.signal })
    await expect(reading).rejects.toThrow('cancelled')
  })
})

/** Glyphs of a font that does not say which characters they are. */
const unmapped = (count: number) =>
  `BT /F9 12 Tf 1 0 0 1 60 500 Tm <${Array.from({ length: count }, (_, at) => (at + 19).toString(16).padStart(4, '0')).join('')}> Tj ET`

describe('a page of a PDF that breaks off', () => {
  const lines = Array.from({ length: 40 }, (_, at) => `q ${latin(`line ${at * 7919}`, 60, 760 - at * 15)} Q`)

  it('is told where what is packed is cut short: nothing of it can be unpacked', async () => {
    const whole = pdfOf([{ text: lines.join('\n'), cut: 0 }])
    expect(await codes(whole)).toEqual([])
    for (const cut of [5, 30, 200]) {
      const pages = [{ text: latin('first', 60, 700) }, { text: lines.join('\n'), cut }]
      const { value, messages } = await read(pdfOf(pages))
      expect(messages).toEqual([{ code: 'pdf.damagedPage', severity: 'warning', params: { page: 2 } }])
      expect(JSON.stringify(value)).toContain('first')
    }
  })

  it('says so where it ends in the middle of a text', async () => {
    const text = lines.join('\n')
    expect(await codes(pdfOf([{ text: text.slice(0, -9) }]))).toEqual(['pdf.cutPage'])
    expect(await codes(pdfOf([{ text: text.slice(0, -14) }]))).toEqual(['pdf.cutPage'])
    expect(await codes(pdfOf([{ text }]))).toEqual([])
  })
})

describe('text in a font without a Unicode map', () => {
  it('is told with its page, and where nothing else stands in the file', async () => {
    const { value, messages } = await read(pdfOf([{ text: latin('first', 60, 700) + unmapped(10) }]))
    expect(messages).toEqual([{ code: 'pdf.unmappedText', severity: 'warning', params: { page: 1 } }])
    expect(JSON.stringify(value)).toContain('first')
    expect(await codes(pdfOf([{ text: unmapped(10) }]))).toEqual(['pdf.unmapped'])
  })

  it('is no matter where it draws a sign or two', async () => {
    expect(await codes(pdfOf([{ text: latin('first', 60, 700) + unmapped(2) }]))).toEqual([])
  })
})
