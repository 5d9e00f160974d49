import { describe, expect, it } from 'vitest'
import { runMutations } from '../../support/mutation-run'

describe('a share of the single errors that people make', () => {
  const counts = runMutations(150, 7)

  it('is reported', () => {
    expect(counts.missed).toEqual([])
  })

  it('has the right fix first where one slip explains it', () => {
    expect(counts.rightFixFirst / counts.arithmetic).toBeGreaterThanOrEqual(0.9)
  })

  it('raises no error and no warning in the reports before it', () => {
    expect(counts.falseAlarms.map((one) => one.code)).toEqual([])
  })
})
