/** Messages in the language of the interface: their words stand in the locales under their code. */
import { useI18n } from 'vue-i18n'
import type { Message } from '@/report/message'

export function useMessageWords() {
  const { t } = useI18n()

  /** What happened, why, and what to do now, in one text. */
  function messageText(message: Pick<Message, 'code' | 'params'>): string {
    // Forms are named by their year: one sentence says it of all of them.
    const [, form] = /^recognise\.otherForm\.(.+)$/.exec(message.code) ?? []
    if (form !== undefined) return t('messages.recognise.otherForm', { form })
    return t(`messages.${message.code}`, { ...message.params })
  }

  return { messageText }
}
