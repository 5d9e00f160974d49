import { expect, it } from 'vitest'
import { toLine } from '@/formats/pdf/lines'
import { findLooseTables } from '@/formats/pdf/loose-tables'
import { glyphsOf } from '../../../support/glyphs'

type Row = readonly (readonly [text: string, x: number])[]

/** One line below the other, each of words at their places. */
const linesOf = (rows: readonly Row[]) =>
  rows.map((row, at) =>
    toLine(row.flatMap(([text, x], run) => glyphsOf(text, x, at * 14, { run: at * 20 + run }))),
  )

it('takes heads below figures for those of another table, which has columns of its own', () => {
  const row = (label: string, figures: readonly string[], first: number, step: number): Row => [
    ...(label === '' ? [] : [[label, 0] as const]),
    ...figures.map((text, index) => [text, first + index * step] as const),
  ]
  const { tables } = findLooseTables(
    linesOf([
      row('', ['企业', '机构', '组织', '总计'], 120, 40),
      row('1.重复申请', ['1', '2', '0', '3'], 125, 40),
      row('2.其他', ['4', '0', '1', '5'], 125, 40),
      row('3.未缴费', ['7', '1', '0', '8'], 125, 40),
      row('', ['维持', '纠正', '其他', '未结', '总计', '维持'], 115, 30),
      row('', ['2', '3', '0', '1', '6', '9'], 122, 30),
      row('', ['5', '0', '0', '1', '6', '9'], 122, 30),
    ]),
    1,
    null,
  )
  expect(tables.map(({ xs, rows }) => [xs.length - 1, rows])).toEqual([
    [5, 4],
    [6, 3],
  ])
})
