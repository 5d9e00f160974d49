/** What places of a report are called, in the language of the interface, and all of them in the order of the form. */
import { useI18n } from 'vue-i18n'
import { useFormWords } from '@/composables/form-words'
import { figuresOf, getForm, isFigurePath, isPartId } from '@/report/form/form'
import type { FieldPath, NarrativeId, NarrativePath, SectionId } from '@/report/form/paths'
import type { Report } from '@/report/report'

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
]

function textPaths(report: Report): readonly NarrativePath[] {
  const sections = getForm(report.form).sections.filter((section) => section.kind === 'narrative')
  return [
    'header.intro',
    ...sections.flatMap(({ id, parts }) => [
      ...(parts.length === 0 || report.narratives[id].length > 0 ? ([`narratives.${id}`] as const) : []),
      ...parts.map((part) => `narratives.${part.id}` as const),
    ]),
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

export function useFieldNames() {
  const { t } = useI18n()
  const { figureLabel, partTitle, sectionTitle } = useFormWords()

  function nameOf(path: FieldPath): string {
    if (isFigurePath(path)) return figureLabel(path)
    if (!path.startsWith('narratives.')) return t(`review.fields.${path}`)
    const id = path.slice('narratives.'.length) as NarrativeId
    return isPartId(id) ? partTitle(id) : sectionTitle(id as SectionId)
  }

  return { nameOf }
}
