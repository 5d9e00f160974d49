import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requirementsFromRows } from '@/checks/requirement-rows'
import {
  placeLabel,
  requirementPlaces,
  writeRequirements,
  yearIn,
} from '@/features/settings/requirements/requirement-lists'
import type { Requirement } from '@/report/check-settings'
import { sampleRequirements } from '@/sample/requirements'
import { readWordRows } from '@/workers/word-list/word-list-rows'
import { encodeGb18030 } from '../../../support/gb18030'
import { workbookFile } from '../../../support/workbook-file'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function read(bytes: Uint8Array, name: string) {
  const rows = await readWordRows(bytes, name)
  if (typeof rows === 'string') throw new Error(rows)
  return requirementsFromRows(rows)
}

const elderly: Requirement = {
  name: '养老服务',
  words: ['养老', '老年'],
  place: 'proactiveWork',
  wants: 'figure',
  need: 'wished',
}
const gazette: Requirement = {
  ...{ name: '政府公报', words: ['公报'], place: 'report', wants: 'mention', need: 'required' },
} as const

const words = {
  headings: ['名称', '找什么', '位置', '数字或提及', '程度'],
  whole: '全文',
  wants: { mention: '提及', figure: '数字' },
  needs: { required: '必须', wished: '希望' },
}

const why = (rows: readonly (readonly string[])[]) =>
  requirementsFromRows(rows).rejected.map((one) => one.why)

describe('a list of requirements out of a file', () => {
  it('is a line to a row, what is left out being the whole report, a mention, required', async () => {
    const text = '养老服务，养老、老年，（一）主动公开，数字，希望\n政府公报，公报\n'
    expect(await read(bytesOf(text), '要求.txt')).toEqual({
      entries: [elderly, gazette],
      rejected: [],
      ignored: [],
    })
    expect((await read(encodeGb18030(text), '要求.txt')).entries).toEqual([elderly, gazette])
  })

  it('has its columns by their headings, whatever their order and what stands above', () => {
    const rows = [
      ['2025年要求清单'],
      ['程度', '备注', '关键词', '事项', '位置', '形式'],
      ['希望', '新增', '养老 老年', '养老服务', '主动公开', '数字'],
      ['', '', '公报', '政府公报', '', ''],
    ]
    expect(requirementsFromRows(rows)).toEqual({
      entries: [elderly, gazette],
      rejected: [{ row: 1, words: '2025年要求清单', why: 'title' }],
      ignored: ['备注'],
    })
  })

  it('is a single column of names, which are the words too', () => {
    expect(requirementsFromRows([['名称'], ['公报']]).entries).toEqual([{ ...gazette, name: '公报' }])
    expect(requirementsFromRows([['公报']]).entries).toEqual([{ ...gazette, name: '公报' }])
  })

  it('says why a row is none', () => {
    const many = Array.from({ length: 21 }, (_one, at) => `词${at}`).join('、')
    expect(
      why([
        ['', '养老'],
        ['名'.repeat(101), '养老'],
        ['养老', '养'.repeat(41)],
        ['养老', many],
        ['养老', '养老', '第三部分'],
        ['养老', '养老', '第七部分'],
        ['养老', '养老', '', '两者'],
        ['养老', '养老', '', '', '随便'],
        ['养老', '养老', '', '', '', '多余'],
        ['养老', '养老'],
        ['养老', '养老', '全文'],
      ]),
    ).toEqual([
      'noName',
      'nameTooLong',
      'wordTooLong',
      'tooManyWords',
      'table',
      'place',
      'wants',
      'need',
      'cells',
      'twice',
    ])
  })

  it('takes names and words up to their limits, and two hundred lines', () => {
    const most = Array.from({ length: 20 }, (_one, at) => `词${at}`.padEnd(40, '字')).join('、')
    expect(why([['名'.repeat(100), most]])).toEqual([])
    const rows = Array.from({ length: 201 }, (_one, at) => [`要求${at}`])
    expect(requirementsFromRows(rows).entries).toHaveLength(200)
    expect(why(rows)).toEqual(['tooMany'])
  })

  it.each([
    ['一', 'overview'],
    ['第一部分', 'overview'],
    ['一、总体情况', 'overview'],
    ['第一部分（三）', 'management'],
    ['政府信息管理', 'management'],
    ['一（五）', 'oversight'],
    ['第六部分', 'other'],
    ['5', 'problems'],
    ['section 6', 'other'],
    ['全文', 'report'],
    ['不限', 'report'],
  ])('knows the place %s', (cell, place) => {
    expect(requirementsFromRows([['甲', '乙', cell]]).entries.map((one) => one.place)).toEqual([place])
  })
})

describe('a list of requirements as a file', () => {
  it('reads back as it was, every place of it', async () => {
    const entries = requirementPlaces.flatMap((place): Requirement[] => [
      { ...elderly, name: `甲${place}`, place },
      { ...gazette, name: `=乙${place}`, place },
    ])
    const written = bytesOf(writeRequirements(words, entries))
    expect(await read(written, '要求.csv')).toEqual({ entries, rejected: [], ignored: [] })
  })

  it.each(['requirements.xlsx', 'requirements.csv'])(
    'reads back from what LibreOffice made of it: %s',
    async (name) => {
      const bytes = readFileSync(resolve('tests/fixtures/requirements', name))
      expect(await read(new Uint8Array(bytes), name)).toEqual({
        entries: sampleRequirements,
        rejected: [],
        ignored: [],
      })
    },
  )

  it('reads back from a spreadsheet', async () => {
    const values = [
      words.headings,
      ['养老服务', '养老、老年', '（一）主动公开', '数字', '希望'],
      ['政府公报', '公报'],
    ]
    const cells = values.flatMap((row, at) => row.map((value, column) => ({ value, row: at, column })))
    const { entries } = await read(workbookFile({ sheets: [{ name: '要求', cells }] }), '要求.xlsx')
    expect(entries).toEqual([elderly, gazette])
  })

  it('is for the year in its name, if there is one alone', () => {
    expect(yearIn('2025年度编制通知')).toBe(2025)
    expect(yearIn('2024、2025年通知')).toBeNull()
    expect(yearIn('通知（20251）')).toBeNull()
    expect(yearIn('通知')).toBeNull()
  })

  it('names places in the form’s own words', () => {
    expect(placeLabel('report', '全文')).toBe('全文')
    expect(placeLabel('oversight', '全文')).toBe('（五）监督保障')
  })
})
