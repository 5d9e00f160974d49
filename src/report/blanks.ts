/** The gaps of a text that somebody still has to fill: blanked digits and live figures without a value. */
import { writeLiveFigure } from './live-figures'
import type { FigureContext } from './live-figures'
import { inlineCharacters, leafBlocks, liveFiguresOf } from './narrative'
import type { Narrative } from './narrative'

const run = /_{3,}/g

/** Where a text has placeholders, as UTF-16 offsets. */
export function blankRuns(text: string): readonly (readonly [from: number, to: number])[] {
  return [...text.matchAll(run)].map((found) => [found.index, found.index + found[0].length] as const)
}

export function countBlankRuns(text: string): number {
  return blankRuns(text).length
}

/** How many gaps a text has, live figures that are still blank included. */
export function countBlanks(narrative: Narrative, context: FigureContext): number {
  const runs = leafBlocks(narrative).map((leaf) => countBlankRuns(inlineCharacters(leaf.content)))
  const figures = liveFiguresOf(narrative).filter(
    (figure) => writeLiveFigure(figure, context).state === 'blank',
  )
  return runs.reduce((sum, count) => sum + count, 0) + figures.length
}
