/** Entries in words: those of the checks by their case, messages alone by their code. */
import { useI18n } from 'vue-i18n'
import { useFindingWords } from '@/composables/finding-words'
import { useMessageWords } from '@/composables/message-words'
import type { Entry } from './entry'

export function useEntryWords() {
  const { te } = useI18n()
  const findings = useFindingWords()
  const { messageText } = useMessageWords()

  const isMessage = ({ code }: Entry): boolean => !te(`${code}.title`, 'zh-CN')

  return {
    title: (entry: Entry): string => (isMessage(entry) ? messageText(entry) : findings.title(entry)),
    detail: (entry: Entry): string => (isMessage(entry) ? '' : findings.detail(entry)),
    fixWords: findings.fixWords,
  }
}
