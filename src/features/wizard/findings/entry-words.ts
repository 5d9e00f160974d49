/** Entries in words: what, where, why and what to do, and what a fix would do. */
import { useI18n } from 'vue-i18n'
import type { Fix } from '@/checks/types'
import { useFormWords } from '@/composables/form-words'
import { useMessageWords } from '@/composables/message-words'
import { isFigurePath, isNarrativeId, isPartId } from '@/report/form/form'
import type { NamedPlace, NarrativeId, SectionId } from '@/report/form/paths'
import { stepOf } from '../step-of'
import type { Entry } from './entries'

type Params = Record<string, string | number>

export function useEntryWords() {
  const { t, te } = useI18n()
  const words = useFormWords()
  const { messageText } = useMessageWords()

  /** The place as the form names it: a figure, a line of the contact, a part of the text. */
  function place(path: NamedPlace): string {
    if (isFigurePath(path)) return words.figureLabel(path)
    if (!path.startsWith('narratives.')) return t(`checks.places.${path}`)
    const text = path.slice('narratives.'.length) as NarrativeId | SectionId
    return isNarrativeId(text) && isPartId(text)
      ? words.partTitle(text)
      : words.sectionTitle(text as SectionId)
  }

  const column = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

  function filled({ params, labels, path }: Pick<Entry, 'params' | 'labels' | 'path'>): Params {
    const values = Object.entries(params).map(([key, value]) => [
      key,
      value === '' ? t('checks.blank') : value,
    ])
    const names = Object.entries(labels).map(([key, at]) => [key, place(at)])
    const own: Params = {
      ...(path ? { place: place(path) } : {}),
      ...(path?.startsWith('requests.') ? { column: t(`form.applicants.${column(path)}`) } : {}),
    }
    return { ...own, ...(Object.fromEntries([...values, ...names]) as Params) }
  }

  const isMessage = ({ code }: Entry): boolean => !te(`${code}.title`, 'zh-CN')

  function title(entry: Entry): string {
    return isMessage(entry) ? messageText(entry) : t(`${entry.code}.title`, filled(entry))
  }

  function detail(entry: Entry): string {
    return isMessage(entry) ? '' : t(`${entry.code}.detail`, filled(entry))
  }

  function fixText({ code, params, labels }: Fix): string {
    return t(`checks.fixes.${code}`, filled({ params, labels }))
  }

  /** 基本信息, 申请办理, … by the place of an entry. */
  const stepAt = (entry: Entry) => (entry.path ? stepOf(entry.path) : undefined)

  return { place, title, detail, fixText, stepAt }
}
