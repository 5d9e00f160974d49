import { describe, expect, it } from 'vitest'
import { entriesFromRows } from '@/checks/dictionary'
import { readWordRows, wordListLimit } from '@/workers/word-list/word-list-rows'
import { encodeGb18030 } from '../../../support/gb18030'
import { workbookFile } from '../../../support/workbook-file'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('rows of a list of words', () => {
  it('are lines of a text, with arrows, tabs or commas', async () => {
    expect(await readWordRows(bytesOf('做为→作为\n帐号\t账号\t规范字\n某词\n'), '词.txt')).toEqual([
      ['做为', '作为'],
      ['帐号', '账号', '规范字'],
      ['某词'],
    ])
  })

  it('are values of a CSV file, line breaks inside quotation marks included', async () => {
    const csv = '\ufeff词语,建议,理由\r\n做为,作为,"别字\n常见"\r\n\'=甲,乙,\r\n'
    const rows = await readWordRows(bytesOf(csv), '词.csv')
    expect(rows).toContainEqual(['做为', '作为', '别字\n常见'])
    expect(rows).toContainEqual(['=甲', '乙', ''])
  })

  it('are read in GB18030, as old programs write', async () => {
    expect(await readWordRows(encodeGb18030('做为，作为\n帐号，账号\n'), '词.txt')).toEqual([
      ['做为', '作为'],
      ['帐号', '账号'],
    ])
  })

  it('are rows of a spreadsheet, its cells by their columns', async () => {
    const values = [
      ['词语', '建议', '理由'],
      ['做为', '作为', '别字'],
      ['某词', '', '看一看'],
    ]
    const cells = values.flatMap((row, at) =>
      row.flatMap((value, column) => (value === '' ? [] : [{ value, row: at, column }])),
    )
    const rows = await readWordRows(workbookFile({ sheets: [{ name: '词库', cells }] }), '词.xlsx')
    if (typeof rows === 'string') throw new Error(rows)
    expect(entriesFromRows(rows)).toEqual({
      entries: [
        { word: '做为', suggestion: '作为', reason: '别字' },
        { word: '某词', suggestion: '', reason: '看一看' },
      ],
      rejected: [],
    })
  })

  it('say why there are none', async () => {
    expect(await readWordRows(new Uint8Array(), '空.txt')).toBe('empty')
    expect(await readWordRows(bytesOf('%PDF-1.7\n'), '词.pdf')).toBe('kind')
    expect(await readWordRows(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), '词.xlsx')).not.toBeInstanceOf(
      Array,
    )
    expect(await readWordRows(new Uint8Array(wordListLimit + 1), '大.txt')).toBe('tooLarge')
  })
})

describe('rows that are no entries', () => {
  it('say why, by their number', () => {
    const rows = [['词语'], ['甲', '甲'], ['', '乙'], [' ', ''], ['丙', '丁'], ['丙', '戊']]
    expect(entriesFromRows(rows)).toEqual({
      entries: [{ word: '丙', suggestion: '丁', reason: '' }],
      rejected: [
        { row: 2, words: '甲，甲', why: 'same' },
        { row: 3, words: '乙', why: 'noWord' },
        { row: 6, words: '丙，戊', why: 'twice' },
      ],
    })
  })

  it('are those beyond twenty thousand', () => {
    const rows = Array.from({ length: 20_001 }, (_one, at) => [`词${at}`])
    const { entries, rejected } = entriesFromRows(rows)
    expect(entries).toHaveLength(20_000)
    expect(rejected.map(({ row, why }) => [row, why])).toEqual([[20_001, 'tooMany']])
  })
})
