/** Undo and redo of figures, over all tables of a report: what an edit changed, as it was and as it became. */
import { askedFigures, typedFigure, withAsked } from '@/report/figures/figures'
import type { Cell } from '@/report/figures/cell'
import { isTotalPath } from '@/report/form/form'
import type { FigureId, InputId } from '@/report/form/paths'
import type { Report } from '@/report/types'

export type Entries = readonly (readonly [InputId, Cell])[]

/** The figures that an edit touched, and all stated totals and asked cells, which any figure may have let go. */
interface FigureState {
  readonly entries: Entries
  readonly stated: Report['stated']
  readonly asked: readonly FigureId[]
}

export interface FigureEdit {
  readonly paths: readonly FigureId[]
  readonly before: FigureState
  readonly after: FigureState
}

export interface FigureHistory {
  /** Newest last. */
  readonly done: readonly FigureEdit[]
  /** Taken back, the next to be redone last. */
  readonly undone: readonly FigureEdit[]
}

export const emptyHistory: FigureHistory = { done: [], undone: [] }

const longest = 200

function stateOf(report: Report, paths: readonly FigureId[]): FigureState {
  const typed = paths.filter((path): path is InputId => !isTotalPath(path))
  return {
    entries: typed.map((path) => [path, typedFigure(report, path)]),
    stated: report.stated,
    asked: askedFigures(report),
  }
}

/** `joins` lets a keystroke extend the edit of the cell that is being typed into, so that one undo takes it back. */
export function recordEdit(
  history: FigureHistory,
  before: Report,
  after: Report,
  paths: readonly FigureId[],
  joins = false,
): FigureHistory {
  if (before === after) return history
  const last = history.done[history.done.length - 1]
  const edit = { paths, before: stateOf(before, paths), after: stateOf(after, paths) }
  if (joins && last && last.paths.join() === paths.join()) {
    return { done: [...history.done.slice(0, -1), { ...edit, before: last.before }], undone: [] }
  }
  return { done: [...history.done, edit].slice(-longest), undone: [] }
}

export interface HistoryStep {
  readonly history: FigureHistory
  readonly edit: FigureEdit
  /** The state that the step begins from, and the one that it leads to. */
  readonly from: FigureState
  readonly state: FigureState
}

/** The history after one step back, and the state to bring back; `null` at the beginning. */
export function stepBack({ done, undone }: FigureHistory): HistoryStep | null {
  const edit = done[done.length - 1]
  if (!edit) return null
  return {
    history: { done: done.slice(0, -1), undone: [...undone, edit] },
    edit,
    from: edit.after,
    state: edit.before,
  }
}

export function stepForward({ done, undone }: FigureHistory): HistoryStep | null {
  const edit = undone[undone.length - 1]
  if (!edit) return null
  return {
    history: { done: [...done, edit], undone: undone.slice(0, -1) },
    edit,
    from: edit.before,
    state: edit.after,
  }
}

/** Whether a report still has the figures that a step begins from. */
export function stands(report: Report, { entries }: FigureState): boolean {
  return entries.every(([path, cell]) => typedFigure(report, path) === cell)
}

/** The report with the figures, stated totals and asked cells of a state. */
export function bringBack(report: Report, { entries, stated, asked }: FigureState): Report {
  const figures = { ...report.figures, ...Object.fromEntries(entries) }
  return withAsked({ ...report, figures, stated }, asked)
}
