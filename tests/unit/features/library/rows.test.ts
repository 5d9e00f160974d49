import { describe, expect, it } from 'vitest'
import type { sortColumns } from '@/features/library/rows'
import {
  duplicateIds,
  filterSummaries,
  nextSort,
  pageOf,
  pageSize,
  rowState,
  sortSummaries,
  yearsOf,
} from '@/features/library/rows'
import { row } from './summaries'

const anything = { search: '', year: null, state: null } as const

describe('a row', () => {
  const autumn = { year: 2026, month: 11, day: 23 }

  it('speaks of a department’s deadline from ninety days before it', () => {
    const state = rowState(row({ year: 2026 }), autumn)
    expect(state.deadline).toEqual({ day: { year: 2027, month: 1, day: 31 }, days: 69 })
    expect(rowState(row({ year: 2026 }), { year: 2026, month: 11, day: 1 }).deadline).toBeNull()
    expect(rowState(row({ year: 2026 }), { year: 2026, month: 11, day: 2 }).deadline?.days).toBe(90)
  })

  it('gives governments until the end of March', () => {
    const state = rowState(row({ year: 2026, unitKind: 'government' }), { year: 2027, month: 3, day: 31 })
    expect(state.deadline).toEqual({ day: { year: 2027, month: 3, day: 31 }, days: 0 })
  })

  it('counts below zero once the deadline has passed, and is silent about old years', () => {
    expect(rowState(row({ year: 2025 }), { year: 2026, month: 2, day: 1 }).deadline?.days).toBe(-1)
    expect(rowState(row({ year: 2022 }), autumn).deadline).toBeNull()
  })

  it('has no deadline left once it is complete', () => {
    expect(rowState(row({ year: 2026, state: 'complete' }), autumn).deadline).toBeNull()
  })
})

describe('a row under review', () => {
  const winter = { year: 2026, month: 1, day: 20 }
  const state = (part: Parameters<typeof row>[0]) => rowState(row({ year: 2025, ...part }), winter).state

  it('says its stage in place of how full it is, and that it was sent back', () => {
    expect(state({ state: 'complete', stage: 'second' })).toBe('second')
    expect(state({ state: 'complete', stage: 'drafting' })).toBe('returned')
    expect(state({ state: 'complete', stage: null })).toBe('complete')
  })

  it('has its deadline until it is published', () => {
    expect(rowState(row({ state: 'complete', stage: 'signed' }), winter).deadline?.days).toBe(11)
    expect(rowState(row({ state: 'complete', stage: 'published' }), winter).deadline).toBeNull()
  })

  it('is found and sorted by where it stands', () => {
    const stages = ['published', 'first', null, 'drafting', 'signing'] as const
    const rows = stages.map((stage, year) => row({ stage, year }))
    const found = (filter: 'inReview' | 'returned' | 'published' | 'drafting') =>
      filterSummaries(rows, { ...anything, state: filter }).map((one) => one.stage)
    expect(found('inReview')).toEqual(['first', 'signing'])
    expect(found('returned')).toEqual(['drafting'])
    expect(found('published')).toEqual(['published'])
    expect(found('drafting')).toEqual([null])
    const sorted = sortSummaries(rows, { column: 'state', direction: 'ascending' })
    expect(sorted.map((one) => one.stage)).toEqual([null, 'drafting', 'first', 'signing', 'published'])
  })
})

describe('filtering', () => {
  const rows = [
    row({ unit: '云溪市数据局', year: 2024, state: 'complete' }),
    row({ unit: '云溪市数据局', year: 2025, failing: 2 }),
    row({ unit: '云溪市人民政府', year: 2025, state: 'untouched' }),
  ]
  const ids = (filter: Partial<Parameters<typeof filterSummaries>[1]>) =>
    filterSummaries(rows, { ...anything, ...filter }).map((one) => one.id)

  it('keeps everything where nothing is asked', () => {
    expect(ids({})).toHaveLength(3)
  })

  it('finds units by all of the words', () => {
    expect(ids({ search: ' 云溪 政府 ' })).toEqual(['云溪市人民政府-2025'])
    expect(ids({ search: '明湖' })).toEqual([])
  })

  it('joins year and state', () => {
    expect(ids({ year: 2025 })).toHaveLength(2)
    expect(ids({ year: 2025, state: 'untouched' })).toEqual(['云溪市人民政府-2025'])
    expect(ids({ state: 'problem' })).toEqual(['云溪市数据局-2025'])
  })
})

