/** Names of fields as messages and lists give them, in the language of the interface. */
import { useI18n } from 'vue-i18n'
import { useFormWords } from '@/composables/form-words'
import { getForm, isFigurePath } from '@/report/form/form'
import type { FieldPath, PartId, SectionId } from '@/report/form/paths'

function isPart(id: string): id is PartId {
  return getForm('2021').sections[0].parts.some((part) => part.id === id)
}

export function useFieldLabel() {
  const { t } = useI18n()
  const { figureLabel, partTitle, sectionTitle } = useFormWords()

  function fieldLabel(path: FieldPath): string {
    if (isFigurePath(path)) return figureLabel(path)
    if (!path.startsWith('narratives.')) return t(`transfer.fields.${path}`)
    const id = path.slice('narratives.'.length)
    return isPart(id) ? partTitle(id) : sectionTitle(id as SectionId)
  }

  return { fieldLabel }
}
