import { describe, expect, it } from 'vitest'
import { readPdf } from '@/formats/pdf/read'
import { line, pdfOf } from '../../../support/small-pdf'

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
