import { describe, expect, it } from 'vitest'
import { useFigureEditing } from '@/features/wizard/tables/use-figure-editing'
import { figureAt, stateTotal } from '@/report/figures/figures'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'

const received = 'requests.received.naturalPerson'
const business = 'requests.received.business'

/** An open report as the store has it. */
function openReport(report: Report = blankReport('云溪市数据局', 2024)) {
  const target = {
    report: report as Report | undefined,
    update(change: (report: Report) => Report): void {
      if (target.report) target.report = change(target.report)
    },
  }
  const editing = useFigureEditing(target)
  return { target, editing, cell: () => target.report?.figures[received] }
}

describe('typing into a cell', () => {
  it('follows every key, and one undo takes the whole cell back', () => {
    const { editing, cell } = openReport()
    editing.enter(received)
    editing.type(received, '1')
    expect(cell()).toBe(1)
    editing.type(received, '12')
    editing.leave(received)
    expect(cell()).toBe(12)
    expect(editing.undo()).toBe(received)
    expect(cell()).toBeNull()
    expect(editing.redo()).toBe(received)
    expect(cell()).toBe(12)
  })

  it('takes two visits of a cell back one by one', () => {
    const { editing, cell } = openReport()
    for (const text of ['1', '2']) {
      editing.enter(received)
      editing.type(received, text)
      editing.leave(received)
    }
    editing.undo()
    expect(cell()).toBe(1)
    editing.undo()
    expect(cell()).toBeNull()
    expect(editing.undo()).toBeUndefined()
  })

  it('keeps a text that is no figure in its box, and the last good figure in the report', () => {
    const { editing, cell } = openReport()
    editing.enter(received)
    editing.type(received, '3')
    editing.type(received, '3件')
    editing.leave(received)
    expect(cell()).toBe(3)
    expect(editing.drafts.value.get(received)).toBe('3件')
    editing.enter(received)
    editing.type(received, '4')
    editing.leave(received)
    expect(cell()).toBe(4)
    expect(editing.drafts.value.size).toBe(0)
  })

  it('keeps what is typed as it is typed, and shows the cell as the report has it once left', () => {
    const { editing, cell } = openReport()
    editing.enter(received)
    editing.type(received, '—')
    expect(editing.drafts.value.get(received)).toBe('—')
    expect(cell()).toBe('/')
    editing.leave(received)
    expect(editing.drafts.value.has(received)).toBe(false)
  })

  it('goes back with Esc to what the cell was when the cursor came, and leaves nothing to undo', () => {
    const { editing, cell } = openReport()
    editing.enter(received)
    expect(editing.revert(received)).toBe(false)
    editing.type(received, '1')
    editing.type(received, 'x')
    expect(editing.revert(received)).toBe(true)
    expect(cell()).toBeNull()
    expect(editing.drafts.value.size).toBe(0)
    expect(editing.history.value.done).toEqual([])
  })
})

describe('edits of several cells', () => {
  it('are one step of the history, and clear texts that were in their boxes', () => {
    const { target, editing } = openReport()
    editing.enter(received)
    editing.type(received, 'x')
    editing.leave(received)
    editing.apply([
      [received, 0],
      [business, '/'],
    ])
    expect(editing.drafts.value.size).toBe(0)
    editing.undo()
    expect(target.report?.figures[received]).toBeNull()
    expect(target.report?.figures[business]).toBeNull()
  })

  it('that change nothing are no step', () => {
    const { editing } = openReport()
    editing.apply([[received, null]])
    expect(editing.history.value.done).toEqual([])
  })

  it('bring a stated total back that the edit let go', () => {
    const total = 'disputes.review.total'
    const { target, editing } = openReport(stateTotal(blankReport('云溪市数据局', 2024), total, 2))
    editing.apply([['disputes.review.upheld', 2]])
    expect(target.report?.stated).toEqual({})
    editing.undo()
    expect(target.report?.stated).toEqual({ [total]: 2 })
    editing.accept(total)
    expect(target.report && figureAt(target.report, total)).toBeNull()
    editing.undo()
    expect(target.report && figureAt(target.report, total)).toBe(2)
  })

  it('have no history in a report that was changed elsewhere since', () => {
    const { target, editing } = openReport()
    editing.apply([[received, 5]])
    target.report = { ...blankReport('云溪市数据局', 2024) }
    expect(editing.undo()).toBeUndefined()
    expect(target.report.figures[received]).toBeNull()
    expect(editing.history.value.done).toEqual([])
  })
})
