/** What the checks and the boxes say of the open report, for the panel, the fields and the steps. */
import { computed, onBeforeUnmount } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Edit, Fix } from '@/checks/types'
import { useSettled } from '@/composables/use-settled'
import { useToasts } from '@/composables/useToasts'
import { useEntryWords } from '@/parts/findings/entry-words'
import { missingSignature } from '@/report/progress'
import { useReportFindingsStore } from '@/stores/report-findings'
import { useReportStore } from '@/stores/report'
import { groupEntries, notesOf } from './findings/entries'
import type { FigureEditing } from './tables/use-figure-editing'
import { unreadableTexts } from './tables/unreadable-texts'

const isFigureEdit = (edit: Edit): edit is Extract<Edit, { kind: 'figure' | 'computed' }> =>
  edit.kind === 'figure' || edit.kind === 'computed'

export function useFindings(editing: FigureEditing) {
  const { t } = useI18n()
  const open = useReportStore()
  const findings = useReportFindingsStore()
  const toasts = useToasts()
  const { title, detail } = useEntryWords()

  onBeforeUnmount(findings.follow())

  const drafts = useSettled(() => ({ drafts: editing.drafts.value, active: editing.active.value }))
  const unreadable = computed(() => (drafts.value.drafts.size > 0 && open.report ? drafts.value : undefined))

  const groups = computed(() =>
    groupEntries({
      ...findings.judged,
      unreadable: unreadable.value && open.report ? unreadableTexts(open.report, unreadable.value) : [],
      messages: open.messages,
      unsigned: open.report && !open.isLocked ? missingSignature(open.report) : [],
    }),
  )

  /** At the field: what and why; the panel has the rest. */
  const notes = computed(() => notesOf(groups.value, (entry) => `${title(entry)}。${detail(entry)}`))

  /** Figures are mended as an edit of the tables, which they can undo; what texts were mended is taken back at once or by hand. */
  async function fix(chosen: Fix): Promise<void> {
    const change = await findings.changeOf(chosen)
    const before = open.report
    const figures = chosen.edits.filter(isFigureEdit).map((edit) => edit.path)
    editing.change(figures, change)
    const after = open.report
    if (!before || !after || before === after) return
    const isOfFigures = chosen.edits.every(isFigureEdit)
    const undo = (): void => {
      if (isOfFigures) editing.undo()
      else if (open.report === after) open.update(() => before)
      else toasts.show(t('checks.panel.undoLate'))
    }
    toasts.show(t('checks.panel.applied'), { action: { label: t('common.undo'), run: undo } })
  }

  return { groups, notes, fix, state: computed(() => findings.state), retry: () => void findings.check() }
}
