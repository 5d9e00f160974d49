import { describe, expect, it } from 'vitest'
import { gridColumns, leastWidth } from '@/components/figure-grid/grid-frame'
import { mapGrid } from '@/components/figure-grid/grid-map'
import { viewRows } from '@/components/figure-grid/grid-view'
import { barFacts } from '@/features/wizard/tables/column-bars'
import { askedPaths, blankPaths, carryIn, zerosFor } from '@/features/wizard/tables/fill-plans'
import { unreadableTexts } from '@/features/wizard/tables/unreadable-texts'
import { setFigures, stateTotal, withAsked } from '@/report/figures/figures'
import { applicants, getForm, inputPaths } from '@/report/form/form'
import type { InputId } from '@/report/form/paths'
import { tableLayout } from '@/report/document/layout'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'

const form = getForm('2021')
const layout = tableLayout(form, 'requests')
const blank = blankReport('云溪市数据局', 2024)
const last = blankReport('云溪市数据局', 2023)
const noDrafts = { drafts: new Map<InputId, string>() }

/** Every figure of table three is 0. */
const zeros = setFigures(
  blank,
  inputPaths.filter((path) => path.startsWith('requests.')).map((path) => [path, 0] as const),
)

describe('the bars under table three', () => {
  const states = (report: Report) => barFacts(layout, report).map((bar) => bar.state)

  it('stand one under each of its seven columns, and under no other table', () => {
    expect(barFacts(layout, blank).map((bar) => bar.column)).toEqual([3, 4, 5, 6, 7, 8, 9])
    expect(barFacts(tableLayout(form, 'proactive'), blank)).toEqual([])
  })

  it('count what is missing while nobody has filled a column', () => {
    expect(states(blank)).toEqual(Array(7).fill('missing'))
    expect(barFacts(layout, blank)[0]?.balance.blanks).toBe(24)
  })

  it('say by how much a column is off', () => {
    const off = setFigures(zeros, [['requests.received.business', 2]])
    expect(states(off)).toEqual(['balanced', 'off', 'balanced', 'balanced', 'balanced', 'balanced', 'off'])
    expect(barFacts(layout, off)[1]?.balance.difference).toBe(2)
  })

  it('say nothing of a column that does not apply', () => {
    const column = inputPaths.filter((path) => path.startsWith('requests.') && path.endsWith('.social'))
    const none = setFigures(
      zeros,
      column.map((path) => [path, '/'] as const),
    )
    expect(states(none)[3]).toBe('empty')
  })
})

describe('texts in boxes that are no figure', () => {
  it('are told with what the report still has', () => {
    const report = setFigures(blank, [['requests.received.business', 7]])
    const drafts = new Map<InputId, string>([['requests.received.business', '七']])
    expect(unreadableTexts(report, { drafts })).toEqual([
      { path: 'requests.received.business', text: '七', kept: '7' },
    ])
  })

  it('are left alone while they are still being typed', () => {
    const path: InputId = 'requests.received.business'
    const drafts = new Map([[path, '1,2']])
    expect(unreadableTexts(blank, { drafts, active: path })).toEqual([])
    expect(unreadableTexts(blank, { drafts })).toHaveLength(1)
  })
})

describe('fillings by name', () => {
  it('find the blank cells of a table or of one row', () => {
    expect(blankPaths(blank, 'requests')).toHaveLength(144)
    expect(blankPaths(blank, 'requests', 'requests.refused.inquiry.social')).toEqual(
      applicants.map((applicant) => `requests.refused.inquiry.${applicant}`),
    )
    expect(zerosFor(['requests.received.business'])).toEqual([['requests.received.business', 0]])
  })

  it('carry last year’s figures into blank cells only, and blanks nowhere', () => {
    const before = setFigures(last, [
      ['requests.carriedOut.naturalPerson', 3],
      ['requests.carriedOut.business', 0],
      ['requests.carriedOut.social', '/'],
    ])
    const report = setFigures(blank, [['requests.carriedIn.naturalPerson', 9]])
    expect(carryIn(report, before)).toEqual([
      ['requests.carriedIn.business', 0],
      ['requests.carriedIn.social', '/'],
    ])
  })
})

describe('the view of a table', () => {
  const map = mapGrid(layout)
  const source = (report: Report) => ({
    report,
    lastYear: undefined,
    lastYearWords: String,
    drafts: noDrafts.drafts,
    notes: new Map(),
    selected: new Set<never>(),
  })

  it('draws only the rows again that an edit changed', () => {
    const before = viewRows(map, source(zeros))
    const edited = setFigures(zeros, [['requests.granted.business', 4]])
    const after = viewRows(map, source(edited), before)
    const changed = map.rows.flatMap((row, index) => (after[index] === before[index] ? [] : [row[0]?.path]))
    expect(changed).toEqual(['requests.granted.naturalPerson', 'requests.processed.naturalPerson'])
  })

  it('tells blank from 0 and from not applicable', () => {
    const report = setFigures(blank, [
      ['requests.received.business', 0],
      ['requests.received.research', '/'],
    ])
    const [row] = viewRows(map, source(report))
    expect(row?.slice(0, 3).map(({ text, isBlank }) => [text, isBlank])).toEqual([
      ['', true],
      ['0', false],
      ['/', false],
    ])
  })

  it('keeps a stated total in sight beside what its parts add up to', () => {
    const [row] = viewRows(map, source(stateTotal(zeros, 'requests.received.total', 5)))
    expect(row?.[6]).toMatchObject({ text: '5', computed: '0' })
  })

  it('freezes its columns of labels one beside the other', () => {
    const columns = gridColumns(layout)
    expect(columns.slice(0, 4).map((column) => column.left)).toEqual([0, 32, 96, undefined])
    expect(leastWidth(columns)).toBeLessThan(720)
    expect(gridColumns(tableLayout(form, 'disputes')).every((column) => column.left === undefined)).toBe(true)
  })
})

describe('cells that a document left to ask', () => {
  it('are no blanks to fill, in the table or in the row', () => {
    const asked = withAsked(blank, ['requests.received.business', 'requests.received.total'])
    const of = (row?: InputId) => blankPaths(asked, 'requests', row)
    expect(of()).not.toContain('requests.received.business')
    expect(of().length).toBe(blankPaths(blank, 'requests').length - 1)
    expect(of('requests.received.social').length).toBe(5)
    expect(askedPaths(asked, 'requests')).toEqual(['requests.received.business'])
    expect(askedPaths(asked, 'disputes')).toEqual([])
  })
})
