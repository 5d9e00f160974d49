/** The program with a form year more, which does not exist: `forms.ts` has another list, and all of it follows. */
import Ajv from 'ajv/dist/2020'
import { strToU8 } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { formMessages } from '@/app/form-messages'
import { charts } from '@/charts/catalogue'
import { toFiguresTable } from '@/charts/table'
import { measureAt, readYears } from '@/charts/years'
import { catalogue } from '@/checks/catalogue'
import { runChecks } from '@/checks/engine/engine'
import { figureKeys, tableWordKeys } from '@/composables/form-words'
import { recogniseReport } from '@/documents/recognise/recognise'
import { findRow } from '@/documents/website-form/rows'
import { readDocx } from '@/formats/docx/read'
import { writeDocx } from '@/formats/docx/write'
import { readHtml } from '@/formats/html/read'
import { writeHtml } from '@/formats/html/write'
import { readText } from '@/formats/text/read'
import type { ReadFormat } from '@/formats/types'
import { reportJsonSchema } from '@/report/restore/json-schema'
import { documentOutline, writtenText } from '@/report/document/outline'
import { comparableFigure, sameFigure } from '@/report/figures/comparable'
import { figureAt, setFigure, setFigures, stateTotal } from '@/report/figures/figures'
import { checkIdentity, identities, needsPrevious } from '@/report/figures/identities'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { figuresOf, formIds, hasFigure, inputPathsOf, isFigurePath, metricsOf } from '@/report/form/form'
import type { FigureId, MetricId } from '@/report/form/paths'
import { mergeWebsiteForm } from '@/report/website-form'
import type { WebsiteForm } from '@/report/website-form'
import { composeIntro } from '@/report/narrative/intro'
import { narrativeText } from '@/report/narrative/live-figures'
import { paragraph } from '@/report/narrative/narrative'
import { reportProgress, stepProgress } from '@/report/progress'
import { blankReport, yearPeriod } from '@/report/report'
import type { Report } from '@/report/types'
import { restoreReport } from '@/report/restore/restore'
import { summarise } from '@/report/summary'
import { inYear } from '@/report/years/move-year'
import { nextYearDraft } from '@/report/years/next-year'
import { withoutPart, withoutScript } from '../../../support/carried'
import { filledReport, input, newFigures, unit } from '../../../support/form-2027/report'
import { toText } from '../../../support/form-2027/text'
import { recogniseText, fixtureText, fixtureTruth } from '../../../support/reading'

vi.mock('@/report/form/forms', () => import('../../../support/form-2027/forms'))

const report = filledReport(2027)
const last = filledReport(2026)
const oldest = filledReport(2020)

function figure(path: string): FigureId {
  if (!isFigurePath(path)) throw new Error(`no such figure: ${path}`)
  return path
}

const cellsOf = (one: Report) =>
  figuresOf(one)
    .filter(({ table }) => table !== 'metrics')
    .map(({ path }) => [path, figureAt(one, path)])

