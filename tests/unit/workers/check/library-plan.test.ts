import { describe, expect, it } from 'vitest'
import type { CheckedRow, FindingRow } from '@/storage/check-tables'
import { planChecks } from '@/workers/check/library-plan'
import type { CheckPlan, PlanOptions } from '@/workers/check/library-plan'
import { workerCount } from '@/workers/check/worker-count'

function row(unit: string, year: number, more: Partial<CheckedRow> = {}): CheckedRow {
  return { id: `${unit}${year}`, unit, year, revision: 1, updatedAt: year, deletedAt: null, ...more }
}

const whole: PlanOptions = { markOf: () => 'v1', first: new Set(), part: 0, parts: 1 }

/** What is kept once a plan has been carried out. */
function carriedOut({ units }: CheckPlan): FindingRow[] {
  return units.flat().map(({ id, revision, mark }) => ({ id, revision, mark, counts: [0, 0, 0] }))
}

const ids = ({ units }: CheckPlan): string[][] => units.map((unit) => unit.map(({ id }) => id))

describe('planning which reports to check', () => {
  const rows = [row('甲', 2023), row('甲', 2024), row('乙', 2024)]

  it('takes every report that was never checked, a unit’s together', () => {
    expect(ids(planChecks(rows, [], whole))).toEqual([['甲2023', '甲2024'], ['乙2024']])
  })

  it('compares with the unit’s own earlier years, the newest first, of two of one year the last edited', () => {
    const more = [...rows, row('甲', 2022), row(' 甲', 2023, { id: '旧', updatedAt: 5 })]
    const planned = planChecks(more, [], whole).units.flat()
    expect(planned.find(({ id }) => id === '甲2024')?.earlier).toEqual(['甲2023', '甲2022'])
    expect(planned.find(({ id }) => id === '乙2024')?.earlier).toEqual([])
  })

  it('compares with ten years, as the open report is', () => {
    const many = Array.from({ length: 13 }, (_one, at) => row('甲', 2012 + at))
    const last = planChecks(many, [], whole)
      .units.flat()
      .find(({ id }) => id === '甲2024')
    expect(last?.earlier).toHaveLength(10)
    expect(last?.earlier[9]).toBe('甲2014')
  })

  it('compares reports that name no unit with nothing', () => {
    const planned = planChecks([row('', 2023), row(' ', 2024)], [], whole).units.flat()
    expect(planned.map(({ earlier }) => earlier)).toEqual([[], []])
  })

  it('leaves alone what was checked, and tells what is known', () => {
    const known = carriedOut(planChecks(rows, [], whole))
    const again = planChecks(rows, known, whole)
    expect(again.units).toEqual([])
    expect(again.known.map(({ isStale }) => isStale)).toEqual([false, false, false])
  })

  it('checks again the report that was saved and those of later years, not those of other units', () => {
    const known = carriedOut(planChecks(rows, [], whole))
    const saved = rows.map((one) => (one.id === '甲2023' ? { ...one, revision: 2 } : one))
    const again = planChecks(saved, known, whole)
    expect(ids(again)).toEqual([['甲2023', '甲2024']])
    expect(again.known.filter(({ isStale }) => isStale).map(({ row }) => row.id)).toEqual([
      '甲2023',
      '甲2024',
    ])
  })

  it('checks again what was counted by other checks or other settings of the unit', () => {
    const known = carriedOut(planChecks(rows, [], whole))
    const markOf = (unit: string): string => (unit === '乙' ? 'v2' : 'v1')
    expect(ids(planChecks(rows, known, { ...whole, markOf }))).toEqual([['乙2024']])
  })

  it('leaves out what is in the bin', () => {
    const binned = rows.map((one) => (one.id === '甲2023' ? { ...one, deletedAt: 1 } : one))
    const planned = planChecks(binned, [], whole)
    expect(ids(planned)).toEqual([['甲2024'], ['乙2024']])
    expect(planned.units[0]?.[0]?.earlier).toEqual([])
  })

  it('begins with what is looked at', () => {
    expect(ids(planChecks(rows, [], { ...whole, first: new Set(['乙2024']) }))[0]).toEqual(['乙2024'])
  })

  it('divides the units among the parts, each in one', () => {
    const many = Array.from({ length: 40 }, (_one, at) => [row(`局${at}`, 2023), row(`局${at}`, 2024)]).flat()
    const parts = [0, 1, 2].map((part) => ids(planChecks(many, [], { ...whole, part, parts: 3 })))
    expect(parts.every((units) => units.length > 0 && units.every((unit) => unit.length === 2))).toBe(true)
    expect(new Set(parts.flat(2)).size).toBe(80)
  })
})

describe('the number of workers', () => {
  it('leaves a core to the page where there are some, and is bounded', () => {
    expect([undefined, 1, 2, 4, 16].map(workerCount)).toEqual([2, 2, 2, 3, 4])
  })
})
