import { describe, expect, it } from 'vitest'
import type { DocumentBlock, GridCell, PageBox } from '@/documents/types'
import { boxesOf, hasBoxes } from '@/features/import/page/place-boxes'

const box = (x: number, page = 1): PageBox => ({ page, x, y: 10, width: 20, height: 10 })
const cell = (text: string, column: number, at?: PageBox): GridCell => ({
  text,
  column,
  colSpan: 1,
  rowSpan: 1,
  ...(at ? { at } : {}),
})

const blocks: readonly DocumentBlock[] = [
  { kind: 'paragraph', runs: [{ text: '跨页的一段' }], at: [box(1), box(1, 2)] },
  { kind: 'table', rows: [[cell('本年新收', 0, box(0)), cell('5', 1, box(30)), cell('', 2)]] },
  { kind: 'heading', level: 1, text: '没有位置' },
]

describe('boxes of a place on the pages', () => {
  it('are those of its paragraph, on every page that it runs over', () => {
    expect(boxesOf(blocks, { block: 0, text: '一段' })).toEqual([box(1), box(1, 2)])
  })

  it('are the box of its cell, or of all cells of its row', () => {
    expect(boxesOf(blocks, { block: 1, row: 0, column: 1 })).toEqual([box(30)])
    expect(boxesOf(blocks, { block: 1, row: 0 })).toEqual([box(0), box(30)])
    expect(boxesOf(blocks, { block: 1, text: '本年新收 5' })).toEqual([box(0), box(30)])
  })

  it('are none where the reader knew of none, and for no place', () => {
    expect(boxesOf(blocks, { block: 1, row: 0, column: 2 })).toEqual([])
    expect(boxesOf(blocks, { block: 1, text: '别的词' })).toEqual([])
    expect(boxesOf(blocks, { block: 2 })).toEqual([])
    expect(boxesOf(blocks, { block: 9 })).toEqual([])
    expect(boxesOf(blocks, undefined)).toEqual([])
  })

  it('are known of a document with any', () => {
    expect(hasBoxes(blocks)).toBe(true)
    expect(hasBoxes(blocks.slice(1, 2))).toBe(true)
    expect(hasBoxes(blocks.slice(2))).toBe(false)
  })
})
