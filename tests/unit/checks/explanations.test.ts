/** A-07 chooses no explanation that nothing speaks for. */
import { describe, expect, it } from 'vitest'
import { casesOf, findingsOf, report2024 } from '../../support/checks'
import { figureAt } from '@/report/figures/figures'

describe('A-07, explanations', () => {
  const block = {
    'disputes.review.upheld': 4,
    'disputes.review.corrected': 3,
    'disputes.review.other': 5,
    'disputes.review.pending': 2,
  }

  it('says that there are several where they are as good as one another', () => {
    const found = findingsOf('A-07', { figures: block, stated: { 'disputes.review.total': 15 } })
    expect(found.map((one) => one.code)).toEqual(['checks.A-07.several'])
    expect(found[0]!.params.ways).toBeGreaterThan(1)
    expect(found[0]!.fixes.length).toBeGreaterThan(1)
  })

  it('names the one that a slip explains best', () => {
    const processed = figureAt(report2024, 'requests.processed.total')
    expect(processed).toBe(32)
    expect(casesOf('A-07', { stated: { 'requests.processed.total': 23 } })).toEqual(['total'])
  })

  it('takes a wrong total for likelier than a figure written for nothing', () => {
    const figures = {
      ...block,
      'disputes.review.corrected': 0,
      'disputes.review.other': 0,
      'disputes.review.pending': 0,
    }
    const found = findingsOf('A-07', { figures, stated: { 'disputes.review.total': 0 } })
    expect(found[0]?.fixes[0]?.code).toBe('computed')
    expect(found[0]?.code).not.toBe('checks.A-07.cell')
  })
})
