import { describe, expect, it } from 'vitest'
import { readFields } from '@/features/import/fields/read-fields'
import type { GroupId } from '@/features/import/fields/read-fields'
import { setFigure, stateTotal } from '@/report/figures/figures'
import { figuresOf } from '@/report/form/form'
import { paragraph } from '@/report/narrative/narrative'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'

const blank = blankReport('云溪市数据局', 2025)
const report: Report = setFigure(
  {
    ...blank,
    header: { ...blank.header, contact: { ...blank.header.contact, phone: '0600-5550123' } },
    narratives: { ...blank.narratives, oversight: [paragraph('开展培训。')] },
  },
  'requests.received.business',
  4,
)
const read = (part: Partial<Parameters<typeof readFields>[0]> = {}) =>
  readFields({ report, messages: [], places: {}, ...part })
const group = (id: GroupId, fields = read()) => fields.groups.find((one) => one.id === id)!

describe('fields that were read', () => {
  it('hold every figure of the form, each in its table', () => {
    const count = read()
      .groups.filter((one) => !['basics', 'texts'].includes(one.id))
      .reduce((sum, one) => sum + one.fields.length, 0)
    expect(count).toBe(figuresOf(report).length)
  })

  it('count what holds something: a blank is not read, a 0 is', () => {
    expect(group('requests').filled).toBe(2)
    const zero = setFigure(report, 'disputes.review.upheld', 0)
    expect(group('disputes').filled).toBe(0)
    expect(group('disputes', read({ report: zero })).filled).toBe(2)
    expect(group('basics').fields.find((one) => one.path === 'header.contact.phone')?.value).toBe(
      '0600-5550123',
    )
  })

  it('tell typed figures, totals, lines and texts apart', () => {
    const kinds = (id: GroupId) => new Set(group(id).fields.map((one) => one.kind))
    expect([...kinds('requests')].sort()).toEqual(['figure', 'total'])
    expect([...kinds('basics')]).toEqual(['line'])
    expect([...kinds('texts')]).toEqual(['text'])
  })

  it('list only texts that say something, after the opening', () => {
    expect(group('texts').fields.map((one) => one.path)).toEqual(['header.intro', 'narratives.oversight'])
    expect(group('texts').fields[1]?.value).toBe('开展培训。')
  })

  it('show a total as its source stated it', () => {
    const stated = stateTotal(report, 'requests.received.total', 9)
    const field = group('requests', read({ report: stated })).fields.find(
      (one) => one.path === 'requests.received.total',
    )
    expect(field?.value).toBe('9')
  })
})

describe('what is unclear', () => {
  const messages = [
    { code: 'recognise.contactMissing', severity: 'notice', path: 'header.contact.fax' },
    { code: 'text.brokenCharacters', severity: 'warning', params: { count: 2 } },
    { code: 'recognise.unitMissing', severity: 'error', path: 'unit', place: { block: 0 } },
    { code: 'recognise.yearGuessed', severity: 'warning', path: 'year' },
  ] as const

  it('comes by field, the gravest first, and by itself where it has no field', () => {
    const { unclear, general } = read({ messages })
    expect(unclear.map((one) => one.path)).toEqual(['unit', 'year', 'header.contact.fax'])
    expect(general.map((one) => one.code)).toEqual(['text.brokenCharacters'])
  })

  it('points at the place that the message names where the field has none', () => {
    const { unclear } = read({ messages, places: { year: { block: 3, text: '2025' } } })
    expect(unclear.map((one) => one.place)).toEqual([{ block: 0 }, { block: 3, text: '2025' }, undefined])
  })
})
