/** What places of a report are called, in the language of the interface. */
import { useI18n } from 'vue-i18n'
import { isFigurePath } from '@/report/form/form'
import type { NamedPlace } from '@/report/form/paths'
import { useFormWords } from './form-words'

export function usePlaceNames() {
  const { t } = useI18n()
  const words = useFormWords()

  /** The place as the form names it: a figure, a line of the contact, a part of the text. */
  function placeName(path: NamedPlace): string {
    if (isFigurePath(path)) return words.figureLabel(path)
    if (!path.startsWith('narratives.')) return t(`checks.places.${path}`)
    const text = path.slice('narratives.'.length)
    return words.textTitle(text) ?? text
  }

  return { placeName }
}
