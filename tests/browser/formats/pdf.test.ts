import { describe, expect, it } from 'vitest'
import { readFile } from '@/workers/read/read-file'
import { pdfOf, textPage } from '../../support/small-pdf'

const codes = (result: { messages: readonly { code: string }[] }) => result.messages.map(({ code }) => code)
const read = (bytes: Uint8Array) => readFile({ name: 'report.pdf', bytes })

const lines = [
  '云溪市数据局2024年政府信息公开工作年度报告',
  '一、总体情况',
  '（一）主动公开',
  '全年公开政策文件。',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]

/** The bytes with the text around the mark changed, as long as before. */
function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes)
  expect(text.split(from)).toHaveLength(2)
  return Uint8Array.from(text.replace(from, to), (char) => char.charCodeAt(0))
}

/** The index's entry of an object: where it stands and the generation it has. */
function indexed(bytes: Uint8Array, id: number, generation: number): string {
  const offset = new TextDecoder('latin1').decode(bytes).indexOf(`\n${id} 0 obj`) + 1
  return `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n`
}

describe('reading a PDF in its worker', () => {
  it('finds Chinese words whose font the file only names, by maps of the program’s own', async () => {
    const result = await read(pdfOf([textPage(lines)]))
    expect(codes(result).filter((code) => code.startsWith('pdf.') || code.startsWith('reading.'))).toEqual([])
    expect(result.ok && result.kind === 'report' && [result.report.unit, result.report.year]).toEqual([
      '云溪市数据局',
      2024,
    ])
  })

  it('says where on the page each block stands', async () => {
    const { source } = await read(pdfOf([textPage(['云溪市数据局2024年政府信息公开工作年度报告'])]))
    const block = source?.blocks[0]
    expect(block?.kind !== 'table' && block?.at).toMatchObject([{ page: 1, x: 60 }])
  })

  it('says of a scan that it is one', async () => {
    expect(codes(await read(pdfOf([{ text: '', picture: true }])))).toEqual(['pdf.scanned'])
  })

  it('says of a damaged file that it is damaged, and reads the next one', async () => {
    expect(codes(await read(new TextEncoder().encode('%PDF-1.7\n…')))).toEqual(['pdf.damaged'])
    expect(codes(await read(pdfOf([textPage(['会议通知'])])))).toEqual(['recognise.notAReport'])
  })

  it('reads a file whose index is wrong about pages that were not asked for yet', async () => {
    const lines = ['云溪市数据局2024年政府信息公开工作年度报告', '一、总体情况', '全年公开政策文件。']
    const whole = pdfOf([textPage(lines), textPage(['五、存在的主要问题及改进情况']), textPage(['六、其他'])])
    const secondPage = 8
    const bytes = replaced(whole, indexed(whole, secondPage, 0), indexed(whole, secondPage, 7))
    const result = await read(bytes)
    expect(result.ok && result.kind === 'report' && result.report.year).toBe(2024)
  })

  it('reads the pages before one that is damaged, and says which it is', async () => {
    const whole = pdfOf([textPage(lines), { ...textPage(['次页']), rotate: 90 }, textPage(['末页'])])
    // No number, where one begins.
    const page = await read(replaced(whole, '/Rotate 90', '/Rotate -~'))
    expect(page.ok && page.kind === 'report' && page.report.year).toBe(2024)
    expect(page.messages[0]).toMatchObject({ code: 'pdf.damagedPage', params: { page: 2 } })
  })

  it('says that a file is damaged whose fonts are gone, and reads the next one', async () => {
    const whole = pdfOf([textPage(['会议通知']), textPage(['次页']), textPage(['末页'])])
    const indexGone = replaced(whole, indexed(whole, 8, 0), indexed(whole, 8, 7))
    const fontGone = replaced(indexGone, '\n4 0 obj', '\n4 9 obj')
    expect(codes(await read(fontGone))).toEqual(['pdf.damaged'])
    expect(codes(await read(whole))).toEqual(['recognise.notAReport'])
  })
})
