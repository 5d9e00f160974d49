import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setFigures, stateTotal } from '@/report/figures/figures'
import {
  blankFigure,
  countCharacters,
  narrativeText,
  resolveNarrative,
  writeFigure,
  writeLiveFigure,
  writePercent,
} from '@/report/narrative/live-figures'
import { paragraph } from '@/report/narrative/narrative'
import type { LiveFigure, Narrative } from '@/report/narrative/narrative'
import type { Cell } from '@/report/figures/cell'
import { blankReport } from '@/report/report'

const path = 'metrics.website.posts'
const unit = '云溪市数据局'
const reportWith = (year: number, cell: Cell) => setFigures(blankReport(unit, year), [[path, cell]])

const value: LiveFigure = { path, form: 'value' }
const change: LiveFigure = { path, form: 'change' }
const percent: LiveFigure = { path, form: 'percent', verbs: 'grow', lead: '同比' }

const write = (figure: LiveFigure, current: Cell, previous?: Cell) =>
  writeLiveFigure(figure, {
    report: reportWith(2025, current),
    previous: previous === undefined ? undefined : reportWith(2024, previous),
  })

describe('a value', () => {
  it('is written from the report as soon as it is there, 0 included', () => {
    expect(write(value, 307)).toEqual({ text: '307', state: 'live' })
    expect(write(value, 0)).toEqual({ text: '0', state: 'live' })
  })

  it('leaves a gap while nobody has filled the figure, or where it does not apply', () => {
    expect(write(value, null)).toEqual({ text: blankFigure, state: 'blank', reason: 'unfilled' })
    expect(write(value, '/')).toEqual({ text: blankFigure, state: 'blank', reason: 'notApplicable' })
  })

  it.each([
    ['plain', 380906, '380906'],
    ['thousands', 380906, '380,906'],
    ['wan', 380906, '38.0906万'],
    ['wan', 3_800_000, '380万'],
    ['chinese', 120, '一百二十'],
    ['chinese', 2, '两'],
    ['chinese', 12, '十二'],
    ['plain', 3.5, '3.5'],
  ] as const)('is written %s as the sentence wants it: %d', (display, figure, text) => {
    expect(writeFigure(figure, display)).toBe(text)
  })

  it('of a total follows from its parts, unless a document stated another', () => {
    const received: LiveFigure = { path: 'requests.received.total', form: 'value' }
    const report = setFigures(blankReport(unit, 2025), [
      ['requests.received.naturalPerson', 4],
      ['requests.received.business', 1],
    ])
    expect(writeLiveFigure(received, { report }).text).toBe('5')
    expect(writeLiveFigure(received, { report: stateTotal(report, 'requests.received.total', 6) }).text).toBe(
      '6',
    )
  })
})

describe('a change from last year', () => {
  it.each([
    [5, 4, '较去年上升1条'],
    [4, 6, '较去年下降2条'],
    [5, 5, '与去年持平'],
    [0, 0, '与去年持平'],
    [5, 0, '较去年上升5条'],
    [0, 5, '较去年下降5条'],
  ])('says of %d after %d: %s', (current, previous, text) => {
    expect(write(change, current, previous)).toEqual({ text, state: 'live' })
  })

  it.each([
    [{ lead: '比上年', verbs: 'increase' }, '比上年增加23条', '比上年减少23条', '与上年持平'],
    [{ lead: '同比', verbs: 'grow' }, '同比增长23条', '同比下降23条', '同比持平'],
    [{ lead: '相比去年', verbs: 'rise' }, '相比去年上升23条', '相比去年下降23条', '与去年持平'],
    [{ lead: '', verbs: 'increase', unit: '件' }, '增加23件', '减少23件', '持平'],
  ] as const)('keeps the words of the sentence: %o', (words, more, less, same) => {
    const figure: LiveFigure = { ...change, ...words }
    expect(write(figure, 123, 100).text).toBe(more)
    expect(write(figure, 100, 123).text).toBe(less)
    expect(write(figure, 100, 100).text).toBe(same)
  })

  it('states amounts of money without binary noise', () => {
    const fees: LiveFigure = { path: 'proactive.fees.amount', form: 'change', verbs: 'increase' }
    const report = setFigures(blankReport(unit, 2025), [['proactive.fees.amount', 0.3]])
    const previous = setFigures(blankReport(unit, 2024), [['proactive.fees.amount', 0.1]])
    expect(writeLiveFigure(fees, { report, previous }).text).toBe('较去年增加0.2万元')
  })

  it('leaves a gap where either year has no figure, and says which', () => {
    expect(write(change, null, 4)).toMatchObject({ state: 'blank', reason: 'unfilled' })
    expect(write(change, 5, null)).toMatchObject({ text: blankFigure, state: 'blank', reason: 'noPrevious' })
    expect(write(change, 5, '/')).toMatchObject({ state: 'blank', reason: 'noPrevious' })
    expect(write(change, 5)).toMatchObject({ state: 'blank', reason: 'noPrevious' })
  })

  it('shows what its source stated until it can be computed', () => {
    const stated: LiveFigure = { ...change, stated: '较去年上升1条' }
    expect(write(stated, 5)).toEqual({ text: '较去年上升1条', state: 'stated', reason: 'noPrevious' })
    expect(write(stated, 5, 3)).toEqual({ text: '较去年上升2条', state: 'live' })
  })
})

