import { describe, expect, it } from 'vitest'
import { acceptFinding, judge } from '@/checks/engine/acceptances'
import { runChecks } from '@/checks/engine/engine'
import { countOpen, entriesIn, groupEntries, notesOf } from '@/features/wizard/findings/entries'
import type { GroupedEntries } from '@/features/wizard/findings/entries'
import { setFigures } from '@/report/figures/figures'
import { inputPaths } from '@/report/form/form'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'

const blank = blankReport('云溪市数据局', 2024)
const zeros = setFigures(
  blank,
  inputPaths.filter((path) => path.startsWith('requests.')).map((path) => [path, 0] as const),
)
const off = setFigures(zeros, [['requests.received.business', 1]])

function entriesOf(report: Report, more: Partial<Parameters<typeof groupEntries>[0]> = {}): GroupedEntries {
  const judged = judge(report, runChecks({ report }).findings)
  return groupEntries({ ...judged, unreadable: [], messages: [], ...more })
}

const codes = (groups: GroupedEntries): string[] =>
  [...groups.error, ...groups.warning, ...groups.notice].map((entry) => entry.code)

describe('the entries of the panel', () => {
  it('keep what is only not written yet apart from what is wrong', () => {
    const groups = entriesOf(blank)
    expect(codes(groups)).toEqual([])
    expect(groups.unfilled.map((entry) => entry.code)).toContain('checks.S-04.none')
    expect(countOpen(groups)).toBe(groups.unfilled.length)
  })

  it('ask for the signature at the end, at what is to be filled in first', () => {
    const groups = entriesOf(blank, { unsigned: ['header.signature.unit', 'header.signature.date'] })
    const [entry, ...more] = groups.unfilled.filter(({ code }) => code === 'checks.panel.unsigned')
    expect([entry?.path, more]).toEqual(['header.signature.unit', []])
    expect(entriesIn(groups, 'basics').unfilled).toContain(entry)
    expect(codes(groups)).toEqual([])
  })

  it('are those of one step, and all of them in the preview', () => {
    const groups = entriesOf(off)
    expect(codes(entriesIn(groups, 'requests'))).toEqual(['checks.A-03.differs'])
    expect(codes(entriesIn(groups, 'disputes'))).toEqual([])
    expect(entriesIn(groups, 'preview')).toEqual(groups)
    const steps = ['basics', 'overview', 'proactive', 'requests', 'disputes', 'problems', 'other'] as const
    const sum = steps.reduce((count, step) => count + countOpen(entriesIn(groups, step)), 0)
    expect(sum).toBe(countOpen(groups))
  })

  it('hold texts that are no figure, and what could not be kept of a stored report', () => {
    const groups = entriesOf(blank, {
      unreadable: [{ path: 'requests.received.business', text: '七', kept: '' }],
      messages: [{ code: 'restore.dropped', severity: 'warning' }],
    })
    expect(groups.error).toMatchObject([
      {
        code: 'checks.panel.unreadable',
        path: 'requests.received.business',
        params: { text: '七', kept: '' },
      },
    ])
    expect(groups.warning.map((entry) => entry.code)).toEqual(['restore.dropped'])
    expect(codes(entriesIn(groups, 'requests'))).toEqual(['checks.panel.unreadable'])
  })

  it('move to the accepted ones, and come back with the reason when the figures change', () => {
    const [finding] = runChecks({ report: off }).findings.filter((one) => one.id === 'A-03')
    const by = { reason: '台账如此', who: '甲', at: '2025-01-10T09:00:00.000Z' }
    const accepted = acceptFinding(off, finding!, by)
    const groups = entriesOf(accepted)
    expect(groups.error).toEqual([])
    expect(groups.accepted).toMatchObject([{ code: 'checks.A-03.differs', acceptance: by }])
    const changed = entriesOf(setFigures(accepted, [['requests.received.business', 2]]))
    expect(changed.accepted).toEqual([])
    expect(changed.error).toMatchObject([{ code: 'checks.A-03.differs', acceptance: by }])
  })

  it('are said at their field, the gravest first, and not where nothing is written yet', () => {
    const notes = notesOf(entriesOf(off), (entry) => entry.code)
    expect([...notes]).toEqual([
      [expect.stringMatching(/^requests\..*\.business$/), { severity: 'error', text: 'checks.A-03.differs' }],
    ])
  })
})
