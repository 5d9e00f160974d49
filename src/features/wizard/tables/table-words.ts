/** What the pure parts of a table's step say, in words; each text is composed once, since keystrokes ask again. */
import { useI18n } from 'vue-i18n'
import type { CellNote } from '@/components/figure-grid/grid-view'
import type { ColumnBar } from '@/components/FigureGrid.vue'
import { formatCell } from '@/report/figures/cell'
import { computedTotal } from '@/report/figures/figures'
import type { Message } from '@/report/message'
import type { Report } from '@/report/types'
import type { PastePlan } from '@/components/figure-grid/plan-paste'
import type { UnreadableText } from './unreadable-texts'
import type { BarFact } from './column-bars'

const tones = { balanced: 'good', off: 'bad', missing: 'open', empty: 'open' } as const

export function useTableWords() {
  const { t, locale } = useI18n()

  const knownBars = new Map<string, string>()

  function barWords({ state, balance }: BarFact): string {
    const difference = Math.abs(balance.difference)
    const key = `${locale.value} ${state} ${difference} ${balance.blanks}`
    const words = knownBars.get(key) ?? t(`wizard.bars.${state}`, { difference, blanks: balance.blanks })
    knownBars.set(key, words)
    return words
  }

  function bar(fact: BarFact): ColumnBar {
    const { left, right } = fact.balance
    return {
      column: fact.column,
      text: barWords(fact),
      tone: tones[fact.state],
      ...(fact.state === 'off' ? { title: t('wizard.bars.sides', { left, right }) } : {}),
    }
  }

  function unreadable({ text, kept }: UnreadableText): CellNote {
    const params = { text, kept: kept || t('grid.blank') }
    return { severity: 'error', text: t('wizard.notes.unreadable', params) }
  }

  /** Totals are derived, never pasted; those that the block states otherwise are told. */
  function totalMessages(pasted: Report, totals: PastePlan['totals']): Message[] {
    return totals.flatMap(([path, stated]): Message[] => {
      const summed = computedTotal(pasted, path)
      if (summed === stated) return []
      const params = { stated: formatCell(stated), computed: formatCell(summed) || t('grid.blank') }
      return [{ code: 'paste.totalDiffers', severity: 'warning', path, params }]
    })
  }

  return { bar, unreadable, totalMessages }
}
