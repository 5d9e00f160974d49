import { describe, expect, it } from 'vitest'
import { carryText } from '@/report/years/next-year'
import { firstCases } from '../../../support/draft-cases/first'
import { faultsOf } from '../../../support/draft-cases/judge'

/** How many of the cases of a half the draft gets wholly right; it may only rise. */
const right = { first: 30 }

describe('sentences in the manner of reports', () => {
  it('of the first half are blanked, marked and kept as they should be', () => {
    const faults = firstCases.map((one) => faultsOf(one, carryText(one.text, 2024)))
    expect(firstCases).toHaveLength(30)
    expect(faults.filter((found) => found.length === 0).length, faults.flat().join('\n')).toBe(right.first)
  })
})
