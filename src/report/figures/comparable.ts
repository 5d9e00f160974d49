/** Figures of reports in different forms side by side: what counts the same, under whatever name. */
import { sumCells } from './cell'
import type { Cell } from './cell'
import { figureAt } from './figures'
import { blockIds, blockOf, formIds, hasFigure, isFigurePath } from '../form/form'
import type { InForm } from '../form/form'
import type { FigurePath } from '../form/paths'
import type { Report } from '../types'

/** Columns that count the same under another name: 本年新制作数量 of 2019 is 本年制发件数 of 2021. */
const renamed: readonly (readonly [FigurePath, FigurePath])[] = formIds.flatMap((form) =>
  blockIds.flatMap((id) => {
    const block = blockOf(form, id)
    return (block?.columns ?? []).flatMap((column) =>
      (block?.rows ?? []).flatMap((row): (readonly [FigurePath, FigurePath])[] => {
        const [own, later] = [column.id, column.becomes].map((one) => `proactive.${row.id}.${one}`)
        return isFigurePath(own) && isFigurePath(later) ? [[own, later]] : []
      }),
    )
  }),
)

/** （六）其他处理 as one row is the sum of its three items; the row alone says nothing of each. */
const singleRow = /^requests\.otherwise\.all\./
const items = ['notCorrected', 'unpaid', 'other'] as const

/** Whether two figures of different formats count the same. */
export function isSame(one: FigurePath, other: FigurePath): boolean {
  return renamed.some((pair) => pair.includes(one) && pair.includes(other))
}

/** The one figure of a report's form that counts what `path` counts; itself where the form has it. */
export function sameFigure(form: InForm, path: FigurePath): FigurePath | null {
  if (hasFigure(form, path)) return path
  const pair = renamed.find((one) => one.includes(path))
  const other = pair?.find((one) => one !== path)
  return other && hasFigure(form, other) ? other : null
}

/** The figures of a report's form that together count what `path` counts; none where it has nothing like it. */
export function comparablePaths(form: InForm, path: FigurePath): readonly FigurePath[] {
  const same = sameFigure(form, path)
  if (same) return [same]
  if (!singleRow.test(path)) return []
  return items.map((item) => path.replace(singleRow, `requests.otherwise.${item}.`) as FigurePath)
}

/** What a report says of a figure that another report has, for comparisons across years. */
export function comparableFigure(
  report: Pick<Report, 'form' | 'variants' | 'figures' | 'stated'>,
  path: FigurePath,
): Cell {
  return sumCells(comparablePaths(report, path).map((one) => figureAt(report, one)))
}
