/** PDF files written by hand, small enough to be read here. */
import { zlibSync } from 'fflate'

/** What a page draws; `picture` covers it with a grey picture of 200 × 200 pixels. */
export interface SmallPage {
  /** Drawing operations. */
  readonly text: string
  readonly picture?: boolean
  /** Degrees by which the page is shown turned. */
  readonly rotate?: number
  /** Bytes at the end of its packed drawing that are lost. */
  readonly cut?: number
}

const hex = (text: string): string =>
  `<${[...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`

/** One word at a place, in points from the lower left corner. */
export function word(text: string, x: number, y: number, size = 12): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj ET`
}

/** Latin letters and figures in a font that any reader has. */
export function latin(text: string, x: number, y: number): string {
  return `BT /F2 12 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`
}

export function textPage(lines: readonly string[]): SmallPage {
  return { text: lines.map((line, index) => word(line, 60, 760 - index * 30)).join('\n') }
}

export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} m ${x1} ${y1} l S`
}

function packed(text: string, cut: number | undefined): { content: string; filter: string } {
  if (cut === undefined) return { content: text, filter: '' }
  const bytes = zlibSync(new TextEncoder().encode(text))
  const content = String.fromCharCode(...bytes.subarray(0, bytes.length - cut))
  return { content, filter: '/Filter /FlateDecode' }
}

const picture = `q 595 0 0 842 0 0 cm /P Do Q`

/** Of which only the numbers of its glyphs are known. */
const unmappedFont =
  '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Own /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Own /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Own /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >> >>] >>'

/** A PDF of A4 pages in 宋体, which is named and not carried. */
export function pdfOf(pages: readonly SmallPage[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_page, index) => `${6 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /W [1 95 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >> >>',
    `<< /Type /XObject /Subtype /Image /Width 200 /Height 200 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 40000 >>\nstream\n${'~'.repeat(40_000)}\nendstream`,
  ]
  for (const [index, page] of pages.entries()) {
    const { content, filter } = packed(`${page.picture ? picture : ''}\n${page.text}`, page.cut)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${page.rotate ?? 0} /Contents ${7 + index * 2} 0 R /Resources << /Font << /F1 3 0 R /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> /F9 ${unmappedFont} >> /XObject << /P 5 0 R >> >> >>`,
      `<< /Length ${content.length} ${filter} >>\nstream\n${content}\nendstream`,
    )
  }
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  const whole = `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`
  return Uint8Array.from(whole, (char) => char.charCodeAt(0))
}
