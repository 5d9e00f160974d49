import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StorageError } from '@/storage/types'
import { createAutosave } from '@/stores/autosave'
import type { SavingState } from '@/stores/saving'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** An autosave whose writes take `duration` ms and fail while `failure` is set. */
function setUp(duration = 0) {
  const states: SavingState[] = []
  const disk = { failure: undefined as Error | undefined, writes: [] as number[] }
  const autosave = createAutosave(
    async () => {
      // eslint-disable-next-line no-restricted-syntax -- timers are fake here
      await new Promise((resolve) => setTimeout(resolve, duration))
      if (disk.failure) throw disk.failure
      disk.writes.push(Date.now())
      return Date.now()
    },
    (state) => states.push(state),
  )
  return { autosave, disk, states, kinds: () => states.map((state) => state.kind) }
}

describe('autosave', () => {
  it('says unsaved, saving, saved', async () => {
    const { autosave, disk, kinds } = setUp(5)
    autosave.edited()
    await vi.advanceTimersByTimeAsync(999)
    expect(kinds()).toEqual(['unsaved', 'saving', 'saved'])
    expect(disk.writes).toHaveLength(1)
    expect(autosave.isUnsaved()).toBe(false)
  })

  it('writes once for a burst of keystrokes, and twice a second while typing goes on', async () => {
    const { autosave, disk } = setUp()
    for (let keystroke = 0; keystroke < 100; keystroke += 1) {
      autosave.edited()
      await vi.advanceTimersByTimeAsync(100)
    }
    await vi.advanceTimersByTimeAsync(1000)
    expect(disk.writes.length).toBeGreaterThanOrEqual(16)
    expect(disk.writes.length).toBeLessThanOrEqual(21)
  })

  it('saves again what was typed while it was saving', async () => {
    const { autosave, disk, states } = setUp(200)
    autosave.edited()
    const flushing = autosave.flush()
    await vi.advanceTimersByTimeAsync(100)
    autosave.edited()
    await vi.advanceTimersByTimeAsync(2000)
    expect(await flushing).toBe(true)
    expect(disk.writes).toHaveLength(2)
    expect(states.at(-1)?.kind).toBe('saved')
  })

  it('keeps a failure in sight, tries again by itself, and says when it worked', async () => {
    const { autosave, disk, states, kinds } = setUp()
    disk.failure = new StorageError('storage.full')
    autosave.edited()
    await vi.advanceTimersByTimeAsync(1000)
    expect(states.at(-1)).toEqual({ kind: 'failed', code: 'storage.full' })
    expect(autosave.isFailing()).toBe(true)
    autosave.edited()
    await vi.advanceTimersByTimeAsync(2500)
    expect(new Set(kinds().slice(2))).toEqual(new Set(['failed']))
    disk.failure = undefined
    await vi.advanceTimersByTimeAsync(10_000)
    expect(states.at(-1)?.kind).toBe('saved')
    expect(disk.writes).toHaveLength(1)
    expect(autosave.isFailing()).toBe(false)
  })

  it('does not try again what a person has to decide', async () => {
    const { autosave, disk, states } = setUp()
    disk.failure = new StorageError('storage.conflict')
    autosave.edited()
    await vi.advanceTimersByTimeAsync(1000)
    disk.failure = undefined
    autosave.edited()
    await vi.advanceTimersByTimeAsync(200_000)
    expect(await autosave.flush()).toBe(false)
    expect(disk.writes).toEqual([])
    expect(states.at(-1)).toEqual({ kind: 'failed', code: 'storage.conflict' })
    autosave.settle(1)
    expect(states.at(-1)).toEqual({ kind: 'saved', at: 1 })
    expect(await autosave.flush()).toBe(true)
  })

  it('may be told of a conflict before it tries', async () => {
    const { autosave, disk, states } = setUp()
    autosave.edited()
    autosave.fail('storage.conflict')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(disk.writes).toEqual([])
    expect(states.at(-1)).toEqual({ kind: 'failed', code: 'storage.conflict' })
  })

  it('flushes at once, and tells when it could not', async () => {
    const { autosave, disk } = setUp()
    disk.failure = new TypeError('unexpected')
    autosave.edited()
    const flushing = autosave.flush()
    await vi.advanceTimersByTimeAsync(1)
    expect(await flushing).toBe(false)
    disk.failure = undefined
    const again = autosave.flush()
    await vi.advanceTimersByTimeAsync(1)
    expect(await again).toBe(true)
  })

  it('does nothing after it was stopped', async () => {
    const { autosave, disk } = setUp()
    autosave.edited()
    autosave.stop()
    await vi.advanceTimersByTimeAsync(5000)
    expect(disk.writes).toEqual([])
  })
})
