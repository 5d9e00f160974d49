/**
 * cells nobody filled, told apart from 0 and from not applicable; totals that a source left blank. Cells whose
 * figure a document had are apart: 0 is no way to fill them.
 */
import { askedFigures, computedTotal, figureAt } from '@/report/figures/figures'
import { figuresOf, isTotalPath } from '@/report/form/form'
import type { FigureId, InputId } from '@/report/form/paths'
import { computedFix, fix } from '@/checks/fixes/fixes'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

const tables = ['proactive', 'requests', 'disputes'] as const
const isInTable = (table: string): boolean => (tables as readonly string[]).includes(table)

export const blankCells: Check = {
  id: 'A-06',
  severity: 'warning',
  source: '国办公开办函〔2021〕30号 填表要求：没有发生的填0，不适用的填/',
  reads: tables,
  run: ({ report }) => {
    const blanks = new Map<string, InputId[]>()
    const asked = new Set(askedFigures(report))
    const seen = new Map<string, FigureId[]>()
    const totals: Found[] = []
    for (const definition of figuresOf(report)) {
      // A total that no source left blank is never blank by itself.
      const { path, table } = definition
      if (isTotalPath(path) && report.stated[path] !== null) continue
      if (!isInTable(table) || figureAt(report, path) !== null) continue
      if (asked.has(path)) {
        seen.set(table, [...(seen.get(table) ?? []), path])
        continue
      }
      if (!isTotalPath(path)) {
        blanks.set(table, [...(blanks.get(table) ?? []), path])
        continue
      }
      const computed = computedTotal(report, path)
      if (computed === null) continue
      totals.push({
        case: 'total',
        path,
        params: { computed },
        labels: { place: path },
        figures: [
          { path, value: null },
          { path, value: computed },
        ],
        fixes: [computedFix(report, path)],
      })
    }
    const cells = [...blanks].flatMap(([table, paths]): Found[] => {
      const [path] = paths
      if (path === undefined) return []
      const edits = paths.map((path) => ({ kind: 'figure' as const, path, value: 0 }))
      const found: Found = {
        case: 'cells',
        path,
        about: table,
        params: { count: paths.length },
        labels: { place: path },
        figures: paths.map((path) => ({ path, value: null })),
        fixes: [fix('fillZero', edits, { count: paths.length })],
      }
      return [found]
    })
    const unplaced = [...seen].flatMap(([table, paths]): Found[] => {
      const [path] = paths
      if (path === undefined) return []
      return [
        {
          case: 'asked',
          path,
          about: `${table} asked`,
          params: { count: paths.length },
          labels: { place: path },
          figures: paths.map((path) => ({ path, value: null })),
        },
      ]
    })
    return [...totals, ...unplaced, ...cells]
  },
}
