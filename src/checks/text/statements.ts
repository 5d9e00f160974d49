/** The figures and changes that a report's texts state, each with the paragraph it stands in. */
import { figuresInText } from '@/report/figures-in-text'
import type { FiguresInText, StatedChange, StatedFigure } from '@/report/figures-in-text'
import type { NarrativeId } from '@/report/form/paths'
import { isTyped, perLeaf } from '../texts'
import type { TextLeaf } from '../texts'

export interface Stated extends StatedFigure {
  readonly leaf: TextLeaf
  /** Typed digits, no live figure that follows the table by itself. */
  readonly typed: boolean
}

export interface ChangeStated extends StatedChange {
  readonly leaf: TextLeaf
  readonly typed: boolean
}

export interface Statements {
  readonly figures: readonly Stated[]
  readonly nones: readonly Stated[]
  readonly changes: readonly ChangeStated[]
}

const readParagraph = perLeaf((leaf): FiguresInText => figuresInText(leaf.text, leaf.home as NarrativeId))

export function readStatements(leaves: readonly TextLeaf[]): Statements {
  const figures: Stated[] = []
  const nones: Stated[] = []
  const changes: ChangeStated[] = []
  let first = 0
  for (const leaf of leaves) {
    if (leaf.isHeading || leaf.home === 'intro' || leaf.text === '') continue
    const read = readParagraph(leaf)
    const toStated = (one: StatedFigure): Stated => ({
      ...one,
      leaf,
      sentence: one.sentence + first,
      typed: isTyped(leaf, one.from, one.to),
    })
    figures.push(...read.figures.map(toStated))
    nones.push(...read.nones.map(toStated))
    changes.push(
      ...read.changes.map((one) => ({
        ...one,
        leaf,
        sentence: one.sentence + first,
        typed: isTyped(leaf, one.from, one.to),
      })),
    )
    first += leaf.text.length + 1
  }
  return { figures, nones, changes }
}
