/** Names of fields as messages and lists give them, in the language of the interface. */
import { useI18n } from 'vue-i18n'
import { figureKeys, useFormWords } from '@/composables/form-words'
import { isFigurePath } from '@/report/form/form'
import type { FieldPath } from '@/report/form/paths'
import type { QueueItem } from '../queue/review-queue'

export function useFieldLabel() {
  const { t, locale } = useI18n()
  const { figureLabel, textTitle } = useFormWords()

  function fieldLabel(path: FieldPath): string {
    if (isFigurePath(path)) return figureLabel(path)
    if (!path.startsWith('narratives.')) return t(`transfer.fields.${path}`)
    const id = path.slice('narratives.'.length)
    return textTitle(id) ?? id
  }

  /** A row's name, without the column. */
  function rowLabel(path: FieldPath): string {
    if (!isFigurePath(path)) return fieldLabel(path)
    const words = figureKeys(path).slice(0, -1)
    return words.map((key) => t(key)).join(locale.value === 'zh-CN' ? '·' : ', ')
  }

  /** A column's name, within its row. */
  function columnLabel(path: FieldPath): string {
    const key = isFigurePath(path) ? figureKeys(path).at(-1) : undefined
    return key === undefined ? fieldLabel(path) : t(key)
  }

  /** What a question is about: its field, its row, or the document as a whole. */
  function questionLabel({ fields }: QueueItem): string {
    const [first] = fields
    if (!first) return t('transfer.queue.general')
    return fields.length > 1 ? rowLabel(first.path) : fieldLabel(first.path)
  }

  return { fieldLabel, columnLabel, questionLabel }
}
