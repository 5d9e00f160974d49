import { describe, expect, it } from 'vitest'
import { clipboardDocument, isDocumentText } from '@/composables/clipboard'

describe('pasted text', () => {
  it('is a document from three lines on that say something', () => {
    expect(isDocumentText('年度报告\r\n\r\n一、总体情况\n正文')).toBe(true)
    expect(isDocumentText('云溪市数据局\n\n  \n2025')).toBe(false)
    expect(isDocumentText('')).toBe(false)
  })
})

const clipboard = (content: Readonly<Record<string, string>>) => ({
  getData: (type: string) => content[type] ?? '',
})
const rows = '<tr><td>规章</td><td>1</td></tr>'.repeat(4)

describe('a clipboard', () => {
  it('gives words and markup where the markup holds tables or headings', () => {
    const html = `<html><body><!--StartFragment--><table>${rows}</table><!--EndFragment--></body></html>`
    const text = '规章\t1\n'.repeat(4)
    expect(clipboardDocument(clipboard({ 'text/html': html, 'text/plain': text }))).toEqual({ text, html })
  })

  it('gives words alone where the markup only dresses them', () => {
    const text = '年度报告\n一、总体情况\n正文'
    const html = '<p>年度报告</p><p>一、总体情况</p><p>正文</p>'
    expect(clipboardDocument(clipboard({ 'text/html': html, 'text/plain': text }))).toEqual({
      text,
      html: '',
    })
  })

  it('has the offsets that some programs pass on taken off', () => {
    const html = `Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000199\r\n<table>${rows}</table>`
    expect(clipboardDocument(clipboard({ 'text/html': html }))).toEqual({
      html: `<table>${rows}</table>`,
      text: expect.stringMatching(/^规章\s+1/) as string,
    })
  })

  it.each<[string, Record<string, string>]>([
    [
      'a word',
      { 'text/plain': '云溪市数据局', 'text/html': '<table><tr><td>云溪市数据局</td></tr></table>' },
    ],
    ['formatted text of another kind alone', { 'text/rtf': '{\\rtf1 a\\par b\\par c}' }],
    ['a picture', {}],
  ])('holds no document where it holds %s', (_what, content) => {
    expect(clipboardDocument(clipboard(content))).toBeNull()
  })
})
