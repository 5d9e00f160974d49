/** Words for the rows of a batch, in the language of the interface. */
import { useI18n } from 'vue-i18n'
import { useMessageWords } from '@/composables/message-words'
import type { Message } from '@/report/message'
import { useFieldLabel } from '../fields/field-label'
import type { PlannedRow } from './plan'

export function useBatchWords() {
  const { t } = useI18n()
  const { messageText } = useMessageWords()
  const { fieldLabel } = useFieldLabel()

  /** What becomes, or has become, of a row. */
  function stateText({ row, standing }: PlannedRow): string {
    if (row.kind !== 'report' || !row.outcome) return t(`batch.standings.${standing}`)
    if (row.outcome.kind === 'refused') {
      return t('batch.refused', { why: t(`storage.errors.${row.outcome.code}.short`) })
    }
    return t(row.outcome.replaced ? 'batch.replaced' : 'batch.standings.stored')
  }

  /** The field it is about, and what it says. */
  function detailText(message: Message): string {
    const words = messageText(message)
    return message.path ? t('batch.detail', { field: fieldLabel(message.path), words }) : words
  }

  return { stateText, detailText }
}
