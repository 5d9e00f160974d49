/** Y-04: a figure far outside the unit's own earlier years asks for a reason. */
import { isFigure } from '@/report/cell'
import { comparableFigure } from '@/report/comparable'
import { figureAt } from '@/report/figures'
import { figuresOf } from '@/report/form/form'
import type { Cell } from '@/report/cell'
import type { FigurePath } from '@/report/form/paths'
import type { Report } from '@/report/report'
import type { Check, Found } from '../types'

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

const figuresOfYear = new WeakMap<Report, Map<FigurePath, Cell>>()

/** Earlier reports do not change while one is written. */
function earlierFigure(report: Report, path: FigurePath): Cell {
  const known = figuresOfYear.get(report) ?? new Map<FigurePath, Cell>()
  figuresOfYear.set(report, known)
  const own = known.get(path)
  if (own !== undefined) return own
  const fresh = comparableFigure(report, path)
  known.set(path, fresh)
  return fresh
}

export const unusual: Check = {
  id: 'Y-04',
  severity: 'notice',
  source: '《政府信息公开条例》第五十条：年度报告的数据应当真实准确',
  reads: ['proactive', 'requests', 'disputes', 'metrics'],
  run: ({ report, earlier, settings }) => {
    if (earlier.length < fewestYears) return []
    const factor = settings.unusualFactor
    return figuresOf(report).flatMap(({ path }): Found[] => {
      const value = isWatched(path) ? figureAt(report, path) : null
      if (!isFigure(value)) return []
      const years = earlier.flatMap((one) => {
        const cell = earlierFigure(one, path)
        return isFigure(cell) ? [{ year: one.year, value: cell }] : []
      })
      if (years.length < fewestYears) return []
      const values = years.map((one) => one.value)
      const usual = median(values)
      const isOutside = value > Math.max(...values) || value < Math.min(...values)
      const isFar = value > usual * factor || value * factor < usual
      if (!isOutside || !isFar || Math.abs(value - usual) < smallest) return []
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
