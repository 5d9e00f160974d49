import { describe, expect, it } from 'vitest'
import { blankReport } from '@/report/report'
import { summarise } from '@/report/summary'
import type { StoredSummary } from '@/storage/types'
import { findReport, unitsOf, yearsOf } from '@/stores/rows'

function row(unit: string, year: number, more: Partial<StoredSummary> = {}): StoredSummary {
  const meta = { id: `${unit} ${year}`, revision: 1, createdAt: 1, updatedAt: 1, deletedAt: null }
  return { ...summarise(blankReport(unit, year)), ...meta, ...more }
}

const rows = [
  row('云溪市数据局', 2024),
  row('云溪市数据局', 2022),
  row('云溪市数据局 ', 2023, { id: 'older' }),
  row('云溪市数据局', 2023, { id: 'newer', updatedAt: 5 }),
  row('云溪市数据局', 2021, { deletedAt: 9 }),
  row('安溪县财政局', 2024),
  row('', 2024),
]

describe('rows of the library', () => {
  it('find the report of a unit and year, the one edited last', () => {
    expect(findReport(rows, { unit: '云溪市数据局', year: 2023 })?.id).toBe('newer')
    expect(findReport(rows, { unit: '云溪市数据局', year: 2020 })).toBeUndefined()
  })

  it('leave out what is in the bin', () => {
    expect(findReport(rows, { unit: '云溪市数据局', year: 2021 })).toBeUndefined()
  })

  it("give a unit's years in order, one report each", () => {
    expect(yearsOf(rows, '云溪市数据局').map((one) => one.year)).toEqual([2022, 2023, 2024])
  })

  it('name the units once, in the order of a Chinese dictionary', () => {
    expect(unitsOf(rows)).toEqual(['安溪县财政局', '云溪市数据局'])
  })
})
