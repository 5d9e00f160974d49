/** In which step of the wizard each place of a report is filled. */
import { figureDefinition, isFigurePath, isNarrativeId, newest, tableTextOf } from '@/report/form/form'
import type { FieldPath, NarrativeId } from '@/report/form/paths'
import { stepIds } from '@/report/progress'
import type { StepId } from '@/report/progress'

function stepOfText(id: string): StepId {
  const sections = newest.sections
  const home = sections.find(
    (section) =>
      section.id === id ||
      section.id === tableTextOf(id)?.section ||
      (section.kind === 'narrative' && section.parts.some((part) => part.id === id)),
  )
  return home?.id ?? 'basics'
}

export function stepOf(path: FieldPath): StepId {
  if (isFigurePath(path)) return stepOfText(figureDefinition(path).home)
  if (path.startsWith('narratives.')) return stepOfText(path.slice('narratives.'.length))
  if (path.startsWith('accounts.') || path === 'channels') return stepOfText('platforms')
  return 'basics'
}

/** The text that a place belongs to, where a step holds several. */
export function textOf(path: FieldPath): NarrativeId | null {
  const id = isFigurePath(path) ? figureDefinition(path).home : path.replace(/^narratives\./, '')
  return isNarrativeId(id) ? id : null
}

export function isStep(value: unknown): value is StepId {
  return (stepIds as readonly unknown[]).includes(value)
}

/** The step before or after, `undefined` at either end. */
export function neighbour(step: StepId, by: 1 | -1): StepId | undefined {
  return stepIds[stepIds.indexOf(step) + by]
}
