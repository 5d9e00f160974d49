import { describe, expect, it } from 'vitest'
import { daysBetween, deadlineOf, toDay } from '@/report/years/deadline'

describe('deadlines', () => {
  it('are 31 January for departments and 31 March for governments, a year later', () => {
    expect(deadlineOf({ unitKind: 'department', year: 2025 })).toEqual({ year: 2026, month: 1, day: 31 })
    expect(deadlineOf({ unitKind: 'government', year: 2025 })).toEqual({ year: 2026, month: 3, day: 31 })
  })

  it('are counted in whole days over leap days', () => {
    expect(daysBetween({ year: 2028, month: 2, day: 28 }, { year: 2028, month: 3, day: 1 })).toBe(2)
    expect(daysBetween({ year: 2026, month: 2, day: 1 }, { year: 2026, month: 1, day: 31 })).toBe(-1)
  })

  it('read the calendar day of the place where one is', () => {
    expect(toDay(new Date(2026, 10, 23, 23, 59))).toEqual({ year: 2026, month: 11, day: 23 })
  })
})
