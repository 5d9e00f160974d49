import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { isThinnable, planPrune } from '@/storage/prune'
import { snapshotReasons } from '@/storage/types'
import type { SnapshotReason } from '@/storage/types'

const minute = 60_000
const now = new Date(2026, 0, 31, 15, 0).getTime()
const daysAgo = (days: number, hour = 12, minutes = 0): number =>
  new Date(2026, 0, 31 - days, hour, minutes).getTime()

interface Version {
  readonly id: string
  readonly takenAt: number
  readonly reason: SnapshotReason
  readonly order?: number
}

const taken = (times: readonly number[], reason: SnapshotReason = 'interval'): Version[] =>
  times.map((takenAt, index) => ({ id: `${reason} ${index}`, takenAt, reason }))

const keptOf = (versions: readonly Version[], at = now): readonly Version[] => {
  const gone = new Set(planPrune(versions, at))
  return versions.filter(({ id }) => !gone.has(id))
}

/** Versions as they come, thinned after each. */
const live = (times: readonly number[]): readonly Version[] =>
  taken(times).reduce<readonly Version[]>((kept, one) => keptOf([...kept, one], one.takenAt), [])

const gaps = (versions: readonly Version[]): number[] =>
  versions.slice(1).map(({ takenAt }, index) => takenAt - versions[index]!.takenAt)

describe('versions that are promised', () => {
  const promised = snapshotReasons.filter((reason) => isThinnable({ reason }) === false)

  it('are all but those taken by the way', () => {
    expect(snapshotReasons.filter((reason) => isThinnable({ reason }))).toEqual(['opened', 'interval'])
  })

  it.each(promised)('of %s stay, however many and however old', (reason) => {
    const conflicts = taken(
      Array.from({ length: 200 }, (_, index) => daysAgo(index * 3, 12, index % 60)),
      reason,
    )
    const openings = taken(
      Array.from({ length: 500 }, (_, index) => now - index * minute),
      'opened',
    )
    const kept = keptOf([...conflicts, ...openings])
    expect(kept.filter((one) => one.reason === reason)).toHaveLength(200)
  })
})

describe('versions taken by the way', () => {
  it('keep the morning of a day, however often the report is opened after it', () => {
    const morning = daysAgo(0, 8)
    const kept = live([morning, ...Array.from({ length: 60 }, (_, index) => daysAgo(0, 10, index))])
    expect(kept[0]?.takenAt).toBe(morning)
    expect(kept).toHaveLength(24)
  })

  it('remain spread evenly over a day of steady work', () => {
    const times = Array.from({ length: 8 * 60 }, (_, index) => daysAgo(0, 6) + index * minute)
    const kept = live(times)
    expect(kept).toHaveLength(24)
    const even = (8 * 60 * minute) / 23
    expect(Math.max(...gaps(kept))).toBeLessThan(even * 2.5)
  })

  it('become fewer as their day goes by', () => {
    const ofDay = (days: number) =>
      keptOf(taken(Array.from({ length: 40 }, (_, index) => daysAgo(days, 9, index * 10)))).length
    expect([0, 1, 2, 6, 7, 29].map(ofDay)).toEqual([24, 24, 6, 6, 1, 1])
  })

  it('keep the last of a day after a week, and of a month after thirty days', () => {
    const week = taken([daysAgo(10, 9), daysAgo(10, 18), daysAgo(10, 14)])
    expect(keptOf([...week, ...taken([now], 'opened')]).map(({ takenAt }) => takenAt)).toEqual([
      daysAgo(10, 18),
      now,
    ])
    const years = Array.from({ length: 24 * 30 }, (_, index) => daysAgo(40 + index))
    const kept = keptOf(taken(years))
    expect(kept.length).toBeGreaterThanOrEqual(24)
    expect(kept.length).toBeLessThanOrEqual(26)
  })

  it('are thinned by what the clock showed, and the newest stays although the clock went back', () => {
    const ahead = taken(Array.from({ length: 30 }, (_, index) => daysAgo(-400, 9, index)))
    const order = Math.max(...ahead.map(({ takenAt }) => takenAt))
    const back = taken(
      Array.from({ length: 30 }, (_, index) => daysAgo(0, 9, index)),
      'opened',
    )
    const since = back.map((one, index) => ({ ...one, order: order + 30 - index }))
    const kept = keptOf([...ahead, ...since])
    expect(kept.filter(({ reason }) => reason === 'interval')).toHaveLength(24)
    expect(kept.map(({ id }) => id)).toContain('opened 0')
  })

  it('are never more than a stated number, the newest stays, and thinning again changes nothing', () => {
    const times = fc.array(fc.integer({ min: daysAgo(400), max: now }), { maxLength: 200 })
    const reasons = fc.constantFrom(...snapshotReasons)
    fc.assert(
      fc.property(times, reasons, (all, reason) => {
        const versions = [
          ...taken(all),
          ...taken(all.slice(0, 20), reason === 'interval' ? 'opened' : reason),
        ]
        const kept = keptOf(versions)
        const thinnable = kept.filter(isThinnable)
        expect(thinnable.length).toBeLessThanOrEqual(2 * 24 + 5 * 6 + 23 + 14 + 1)
        expect(kept.filter((one) => !isThinnable(one))).toEqual(versions.filter((one) => !isThinnable(one)))
        const newest = versions.reduce<Version | undefined>(
          (last, one) => (last && last.takenAt >= one.takenAt ? last : one),
          undefined,
        )
        if (newest) expect(kept).toContain(newest)
        expect(keptOf(kept)).toEqual(kept)
      }),
    )
  })
})