describe('a report of a new format year', () => {
  it('is blank in that form, and an earlier one is not', () => {
    const blank = blankReport(unit, 2027)
    expect([blank.form, new Set(Object.values(blank.variants))]).toEqual(['2027', new Set(['2027'])])
    for (const path of Object.values(newFigures)) {
      expect([path, hasFigure(blank, figure(path)), hasFigure(last, figure(path))]).toEqual([
        path,
        true,
        false,
      ])
    }
    expect(hasFigure(blank, 'requests.unavailable.needsCreation.total')).toBe(false)
    expect(blank.figures[input(newFigures.row)]).toBeNull()
  })

  it('adds up with its new rows, and fails where one of them is wrong', () => {
    const own = identities.filter((identity) => !needsPrevious(identity))
    expect(own.filter((identity) => checkIdentity(identity, report).holds === false)).toEqual([])
    const wrong = setFigure(report, input(newFigures.row), 99)
    const failing = own.filter((identity) => checkIdentity(identity, wrong).holds === false)
    expect(failing.map(({ kind, at }) => [kind, at])).toEqual([
      ['balance', 'requests.carriedOut.business'],
      ['balance', 'requests.carriedOut.total'],
    ])
  })

  it('is the same after it is written as JSON and read again, and fits the schema', () => {
    const { value, messages } = restoreReport(JSON.parse(JSON.stringify(report)))
    expect(messages).toEqual([])
    expect(value).toEqual(report)
    const fits = new Ajv({ strict: false }).compile(reportJsonSchema())
    expect([fits(report), fits.errors]).toEqual([true, null])
    expect([fits(JSON.parse(JSON.stringify(oldest))), fits.errors]).toEqual([true, null])
  })

  it('takes in a report that knew nothing of the new form', () => {
    const {
      refused: _refused,
      unavailable: _unavailable,
      metrics: _metrics,
      ...variants
    } = { ...last.variants } as Record<string, string>
    const known = new Set(inputPathsOf(last))
    const figures = Object.fromEntries(
      Object.entries(last.figures).filter(([path]) => known.has(input(path))),
    )
    const { value, messages } = restoreReport({ ...last, variants, figures })
    expect(messages).toEqual([])
    expect(value && cellsOf(value)).toEqual(cellsOf(last))
    const fits = new Ajv({ strict: false }).compile(reportJsonSchema())
    expect([fits({ ...last, variants, figures }), fits.errors]).toEqual([true, null])
  })

  it('is counted, summarised and printed with what is new', () => {
    expect(stepProgress(report, 'requests')).toMatchObject({ filled: 156, total: 156, failing: 0 })
    expect(reportProgress(report).failing).toBe(0)
    const { figures } = summarise(setFigure(report, input(newFigures.metric), 12))
    expect(figures[input(newFigures.metric)]).toBe(12)
    expect(figures[figure('requests.refused.cyberSecurity.total')]).toBe(
      figureAt(report, figure('requests.refused.cyberSecurity.total')),
    )
    const plain = toPlainFigures(report)
    expect(plain.requests['refused.cyberSecurity']).toHaveLength(7)
    expect(plain.requests['unavailable.needsCreation']).toBeNull()
    expect(Object.keys(plain.proactive.rules ?? {})).toEqual(['issued', 'revised', 'repealed', 'inForce'])
  })

  it('words its sections, its opening and its metrics itself', () => {
    const headings = documentOutline(report).flatMap((item) =>
      item.kind === 'heading' ? [writtenText(item.content)] : [],
    )
    expect(headings).toContain('五、主要问题整改和下一步改进举措')
    expect(narrativeText(composeIntro(report), { report })).toMatch(/^本报告数据的统计期限为2027年1月1日至/)
    expect(narrativeText(composeIntro(last), { report: last })).toMatch(/^本年度报告中所列数据/)
    const metrics = (one: Report) => metricsOf('platforms', one).map((metric) => metric.id as string)
    expect(metrics(report)).toContain('website.elderlyServices')
    expect(metrics(last)).not.toContain('website.elderlyServices')
  })

  it('has Chinese words for everything, under the keys that other languages may have', () => {
    const lookUp = (key: string): unknown =>
      key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], {
        form: formMessages(),
      })
    const keys = [
      ...figuresOf(report).flatMap(({ path }) => figureKeys(path)),
      ...['9.属于网络安全防护信息', '本年修订件数'].map((label) => tableWordKeys.get(label) ?? label),
      'form.own.2021.sections.problems.title',
      'form.own.2019.sections.problems.title',
    ]
    expect(keys.filter((key) => typeof lookUp(key) !== 'string')).toEqual([])
    expect(formIds).toEqual(['2019', '2021', '2027'])
  })

  it('has a row of the website form for its metric', () => {
    expect(findRow(['适老化服务次数'], '').row?.metric).toBe('website.elderlyServices')
    const form: WebsiteForm = {
      unit,
      year: 0,
      figures: { ['website.elderlyServices' as MetricId]: 7 },
      accounts: report.accounts,
      channels: [],
    }
    const into = (one: Report) => {
      const { value, messages } = mergeWebsiteForm(one, form)
      return [value.figures[input(newFigures.metric)], messages.map(({ code }) => code)]
    }
    expect(into(report)).toEqual([7, []])
    expect(into(last)).toEqual([null, ['restore.otherForm']])
  })
})

