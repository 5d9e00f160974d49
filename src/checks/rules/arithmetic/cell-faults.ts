/** counts are whole and not negative; the fee is not negative. */
import type { Cell } from '@/report/figures/cell'
import { cellFault } from '@/report/figures/cell-fault'
import { figureAt, statedTotals, typedFigure } from '@/report/figures/figures'
import { inputPathsOf, isTotalPath } from '@/report/form/form'
import type { InputId, TotalId } from '@/report/form/paths'
import type { Report } from '@/report/types'
import { setFigureFix } from '@/checks/fixes/fixes'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

const sound: readonly Found[] = []

function faultAt(report: Report, path: InputId | TotalId, value: Cell): readonly Found[] {
  const fault = cellFault(path, value)
  if (fault === null || typeof value !== 'number') return sound
  const mended = fault === 'negative' && !isTotalPath(path) ? [setFigureFix(report, path, -value)] : []
  return [
    {
      case: fault,
      path,
      params: { value },
      labels: { place: path },
      figures: [{ path, value }],
      fixes: mended,
    },
  ]
}

export const cellFaults: Check = {
  id: 'A-05',
  severity: 'error',
  source: '国办公开办函〔2021〕30号 各表计量单位：件；收费金额：万元',
  reads: ['proactive', 'requests', 'disputes', 'metrics'],
  run: ({ report }) => [
    ...inputPathsOf(report).flatMap((path) => faultAt(report, path, typedFigure(report, path))),
    ...statedTotals(report).flatMap(([path]) => faultAt(report, path, figureAt(report, path))),
  ],
}
