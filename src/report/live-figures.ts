/** Writes live figures: the value, the change from last year, or the percentage change, as a sentence words it. */
import { isFigure } from './cell'
import type { Cell } from './cell'
import { changeBetween, figureAt } from './figures'
import { figureDefinition } from './form/form'
import { inlineText, leafBlocks, mapInlines, textInline } from './narrative'
import type { ChangeVerbs, FigureDisplay, LiveFigure, Narrative } from './narrative'
import { writeChineseNumber } from './chinese-numbers'
import type { Report } from './report'

/** What live figures are computed from; without last year's report a change shows what its source stated. */
export interface FigureContext {
  readonly report: Report
  readonly previous?: Report | undefined
}

export interface WrittenFigure {
  readonly text: string
  /**
   * `live` computed from the report; `stated` as a source had it, for want of last year's figure; `blank` the
   * figure is not there yet, and the text is a placeholder.
   */
  readonly state: 'live' | 'stated' | 'blank'
}

/** Stands where a figure is still missing; official documents leave such a gap by hand, too. */
export const blankFigure = '____'

const verbs: Readonly<Record<ChangeVerbs, readonly [up: string, down: string]>> = {
  rise: ['上升', '下降'],
  increase: ['增加', '减少'],
  grow: ['增长', '下降'],
}

const defaultLead = '较去年'

export function writeFigure(value: number, display: FigureDisplay = 'plain'): string {
  switch (display) {
    case 'plain':
      return String(value)
    case 'thousands':
      return value.toLocaleString('en-US', { maximumFractionDigits: 6 })
    case 'wan':
      return `${Number((value / 10_000).toFixed(6))}万`
    case 'chinese':
      return writeChineseNumber(value)
  }
}

/** 13.0%: one decimal, as annual reports state it; the sign is in the verb. */
export function writePercent(percent: number): string {
  return `${Math.abs(percent).toFixed(1)}%`
}

function writeChange(figure: LiveFigure, current: Cell, previous: Cell): string | null {
  const change = changeBetween(current, previous)
  if (!change) return null
  const lead = figure.lead ?? defaultLead
  if (change.difference === 0) return `${lead.replace(/^较/, '与').replace(/^比/, '与')}持平`
  const verb = verbs[figure.verbs ?? 'rise'][change.difference > 0 ? 0 : 1]
  if (figure.form === 'percent') {
    return change.percent === null ? null : `${lead}${verb}${writePercent(change.percent)}`
  }
  const unit = figure.unit ?? figureDefinition(figure.path).unit
  return `${lead}${verb}${writeFigure(Math.abs(change.difference), figure.display)}${unit}`
}

export function writeLiveFigure(figure: LiveFigure, { report, previous }: FigureContext): WrittenFigure {
  const current = figureAt(report, figure.path)
  if (figure.form === 'value') {
    return isFigure(current)
      ? { text: writeFigure(current, figure.display), state: 'live' }
      : { text: blankFigure, state: 'blank' }
  }
  const written = previous ? writeChange(figure, current, figureAt(previous, figure.path)) : null
  if (written !== null) return { text: written, state: 'live' }
  return figure.stated ? { text: figure.stated, state: 'stated' } : { text: blankFigure, state: 'blank' }
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
