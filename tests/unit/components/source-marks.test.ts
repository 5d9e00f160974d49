import { describe, expect, it } from 'vitest'
import { longestBlock, markedCells, markWords, rowOfWords } from '@/components/source-marks'

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

describe('the row that words are about', () => {
  const rows = [
    ['一、本年新收政府信息公开申请数量', '5', '0', '5'],
    ['（三）不予公开', '1.属于国家秘密', '0', '0', '0'],
    ['2.其他法律行政法规禁止公开', '0', '0', '0'],
    ['3.其他', '0', '0', '0'],
  ]

  it('is the one that shares the most with them, however they are spaced', () => {
    expect(rowOfWords(rows, '一、本年新收 政府信息公开申请数量 5 0 5')).toBe(0)
    expect(rowOfWords(rows, '（三）不予公开 2.其他法律行政法规禁止公开 0 0 0')).toBe(2)
    expect(rowOfWords(rows, '3.其他 0')).toBe(3)
  })

  it('is none where only figures agree, or nothing does', () => {
    expect(rowOfWords(rows, '5')).toBeUndefined()
    expect(rowOfWords(rows, '行政许可 12')).toBeUndefined()
    expect(rowOfWords(rows, undefined)).toBeUndefined()
  })
})

describe('what a place marks of a table', () => {
  const rows = [
    [
      { text: '本年新收', column: 0 },
      { text: '5', column: 2 },
      { text: '7', column: 3 },
    ],
    [
      { text: '上年结转', column: 0 },
      { text: '5', column: 2 },
    ],
  ]

  it('is the cell it names', () => {
    expect(markedCells(rows, { row: 1, column: 2, text: '本年新收 5' })).toEqual({ row: 1, column: 2 })
  })

  it('is the row where it names no cell, or one that is not there', () => {
    expect(markedCells(rows, { row: 1, text: '上年结转' })).toEqual({ row: 1 })
    expect(markedCells(rows, { row: 1, column: 3 })).toEqual({ row: 1 })
  })

  it('is guessed by its words where it names no row, or one that is not there', () => {
    expect(markedCells(rows, { text: '上年结转 5' })).toEqual({ row: 1 })
    expect(markedCells(rows, { row: 9, text: '上年结转 5' })).toEqual({ row: 1 })
    expect(markedCells(rows, { row: 9, text: '没有的词' })).toBeUndefined()
  })
})
