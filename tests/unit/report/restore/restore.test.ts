import { describe, expect, it } from 'vitest'
import { setFigures, stateTotal } from '@/report/figures/figures'
import { paragraph } from '@/report/narrative/narrative'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import { restoreReport } from '@/report/restore/restore'

const filled: Report = {
  ...stateTotal(
    setFigures(blankReport('云溪市数据局', 2024), [
      ['requests.received.naturalPerson', 4],
      ['requests.received.business', 0],
      ['proactive.fees.amount', '/'],
      ['metrics.website.posts', 307],
    ]),
    'disputes.review.total',
    5,
  ),
  channels: [{ id: 'c1', kind: 'douyin', name: '云溪数据', posts: 3, followers: null, reads: '/' }],
}

const roundTrip = (report: unknown) => restoreReport(JSON.parse(JSON.stringify(report)))

describe('a report that comes back', () => {
  it('is the same, without a message', () => {
    expect(roundTrip(filled)).toEqual({ value: filled, messages: [] })
  })

  it('keeps the four states of a cell apart', () => {
    const { value } = roundTrip(filled)
    expect(value?.figures['requests.received.business']).toBe(0)
    expect(value?.figures['requests.received.social']).toBeNull()
    expect(value?.figures['proactive.fees.amount']).toBe('/')
  })

  it.each([
    null,
    42,
    'text',
    [],
    {},
    { year: 2024 },
    { year: 1850, figures: {} },
    { year: '2024x', figures: {} },
  ])('is refused when it is no report: %j', (raw) => {
    const { value, messages } = restoreReport(raw)
    expect(value).toBeNull()
    expect(messages.map((message) => message.code)).toEqual(['restore.notAReport'])
  })

  it('fills what an older or shorter file lacks with blanks', () => {
    const { value, messages } = restoreReport({ year: 2024, figures: {} })
    expect(value).toEqual(blankReport('', 2024))
    expect(messages).toEqual([])
  })

  it('takes unit and day of a signature as they are written, and fills in neither', () => {
    const restored = (signature: unknown) => {
      const { value, messages } = restoreReport({ year: 2024, figures: {}, header: { signature } })
      return [value?.header.signature, messages.map(({ code, path }) => [code, path])]
    }
    const signed = { unit: '云溪市数据局', date: '2025-01-20' }
    expect(restored(signed)).toEqual([signed, []])
    expect(restored({ unit: '云溪市数据局' })).toEqual([{ ...signed, date: '' }, []])
    expect(restored({ ...signed, date: '2025年1月20日' })).toEqual([
      { ...signed, date: '' },
      [['restore.badValue', 'header.signature.date']],
    ])
    expect(restored('云溪市数据局')).toEqual([{ unit: '', date: '' }, [['restore.badValue', undefined]]])
    expect(restored({ ...signed, seal: 1 })).toEqual([signed, [['restore.unknownKey', undefined]]])
  })

  it('drops a figure that cannot be one, and says which', () => {
    const { value, messages } = restoreReport({
      year: 2024,
      figures: {
        'requests.received.naturalPerson': 'many',
        'no.such.figure': 1,
        'proactive.fees.amount': '1,234.5',
      },
    })
    expect(value?.figures['requests.received.naturalPerson']).toBeNull()
    expect(value?.figures['proactive.fees.amount']).toBe(1234.5)
    expect(messages.map(({ code, path }) => [code, path])).toEqual([
      ['restore.badCell', 'requests.received.naturalPerson'],
      ['restore.unknownFigure', undefined],
    ])
  })

  it('says when a newer version wrote it', () => {
    const { messages } = restoreReport({ ...filled, schema: 99 })
    expect(messages.map((message) => message.code)).toEqual(['restore.newerSchema'])
  })

  it('keeps the words of blocks it does not know', () => {
    const { value } = restoreReport({
      year: 2024,
      narratives: {
        problems: [
          { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: '一是' }] }] },
          { type: 'paragraph', content: [{ type: 'link', content: [{ type: 'text', text: '二是' }] }] },
        ],
      },
    })
    expect(value?.narratives.problems).toEqual([paragraph('一是'), paragraph('二是')])
  })

  it('drops a live figure that points nowhere', () => {
    const { value } = restoreReport({
      year: 2024,
      narratives: {
        other: [
          { type: 'paragraph', content: [{ type: 'liveFigure', attrs: { path: 'x', form: 'value' } }] },
        ],
      },
    })
    expect(value?.narratives.other).toEqual([paragraph()])
  })

  it('is not fooled by names that every object has', () => {
    const raw = JSON.parse(
      '{"year":2024,"figures":{"__proto__":{"requests.received.social":9},"constructor":1}}',
    )
    const { value } = restoreReport(raw)
    expect(value?.figures['requests.received.social']).toBeNull()
    expect(({} as Record<string, unknown>)['requests.received.social']).toBeUndefined()
  })
})