describe('beside reports of earlier forms', () => {
  const split = [
    figure('requests.unavailable.needsAnalysis.total'),
    figure('requests.unavailable.needsProcessing.total'),
  ]
  const sum = split.reduce((all, path) => all + Number(figureAt(report, path)), 0)

  it('a row that was divided is compared as a whole, never by its parts', () => {
    const whole = 'requests.unavailable.needsCreation.total'
    expect(comparableFigure(report, whole)).toBe(sum)
    for (const path of split) expect(comparableFigure(last, path)).toBeNull()
    expect(comparableFigure(last, whole)).toBe(figureAt(last, whole))
    expect(sameFigure(report, 'proactive.rules.newlyMade')).toBe('proactive.rules.issued')
  })

  it('the draft of 2027 keeps what counts the same, and leaves a gap for what does not', () => {
    const lastText: Report = {
      ...last,
      narratives: {
        ...last.narratives,
        requestWork: [
          paragraph({ type: 'liveFigure', attrs: { path: 'requests.received.total', form: 'value' } }, '，', {
            type: 'liveFigure',
            attrs: { path: 'requests.unavailable.needsCreation.total', form: 'value' },
          }),
        ],
      },
    }
    const { value } = nextYearDraft(lastText)
    expect([value.form, value.year]).toEqual(['2027', 2027])
    expect(value.narratives.requestWork[0]?.content).toEqual([
      { type: 'liveFigure', attrs: { path: 'requests.received.total', form: 'value' } },
      { type: 'text', text: '，____' },
    ])
  })

  it('a corrected year takes the form along, but for parts that are filled', () => {
    const moved = inYear(last, 2027)
    expect(moved.form).toBe('2027')
    expect(Object.entries(moved.variants).filter(([, form]) => form !== '2027')).toEqual([
      ['documents', '2021'],
      ['refused', '2021'],
      ['unavailable', '2021'],
    ])
    expect(cellsOf(moved)).toEqual(cellsOf(last))
    expect(inYear(blankReport(unit, 2026), 2027).variants).toEqual(blankReport(unit, 2027).variants)
  })

  it('charts and the table of figures go on over the years', () => {
    const rows = [oldest, last, report].map((one) => ({ ...summarise(one), year: one.year }))
    const series = readYears(rows)
    const outcomes = charts.find((chart) => chart.id === 'outcomes')
    const total = (year: number) =>
      (outcomes?.groups[0]?.measures ?? []).reduce(
        (all, measure) => all + Number(measureAt(series, measure, year)),
        0,
      )
    for (const one of [oldest, last, report]) {
      expect([one.year, total(one.year)]).toEqual([one.year, figureAt(one, 'requests.processed.total')])
    }
    const table = toFiguresTable(series, (path) => path)
    const at = (name: string) => table.rows.find((row) => row.name === name)
    expect(at('requests.unavailable.needsCreation.total')?.cells[7]).toBe(sum)
    expect(at('requests.refused.cyberSecurity.total')?.lacking).toEqual([2020, 2026])
  })
})

describe('the checks', () => {
  const idsOf = (one: Report, previous?: Report) =>
    runChecks(previous ? { report: one, previous } : { report: one }, catalogue).findings.map(
      ({ id, path }) => `${id} ${path}`,
    )

  it('find a total of the new row that is wrong, and nothing in one that is right', () => {
    const total = figure('requests.refused.cyberSecurity.total')
    const about = (one: Report) => idsOf(one).filter((finding) => finding.includes('cyberSecurity'))
    expect(about(report)).toEqual([])
    const path = total as Parameters<typeof stateTotal>[1]
    expect(about(stateTotal(report, path, Number(figureAt(report, total)) + 1))).toEqual([
      `A-01 ${total}`,
      `A-07 ${total}`,
    ])
  })

  it('run over every form beside another', () => {
    for (const [one, other] of [
      [report, last],
      [last, report],
      [report, oldest],
    ] as const) {
      expect(runChecks({ report: one, previous: other }, catalogue).failed).toEqual([])
    }
  })
})

describe('its documents', () => {
  const ways: readonly [string, (one: Report) => Promise<Uint8Array>, ReadFormat][] = [
    ['docx', async (one) => withoutPart((await writeDocx(one, {})).bytes), readDocx],
    ['html', async (one) => withoutScript((await writeHtml(one, {})).bytes), readHtml],
    ['txt', (one) => Promise.resolve(strToU8(toText(one))), readText],
  ]

  const mixed: Report = (() => {
    const moved = inYear(last, 2027)
    const header = { ...moved.header, period: yearPeriod(2027) }
    return setFigures(
      { ...moved, header, variants: { ...moved.variants, documents: report.variants.documents } },
      [
        [input('proactive.rules.revised'), 3],
        [input('proactive.normativeDocuments.revised'), 4],
      ],
    )
  })()

  it.each(ways)('%s: each is read in its own form, cell by cell', async (type, write, read) => {
    for (const original of [report, last, oldest, mixed]) {
      const { value } = await read(await write(original), { fileName: `report.${type}` })
      const recognised = value?.kind === 'document' ? recogniseReport(value.document) : null
      if (!recognised?.value) throw new Error('not read')
      const back = recognised.value
      expect([original.year, back.form, cellsOf(back)]).toEqual([
        original.year,
        original.form,
        cellsOf(original),
      ])
      expect(back.stated).toEqual({})
      const metric = back.figures[input(newFigures.metric)]
      expect([original.year, metric]).toEqual([original.year, original.year === 2027 ? 4321 : null])
      expect(recognised.messages.filter(({ severity }) => severity !== 'notice')).toEqual([])
      for (const [id, narrative] of Object.entries(original.narratives))
        expect(narrativeText(back.narratives[id as 'problems'], { report: back })).toBe(
          narrativeText(narrative, { report: original }),
        )
    }
  })

  it('leaves the reading of an earlier year’s report as it was', async () => {
    const { value } = await recogniseText(fixtureText)
    const { requests, proactive, disputes } = toPlainFigures(value)
    expect({ proactive, disputes }).toMatchObject({
      proactive: fixtureTruth.proactive,
      disputes: fixtureTruth.disputes,
    })
    expect(requests).toMatchObject(fixtureTruth.requests)
  })
})
