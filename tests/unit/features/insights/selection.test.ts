import { describe, expect, it } from 'vitest'
import { readSelection, writeQuery } from '@/features/insights/selection'
import type { Choices } from '@/features/insights/selection'

const years: Readonly<Record<string, readonly number[]>> = {
  云溪市数据局: [2020, 2021, 2023, 2024],
  云溪市档案馆: [2024],
}
const choices: Choices = {
  units: Object.keys(years),
  usualUnit: '云溪市档案馆',
  yearsOf: (unit) => years[unit] ?? [],
}
const unit = '云溪市数据局'

describe('the selection in the address', () => {
  it('is what the address names', () => {
    const selection = { unit, from: 2021, to: 2023 }
    expect(readSelection({ unit, from: '2021', to: '2023' }, choices)).toEqual(selection)
    expect(readSelection(writeQuery(selection), choices)).toEqual(selection)
  })

  it('is the usual unit and all of its years where the address names none', () => {
    expect(readSelection({}, choices)).toEqual({ unit: '云溪市档案馆', from: 2024, to: 2024 })
    expect(readSelection({ unit }, choices)).toEqual({ unit, from: 2020, to: 2024 })
  })

  it.each([
    [{ unit: '没有这个单位' }, { unit: '云溪市档案馆', from: 2024, to: 2024 }],
    [
      { unit, from: '2022', to: 'abc' },
      { unit, from: 2020, to: 2024 },
    ],
    [
      { unit, from: '2024', to: '2020' },
      { unit, from: 2020, to: 2024 },
    ],
    [
      { unit: [unit], from: null },
      { unit: '云溪市档案馆', from: 2024, to: 2024 },
    ],
  ])('mends %j', (query, selection) => {
    expect(readSelection(query, choices)).toEqual(selection)
  })

  it('is nothing without reports', () => {
    expect(readSelection({ unit }, { units: [], usualUnit: undefined, yearsOf: () => [] })).toBeNull()
  })
})
