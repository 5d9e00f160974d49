/** The texts of the open section in words: which is open, what is asked of it, how long and how complete they are. */
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFormWords } from '@/composables/form-words'
import { useSettled } from '@/composables/use-settled'
import type { NarrativeId, NarrativeSectionId, PartId } from '@/report/form/paths'
import type { FigureContext } from '@/report/narrative/live-figures'
import { firstOpenText, measureTexts, textsOf } from './section-texts'

export function useSectionTexts(
  section: NarrativeSectionId,
  context: () => FigureContext | null,
  overviewLimit: () => number | undefined,
) {
  const { t } = useI18n()
  const words = useFormWords(() => context()?.report.form)
  const ids = textsOf(section)
  const hasParts = ids.length > 1

  const settled = useSettled(context)
  const measures = computed(() => (settled.value ? measureTexts(ids, settled.value) : []))
  const current = ref<NarrativeId>(firstOpenText(measures.value) ?? section)

  const isPart = (id: NarrativeId): id is PartId => id !== section

  /** Names a text where it stands alone: （四）政府信息公开平台建设. */
  function titleOf(id: NarrativeId): string {
    if (isPart(id)) return words.partTitle(id)
    return hasParts ? t('narrative.lead') : words.sectionTitle(section)
  }

  const guidance = computed(() =>
    isPart(current.value) ? words.partGuidance(current.value) : words.sectionGuidance(section),
  )

  const note = computed(() => {
    if (!hasParts) return ''
    const at = ids.indexOf(current.value)
    const title = titleOf(current.value)
    return at === 0 ? title : t('narrative.position', { title, at, total: ids.length - 1 })
  })

  const parts = computed(() =>
    hasParts
      ? measures.value.map(({ id, isEmpty, gaps }) => ({
          id,
          isEmpty,
          gaps,
          title: isPart(id) ? words.partName(id) : t('narrative.lead'),
        }))
      : [],
  )

  const length = computed(() => {
    const count = measures.value.reduce((sum, one) => sum + one.characters, 0)
    const own = measures.value.find((one) => one.id === current.value)?.characters ?? 0
    // The other sections have no limit.
    const limit = section === 'overview' ? overviewLimit() : undefined
    return {
      isOver: limit !== undefined && count > limit,
      own: hasParts ? t('narrative.length.own', { count: own }) : '',
      all:
        limit === undefined
          ? t('narrative.length.all', { count })
          : t('narrative.length.limit', { count, limit }),
    }
  })

  const neighbour = (by: 1 | -1): NarrativeId | undefined => ids[ids.indexOf(current.value) + by]

  return { current, hasParts, titleOf, guidance, note, parts, length, neighbour }
}
