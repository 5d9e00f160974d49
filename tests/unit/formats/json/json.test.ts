import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from '@/formats/json/read'
import { writeJson } from '@/formats/json/write'
import { loadSample } from '@/sample/load'
import { arbitraryReport } from '../../../support/arbitrary-report'
import { filledReport } from '../../../support/report-fixtures'
import { signedReport } from '../../../support/reviewed'

const encode = (text: string) => new TextEncoder().encode(text)
const context = { fileName: 'report.json' }
const read = (text: string) => readJson(encode(text), context)

const codes = async (bytes: Uint8Array) => {
  const { value, messages } = await readJson(bytes, context)
  expect(value).toBeNull()
  return messages.map((message) => [message.code, message.severity])
}

describe('a report as JSON', () => {
  it('is the same report when it is read again, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (report) => {
        const { bytes } = await writeJson(report, {})
        const { value, messages } = await readJson(bytes, context)
        expect(value).toEqual({ kind: 'report', report })
        // Records at random seldom follow from one another.
        expect(messages.filter(({ code }) => code !== 'json.brokenRecords')).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('is written as UTF-8 that a person can read, with its schema and a telling name', async () => {
    const [report] = await loadSample()
    const written = await writeJson(report!, {})
    const text = new TextDecoder().decode(written.bytes)
    expect(text.startsWith('{\n  "$schema": "report.schema.json",\n  "schema": 2,')).toBe(true)
    expect(text).toContain('"unit": "云溪市数据局"')
    expect(text.endsWith('}\n')).toBe(true)
    expect(written.fileName).toBe('云溪市数据局2022年政府信息公开工作年度报告.json')
    expect(written.mimeType).toBe('application/json')
  })

  it('is read with a BOM, too', async () => {
    const [report] = await loadSample()
    const { value, messages } = await read(`\ufeff${JSON.stringify(report)}`)
    expect(value).toEqual({ kind: 'report', report })
    expect(messages).toEqual([])
  })

  it('says what it could not take over', async () => {
    const [report] = await loadSample()
    const figures = { ...report!.figures, 'proactive.rules.issued': '若干', 'requests.received.martian': 3 }
    const { value, messages } = await read(JSON.stringify({ ...report, figures }))
    expect(value?.kind).toBe('report')
    expect(messages.map((message) => message.code).sort()).toEqual([
      'restore.badCell',
      'restore.unknownFigure',
    ])
  })

  it('keeps no name that a hostile file sets on every object', async () => {
    const { value } = await read(
      '{"year":2024,"figures":{"__proto__":{"proactive.rules.issued":7}},"__proto__":{"polluted":1}}',
    )
    expect(value?.kind === 'report' && value.report.figures['proactive.rules.issued']).toBeNull()
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect((value as unknown as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('a file that is no report', () => {
  it('is refused where it is no UTF-8: UTF-16, GB18030', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])
    // {"unit":"云溪"} as GB18030
    const gb = new Uint8Array([...encode('{"unit":"'), 0xd4, 0xc6, 0xcf, 0xaa, ...encode('"}')])
    expect(await codes(utf16)).toEqual([['json.notUtf8', 'error']])
    expect(await codes(gb)).toEqual([['json.notUtf8', 'error']])
  })

  it('is refused where it is no JSON', async () => {
    expect(await codes(encode(''))).toEqual([['json.notJson', 'error']])
    expect(await codes(encode('{"year": 2024,'))).toEqual([['json.notJson', 'error']])
  })

  it.each(['null', '2024', '"text"', '[]', '{}', '{"year":1999,"figures":{}}', '{"year":2024}'])(
    'is refused where it is other JSON: %s',
    async (text) => {
      expect(await codes(encode(text))).toEqual([['json.notAReport', 'error']])
    },
  )

  it('is refused where it nests deeper than any report', async () => {
    const depth = 200_000
    const deep = `{"year":2024,"narratives":{"overview":${'{"content":['.repeat(depth)}${']}'.repeat(depth)}}}`
    expect(await codes(encode(deep))).toEqual([['restore.tooDeep', 'error']])
  })

  it('is refused unread where it is far too large', async () => {
    expect(await codes(new Uint8Array(5_000_001))).toEqual([['json.tooLarge', 'error']])
  })
})

describe('a data file of a reviewed report', () => {
  const signed = signedReport(filledReport())
  const textOf = async (): Promise<string> => new TextDecoder().decode((await writeJson(signed, {})).bytes)
  const codesOf = async (text: string): Promise<readonly string[]> =>
    (await read(text)).messages.map(({ code }) => code)

  it('as it was written is read without a word', async () => {
    expect(await codesOf(await textOf())).toEqual([])
    expect(await codesOf(JSON.stringify(JSON.parse(await textOf())))).toEqual([])
  })

  it('that was edited says so, and that its records do not fit', async () => {
    const text = await textOf()
    expect(await codesOf(text.replace('不公开为例外', '不公开为常例'))).toEqual([
      'json.changed',
      'json.brokenRecords',
    ])
    expect(await codesOf(text.replace('同意公布。', '同意公开。'))).toEqual(['json.changed'])
  })

  it('without a checksum says that it cannot be verified', async () => {
    expect(await codesOf(JSON.stringify(signed))).toEqual(['json.noChecksum'])
    expect(await codesOf(JSON.stringify(filledReport()))).toEqual([])
  })
})

describe('what reading says', () => {
  const words = JSON.parse(readFileSync('src/locales/zh-CN/messages.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >

  it.each([
    ['json', ['tooLarge', 'notUtf8', 'notJson', 'notAReport', 'changed', 'noChecksum', 'brokenRecords']],
    ['restore', ['newerSchema', 'badCell', 'unknownFigure', 'badText']],
  ])('has words for every code of %s', (group, codes) => {
    expect(codes.filter((code) => !words[group]?.[code])).toEqual([])
  })
})
