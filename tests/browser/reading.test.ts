import { describe, expect, it } from 'vitest'
import { formats } from '@/formats/registry'
import { readerWorkers } from '@/workers/read/reader-workers'
import type { ReadingStage } from '@/workers/read/reading-result'
import { workbookFile } from '../support/workbook-file'
import { fileLimit, readFile, readPasted, readPastedText } from '@/workers/read/read-file'

const report = [
  '云溪市数据局2024年政府信息公开工作年度报告',
  '',
  '本年度报告中所列数据的统计期限自2024年1月1日起，至2024年12月31日止。',
  '',
  '一、总体情况',
  '',
  '（一）主动公开',
  '全年公开政策文件。',
  '（二）依申请公开',
  '收到申请后依法答复。',
].join('\n')

const bytes = (text: string) => new TextEncoder().encode(text)
const codes = (result: { messages: readonly { code: string }[] }) => result.messages.map(({ code }) => code)

describe('reading a file', () => {
  it('makes a report of it off the main thread, and says how far it is', async () => {
    const stages: ReadingStage[] = []
    const file = new File([report], 'report.txt')
    const result = await readFile(file, { onProgress: ({ stage }) => stages.push(stage) })
    expect(result.ok && result.kind === 'report' && [result.report.unit, result.report.year]).toEqual([
      '云溪市数据局',
      2024,
    ])
    expect(result.source?.name).toBe('report.txt')
    expect([...new Set(stages)]).toEqual(['opening', 'reading', 'recognising'])
  })

  it('reads pasted text the same way', async () => {
    const result = await readPastedText(report)
    expect(result.ok && result.kind === 'report' && result.report.year).toBe(2024)
  })

  it('reads pasted markup first, and the words where it gives no report', async () => {
    const html = `<h1>云溪市数据局2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>全年公开政策文件。</p>`
    const rich = await readPasted({ text: report, html })
    expect(rich.ok && rich.kind === 'report' && rich.report.year).toBe(2023)
    const plain = await readPasted({ text: report, html: '<table><tr><td>导航</td></tr></table>' })
    expect(plain.ok && plain.kind === 'report' && plain.report.year).toBe(2024)
    const none = await readPasted({ text: '', html: '<table><tr><td>导航</td></tr></table>' })
    expect([none.ok, codes(none)]).toEqual([false, ['recognise.notAReport']])
  })

  it('reads spreadsheets and separated values', async () => {
    const csv = ['云溪市数据局2024年统计表', '行政许可,312', '行政处罚,18', '行政强制,2'].join('\n')
    const result = await readFile({ name: '统计表.csv', bytes: bytes(csv) })
    expect(
      result.ok && result.kind === 'report' && result.report.figures['proactive.penalties.decisions'],
    ).toBe(18)
    const sheet = await readFile({
      name: '2024.xlsx',
      bytes: workbookFile({
        sheets: [
          {
            cells: ['行政许可', '行政处罚', '行政强制'].flatMap((value, row) => [
              { value, row, column: 0 },
              { value: row + 1, row, column: 1 },
            ]),
          },
        ],
      }),
    })
    expect(sheet.ok && sheet.kind === 'report' && sheet.report.figures['proactive.coercion.decisions']).toBe(
      3,
    )
  })

  it.each([
    ['an empty file', bytes(''), 'reading.kind.empty'],
    ['white space', bytes(' \n\t\n'), 'text.empty'],
    ['a broken PDF', bytes('%PDF-1.7\n…'), 'pdf.damaged'],
    [
      'an old Word file',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'reading.kind.ole',
    ],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), 'reading.kind.image'],
    ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]), 'reading.kind.other'],
    ['another text', bytes('会议通知\n\n请各科室参加。'), 'recognise.notAReport'],
  ])('says of %s what it is, and imports nothing', async (_what, content, code) => {
    const result = await readFile({ name: 'file', bytes: content })
    expect([result.ok, codes(result)]).toEqual([false, [code]])
  })

  it('tells half a Word file from an archive', async () => {
    const content = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 20])
    expect(codes(await readFile({ name: '年报.docx', bytes: content }))).toEqual(['reading.kind.office'])
    expect(codes(await readFile({ name: '年报.zip', bytes: content }))).toEqual(['reading.kind.zip'])
  })

  it('refuses a text of 50 MB, and does not open anything larger', async () => {
    const large = new File([new Uint8Array(fileLimit).fill(0x61)], 'large.txt')
    expect(codes(await readFile(large))).toEqual(['text.tooLarge'])
    const larger = new File([new Uint8Array(fileLimit + 1)], 'larger.txt')
    expect(codes(await readFile(larger))).toEqual(['reading.tooLarge'])
  })

  it('stops when it is cancelled, and imports nothing', async () => {
    const abort = new AbortController()
    const reading = readFile(new File([report], 'report.txt'), { signal: abort.signal })
    abort.abort()
    expect(codes(await reading)).toEqual(['reading.cancelled'])
  })

  it('keeps what it is given, and reads one file after the other', async () => {
    const file = { name: 'report.txt', bytes: bytes(report) }
    for (let time = 0; time < 3; time += 1) expect((await readFile(file)).ok).toBe(true)
  })

  it('has a worker for every format that is read', () => {
    const read = formats.filter((format) => format.isRead).map((format) => format.id)
    expect(Object.keys(readerWorkers).sort()).toEqual(read.sort())
  })

  it('ends what takes too long, and says so', async () => {
    const result = await readFile(new File([report], 'report.txt'), { timeLimit: 0 })
    expect(codes(result)).toEqual(['reading.tookTooLong'])
  })
})
