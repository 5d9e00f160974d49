/** How far each step is and how much is wrong in it, once hands are still. */
import { computed } from 'vue'
import type { Ref } from 'vue'
import { useSettled } from '@/composables/use-settled'
import { stepIds, stepProgress, stepState } from '@/report/progress'
import type { Report } from '@/report/types'
import { entriesIn } from './findings/entries'
import type { GroupedEntries } from './findings/entries'
import { useStepWords } from './step-words'

interface OpenReports {
  readonly report: Report | undefined
  readonly previous: Report | undefined
}

export function useStepStates(store: OpenReports, groups: Readonly<Ref<GroupedEntries>>) {
  const { stepTitle } = useStepWords(() => store.report?.form)
  const settled = useSettled(() => store.report)

  const progress = computed(() => {
    const report = settled.value
    return report ? stepIds.map((id) => ({ id, progress: stepProgress(report, id, store.previous) })) : []
  })

  const steps = computed(() =>
    progress.value.map(({ id, progress: counted }) => {
      const { error, warning } = entriesIn(groups.value, id)
      const withFindings = { ...counted, failing: error.length + warning.length }
      return { id, title: stepTitle(id), progress: withFindings, state: stepState(withFindings) }
    }),
  )

  return { settled, steps }
}
