/** Entries in words: what, where, why and what to do, and what a fix would do. */
import { useI18n } from 'vue-i18n'
import type { Fix } from '@/checks/types'
import { useMessageWords } from '@/composables/message-words'
import { usePlaceNames } from '@/composables/place-names'
import { stepOf } from '../step-of'
import type { Entry } from './entries'

type Params = Record<string, string | number>

export function useEntryWords() {
  const { t, te } = useI18n()
  const { placeName: place } = usePlaceNames()
  const { messageText } = useMessageWords()

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
