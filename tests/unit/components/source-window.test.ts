import { describe, expect, it } from 'vitest'
import { holdsBlock, longestBlock, markWords, shiftWindow, windowAround } from '@/components/source-window'

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

describe('marking words', () => {
  it('takes the first place where they stand', () => {
    expect(markWords('收到申请5件，办结5件', '5件')).toEqual([
      { text: '收到申请', marked: false },
      { text: '5件', marked: true },
      { text: '，办结5件', marked: false },
    ])
  })

  it('leaves a text as it is where they do not', () => {
    expect(markWords('收到申请5件', '6件')).toEqual([{ text: '收到申请5件', marked: false }])
    expect(markWords('收到申请5件', undefined)).toHaveLength(1)
  })

  it('cuts a text of a megabyte around them', () => {
    const long = `${'公'.repeat(500_000)}电话0600-5550123${'开'.repeat(500_000)}`
    const pieces = markWords(long, '0600-5550123')
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(longestBlock + 20)
    expect(pieces.find((piece) => piece.marked)?.text).toBe('0600-5550123')
    expect(pieces[0]?.text.startsWith('…公')).toBe(true)
    expect(pieces[2]?.text.endsWith('开…')).toBe(true)
  })
})
