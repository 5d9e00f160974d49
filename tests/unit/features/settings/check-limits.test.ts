import { describe, expect, it } from 'vitest'
import { readLimit, readNames, shownLimit, shownRange } from '@/features/settings/check-limits'
import { listName, writeList } from '@/features/settings/word-lists'
import { entriesFromRows, rowsFromText } from '@/checks/dictionary'

describe('a limit as it is typed', () => {
  it('is a share in per cent, anything else as it is', () => {
    expect(shownLimit('repetition', 0.3)).toBe(30)
    expect(readLimit('repetition', '35')).toBe(0.35)
    expect(readLimit('overviewLimit', ' 1500 ')).toBe(1500)
    expect(readLimit('unusualFactor', '2.5')).toBe(2.5)
    expect([readLimit('repetition', '３５％'), readLimit('overviewLimit', '1,500')]).toEqual([0.35, 1500])
  })

  it('is inherited where nothing is typed', () => {
    expect(readLimit('overviewLimit', ' ')).toBeNull()
  })

  it('is refused outside its range, in fractions of a character, and where it is no number', () => {
    const [lowest, highest] = shownRange('repetition')
    expect([lowest, highest].map((one) => readLimit('repetition', String(one)))).toEqual([0.05, 1])
    for (const [id, typed] of [
      ['repetition', '0'],
      ['repetition', '101'],
      ['overviewLimit', '99'],
      ['overviewLimit', '1000.5'],
      ['shortText', '-1'],
      ['unusualFactor', 'abc'],
    ] as const)
      expect(readLimit(id, typed), `${id} ${typed}`).toBeUndefined()
  })
})

describe('names of a unit', () => {
  it('stand between commas of any kind, each once', () => {
    expect(readNames(' 市数据局、大数据局，市数据局;')).toEqual(['市数据局', '大数据局'])
    expect(readNames('  ')).toEqual([])
  })
})

describe('a list of words', () => {
  it('has the name of its file', () => {
    expect(listName('本局用词.2026.xlsx')).toBe('本局用词.2026')
    expect(listName('用词')).toBe('用词')
  })

  it('can be read back from what was written', () => {
    const entries = [
      { word: '做为', suggestion: '作为', reason: '别字，"常见"' },
      { word: '某词', suggestion: '', reason: '' },
    ]
    const rows = rowsFromText(writeList(['词语', '建议', '理由'], entries))
    expect(entriesFromRows(rows)).toEqual({ entries, rejected: [] })
  })
})
