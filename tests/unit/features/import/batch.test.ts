import { describe, expect, it } from 'vitest'
import { countByFilter, filterRows, nextBatchSort, sortRows } from '@/features/import/batch/list'
import { planBatch, toIntakes } from '@/features/import/batch/plan'
import type { StoredMatch } from '@/features/import/batch/plan'
import { batchCsv } from '@/features/import/batch/table-csv'
import type { Message, Severity } from '@/report/message'
import type { Report } from '@/report/types'
import { confirmRow, toReportRow, toUnreadRow } from '@/stores/batch-rows'
import type { BatchRow } from '@/stores/batch-rows'
import { filledReport } from '../../../support/report-fixtures'

const source = (id: number, name = `${id}.txt`) => ({
  id,
  name,
  folder: '',
  origin: { kind: 'file' as const, file: new File([], name) },
})
const says = (...severities: Severity[]): Message[] =>
  severities.map((severity) => ({ code: 'recognise.unitMissing', severity }))
const read = (id: number, report: Report, messages: readonly Message[] = []) =>
  toReportRow(source(id), report, messages)

const report = filledReport(2024)
const other: Report = { ...report, accounts: { ...report.accounts, website: '另一个网站' } }

function plan(
  rows: readonly BatchRow[],
  stored: Readonly<Record<number, StoredMatch>> = {},
  ticks: readonly (readonly [number, boolean])[] = [],
) {
  return planBatch({ rows, ticks: new Map(ticks), storedMatch: (row) => stored[row.id] })
}
const standingsOf = (...planned: Parameters<typeof plan>) => plan(...planned).map((one) => one.standing)
const ticked = (...planned: Parameters<typeof plan>) =>
  toIntakes(plan(...planned)).map((intake) => intake.rowId)

describe('the plan of a batch', () => {
  it('stores reports of different years, and nothing that was not read', () => {
    const rows = [read(1, report), read(2, filledReport(2023)), toUnreadRow(source(3), says('error'))]
    expect(standingsOf(rows)).toEqual(['new', 'new', 'unread'])
    expect(ticked(rows)).toEqual([1, 2])
  })

  it('takes the clearest of one unit and year, and tells copies from rivals', () => {
    const rows = [read(1, report, says('warning')), read(2, other), read(3, other, says('notice'))]
    expect(standingsOf(rows)).toEqual(['rival', 'new', 'copy'])
    expect(ticked(rows)).toEqual([2])
  })

  it('takes the fuller of two that are as clear, and one that was confirmed before all', () => {
    const fuller: Report = { ...report, figures: { ...report.figures, 'proactive.fees.amount': 7 } }
    const barer: Report = { ...report, figures: { ...report.figures, 'proactive.fees.amount': null } }
    expect(ticked([read(1, barer), read(2, fuller)])).toEqual([2])
    const confirmed = confirmRow(read(1, barer), barer, says('error'))
    expect(ticked([confirmed, read(2, fuller, says('warning'))])).toEqual([1])
  })

  it('knows a unit through the spaces around its name', () => {
    expect(standingsOf([read(1, report), read(2, { ...report, unit: `${report.unit} ` })])).toEqual([
      'new',
      'rival',
    ])
  })

  it('switches to the rival that a person ticks, and stores neither once it is unticked', () => {
    const rows = [read(1, report), read(2, other)]
    expect(ticked(rows, {}, [[2, true]])).toEqual([2])
    expect(standingsOf(rows, {}, [[2, true]])).toEqual(['rival', 'new'])
    expect(ticked(rows, {}, [[2, false]])).toEqual([])
    const both = [
      [2, true],
      [1, true],
    ] as const
    expect(ticked(rows, {}, both)).toEqual([1])
  })

  it('replaces nothing in the library by itself', () => {
    const stored = { 1: { id: 'old', isSame: false } }
    expect(standingsOf([read(1, report)], stored)).toEqual(['replaces'])
    expect(ticked([read(1, report)], stored)).toEqual([])
    expect(toIntakes(plan([read(1, report)], stored, [[1, true]]))).toEqual([{ rowId: 1, replaces: 'old' }])
  })

  it('never stores what the library has word for word', () => {
    const stored = { 1: { id: 'old', isSame: true } }
    expect(standingsOf([read(1, report)], stored)).toEqual(['same'])
    expect(ticked([read(1, report)], stored, [[1, true]])).toEqual([])
  })

  it('asks for a unit where there is none', () => {
    const rows = [read(1, { ...report, unit: ' ' }), read(2, { ...report, unit: '' })]
    expect(standingsOf(rows)).toEqual(['noUnit', 'noUnit'])
    expect(ticked(rows, {}, [[1, true]])).toEqual([])
  })

  it('leaves what was stored alone, and offers again what was refused', () => {
    const stored = {
      ...read(1, report),
      outcome: { kind: 'stored', reportId: 'a', replaced: false },
    } as const
    const refused = {
      ...read(2, filledReport(2023)),
      outcome: { kind: 'refused', code: 'storage.full' },
    } as const
    expect(standingsOf([stored, refused])).toEqual(['stored', 'new'])
    expect(ticked([stored, refused])).toEqual([2])
  })
})

describe('the table of a batch', () => {
  const rows = plan([
    read(1, report, says('warning', 'warning')),
    toUnreadRow(source(2), says('error')),
    read(3, filledReport(2022), says('notice')),
    read(4, report),
  ])
  const ids = (list: typeof rows) => list.map(({ row }) => row.id)

  it('is filtered by what there is to do', () => {
    expect(countByFilter(rows)).toEqual({ all: 4, unclear: 1, unread: 1, repeated: 2 })
    expect(ids(filterRows(rows, 'repeated'))).toEqual([1, 4])
  })

  it('is sorted by each column, the gravest first where one asks for what is unclear', () => {
    expect(ids(sortRows(rows, nextBatchSort({ column: 'file', direction: 'ascending' }, 'unclear')))).toEqual(
      [2, 1, 3, 4],
    )
    expect(ids(sortRows(rows, { column: 'file', direction: 'descending' }))).toEqual([4, 3, 2, 1])
    expect(ids(sortRows(rows, { column: 'year', direction: 'ascending' }))).toEqual([2, 3, 1, 4])
  })

  it('goes to a spreadsheet, where no name of a file becomes a formula', () => {
    const csv = batchCsv(plan([toUnreadRow(source(1, '=cmd.txt'), says('error'))]), {
      head: (column) => column,
      state: (one) => one.standing,
      message: (message) => message.code,
    })
    expect(csv).toBe(
      '\ufeff"folder","file","unit","year","cells","metrics","error","warning","notice","state","messages"\r\n' +
        `"","'=cmd.txt","",,,,1,0,0,"unread","recognise.unitMissing"\r\n`,
    )
  })
})
