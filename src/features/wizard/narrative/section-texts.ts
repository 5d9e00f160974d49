/** The texts of a narrative section: which there are, how long they are, what is still missing in them. */
import { countBlanks } from '@/report/narrative/blanks'
import { newest } from '@/report/form/form'
import type { NarrativeId, NarrativeSectionId } from '@/report/form/paths'
import { countCharacters, narrativeText } from '@/report/narrative/live-figures'
import type { FigureContext } from '@/report/narrative/live-figures'
import { isEmptyNarrative } from '@/report/narrative/narrative'

/** The lead of a section, then its parts in the order of the form. */
export function textsOf(section: NarrativeSectionId): readonly NarrativeId[] {
  const found = newest.sections.find((one) => one.id === section)
  const parts = found?.kind === 'narrative' ? found.parts : []
  return [section, ...parts.map((part) => part.id)]
}

export interface TextMeasure {
  readonly id: NarrativeId
  /** Without white space, live figures as they are written. */
  readonly characters: number
  /** Gaps that are still to fill. */
  readonly gaps: number
  readonly isEmpty: boolean
}

export function measureTexts(ids: readonly NarrativeId[], context: FigureContext): readonly TextMeasure[] {
  return ids.map((id) => {
    const narrative = context.report.narratives[id]
    return {
      id,
      characters: countCharacters(narrativeText(narrative, context)),
      gaps: countBlanks(narrative, context),
      isEmpty: isEmptyNarrative(narrative),
    }
  })
}

/** The text that is open first: the first one that is not finished, the lead aside, which many reports go without. */
export function firstOpenText(measures: readonly TextMeasure[]): NarrativeId | undefined {
  const parts = measures.length > 1 ? measures.slice(1) : measures
  const unfinished = parts.find((one) => one.isEmpty || one.gaps > 0)
  return (unfinished ?? parts[0])?.id
}
