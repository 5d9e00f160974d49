import { describe, expect, it } from 'vitest'
import { editField, isEditable, limitOf, setYear } from '@/features/import/fields/edit-field'
import { stateTotal } from '@/report/figures/figures'
import { blankReport } from '@/report/report'

const report = blankReport('云溪市数据局', 2024)

describe('correcting a field', () => {
  it('keeps lines within their limits', () => {
    expect(limitOf('unit')).toBe('unit')
    expect(limitOf('header.title')).toBe('title')
    expect(limitOf('header.contact.postcode')).toBe('postcode')
    expect(limitOf('header.web.indexNumber')).toBe('indexNumber')
    expect(limitOf('accounts.wechat')).toBe('accountName')
    expect([limitOf('year'), limitOf('requests.received.business'), limitOf('channels')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('types figures in all their states and refuses what is none', () => {
    const path = 'requests.received.business'
    const typed = (text: string) => editField(report, path, text)?.figures[path]
    expect([typed('１2'), typed('0'), typed('—'), typed('')]).toEqual([12, 0, '/', null])
    expect(editField(report, path, '十几')).toBeNull()
  })

  it('drops a stated total once its parts agree', () => {
    const stated = stateTotal(report, 'disputes.review.total', 1)
    expect(editField(stated, 'disputes.review.upheld', '1')?.stated).toEqual({})
  })

  it('writes lines where they belong', () => {
    expect(editField(report, 'unit', '云溪市档案局')?.unit).toBe('云溪市档案局')
    expect(editField(report, 'year', '2023')).toMatchObject({ year: 2023 })
    expect(editField(report, 'year', '202')).toBeNull()
    expect(editField(report, 'header.title', '年度报告')?.header.title).toBe('年度报告')
    expect(editField(report, 'header.contact.phone', '0600')?.header.contact.phone).toBe('0600')
    expect(editField(report, 'header.web.publisher', '云溪市数据局')?.header.web.publisher).toBe(
      '云溪市数据局',
    )
    expect(editField(report, 'accounts.wechat', '云溪数据')?.accounts.wechat).toBe('云溪数据')
  })

  it('takes unit and day of a signature, the day as people write it or blank', () => {
    const signed = editField(report, 'header.signature.unit', '云溪市数据局')!
    expect(limitOf('header.signature.unit')).toBe('signature')
    expect(limitOf('header.signature.date')).toBeUndefined()
    const dated = editField(signed, 'header.signature.date', '2025年1月20日')
    expect(dated?.header.signature).toEqual({ unit: '云溪市数据局', date: '2025-01-20' })
    expect(editField(dated!, 'header.signature.date', '')?.header.signature.date).toBe('')
    expect(editField(signed, 'header.signature.date', '1月')).toBeNull()
  })

  it('leaves totals and texts to the wizard', () => {
    expect(isEditable('requests.received.total')).toBe(false)
    expect(editField(report, 'narratives.oversight', '文字')).toBeNull()
  })

  it('moves the usual period along with the year, and no other', () => {
    expect(setYear(report, 2025).header.period).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    const odd = { ...report, header: { ...report.header, period: { from: '2024-03-01', to: '2024-12-31' } } }
    expect(setYear(odd, 2025)).toMatchObject({ year: 2025, header: { period: odd.header.period } })
  })
})
