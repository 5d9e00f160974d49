/** Every place of a report that can be commented, as lists offer them: texts first, then tables, figures, basics. */
import { figuresOf, getForm } from '@/report/form/form'
import type { FieldPath, NarrativeId, NarrativePath } from '@/report/form/paths'
import type { Report } from '@/report/types'

export interface FieldGroup {
  readonly id: 'basics' | 'texts' | 'proactive' | 'requests' | 'disputes' | 'metrics'
  readonly paths: readonly FieldPath[]
}

const basics: readonly FieldPath[] = [
  'unit',
  'year',
  'header.title',
  'header.period',
  'header.contact.address',
  'header.contact.postcode',
  'header.contact.phone',
  'header.contact.fax',
  'header.contact.email',
  'header.signature.unit',
  'header.signature.date',
]

function textPaths(report: Report): readonly NarrativePath[] {
  return [
    'header.intro',
    ...getForm(report.form).sections.flatMap((section): readonly NarrativePath[] => {
      const filled = (ids: readonly NarrativeId[]): NarrativePath[] =>
        ids.filter((id) => report.narratives[id].length > 0).map((id): NarrativePath => `narratives.${id}`)
      if (section.kind === 'table') return filled([section.texts.before, section.texts.after])
      const { id, parts } = section
      const lead = parts.length === 0 ? [`narratives.${id}` as const] : filled([id])
      return [...lead, ...parts.map((part) => `narratives.${part.id}` as const)]
    }),
  ]
}

/** Every place that can be commented. */
export function fieldGroups(report: Report): readonly FieldGroup[] {
  const figures = figuresOf(report)
  const tables = ['proactive', 'requests', 'disputes', 'metrics'] as const
  return [
    { id: 'texts', paths: textPaths(report) },
    ...tables.map((id) => ({
      id,
      paths: figures.filter(({ table }) => table === id).map(({ path }) => path),
    })),
    { id: 'basics', paths: basics },
  ]
}
