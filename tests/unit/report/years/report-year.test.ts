import { describe, expect, it } from 'vitest'
import { currentReportYear, parseReportYear } from '@/report/years/report-year'

describe('report years', () => {
  it('are written in four digits, from the first year of the regulation on', () => {
    const read = [' 2025 ', '2008', '2007', '1999', '20255', '二〇二五', ''].map(parseReportYear)
    expect(read).toEqual([2025, 2008, null, null, null, null, null])
  })

  it('are last year’s until summer and this year’s after', () => {
    expect(currentReportYear({ year: 2027, month: 6, day: 30 })).toBe(2026)
    expect(currentReportYear({ year: 2027, month: 7, day: 1 })).toBe(2027)
  })
})
