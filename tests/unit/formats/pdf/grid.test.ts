import { describe, expect, it } from 'vitest'
import { findGrids } from '@/formats/pdf/grid'
import { mergeRules } from '@/formats/pdf/merge-rules'
import { rule } from '../../../support/glyphs'

const level = (...ys: number[]) => ys.map((y) => rule(y, 0, 90))
const upright = (...xs: number[]) => xs.map((x) => rule(x, 0, 60))
const cellsOf = (grid: ReturnType<typeof findGrids>[number] | undefined) =>
  grid?.areas.map(({ row, column, rowSpan, colSpan }) => [row, column, rowSpan, colSpan])

describe('a grid out of lines', () => {
  it('has a cell between each two lines', () => {
    const [grid] = findGrids({ horizontal: level(0, 30, 60), vertical: upright(0, 45, 90) })
    expect(cellsOf(grid)).toEqual([
      [0, 0, 1, 1],
      [0, 1, 1, 1],
      [1, 0, 1, 1],
      [1, 1, 1, 1],
    ])
  })

  it('merges the cells that no line parts, across and down', () => {
    const horizontal = [...level(0, 60), rule(20, 30, 90), rule(40, 0, 90)]
    const vertical = [...upright(0, 90), rule(30, 0, 40), rule(60, 20, 60)]
    expect(cellsOf(findGrids({ horizontal, vertical })[0])).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 0, 1, 2],
      [2, 2, 1, 1],
    ])
  })

  it('has columns of groups that no line crosses on the whole page', () => {
    const horizontal = [rule(20, 60, 120), rule(40, 60, 120)]
    const [grid] = findGrids({ horizontal, vertical: upright(0, 30, 60, 90, 120) })
    expect(grid?.xs).toEqual([0, 30, 60, 90, 120])
    expect(cellsOf(grid)?.filter(([, column = 0]) => column < 2)).toEqual([
      [0, 0, 3, 1],
      [0, 1, 3, 1],
    ])
  })

  it('closes sides that are not drawn, and says which end a page break cut', () => {
    const [grid] = findGrids({ horizontal: level(0, 30), vertical: upright(30, 60) })
    expect([grid?.xs, grid?.isOpenAbove, grid?.isOpenBelow]).toEqual([[0, 30, 60, 90], false, true])
  })

  it('is none in a frame around text, nor in lines that do not meet', () => {
    expect(findGrids({ horizontal: level(0, 60), vertical: upright(0, 90) })).toEqual([])
    expect(findGrids({ horizontal: [rule(0, 0, 20)], vertical: [rule(50, 0, 20)] })).toEqual([])
  })

  it('takes the two lines of a double border for one', () => {
    const horizontal = mergeRules([...level(0, 1.5, 30, 31.5, 60, 61.5)])
    const [grid] = findGrids({ horizontal, vertical: upright(0, 2, 45, 47, 88, 90) })
    expect(grid?.areas).toHaveLength(4)
  })
})

describe('merging pieces of lines', () => {
  it('puts dashes together and keeps lines apart that end at a merged cell', () => {
    const dashes = Array.from({ length: 20 }, (_, index) => rule(5, index * 6, index * 6 + 3))
    expect(mergeRules(dashes)).toEqual([rule(5, 0, 117)])
    expect(mergeRules([rule(5, 0, 40), rule(5, 60, 100)])).toHaveLength(2)
  })
})
