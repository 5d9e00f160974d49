import { describe, expect, it } from 'vitest'
import { readYears } from '@/charts/years'
import { toFiguresTable } from '@/charts/table'
import { cellFault } from '@/report/figures/cell-fault'
import { comparableFigure } from '@/report/figures/comparable'
import { differencesBetween } from '@/report/document/differences'
import { setFigures } from '@/report/figures/figures'
import { figureDefinition, formOfYear, hasFigure, inputPathsOf, variantsOf } from '@/report/form/form'
import { writeLiveFigure } from '@/report/narrative/live-figures'
import { inYear } from '@/report/years/move-year'
import { liveFiguresOf, paragraph } from '@/report/narrative/narrative'
import type { Narrative } from '@/report/narrative/narrative'
import { nextYearDraft } from '@/report/years/next-year'
import { stepProgress } from '@/report/progress'
import { blankReport } from '@/report/report'
import { restoreReport } from '@/report/restore/restore'
import { summarise } from '@/report/summary'

const unit = '云溪市数据局'
const old = setFigures(blankReport(unit, 2020), [
  ['proactive.rules.newlyMade', 3],
  ['proactive.rules.totalPublished', 40],
  ['proactive.licensing.decisions', 7],
  ['requests.otherwise.all.naturalPerson', 2],
])
const now = setFigures(blankReport(unit, 2021), [
  ['proactive.rules.issued', 5],
  ['proactive.rules.inForce', 9],
  ['proactive.licensing.decisions', 8],
  ['requests.otherwise.unpaid.naturalPerson', 1],
  ['requests.otherwise.other.naturalPerson', 3],
])

describe('the form of a report', () => {
  it('is that of 2019 in 2019 and 2020, else that in force', () => {
    expect([2018, 2019, 2020, 2021, 2025].map((year) => formOfYear(year).id)).toEqual([
      '2021',
      '2019',
      '2019',
      '2021',
      '2021',
    ])
  })

  it('has its own figures, and no others', () => {
    expect(hasFigure(old, 'proactive.rules.issued')).toBe(false)
    expect(hasFigure(old, 'requests.otherwise.all.total')).toBe(true)
    expect(hasFigure(now, 'requests.otherwise.all.total')).toBe(false)
    const mixed = { ...now, variants: { ...now.variants, otherwise: '2019' } } as const
    expect(hasFigure(mixed, 'requests.otherwise.all.total')).toBe(true)
    expect(hasFigure(mixed, 'proactive.rules.issued')).toBe(true)
  })

  it('is filled when its own figures are', () => {
    const table = inputPathsOf(old).filter((path) => path.startsWith('proactive.'))
    const filled = setFigures(
      old,
      table.map((path) => [path, 0]),
    )
    expect(stepProgress(filled, 'proactive')).toMatchObject({ filled: 22, total: 22 })
  })

  it('lets a change of items fall below 0, and nothing else', () => {
    expect(cellFault('proactive.licensing.itemsChange', -2)).toBeNull()
    expect(cellFault('proactive.licensing.previousItems', -2)).toBe('negative')
    expect(cellFault('proactive.procurement.amount', 0.5)).toBeNull()
  })
})

describe('reports in different forms', () => {
  it('are compared by what counts the same under another name', () => {
    expect(comparableFigure(old, 'proactive.rules.issued')).toBe(3)
    expect(comparableFigure(now, 'proactive.rules.newlyMade')).toBe(5)
    expect(comparableFigure(old, 'proactive.rules.inForce')).toBeNull()
    const change = { path: 'proactive.rules.issued', form: 'change' } as const
    expect(writeLiveFigure(change, { report: now, previous: old }).text).toBe('较去年上升2件')
  })

  it('compare （六） as a whole, never its items with the whole', () => {
    expect(comparableFigure(now, 'requests.otherwise.all.total')).toBe(4)
    expect(comparableFigure(old, 'requests.otherwise.other.total')).toBeNull()
  })

  it('differ where only one of them has a figure', () => {
    const paths = differencesBetween(old, now).figures.map((one) => one.path)
    expect(paths).toEqual(
      expect.arrayContaining(['proactive.rules.totalPublished', 'proactive.rules.inForce']),
    )
  })

  it('make one series, which says where it breaks', () => {
    const series = readYears([summarise(old), summarise(now)])
    const table = toFiguresTable(series, (path) => figureDefinition(path).labels.slice(-2).join('·'))
    const row = (name: string) => table.rows.find((one) => one.name === name)
    expect(row('规章·本年制发件数')).toMatchObject({ cells: [3, 5], lacking: [] })
    expect(row('规章·本年新制作数量')).toBeUndefined()
    expect(row('规章·现行有效件数')).toMatchObject({ cells: [null, 9], lacking: [2020] })
    expect(row('规章·对外公开总数量')).toMatchObject({ cells: [40, null], lacking: [2021] })
    expect(row('（六）其他处理·总计')).toMatchObject({ cells: [2, 4], lacking: [] })
  })
})

describe('the draft after a report in the format of 2019', () => {
  const live = (path: 'proactive.rules.newlyMade' | 'proactive.rules.totalPublished'): Narrative => [
    paragraph('制发规章', { type: 'liveFigure', attrs: { path, form: 'value' } }, '件。'),
  ]
  const draftOf = (text: Narrative) =>
    nextYearDraft({ ...old, narratives: { ...old.narratives, proactiveWork: text } }).value

  it('has the form of its own year, all figures blank', () => {
    const draft = draftOf([])
    expect([draft.year, draft.form, draft.variants]).toEqual([2021, '2021', variantsOf('2021')])
    expect(Object.values(draft.figures).filter((cell) => cell !== null)).toEqual([])
  })

  it('refers to what counts the same now, and leaves a gap where nothing does', () => {
    const { narratives } = draftOf(live('proactive.rules.newlyMade'))
    expect(liveFiguresOf(narratives.proactiveWork).map((one) => one.path)).toEqual(['proactive.rules.issued'])
    expect(draftOf(live('proactive.rules.totalPublished')).narratives.proactiveWork).toEqual([
      paragraph('制发规章____件。'),
    ])
  })
})

describe('a stored report', () => {
  it('of before formats could be mixed is of its form in every piece', () => {
    const { variants: _none, ...stored } = now
    expect(restoreReport(stored)).toEqual({ value: now, messages: [] })
  })

  it('keeps its mixture, and loses with a message what its form lacks', () => {
    const variants = { ...now.variants, otherwise: '2019', licensing: 'none' }
    const { value, messages } = restoreReport({ ...now, variants })
    expect(value?.variants).toEqual({ ...variantsOf('2021'), otherwise: '2019' })
    expect(messages.map(({ code, path }) => [code, path])).toEqual([
      ['restore.badValue', undefined],
      ['restore.otherForm', 'requests.otherwise.unpaid.naturalPerson'],
      ['restore.otherForm', 'requests.otherwise.other.naturalPerson'],
    ])
  })
})

describe('a corrected year', () => {
  it('takes the form along where nothing is filled, and leaves filled pieces as they were read', () => {
    const moved = inYear(old, 2022)
    expect([moved.year, moved.form]).toEqual([2022, '2021'])
    expect(moved.variants).toEqual({
      documents: '2019',
      licensing: '2019',
      enforcement: '2021',
      fees: '2021',
      procurement: '2021',
      otherwise: '2019',
    })
  })
})
