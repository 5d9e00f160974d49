/** What a person does in a narrative section, as changes of the open report. */
import { useI18n } from 'vue-i18n'
import { useToasts } from '@/composables/useToasts'
import type { Cell } from '@/report/figures/cell'
import { setFigure } from '@/report/figures/figures'
import type { AccountId, InputId, NarrativeId } from '@/report/form/paths'
import type { Narrative } from '@/report/narrative/narrative'
import type { Channel } from '@/report/types'
import { useReportStore } from '@/stores/report'
import { addChannel, changeChannel, removeChannel, returnChannel } from './channel-edits'

export function useTextEdits() {
  const { t } = useI18n()
  const toasts = useToasts()
  const store = useReportStore()

  return {
    setText(narrative: Narrative, id: NarrativeId): void {
      store.update((report) => ({ ...report, narratives: { ...report.narratives, [id]: narrative } }))
    },

    setMetric(path: InputId, cell: Cell): void {
      store.update((report) => setFigure(report, path, cell))
    },

    setAccount(id: AccountId, name: string): void {
      store.update((report) => ({ ...report, accounts: { ...report.accounts, [id]: name } }))
    },

    addChannel(): void {
      store.update((report) => addChannel(report, crypto.randomUUID()))
    },

    changeChannel(id: string, part: Partial<Omit<Channel, 'id'>>): void {
      store.update((report) => changeChannel(report, id, part))
    },

    /** At once, with a way back for as long as the notice stands. */
    removeChannel(channel: Channel): void {
      const at = store.report?.channels.indexOf(channel) ?? -1
      if (at < 0) return
      store.update((report) => removeChannel(report, channel.id))
      const undo = () => store.update((report) => returnChannel(report, channel, at))
      toasts.show(t('narrative.channels.removed'), { action: { label: t('common.undo'), run: undo } })
    },
  }
}
