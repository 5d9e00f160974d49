/** cells nobody filled, told apart from 0 and from not applicable; totals that a source left blank. */
import { computedTotal, figureAt } from '@/report/figures/figures'
import { figuresOf } from '@/report/form/form'
import type { InputPath, TotalPath } from '@/report/form/paths'
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
    const blanks = new Map<string, InputPath[]>()
    const totals: Found[] = []
    for (const definition of figuresOf(report)) {
      // A total that no source left blank is never blank by itself.
      if (definition.derived && report.stated[definition.path as TotalPath] !== null) continue
      if (!isInTable(definition.table) || figureAt(report, definition.path) !== null) continue
      if (!definition.derived) {
        const known = blanks.get(definition.table) ?? []
        blanks.set(definition.table, [...known, definition.path as InputPath])
        continue
      }
      const path = definition.path as TotalPath
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
    const cells = [...blanks].map(([table, paths]): Found => {
      const edits = paths.map((path) => ({ kind: 'figure' as const, path, value: 0 }))
      return {
        case: 'cells',
        path: paths[0] as InputPath,
        about: table,
        params: { count: paths.length },
        labels: { place: paths[0] as InputPath },
        figures: paths.map((path) => ({ path, value: null })),
        fixes: [fix('fillZero', edits, { count: paths.length })],
      }
    })
    return [...totals, ...cells]
  },
}
