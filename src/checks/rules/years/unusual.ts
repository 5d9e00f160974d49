/** Y-04: a figure far outside the unit's own earlier years asks for a reason. */
import { isFigure } from '@/report/figures/cell'
import { comparableFigure } from '@/report/figures/comparable'
import { figureAt } from '@/report/figures/figures'
import { figuresOf, hasFigure } from '@/report/form/form'
import type { FigureDefinition } from '@/report/form/form'
import type { Cell } from '@/report/figures/cell'
import type { FigureId } from '@/report/form/paths'
import type { Report } from '@/report/types'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

/** Years of figures without which nothing is usual. */
const fewestYears = 2
/** Smaller changes are nothing, however many times the usual figure they are. */
const smallest = 20

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Totals tell of the requests; single cells are too few to have a usual figure. */
const isWatched = (path: string): boolean => !/^(?:requests|disputes)\./.test(path) || path.endsWith('.total')

const watched = new WeakMap<readonly FigureDefinition[], readonly FigureId[]>()

/** The figures of a report's form that may be unusual, one list for all reports of a form. */
function watchedIn(report: Report): readonly FigureId[] {
  const figures = figuresOf(report)
  const paths = watched.get(figures) ?? figures.map(({ path }) => path).filter(isWatched)
  watched.set(figures, paths)
  return paths
}

const known = new WeakMap<Report, WeakMap<readonly FigureId[], readonly Cell[]>>()

/** What a report says of some figures, in their order; earlier reports do not change while another is written. */
function cellsOf(report: Report, paths: readonly FigureId[]): readonly Cell[] {
  const ofReport = known.get(report) ?? new WeakMap<readonly FigureId[], readonly Cell[]>()
  known.set(report, ofReport)
  const own =
    ofReport.get(paths) ??
    paths.map((path) => (hasFigure(report, path) ? figureAt(report, path) : comparableFigure(report, path)))
  ofReport.set(paths, own)
  return own
}

/** With one year before there is nothing usual, but a nought too many or too few stands out. */
const tenfold = 9.5
const tableOf = (path: string): string => path.slice(0, path.indexOf('.'))

/** Figures of one table that became ten times as large, or as small, are one finding: they have one cause. */
function tenfoldIn(report: Report, [before]: readonly Report[]): Found[] {
  if (!before || before.year !== report.year - 1) return []
  const paths = watchedIn(report)
  const [cells, last] = [cellsOf(report, paths), cellsOf(before, paths)]
  const groups = new Map<string, { path: FigureId; value: number; usual: number }[]>()
  for (const [at, path] of paths.entries()) {
    const [value, usual] = [cells[at] ?? null, last[at] ?? null]
    if (!isFigure(value) || !isFigure(usual) || value <= 0 || usual <= 0) continue
    if (Math.abs(value - usual) < smallest || Math.max(value / usual, usual / value) < tenfold) continue
    const name = `${tableOf(path)} ${value > usual ? 'high' : 'low'}`
    groups.set(name, [...(groups.get(name) ?? []), { path, value, usual }])
  }
  return [...groups].map(([name, all]): Found => {
    const [first] = all as [(typeof all)[number]]
    return {
      case: name.endsWith('high') ? 'tenfoldHigh' : 'tenfoldLow',
      path: first.path,
      about: name,
      params: { value: first.value, usual: first.usual, count: all.length },
      labels: { place: first.path },
      figures: all.flatMap(({ path, value, usual }) => [
        { path, value },
        { path, year: -1, value: usual },
      ]),
    }
  })
}

export const unusual: Check = {
  id: 'Y-04',
  severity: 'notice',
  source: '《政府信息公开条例》第五十条：年度报告的数据应当真实准确',
  reads: ['proactive', 'requests', 'disputes', 'metrics'],
  run: ({ report, earlier, settings }) => {
    if (earlier.length < fewestYears) return tenfoldIn(report, earlier)
    const factor = settings.unusualFactor
    const paths = watchedIn(report)
    const before = earlier.map((one) => ({ year: one.year, cells: cellsOf(one, paths) }))
    const cells = cellsOf(report, paths)
    return paths.flatMap((path, at): Found[] => {
      const value = cells[at] ?? null
      if (!isFigure(value)) return []
      const years: { readonly year: number; readonly value: number }[] = []
      for (const { year, cells: earlierCells } of before) {
        const cell = earlierCells[at] ?? null
        if (isFigure(cell)) years.push({ year, value: cell })
      }
      const isWithin = years.some((one) => one.value >= value) && years.some((one) => one.value <= value)
      if (isWithin || years.length < fewestYears) return []
      const usual = median(years.map((one) => one.value))
      const isFar = value > usual * factor || value * factor < usual
      if (!isFar || Math.abs(value - usual) < smallest) return []
      return [
        {
          case: value > usual ? 'high' : 'low',
          path,
          params: { value, usual, count: years.length },
          labels: { place: path },
          figures: [
            { path, value },
            ...years.map((one) => ({ path, year: one.year - report.year, value: one.value })),
          ],
        },
      ]
    })
  },
}
