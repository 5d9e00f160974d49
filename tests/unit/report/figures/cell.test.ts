import { describe, expect, it } from 'vitest'
import { formatCell, parseCell, sumCells } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'

describe('a typed cell', () => {
  it.each<[string, Cell | undefined]>([
    ['', null],
    ['  ', null],
    ['\u00a0', null],
    ['0', 0],
    ['00', 0],
    ['12', 12],
    ['１２', 12],
    [' 1 2 ', 12],
    ['1,234', 1234],
    ['1，234', 1234],
    ['1,234,567.5', 1234567.5],
    ['96171.6', 96171.6],
    ['+1', 1],
    ['-3', -3],
    ['/', '/'],
    ['／', '/'],
    ['-', '/'],
    ['—', '/'],
    ['——', '/'],
    ['不适用', '/'],
    ['12a', undefined],
    ['1,23', undefined],
    ['1.2.3', undefined],
    ['1e9', undefined],
    ['二', undefined],
    ['99999999999999999999', undefined],
  ])('%j is %j', (text, cell) => {
    expect(parseCell(text)).toBe(cell)
  })

  it('reads back as it is written', () => {
    for (const cell of [0, 7, 96171.6, '/', null] as const) expect(parseCell(formatCell(cell))).toBe(cell)
  })
})

describe('a sum of cells', () => {
  it.each<[Cell[], Cell]>([
    [[], null],
    [[null, null], null],
    [[0, null], 0],
    [['/', '/'], '/'],
    [['/', null], null],
    [['/', 3], 3],
    [[0.1, 0.2], 0.3],
    [[1, 2, null, '/'], 3],
  ])('of %j is %j', (cells, sum) => {
    expect(sumCells(cells)).toBe(sum)
  })
})
