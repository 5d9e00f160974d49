import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { planPrune } from '@/storage/prune'

const now = new Date(2026, 0, 31, 15, 0).getTime()
const minute = 60_000
const daysAgo = (days: number, hour = 12): number => new Date(2026, 0, 31 - days, hour, 0).getTime()
const taken = (...times: number[]) => times.map((takenAt, index) => ({ id: `s${index}`, takenAt }))

describe('pruning snapshots', () => {
  it('keeps the newest twenty, however close together', () => {
    const snapshots = taken(...Array.from({ length: 20 }, (_, index) => now - index * minute))
    expect(planPrune(snapshots, now)).toEqual([])
  })

  it('lets the older ones of a day go, but for the last of it', () => {
    const recent = Array.from({ length: 20 }, (_, index) => now - index * minute)
    const yesterday = [daysAgo(1, 9), daysAgo(1, 18), daysAgo(1, 14)]
    expect(planPrune(taken(...recent, ...yesterday), now)).toEqual(['s22', 's20'])
  })

  it('keeps nothing beyond thirty days but what is among the newest twenty', () => {
    const recent = Array.from({ length: 19 }, (_, index) => now - index * minute)
    const old = [daysAgo(29), daysAgo(30), daysAgo(400)]
    expect(planPrune(taken(...recent, ...old), now)).toEqual(['s20', 's21'])
    expect(planPrune(taken(...old), now)).toEqual([])
  })

  it('keeps what was signed before it was reopened, however old', () => {
    const recent = taken(...Array.from({ length: 20 }, (_, index) => now - index * minute))
    const old = { takenAt: daysAgo(400) }
    const signed = { id: 'signed', ...old, reason: 'reopen' } as const
    const opened = { id: 'opened', ...old, reason: 'opened' } as const
    expect(planPrune([...recent, signed, opened], now)).toEqual(['opened'])
  })

  it('never leaves more than fifty, and pruning again changes nothing', () => {
    const times = fc.array(fc.integer({ min: daysAgo(60), max: now }), { maxLength: 200 })
    fc.assert(
      fc.property(times, (all) => {
        const snapshots = taken(...all)
        const gone = new Set(planPrune(snapshots, now))
        const kept = snapshots.filter(({ id }) => !gone.has(id))
        expect(kept.length).toBeLessThanOrEqual(50)
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(20, snapshots.length))
        expect(planPrune(kept, now)).toEqual([])
      }),
    )
  })
})
