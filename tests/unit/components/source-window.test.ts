import { describe, expect, it } from 'vitest'
import { holdsBlock, shiftWindow, windowAround } from '@/components/source-window'

describe('the window on a long document', () => {
  it('is the whole of a short one', () => {
    expect(windowAround(3, 10, 200)).toEqual({ from: 0, to: 10 })
    expect(windowAround(0, 0, 200)).toEqual({ from: 0, to: 0 })
  })

  it('holds the block that is sought, with what stands around it', () => {
    const window = windowAround(10_000, 20_000, 200)
    expect(holdsBlock(window, 10_000)).toBe(true)
    expect(holdsBlock(window, 9_990)).toBe(true)
    expect(window.to - window.from).toBe(200)
    expect(windowAround(19_999, 20_000, 200)).toEqual({ from: 19_800, to: 20_000 })
  })

  it('moves on and back without leaving the document', () => {
    const last = { from: 400, to: 500 }
    expect(shiftWindow({ from: 200, to: 400 }, 1, 500, 200)).toEqual({ from: 300, to: 500 })
    expect(shiftWindow(last, 1, 500, 200)).toEqual({ from: 300, to: 500 })
    expect(shiftWindow({ from: 100, to: 300 }, -1, 500, 200)).toEqual({ from: 0, to: 200 })
  })
})
