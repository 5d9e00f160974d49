/** The gaps of a text that somebody still has to fill: blanked digits and live figures without a value. */
import { writeLiveFigure } from './live-figures'
import type { FigureContext } from './live-figures'
import { inlineCharacters, isEmptyNarrative, leafBlocks, liveFiguresOf } from './narrative'
import type { Narrative } from './narrative'

const run = /_{3,}/g

/** Where a text has placeholders, as UTF-16 offsets. */
export function blankRuns(text: string): readonly (readonly [from: number, to: number])[] {
  return [...text.matchAll(run)].map((found) => [found.index, found.index + found[0].length] as const)
}

/** How many placeholders of digits stand in a text, live figures aside. */
export function countTypedGaps(narrative: Narrative): number {
  return leafBlocks(narrative).reduce(
    (sum, leaf) => sum + blankRuns(inlineCharacters(leaf.content)).length,
    0,
  )
}

/** How many gaps a text has, live figures that are still blank included. */
export function countBlanks(narrative: Narrative, context: FigureContext): number {
  const figures = liveFiguresOf(narrative).filter(
    (figure) => writeLiveFigure(figure, context).state === 'blank',
  )
  return countTypedGaps(narrative) + figures.length
}

/** Whether a text is written and waits for no digits of its own report; last year's report is not asked for. */
export function isFinished(narrative: Narrative, report: FigureContext['report']): boolean {
  const waits = liveFiguresOf(narrative).some((figure) => {
    const { state, reason } = writeLiveFigure(figure, { report })
    return state === 'blank' && reason === 'unfilled'
  })
  return !isEmptyNarrative(narrative) && !waits && countTypedGaps(narrative) === 0
}
