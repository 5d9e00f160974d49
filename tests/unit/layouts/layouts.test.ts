import { describe, expect, it } from 'vitest'
import { countVerdicts } from '../../support/compare-figures'
import { planLayout } from '../../support/layouts/plan'
import { tryLayout } from '../../support/layouts/read-layout'
import { layOut } from '../../support/layouts/report'

/** A share of those that `npm run test:layouts` reads, without those that a browser prints. */
const seeds = Array.from({ length: 38 }, (_unused, seed) => seed + 200).filter(
  (seed) => planLayout(seed).format !== 'pdf',
)

describe('a report laid out at random', () => {
  it.each(seeds)('of seed %i is read without a silent error', async (seed) => {
    const report = layOut(seed)
    const { compared } = await tryLayout(report)
    const silent = compared.filter(({ verdict }) => verdict === 'silent')
    expect(silent, JSON.stringify(report.layout)).toEqual([])
    expect(countVerdicts(compared).right).toBeGreaterThan(compared.length * 0.85)
  })
})
