import { describe, expect, it } from 'vitest'
import { initialChoice, planNewReport } from '@/features/library/new-report'
import { row } from './summaries'

const today = { year: 2026, month: 11, day: 23 }

describe('a new report', () => {
  it('begins with the year that is due', () => {
    expect(initialChoice({}, [], today)).toEqual({ unit: '', year: 2026 })
    expect(initialChoice({}, [], { year: 2027, month: 1, day: 5 }).year).toBe(2026)
    expect(initialChoice({}, [], { year: 2027, month: 7, day: 1 }).year).toBe(2027)
  })

  it('takes the unit that was edited last, and the year after its latest report', () => {
    const rows = [
      row({ unit: '云溪市数据局', year: 2023, updatedAt: 9 }),
      row({ unit: '云溪市数据局', year: 2024, updatedAt: 2 }),
      row({ unit: '云溪市档案局', year: 2026, updatedAt: 1 }),
    ]
    expect(initialChoice({}, rows, today)).toEqual({ unit: '云溪市数据局', year: 2025 })
  })

  it('keeps to what is known beforehand', () => {
    const rows = [row({ unit: '云溪市数据局', year: 2026 })]
    expect(initialChoice({ unit: '云溪市数据局', year: 2026 }, rows, today).year).toBe(2026)
  })

  it('finds last year’s report, and the one that is there already', () => {
    const rows = [row({ year: 2024 }), row({ year: 2025 })]
    const free = planNewReport({ unit: ' 云溪市数据局', year: 2026 }, rows)
    expect(free).toMatchObject({ last: rows[1], problem: null })
    const taken = planNewReport({ unit: '云溪市数据局', year: 2025 }, rows)
    expect(taken).toEqual({ existing: rows[1], last: rows[0], problem: 'exists' })
  })

  it('asks for a unit and a year', () => {
    expect(planNewReport({ unit: ' ', year: 2025 }, []).problem).toBe('unit')
    expect(planNewReport({ unit: '云溪市数据局', year: null }, []).problem).toBe('year')
  })
})
