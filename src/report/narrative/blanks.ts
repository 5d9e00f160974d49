/**
 * The gaps of a text that somebody still has to fill or look at: blanked digits, live figures without a value, and
 * marks behind what next year's draft kept of last year.
 */
import { writeLiveFigure } from './live-figures'
import type { FigureContext } from './live-figures'
import { inlineCharacters, isEmptyNarrative, leafBlocks, liveFiguresOf } from './narrative'
import type { Narrative } from './narrative'

/** Stands in the text itself, so that it is seen wherever the text goes, until somebody takes it away. */
export const checkMark = '【待核】'
const run = /_{3,}|【待核】/g

/** Where a text has placeholders, as UTF-16 offsets. */
export function blankRuns(text: string): readonly (readonly [from: number, to: number])[] {
  return [...text.matchAll(run)].map((found) => [found.index, found.index + found[0].length] as const)
}

/** How many marks of a draft stand in a text. */
export function countMarks(narrative: Narrative): number {
  return leafBlocks(narrative).reduce(
    (sum, leaf) => sum + inlineCharacters(leaf.content).split(checkMark).length - 1,
    0,
  )
}

/** How many placeholders of digits and marks stand in a text, live figures aside. */
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
