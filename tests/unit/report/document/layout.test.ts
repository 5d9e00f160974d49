import { describe, expect, it } from 'vitest'
import { figuresOf, formFor, getForm, variantsOf } from '@/report/form/form'
import type { InForm } from '@/report/form/form'
import { tableLayout } from '@/report/document/layout'
import type { LayoutCell, TableLayout } from '@/report/document/layout'

const form = getForm('2021')
const tables = ['proactive', 'requests', 'disputes'] as const
const forms: readonly [name: string, form: InForm][] = [
  ['2021', { form: '2021', variants: variantsOf('2021') }],
  ['2019', { form: '2019', variants: variantsOf('2019') }],
  ['mixed', { form: '2021', variants: { ...variantsOf('2021'), licensing: '2019', otherwise: '2019' } }],
]
const cases = forms.flatMap(([name, one]) => tables.map((table) => [name, table, one] as const))

const cellsOf = (layout: TableLayout): LayoutCell[] => layout.rows.flatMap((row) => [...row])

function find(layout: TableLayout, text: string): LayoutCell {
  const found = cellsOf(layout).find((cell) => cell.kind !== 'figure' && cell.text === text)
  if (!found) throw new Error(`no cell says ${text}`)
  return found
}

/** How often each grid position is covered, row by row. */
function coverage(layout: TableLayout): number[][] {
  const grid = layout.rows.map(() => new Array<number>(layout.columns).fill(0))
  for (const cell of cellsOf(layout)) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) {
        const line = grid[row]
        const count = line?.[column]
        if (!line || count === undefined) throw new Error(`a cell leaves the grid at ${row}, ${column}`)
        line[column] = count + 1
      }
    }
  }
  return grid
}

/** The words over and beside a figure: the labels of every head above and every label left of it. */
function wordsAt(layout: TableLayout, figure: LayoutCell): string[] {
  const over = (cell: LayoutCell): boolean =>
    cell.row < figure.row && cell.column <= figure.column && cell.column + cell.colSpan > figure.column
  const beside = (cell: LayoutCell): boolean =>
    cell.column < figure.column && cell.row <= figure.row && cell.row + cell.rowSpan > figure.row
  return cellsOf(layout).flatMap((cell) =>
    (cell.kind === 'head' && over(cell)) || (cell.kind === 'label' && beside(cell)) ? [cell.text] : [],
  )
}

describe.each(cases)('the layout of form %s, table %s', (_name, table, inForm) => {
  const layout = tableLayout(formFor(inForm), table)
  const figures = figuresOf(inForm).filter((figure) => figure.table === table)

  it('covers every position of its grid exactly once', () => {
    expect(
      coverage(layout)
        .flat()
        .every((count) => count === 1),
    ).toBe(true)
  })

  it('holds every figure of the table exactly once', () => {
    const paths = cellsOf(layout).flatMap((cell) => (cell.kind === 'figure' ? [cell.path] : []))
    const expected = figures.map((figure) => figure.path)
    expect([...paths].sort()).toEqual([...expected].sort())
  })

  it('sets every figure under and beside its own labels', () => {
    for (const cell of cellsOf(layout)) {
      if (cell.kind !== 'figure') continue
      const { labels = [], derived } = figures.find((figure) => figure.path === cell.path) ?? {}
      expect(wordsAt(layout, cell)).toEqual(expect.arrayContaining([...labels]))
      expect(cell.derived).toBe(derived)
    }
  })

  it('lists its cells row by row, left to right, where they begin', () => {
    layout.rows.forEach((cells, row) => {
      expect(cells.every((cell) => cell.row === row)).toBe(true)
      const columns = cells.map((cell) => cell.column)
      expect(columns).toEqual([...columns].sort((a, b) => a - b))
    })
  })
})

describe('the official grids', () => {
  it('stack the items of article 20 in four columns', () => {
    const layout = tableLayout(form, 'proactive')
    expect([layout.columns, layout.rows.length]).toEqual([4, 14])
    expect(find(layout, '第二十条第（五）项')).toMatchObject({ column: 0, colSpan: 4 })
    expect(find(layout, '本年收费金额（单位：万元）')).toMatchObject({ column: 1, colSpan: 3 })
  })

  it('give an item of the format of 2019 its own heads among those of 2021', () => {
    const mixed = { ...variantsOf('2021'), licensing: '2019' } as const
    const layout = tableLayout(formFor({ form: '2021', variants: mixed }), 'proactive')
    expect(layout.rows).toHaveLength(15)
    expect(find(layout, '本年增/减')).toMatchObject({ row: 5, column: 2 })
    expect(find(layout, '其他对外管理服务事项')).toMatchObject({ row: 7, column: 0 })
    expect(find(layout, '本年制发件数')).toMatchObject({ row: 1, column: 1 })
  })

  it('have （六）其他处理 as one row where the report has', () => {
    const layout = tableLayout(getForm('2019'), 'requests')
    expect(layout.rows).toHaveLength(26)
    expect(find(layout, '（六）其他处理')).toMatchObject({ column: 1, colSpan: 2, rowSpan: 1 })
    expect(find(layout, '三、本年度办理结果')).toMatchObject({ rowSpan: 20 })
  })

  it('set 三、本年度办理结果 vertically beside its rows, and the inner groups beside theirs', () => {
    const layout = tableLayout(form, 'requests')
    expect([layout.columns, layout.headRows, layout.labelColumns, layout.rows.length]).toEqual([10, 3, 3, 28])
    expect(find(layout, '三、本年度办理结果')).toMatchObject({
      row: 5,
      column: 0,
      rowSpan: 22,
      vertical: true,
    })
    expect(find(layout, '（三）不予公开')).toMatchObject({ row: 7, column: 1, rowSpan: 8, colSpan: 1 })
    expect(find(layout, '8.属于行政查询事项')).toMatchObject({ row: 14, column: 2, colSpan: 1 })
    expect(find(layout, '（七）总计')).toMatchObject({ row: 26, column: 1, colSpan: 2 })
    expect(find(layout, '四、结转下年度继续办理')).toMatchObject({ row: 27, column: 0, colSpan: 3 })
    expect(find(layout, '法人或其他组织')).toMatchObject({ row: 1, column: 4, colSpan: 5 })
  })

  it('set 行政复议 beside 行政诉讼 with its two ways', () => {
    const layout = tableLayout(form, 'disputes')
    expect([layout.columns, layout.headRows, layout.rows.length]).toEqual([15, 3, 4])
    expect(find(layout, '行政复议')).toMatchObject({ row: 0, column: 0, colSpan: 5 })
    expect(find(layout, '行政诉讼')).toMatchObject({ row: 0, column: 5, colSpan: 10 })
    expect(find(layout, '复议后起诉')).toMatchObject({ row: 1, column: 10, colSpan: 5 })
    expect(layout.rows[1]?.[0]).toMatchObject({ text: '结果维持', rowSpan: 2 })
  })
})
