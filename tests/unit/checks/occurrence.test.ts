import { describe, expect, it } from 'vitest'
import { occurrenceKey } from '@/checks/occurrence'

const spot = { block: 2, from: 5, to: 16, text: '13812345678' }

describe('an occurrence of a finding', () => {
  it('differs by block and by offset, so that one key may stand at several places of a text', () => {
    const keys = [
      { key: 'P-01 mobile' },
      { key: 'P-01 mobile', spot },
      { key: 'P-01 mobile', spot: { ...spot, from: 40, to: 51 } },
      { key: 'P-01 mobile', spot: { ...spot, block: 3 } },
    ].map(occurrenceKey)
    expect(new Set(keys).size).toBe(4)
  })

  it('is the same wherever the words at its place end', () => {
    expect(occurrenceKey({ key: 'P-01 mobile', spot: { ...spot, to: 20, text: '1381234567890' } })).toBe(
      occurrenceKey({ key: 'P-01 mobile', spot }),
    )
  })
})
