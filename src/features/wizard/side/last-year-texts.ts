/** Last year's texts of a step as plain paragraphs, live figures written out as they stood. */
import { getForm } from '@/report/form/form'
import type { NarrativeId } from '@/report/form/paths'
import { narrativeText } from '@/report/narrative/live-figures'
import type { StepId } from '@/report/progress'
import type { Report } from '@/report/types'

export interface LastYearText {
  readonly id: NarrativeId
  readonly paragraphs: readonly string[]
}

/** In the order of the form; changes are written where the year before is at hand. Texts that were empty are left out, tables and other steps have none. */
export function lastYearTexts(last: Report, step: StepId, beforeLast?: Report): readonly LastYearText[] {
  const section = getForm(last.form).sections.find((one) => one.id === step)
  if (section?.kind !== 'narrative') return []
  const ids: readonly NarrativeId[] = [section.id, ...section.parts.map((part) => part.id)]
  return ids
    .map((id) => ({
      id,
      paragraphs: narrativeText(last.narratives[id], { report: last, previous: beforeLast })
        .split('\n')
        .filter((line) => line.trim() !== ''),
    }))
    .filter((text) => text.paragraphs.length > 0)
}
