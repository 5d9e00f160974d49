import { describe, expect, it } from 'vitest'
import { carryText } from '@/report/years/next-year'
import { firstCases } from '../../../support/draft-cases/first'
import { lastingSentences } from '../../../support/draft-cases/lasting'
import { secondCases } from '../../../support/draft-cases/second'
import { faultsOf } from '../../../support/draft-cases/judge'

/** How many of the cases of a half the draft gets wholly right; it may only rise. */
const right = { first: 30, second: 30 }

describe('sentences in the manner of reports', () => {
  it.each([
    ['first', firstCases],
    ['second', secondCases],
  ] as const)('of the %s half are blanked, marked and kept as they should be', (half, cases) => {
    const faults = cases.map((one) => faultsOf(one, carryText(one.text, 2024)))
    expect(cases).toHaveLength(30)
    expect(faults.filter((found) => found.length === 0).length, faults.flat().join('\n')).toBe(right[half])
  })

  it.each(lastingSentences)('that hold every year stay: %s', (sentence) => {
    expect(carryText(sentence, 2024)).toBe(sentence)
  })
})
