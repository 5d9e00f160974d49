import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankRuns, countBlanks } from '@/report/narrative/blanks'
import { setFigures } from '@/report/figures/figures'
import {
  editInlines,
  figureCharacter,
  inlineCharacters,
  isEmptyNarrative,
  leafBlocks,
  liveFiguresOf,
  mapInlines,
  paragraph,
  textInline,
} from '@/report/narrative/narrative'
import type { Inline, InlineEdit, Narrative } from '@/report/narrative/narrative'
import { blankReport } from '@/report/report'
import { inlineContents } from '../../../support/narratives'

const figure = { path: 'metrics.trainings', form: 'value' } as const
const live: Inline = { type: 'liveFigure', attrs: figure }

const text: Narrative = [
  { type: 'heading', attrs: { level: 2 }, content: [textInline('（一）主动公开')] },
  paragraph('培训', live, '次', { type: 'hardBreak' }, textInline('完', true)),
  {
    type: 'orderedList',
    content: [{ type: 'listItem', content: [paragraph('一'), paragraph()] }],
  },
]

describe('a narrative', () => {
  it('is read in order, paragraphs in lists included', () => {
    expect(leafBlocks(text).map((leaf) => inlineCharacters(leaf.content))).toEqual([
      '（一）主动公开',
      `培训${figureCharacter}次\n完`,
      '一',
      '',
    ])
    expect(liveFiguresOf(text)).toEqual([figure])
  })

  it('is empty while it holds nothing but white space and breaks', () => {
    expect(isEmptyNarrative([])).toBe(true)
    expect(isEmptyNarrative([paragraph(), paragraph(' 　', { type: 'hardBreak' })])).toBe(true)
    expect(isEmptyNarrative([paragraph(live)])).toBe(false)
    expect(isEmptyNarrative(text)).toBe(false)
  })

  it('joins text of one weight again after a replacement, and keeps weights apart', () => {
    const written = mapInlines(text, (inline) =>
      inline.type === 'liveFigure' ? [textInline('3')] : [inline],
    )
    expect(written[1]).toEqual(paragraph('培训3次', { type: 'hardBreak' }, textInline('完', true)))
    expect(written[2]).toEqual(text[2])
  })
})

describe('an edit of a paragraph', () => {
  const content = leafBlocks(text)[1]?.content ?? []

  it('replaces characters, and takes the weight of what it replaces', () => {
    expect(editInlines(content, [{ from: 5, to: 6, insert: '毕' }])).toEqual([
      textInline('培训'),
      live,
      textInline('次'),
      { type: 'hardBreak' },
      textInline('毕', true),
    ])
  })

  it('puts a live figure where digits were', () => {
    expect(editInlines([textInline('培训3次', true)], [{ from: 2, to: 3, insert: figure }])).toEqual([
      textInline('培训', true),
      { type: 'liveFigure', attrs: figure, marks: [{ type: 'bold' }] },
      textInline('次', true),
    ])
  })

  it('reaches over figures and weights', () => {
    expect(editInlines(content, [{ from: 1, to: 4, insert: '程' }])).toEqual([
      textInline('培程'),
      { type: 'hardBreak' },
      textInline('完', true),
    ])
  })

  it('may be one of several', () => {
    const edits: InlineEdit[] = [
      { from: 0, to: 1, insert: 'A' },
      { from: 3, to: 4, insert: 'B' },
    ]
    expect(editInlines(content, edits).slice(0, 3)).toEqual([textInline('A训'), live, textInline('B')])
  })

  it('changes the characters in its range and no others', () => {
    fc.assert(
      fc.property(inlineContents, fc.nat(30), fc.nat(10), (inlines, start, length) => {
        const before = inlineCharacters(inlines)
        const from = Math.min(start, before.length)
        const to = Math.min(from + length, before.length)
        fc.pre(to > from && before[from] !== '\n')
        const after = inlineCharacters(editInlines(inlines, [{ from, to, insert: '改' }]))
        expect(after).toBe(`${before.slice(0, from)}改${before.slice(to)}`)
      }),
    )
  })
})

describe('the gaps of a text', () => {
  it('are placeholders of three strokes or more', () => {
    expect(blankRuns('共____件，__件，________次')).toEqual([
      [1, 5],
      [11, 19],
    ])
  })

  it('count live figures that have no value yet', () => {
    const gaps: Narrative = [paragraph('共____件，培训', live, '次')]
    const report = blankReport('云溪市数据局', 2025)
    expect(countBlanks(gaps, { report })).toBe(2)
    expect(countBlanks(gaps, { report: setFigures(report, [['metrics.trainings', 3]]) })).toBe(1)
  })
})