describe('a percentage change', () => {
  it.each([
    [380906, 337120, '同比增长13.0%'],
    [97, 100, '同比下降3.0%'],
    [100, 100, '同比持平'],
    [0, 40, '同比下降100.0%'],
  ])('says of %d after %d: %s', (current, previous, text) => {
    expect(write(percent, current, previous)).toEqual({ text, state: 'live' })
  })

  it('of a last year’s 0 is no percentage', () => {
    expect(write(percent, 5, 0)).toEqual({ text: blankFigure, state: 'blank', reason: 'noBase' })
    expect(write(percent, 0, 0).text).toBe('同比持平')
  })

  it('never says that something rose by 0.0%', () => {
    expect(writePercent(0.04)).toBe('0.04%')
    expect(writePercent(-0.004)).toBe('0.004%')
    expect(writePercent(12.96)).toBe('13.0%')
  })
})

describe('whatever the figures are', () => {
  const cells = fc.integer({ min: 0, max: 2_000_000 })

  it('a change names the direction in which the figure went', () => {
    fc.assert(
      fc.property(cells, cells, (current, previous) => {
        const { text } = write(change, current, previous)
        expect(text.includes('上升')).toBe(current > previous)
        expect(text.includes('下降')).toBe(current < previous)
        expect(text.includes('持平')).toBe(current === previous)
      }),
    )
  })

  it('a change added to last year gives this year', () => {
    fc.assert(
      fc.property(cells, cells, (current, previous) => {
        const digits = Number(/\d+/.exec(write(change, current, previous).text)?.[0] ?? 0)
        expect(previous + Math.sign(current - previous) * digits).toBe(current)
      }),
    )
  })
})

describe('a text with live figures', () => {
  const text: Narrative = [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '（四）平台建设' }] },
    paragraph('发布信息 ', { type: 'liveFigure', attrs: value }, ' 条，', {
      type: 'liveFigure',
      attrs: change,
      marks: [{ type: 'bold' }],
    }),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('其中原创一半')] }] },
  ]
  const context = { report: reportWith(2025, 307), previous: reportWith(2024, 284) }

  it('is written out as sentences, one line a paragraph', () => {
    expect(narrativeText(text, context)).toBe('（四）平台建设\n发布信息 307 条，较去年上升23条\n其中原创一半')
  })

  it('keeps the weight of a figure when it is written out', () => {
    const [, sentence] = resolveNarrative(text, context)
    expect(sentence).toEqual(
      paragraph('发布信息 307 条，', { type: 'text', text: '较去年上升23条', marks: [{ type: 'bold' }] }),
    )
  })

  it('is rewritten by another figure and by nothing else', () => {
    const later = narrativeText(text, { ...context, report: reportWith(2025, 280) })
    expect(later).toContain('发布信息 280 条，较去年下降4条')
  })

  it('is counted in characters without white space', () => {
    expect(countCharacters('发布信息 307 条，\n　其中\u00a0原创')).toBe(13)
  })
})
