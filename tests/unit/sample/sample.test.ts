import { describe, expect, it } from 'vitest'
import { isFigure } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import {
  figuresOf,
  getForm,
  hasFigure,
  isPartId,
  metricPath,
  narrativeIds,
  tableTextOf,
} from '@/report/form/form'
import type { FigureId } from '@/report/form/paths'
import { checkIdentity, identities, needsPrevious } from '@/report/figures/identities'
import { countCharacters, narrativeText, writeLiveFigure } from '@/report/narrative/live-figures'
import { liveFiguresOf } from '@/report/narrative/narrative'
import { reportProgress } from '@/report/progress'
import { restoreReport } from '@/report/restore/restore'
import { loadSample } from '@/sample/load'

const reports = await loadSample()
const years = reports.map((report, index) => ({ report, previous: reports[index - 1], year: report.year }))

const sum = (paths: readonly FigureId[], report: (typeof reports)[number]): number =>
  paths
    .map((path) => figureAt(report, path))
    .reduce<number>((all, cell) => all + (isFigure(cell) ? cell : NaN), 0)

describe('the sample', () => {
  it('is three consecutive years of one unit, oldest first', () => {
    expect(reports.map((report) => report.year)).toEqual([2022, 2023, 2024])
    expect(new Set(reports.map((report) => report.unit))).toEqual(new Set(['云溪市数据局']))
  })

  it('never repeats a sentence in another year', () => {
    const sentences = years.flatMap(({ report, previous }) =>
      narrativeIds
        .flatMap((id) => narrativeText(report.narratives[id], { report, previous }).split(/[。\n]/))
        .map((sentence) => sentence.trim())
        .filter((sentence) => sentence.length > 5),
    )
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([])
  })
})

describe.each(years)('the sample of $year', ({ report, previous }) => {
  it('keeps every identity, with the year before where that is in the sample', () => {
    const broken = identities
      .filter((identity) => hasFigure(report, identity.at))
      .filter((identity) => previous !== undefined || !needsPrevious(identity))
      .filter((identity) => checkIdentity(identity, report, previous).holds !== true)
    expect(broken).toEqual([])
  })

  it('leaves no figure blank', () => {
    const blank = figuresOf(report).filter((figure) => figureAt(report, figure.path) === null)
    expect(blank.map((figure) => figure.path)).toEqual([])
    expect(report.stated).toEqual({})
  })

  it('has a figure for every core metric', () => {
    const core = getForm('2021').metrics.filter((metric) => 'core' in metric)
    expect(core.filter((metric) => !isFigure(figureAt(report, metricPath(metric.id))))).toEqual([])
  })

  it('adds up where metrics have parts', () => {
    const channels = ['online', 'post', 'inPerson', 'fax', 'email'] as const
    expect(
      sum(
        channels.map((id) => `metrics.requests.${id}` as const),
        report,
      ),
    ).toBe(figureAt(report, 'requests.received.total'))
    const updates = ['profileUpdates', 'newsUpdates', 'catalogueUpdates'] as const
    expect(
      sum(
        updates.map((id) => `metrics.website.${id}` as const),
        report,
      ),
    ).toBe(report.figures['metrics.website.posts'])
    const kinds = ['materials', 'products', 'mediaComments'] as const
    expect(
      sum(
        kinds.map((id) => `metrics.interpretations.${id}` as const),
        report,
      ),
    ).toBe(report.figures['metrics.policy.interpretations'])
  })

  it('says something in every text, and keeps the overview within 1,000 characters', () => {
    const due = narrativeIds.filter((id) => !tableTextOf(id))
    const texts = due.map((id) => narrativeText(report.narratives[id], { report, previous }))
    expect(texts.every((text) => text.length > 30)).toBe(true)
    const ids = narrativeIds.filter((id) => id === 'overview' || isPartId(id))
    const length = ids.reduce(
      (all, id) => all + countCharacters(narrativeText(report.narratives[id], { report, previous })),
      0,
    )
    expect(length).toBeGreaterThan(600)
    expect(length).toBeLessThanOrEqual(1000)
  })

  it('writes every live figure from the report itself, the first year’s changes as stated', () => {
    const figures = narrativeIds.flatMap((id) => liveFiguresOf(report.narratives[id]))
    const states = figures.map((figure) => writeLiveFigure(figure, { report, previous }).state)
    expect(states.length).toBeGreaterThan(20)
    expect(new Set(states)).toEqual(new Set(previous ? ['live'] : ['live', 'stated']))
  })

  it('is complete, fails nothing and survives a restore unchanged', () => {
    expect(reportProgress(report, previous)).toEqual({ filled: 100, total: 100, failing: 0 })
    expect(restoreReport(JSON.parse(JSON.stringify(report)))).toEqual({ value: report, messages: [] })
  })
})
