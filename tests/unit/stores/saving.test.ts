import { describe, expect, it } from 'vitest'
import { addEdit, addFailure, isSnapshotDue, planSave, waitsForPerson } from '@/stores/saving'
import type { Unsaved } from '@/stores/saving'

const start = 1_000_000

/** Types every `gap` ms for `duration` ms and tells when the first save is due. */
function firstSaveWhileTyping(gap: number, duration: number): number {
  let unsaved: Unsaved | null = null
  for (let time = 0; time <= duration; time += gap) {
    const due = unsaved && planSave(unsaved)
    if (due !== null && due <= start + time) return due - start
    unsaved = addEdit(unsaved, start + time)
  }
  return (planSave(unsaved as Unsaved) as number) - start
}

describe('when to save', () => {
  it('is within a second of the last keystroke', () => {
    const due = planSave(addEdit(null, start))
    expect(due).toBeGreaterThan(start)
    expect(due).toBeLessThan(start + 1000)
  })

  it('is put off by the next keystroke', () => {
    const once = addEdit(null, start)
    expect(planSave(addEdit(once, start + 100))).toBeGreaterThan(planSave(once) as number)
  })

  it.each([10, 50, 200, 249])('is within a second of the first keystroke, typing every %i ms', (gap) => {
    expect(firstSaveWhileTyping(gap, 10_000)).toBeLessThan(1000)
  })

  it('grows after every failure, up to a minute', () => {
    let unsaved = addFailure(addEdit(null, start), null, 'storage.full', start)
    const waits: number[] = []
    for (let count = 0; count < 8; count += 1) {
      const due = planSave(unsaved) as number
      waits.push(due - (unsaved.failure?.at ?? 0))
      unsaved = addFailure(unsaved, null, 'storage.full', due)
    }
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000])
  })

  it.each(['storage.conflict', 'storage.missing', 'storage.binned', 'storage.newer'] as const)(
    'waits for a person after %s, however much is typed',
    (code) => {
      const failed = addFailure(addEdit(null, start), null, code, start)
      expect(planSave(failed)).toBeNull()
      const typedOn = addEdit(failed, start + 5000)
      expect(planSave(typedOn)).toBeNull()
      expect(waitsForPerson(typedOn)).toBe(true)
    },
  )

  it('is not hastened by typing on after a failure', () => {
    const failed = addFailure(addEdit(null, start), null, 'storage.full', start)
    expect(planSave(addEdit(failed, start + 100))).toBe(planSave(failed))
  })
})

describe('a failure', () => {
  it('covers what was typed while it happened', () => {
    const tried = addEdit(null, start)
    const since = addEdit(null, start + 300)
    expect(addFailure(tried, since, 'storage.failed', start + 400)).toMatchObject({
      firstEditAt: start,
      lastEditAt: start + 300,
      failure: { count: 1 },
    })
  })
})

describe('a snapshot of work in progress', () => {
  it('is due every ten minutes', () => {
    expect(isSnapshotDue(start, start + 9 * 60_000)).toBe(false)
    expect(isSnapshotDue(start, start + 10 * 60_000)).toBe(true)
  })

  it('is due where the clock went back behind the last', () => {
    expect(isSnapshotDue(start, start - 1)).toBe(true)
  })
})
