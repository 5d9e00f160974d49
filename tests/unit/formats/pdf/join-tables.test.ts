import { describe, expect, it } from 'vitest'
import { joinTables } from '@/formats/pdf/join-tables'
import { toTableBlock } from '@/formats/pdf/page-table'
import type { PageTable, TableCell } from '@/formats/pdf/page-table'

type Stated = readonly [row: number, column: number, rowSpan: number, colSpan: number, text: string]

function table(
  page: number,
  xs: readonly number[],
  cells: readonly Stated[],
  more: Partial<PageTable> = {},
): PageTable {
  const at = { page, x: 0, y: 0, width: 1, height: 1 }
  return {
    kind: 'table',
    xs,
    rows: Math.max(...cells.map(([row, , rowSpan]) => row + rowSpan)),
    cells: cells.map(([row, column, rowSpan, colSpan, text]): TableCell => ({
      row,
      column,
      rowSpan,
      colSpan,
      text,
      at,
    })),
    firstPage: page,
    lastPage: page,
    y0: 0,
    y1: 100,
    isOpenAbove: false,
    isOpenBelow: false,
    ...more,
  }
}

function joined(first: PageTable, second: PageTable): string[] | null {
  const both = joinTables(first, second)
  return (
    both &&
    toTableBlock(both).rows.map((row) =>
      row.map((cell) => `${cell.text}${cell.rowSpan > 1 ? `×${cell.rowSpan}` : ''}`).join('|'),
    )
  )
}

const xs = [0, 20, 60, 80]

describe('a table over a page break', () => {
  it('goes on where its columns agree, its margins mirrored or not', () => {
    const first = table(1, xs, [
      [0, 0, 1, 2, '一、新收'],
      [0, 2, 1, 1, '3'],
    ])
    const second = table(
      2,
      xs.map((x) => x + 9),
      [
        [0, 0, 1, 2, '二、结转'],
        [0, 2, 1, 1, '1'],
      ],
    )
    expect(joined(first, second)).toEqual(['一、新收|3', '二、结转|1'])
    expect(
      joined(
        first,
        table(
          2,
          [0, 30, 80],
          [
            [0, 0, 1, 1, '规章'],
            [0, 1, 1, 1, '1'],
          ],
        ),
      ),
    ).toBeNull()
    expect(
      joined(
        first,
        table(3, xs, [
          [0, 0, 1, 2, '二、结转'],
          [0, 2, 1, 1, '1'],
        ]),
      ),
    ).toBeNull()
  })

  it('leaves out a head that comes again', () => {
    const head: Stated[] = [
      [0, 0, 1, 2, '项目'],
      [0, 2, 1, 1, '总计'],
    ]
    const first = table(1, xs, [...head, [1, 0, 1, 2, '一、新收'], [1, 2, 1, 1, '3']])
    const second = table(2, xs, [...head, [1, 0, 1, 2, '二、结转'], [1, 2, 1, 1, '1']])
    expect(joined(first, second)).toEqual(['项目|总计', '一、新收|3', '二、结转|1'])
  })

  it('joins a group’s label that the break cut', () => {
    const first = table(1, xs, [
      [0, 0, 1, 1, '（四）无'],
      [0, 1, 1, 1, '1.不掌握'],
      [0, 2, 1, 1, '7'],
    ])
    const second = table(2, xs, [
      [0, 0, 2, 1, '法提供'],
      [0, 1, 1, 1, '2.需要制作'],
      [0, 2, 1, 1, '1'],
      [1, 1, 1, 1, '3.仍不明确'],
      [1, 2, 1, 1, '0'],
    ])
    expect(joined(first, second)).toEqual(['（四）无法提供×3|1.不掌握|7', '2.需要制作|1', '3.仍不明确|0'])
  })

  it('joins a row that the break cut, its figures on either side', () => {
    const first = table(1, xs, [
      [0, 0, 1, 2, '1.申请人无正当'],
      [0, 2, 1, 1, ''],
    ])
    const second = table(2, xs, [
      [0, 0, 1, 2, '理由逾期'],
      [0, 2, 1, 1, '67'],
    ])
    expect(joined(first, second)).toEqual(['1.申请人无正当理由逾期|67'])
  })

  it('keeps rows apart that both have figures, and a group of its own', () => {
    const first = table(1, xs, [
      [0, 0, 1, 1, '（四）无法提供'],
      [0, 1, 1, 1, '3.仍不明确'],
      [0, 2, 1, 1, '7'],
    ])
    const second = table(2, xs, [
      [0, 0, 1, 1, '（五）不予处理'],
      [0, 1, 1, 1, '1.信访'],
      [0, 2, 1, 1, '1'],
    ])
    expect(joined(first, second)).toEqual(['（四）无法提供|3.仍不明确|7', '（五）不予处理|1.信访|1'])
  })
})