describe('sorting', () => {
  const rows = [
    row({ unit: '乙局', year: 2023, updatedAt: 3, completeness: 10, state: 'drafting' }),
    row({ unit: '甲局', year: 2025, updatedAt: 1, completeness: 100, state: 'complete', failing: 1 }),
    row({
      unit: '甲局',
      year: 2024,
      updatedAt: 2,
      completeness: 0,
      state: 'untouched',
      unitKind: 'government',
    }),
  ]
  const order = (column: (typeof sortColumns)[number], direction: 'ascending' | 'descending' = 'ascending') =>
    sortSummaries(rows, { column, direction }).map((one) => rows.indexOf(one))

  it('goes by each column, both ways', () => {
    expect(order('updatedAt')).toEqual([1, 2, 0])
    expect(order('updatedAt', 'descending')).toEqual([0, 2, 1])
    expect(order('year')).toEqual([0, 2, 1])
    expect(order('state')).toEqual([2, 0, 1])
    expect(order('completeness', 'descending')).toEqual([1, 0, 2])
    expect(order('failing', 'descending')[0]).toBe(1)
    expect(order('deadline')).toEqual([0, 2, 1])
  })

  it('orders units by pinyin and puts the later year of one unit first', () => {
    expect(order('unit')).toEqual([1, 2, 0])
  })

  it('leaves the given rows as they are', () => {
    const before = [...rows]
    order('unit')
    expect(rows).toEqual(before)
  })

  it('turns round on the second click and begins with the latest where that is asked for', () => {
    const plain = { column: 'unit', direction: 'ascending' } as const
    expect(nextSort(plain, 'unit').direction).toBe('descending')
    expect(nextSort(plain, 'updatedAt').direction).toBe('descending')
    expect(nextSort(plain, 'deadline').direction).toBe('ascending')
  })
})

describe('pages', () => {
  const rows = Array.from({ length: pageSize * 2 + 1 }, (_, index) => row({ id: String(index) }))

  it('hold fifty rows, the last what is left', () => {
    expect(pageOf(rows, 1).rows).toHaveLength(pageSize)
    expect(pageOf(rows, 3).rows.map((one) => one.id)).toEqual(['100'])
    expect(pageOf(rows, 1).pages).toBe(3)
  })

  it('stay within what there is', () => {
    expect(pageOf(rows, 99).page).toBe(3)
    expect(pageOf(rows, 0).page).toBe(1)
    expect(pageOf([], 1)).toEqual({ rows: [], page: 1, pages: 1 })
  })
})

describe('what there is', () => {
  const rows = [
    row({ year: 2023 }),
    row({ year: 2025 }),
    row({ year: 2025, id: 'again' }),
    row({ unit: '', year: 2022 }),
  ]

  it('names years once, latest first', () => {
    expect(yearsOf(rows)).toEqual([2025, 2023, 2022])
  })

  it('knows reports that share unit and year', () => {
    expect([...duplicateIds(rows)].sort()).toEqual(['again', '云溪市数据局-2025'])
  })

  it('sorts and filters ten thousand rows within a moment', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      row({ id: String(index), unit: `云溪市第${(index * 7919) % 10_000}局`, updatedAt: index % 97 }),
    )
    const before = performance.now()
    const found = sortSummaries(filterSummaries(many, { ...anything, search: '第1' }), {
      column: 'unit',
      direction: 'ascending',
    })
    expect(found).toHaveLength(1111)
    expect(performance.now() - before).toBeLessThan(1000)
  })
})
