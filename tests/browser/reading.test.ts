import { describe, expect, it } from 'vitest'
import { formats } from '@/formats/registry'
import { readerWorkers } from '@/workers/reader-workers'
import type { ReadingStage } from '@/workers/protocol'
import { fileLimit, readFile, readPastedText } from '@/workers/reading'

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
