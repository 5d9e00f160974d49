/** What a draft for next year takes along and what it leaves blank, in numbers for the dialog that makes it. */
import { inputPathsOf, narrativeIds } from '@/report/form/form'
import type { WithMessages } from '@/report/message'
import { isEmptyNarrative, liveFiguresOf } from '@/report/narrative/narrative'
import type { Report } from '@/report/types'

export interface DraftOutline {
  /** Texts that are carried, of all texts of the report. */
  readonly texts: number
  readonly contacts: number
  /** Names of website, accounts and channels. */
  readonly names: number
  /** Figures of tables and metrics: all blank. */
  readonly blankFigures: number
  /** Typed digits in sentences that are blanked. */
  readonly blankedInTexts: number
  /** Words of last year that are kept and marked to be checked. */
  readonly markedInTexts: number
  /** Figures in sentences that wait for their new values. */
  readonly liveFigures: number
}

export function outlineDraft({ value, messages }: WithMessages<Report>): DraftOutline {
  const count = (texts: readonly string[]): number => texts.filter((text) => text.trim() !== '').length
  const told = (code: string): number =>
    messages.reduce((sum, one) => sum + (one.code === code ? Number(one.params?.['count']) : 0), 0)
  return {
    texts: narrativeIds.filter((id) => !isEmptyNarrative(value.narratives[id])).length,
    contacts: count(Object.values(value.header.contact)),
    names: count(Object.values(value.accounts)) + count(value.channels.map((channel) => channel.name)),
    blankFigures: inputPathsOf(value).filter((path) => value.figures[path] === null).length,
    blankedInTexts: told('draft.blanked'),
    markedInTexts: told('draft.marked'),
    liveFigures: narrativeIds.reduce((sum, id) => sum + liveFiguresOf(value.narratives[id]).length, 0),
  }
}
