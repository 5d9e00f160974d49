/** Typing into the official tables: texts that are no figure yet, edits with undo, all on the open report. */
import { isInputPath } from '@/report/form/form'
import { shallowRef } from 'vue'
import { readEntry } from '@/components/figure-grid/read-entry'
import { acceptComputed, setFigure, setFigures } from '@/report/figures/figures'
import type { FigureId, InputId, TotalId } from '@/report/form/paths'
import type { Report } from '@/report/types'
import { bringBack, emptyHistory, recordEdit, stands, stepBack, stepForward } from './figure-history'
import type { Entries, HistoryStep } from './figure-history'

/** The open report as the editing needs it; the report store is one. */
export interface EditedReport {
  readonly report: Report | undefined
  /** It is signed and takes no edit. */
  readonly isLocked?: boolean
  update(change: (report: Report) => Report): void
}

export function useFigureEditing(target: EditedReport) {
  /** What stands in boxes that are being typed into, or that holds no figure: kept until it is one. */
  const drafts = shallowRef<ReadonlyMap<InputId, string>>(new Map())
  const active = shallowRef<InputId>()
  const history = shallowRef(emptyHistory)
  /** Since the cursor came to the active cell: what its box held, and whether typing changed box or report. */
  let entered: { readonly draft: string | undefined; isTyped: boolean; isRecorded: boolean } | undefined

  function setDraft(path: InputId, text: string | undefined): void {
    if (drafts.value.get(path) === text) return
    const next = new Map(drafts.value)
    if (text === undefined) next.delete(path)
    else next.set(path, text)
    drafts.value = next
  }

  function edit(paths: readonly FigureId[], change: (report: Report) => Report, joins = false): void {
    const before = target.report
    if (!before || target.isLocked) return
    target.update(change)
    if (target.report) history.value = recordEdit(history.value, before, target.report, paths, joins)
  }

  function enter(path: InputId): void {
    active.value = path
    entered = { draft: drafts.value.get(path), isTyped: false, isRecorded: false }
  }

  /** Keeps the text as typed; the report follows where it can be read, and else keeps its last figure. */
  function type(path: InputId, text: string): void {
    setDraft(path, text)
    const entry = readEntry(text)
    const before = target.report
    if (entry.kind === 'cell') {
      edit([path], (report) => setFigure(report, path, entry.cell), entered?.isRecorded)
    }
    if (entered) {
      entered.isTyped = true
      entered.isRecorded ||= target.report !== before
    }
  }

  function leave(path: InputId): void {
    const text = drafts.value.get(path)
    if (text !== undefined && readEntry(text).kind === 'cell') setDraft(path, undefined)
    if (active.value === path) active.value = undefined
    entered = undefined
  }

  /** Esc: the cell as it was when the cursor came; false where nothing was typed. */
  function revert(path: InputId): boolean {
    if (!entered?.isTyped) return false
    const { draft, isRecorded } = entered
    const step = isRecorded ? stepBack(history.value) : null
    if (step) {
      target.update((report) => bringBack(report, step.state))
      history.value = { ...step.history, undone: [] }
    }
    setDraft(path, draft)
    entered = { draft, isTyped: false, isRecorded: false }
    return true
  }

  /** Several figures as one edit: a paste, a row of zeros, a column from last year. */
  function apply(entries: Entries): void {
    dropDrafts(entries)
    edit(
      entries.map(([path]) => path),
      (report) => setFigures(report, entries),
    )
  }

  /** An edit made elsewhere, of these figures among other things. */
  function change(paths: readonly FigureId[], make: (report: Report) => Report): void {
    const next = new Map(drafts.value)
    for (const path of paths) if (isInputPath(path)) next.delete(path)
    drafts.value = next
    edit(paths, make)
  }

  function accept(path: TotalId): void {
    edit([path], (report) => acceptComputed(report, path))
  }

  /**
   * One step through the history; the figure to look at, or `undefined` where there is none to take. A report that
   * was changed elsewhere since (another window, an earlier version) has no history here any more.
   */
  function travel(step: HistoryStep | null): FigureId | undefined {
    if (!step || !target.report || target.isLocked) return undefined
    if (!stands(target.report, step.from)) {
      forget()
      return undefined
    }
    dropDrafts(step.state.entries)
    target.update((report) => bringBack(report, step.state))
    history.value = step.history
    if (entered) entered = { draft: undefined, isTyped: false, isRecorded: false }
    return step.edit.paths[0]
  }

  function dropDrafts(entries: Entries): void {
    const next = new Map(drafts.value)
    for (const [path] of entries) next.delete(path)
    if (next.size !== drafts.value.size) drafts.value = next
  }

  /** Another report, or another version of it: nothing typed before belongs to it. */
  function forget(): void {
    drafts.value = new Map()
    history.value = emptyHistory
    active.value = undefined
    entered = undefined
  }

  return {
    drafts,
    active,
    history,
    enter,
    type,
    leave,
    revert,
    apply,
    change,
    accept,
    undo: () => travel(stepBack(history.value)),
    redo: () => travel(stepForward(history.value)),
    forget,
  }
}

export type FigureEditing = ReturnType<typeof useFigureEditing>
