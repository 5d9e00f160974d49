/** Writes live figures: the value, the change from last year, or the percentage change, as a sentence words it. */
import { isFigure } from '../figures/cell'
import type { Cell } from '../figures/cell'
import { comparableFigure } from '../figures/comparable'
import { changeBetween, figureAt } from '../figures/figures'
import { figureDefinition } from '../form/form'
import { inlineText, leafBlocks, mapInlines, textInline } from './narrative'
import type { ChangeVerbs, FigureDisplay, LiveFigure, Narrative } from './narrative'
import { writeChineseNumber } from '@/text/chinese-numbers'
import type { Report } from '../types'

/** What live figures are computed from; without last year's report a change shows what its source stated. */
export interface FigureContext {
  readonly report: Report
  readonly previous?: Report | undefined
}

/** Why a live figure cannot be computed; `noBase` is a percentage of a last year's 0. */
export type BlankReason = 'unfilled' | 'notApplicable' | 'noPrevious' | 'noBase'

export interface WrittenFigure {
  readonly text: string
  /**
   * `live` computed from the report; `stated` as a source had it, for want of last year's figure; `blank` the
   * figure is not there yet, and the text is a placeholder.
   */
  readonly state: 'live' | 'stated' | 'blank'
  /** Set where the state is not `live`. */
  readonly reason?: BlankReason
}

/** Stands where a figure is still missing; official documents leave such a gap by hand, too. */
export const blankFigure = '____'

/** The pair of words for a rise and a fall. */
export const changeVerbs: Readonly<Record<ChangeVerbs, readonly [up: string, down: string]>> = {
  rise: ['上升', '下降'],
  increase: ['增加', '减少'],
  grow: ['增长', '下降'],
}

/** The words before a change that offices use; the first is written where a figure names none. */
export const changeLeads = ['较去年', '较上年', '比上年', '比去年', '同比'] as const

/** How digits may be written, in the order in which they are offered. */
export const figureDisplays: readonly FigureDisplay[] = ['plain', 'thousands', 'wan', 'chinese']

/** Digits as a sentence states them; two of anything is 两 in words. */
export function writeFigure(value: number, display: FigureDisplay = 'plain'): string {
  switch (display) {
    case 'plain':
      return String(value)
    case 'thousands':
      return String(value).replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',')
    case 'wan':
      return `${Number((value / 10_000).toFixed(6))}万`
    case 'chinese':
      return value === 2 ? '两' : writeChineseNumber(value)
  }
}

/** 13.0%: one decimal, as annual reports state it, more where one would show 0; the sign is in the verb. */
export function writePercent(percent: number): string {
  const value = Math.abs(percent)
  const decimals = [1, 2, 3, 4].find((count) => Number(value.toFixed(count)) > 0) ?? 1
  return `${value.toFixed(decimals)}%`
}

/** 较去年 becomes 与去年, 相比上年 becomes 与上年; 同比 stays. */
function unchanged(lead: string): string {
  return `${lead.replace(/^(?:相较于?|相比于?|较|比)(?=.)/, '与')}持平`
}

function writeChange(figure: LiveFigure, current: number, previous: number): string | null {
  const change = changeBetween(current, previous)
  if (!change) return null
  const lead = figure.lead ?? changeLeads[0]
  if (change.difference === 0) return unchanged(lead)
  const verb = changeVerbs[figure.verbs ?? 'rise'][change.difference > 0 ? 0 : 1]
  if (figure.form === 'percent') {
    return change.percent === null ? null : `${lead}${verb}${writePercent(change.percent)}`
  }
  const unit = figure.unit ?? figureDefinition(figure.path).unit
  return `${lead}${verb}${writeFigure(Math.abs(change.difference), figure.display)}${unit}`
}

const missing = (cell: Cell): BlankReason => (cell === null ? 'unfilled' : 'notApplicable')

function withoutValue(figure: LiveFigure, reason: BlankReason): WrittenFigure {
  return figure.form !== 'value' && figure.stated
    ? { text: figure.stated, state: 'stated', reason }
    : { text: blankFigure, state: 'blank', reason }
}

export function writeLiveFigure(figure: LiveFigure, { report, previous }: FigureContext): WrittenFigure {
  const current = figureAt(report, figure.path)
  if (!isFigure(current)) return withoutValue(figure, missing(current))
  if (figure.form === 'value') return { text: writeFigure(current, figure.display), state: 'live' }
  const before = previous ? comparableFigure(previous, figure.path) : null
  if (!isFigure(before)) return withoutValue(figure, 'noPrevious')
  const written = writeChange(figure, current, before)
  return written === null ? withoutValue(figure, 'noBase') : { text: written, state: 'live' }
}

/** A text with every live figure written out, for documents and comparisons. */
export function resolveNarrative(narrative: Narrative, context: FigureContext): Narrative {
  return mapInlines(narrative, (inline) =>
    inline.type === 'liveFigure'
      ? [textInline(writeLiveFigure(inline.attrs, context).text, inline.marks !== undefined)]
      : [inline],
  )
}

/** The plain text of a narrative, one line a paragraph. */
export function narrativeText(narrative: Narrative, context: FigureContext): string {
  return leafBlocks(narrative)
    .map((block) => inlineText(block.content, (figure) => writeLiveFigure(figure, context).text))
    .join('\n')
}

/** Characters as offices count them: without white space. */
export function countCharacters(text: string): number {
  return text.replace(/\s/g, '').length
}
