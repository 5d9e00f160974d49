/** The judged set: right, missed, wrong and false per kind, both halves apart, every miss printed. */
import { describe, expect, it } from 'vitest'
import { casesOf, halves, hasHalf } from './cases'
import { judges, kinds } from './judges'
import type { Judged, Verdict } from './judges'

type Counts = Record<Verdict, number>

const none = (): Counts => ({ right: 0, missed: 0, wrong: 0, silent: 0, false: 0 })

function count(judged: readonly Judged[]): Counts {
  const counts = none()
  for (const { verdict } of judged) counts[verdict] += 1
  return counts
}

function words(counts: Counts): string {
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0)
  const share = all === 0 ? 100 : (100 * counts.right) / all
  return `${Object.entries(counts)
    .map(([verdict, number]) => `${number} ${verdict}`)
    .join(', ')} (${share.toFixed(1)} %)`
}

describe.each(halves.filter((half) => hasHalf(half, 'sentences')))('the %s half', (half) => {
  const all: Judged[] = []

  it.each(kinds)('of %s is read', async (kind) => {
    const judge = judges[kind] as (one: unknown) => Promise<Judged[]>
    const judged = (await Promise.all(casesOf(half, kind).map(judge))).flat()
    all.push(...judged)
    for (const { id, verdict, told } of judged)
      if (verdict !== 'right') console.info(`${half} ${kind} ${id} ${verdict}: ${told.slice(0, 300)}`)
    console.info(`${half} ${kind}: ${words(count(judged))}`)
    const { right, silent } = count(judged)
    expect(silent).toBe(0)
    expect(right / judged.length).toBeGreaterThanOrEqual(0.98)
  })

  it('in total', () => {
    console.info(`${half} in total: ${words(count(all))}`)
    expect(all.length).toBeGreaterThan(0)
  })
})
