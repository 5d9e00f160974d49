/** What each cell of an official table shows now. Rows that did not change keep their identity, so only what a
 * keystroke changed is drawn again. */
import { formatCell } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import { comparableFigure } from '@/report/figures/comparable'
import { computedTotal, figureAt } from '@/report/figures/figures'
import { isTotalPath } from '@/report/form/form'
import type { FigureId, InputId } from '@/report/form/paths'
import type { FigureCell } from '@/report/document/layout'
import type { Severity } from '@/report/message'
import type { Report } from '@/report/types'
import type { GridMap } from './grid-map'

/** Words that stand at a cell: what is wrong with it. */
export interface CellNote {
  readonly severity: Severity
  readonly text: string
}

export interface CellView {
  readonly path: FigureId
  /** What the box holds: the cell, or what is being typed into it. */
  readonly text: string
  /** Nobody has filled it; told apart on screen from 0 and from `/`. */
  readonly isBlank: boolean
  /** Last year's figure as it is shown; `undefined` where it is not. */
  readonly lastYear: string | undefined
  /** Of a total that a document stated differently: what its parts add up to. */
  readonly computed: string | undefined
  readonly severity: Severity | undefined
  readonly note: string | undefined
  readonly isSelected: boolean
}

export interface GridSource {
  readonly report: Report
  /** Set while last year's figures are shown. */
  readonly lastYear: Report | undefined
  /** 上年 3, 上年 未填 */
  readonly lastYearWords: (cell: Cell) => string
  /** Texts in boxes that are being typed, or that could not be read. */
  readonly drafts: ReadonlyMap<InputId, string>
  readonly notes: ReadonlyMap<FigureId, CellNote>
  readonly selected: ReadonlySet<FigureId>
}

function viewCell({ path }: FigureCell, source: GridSource): CellView {
  const { report, lastYear, drafts, notes, selected } = source
  const cell = figureAt(report, path)
  const draft = isTotalPath(path) ? undefined : drafts.get(path)
  const note = notes.get(path)
  const total = isTotalPath(path) && report.stated[path] !== undefined ? path : undefined
  return {
    path,
    text: draft ?? formatCell(cell),
    isBlank: cell === null && !draft,
    lastYear: lastYear && source.lastYearWords(comparableFigure(lastYear, path)),
    computed: total && formatCell(computedTotal(report, total)),
    severity: note?.severity,
    note: note?.text,
    isSelected: selected.has(path),
  }
}

function isSame(a: CellView, b: CellView): boolean {
  return (
    a.text === b.text &&
    a.isBlank === b.isBlank &&
    a.lastYear === b.lastYear &&
    a.computed === b.computed &&
    a.severity === b.severity &&
    a.note === b.note &&
    a.isSelected === b.isSelected &&
    a.path === b.path
  )
}

export type RowView = readonly CellView[]

/** One view for each row of figures in `map.rows`; a row equal to the one in `before` is that one. */
export function viewRows(map: GridMap, source: GridSource, before: readonly RowView[] = []): RowView[] {
  return map.rows.map((row, index) => {
    const views = row.map((cell) => viewCell(cell, source))
    const old = before[index]
    const isUnchanged =
      old?.length === views.length && views.every((view, at) => isSame(view, old[at] ?? view))
    return isUnchanged && old ? old : views
  })
}
