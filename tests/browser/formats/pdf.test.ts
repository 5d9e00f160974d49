import { describe, expect, it } from 'vitest'
import { readFile } from '@/workers/reading'
import { pdfOf, textPage } from '../../support/small-pdf'

const codes = (result: { messages: readonly { code: string }[] }) => result.messages.map(({ code }) => code)
const read = (bytes: Uint8Array) => readFile({ name: 'report.pdf', bytes })

describe('reading a PDF in its worker', () => {
  it('finds Chinese words whose font the file only names, by maps of the program’s own', async () => {
    const lines = [
      '云溪市数据局2024年政府信息公开工作年度报告',
      '一、总体情况',
      '（一）主动公开',
      '全年公开政策文件。',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]
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
})
