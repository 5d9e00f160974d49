/** The figures and changes that a report's texts state, each with the paragraph it stands in. */
import { figuresInText } from '@/report/statements/figures-in-text'
import type { StatedChange, StatedFigure } from '@/report/statements/figures-in-text'
import { narrativeIds } from '@/report/form/form'
import type { NarrativeId } from '@/report/form/paths'
import { moreNones } from './nones'
import type { Stated } from './stated'
import { isTyped, leafTokens, perLeaf } from './texts'
import type { TextLeaf } from './texts'

export type { Stated } from './stated'

export interface ChangeStated extends StatedChange {
  readonly leaf: TextLeaf
  readonly typed: boolean
}

export interface Statements {
  readonly figures: readonly Stated[]
  readonly nones: readonly Stated[]
  readonly changes: readonly ChangeStated[]
}

/** Sentences of a paragraph; their numbers are those of a report's only one. */
const mostSentences = 100_000

const readParagraph = perLeaf((leaf): Statements => {
  const place = narrativeIds.indexOf(leaf.home as NarrativeId) * 1000 + leaf.block
  const read = figuresInText(leaf.text, leaf.home as NarrativeId, place * mostSentences, leafTokens(leaf))
  // The objects are new and nobody else's: copying their many fields would cost more than reading them.
  const inLeaf = <One extends StatedFigure | StatedChange>(one: One) =>
    Object.assign(one, { leaf, typed: isTyped(leaf, one.from, one.to) })
  return {
    figures: read.figures.map(inLeaf),
    nones: withMore(read.nones.map(inLeaf), moreNones(leaf)),
    changes: read.changes.map(inLeaf),
  }
})

/** Those that stand where another does not say the same already. */
function withMore(known: readonly Stated[], more: readonly Stated[]): readonly Stated[] {
  if (more.length === 0) return known
  return [...known, ...more.filter((one) => !known.some(({ from, to }) => from < one.to && one.from < to))]
}

export function readStatements(leaves: readonly TextLeaf[]): Statements {
  const read = leaves
    .filter((leaf) => !leaf.isHeading && leaf.home !== 'intro' && leaf.text !== '')
    .map(readParagraph)
  return {
    figures: read.flatMap((one) => one.figures),
    nones: read.flatMap((one) => one.nones),
    changes: read.flatMap((one) => one.changes),
  }
}
