/** Messages in the language of the interface: their words stand in the locales under their code. */
import { useI18n } from 'vue-i18n'
import type { Message } from '@/report/message'

export function useMessageWords() {
  const { t } = useI18n()

  /** What happened, why, and what to do now, in one text. */
  function messageText(message: Pick<Message, 'code' | 'params'>): string {
    return t(`messages.${message.code}`, { ...message.params })
  }

  return { messageText }
}
