/** How far each step is and what is left in it, once hands are still. */
import { computed } from 'vue'
import type { Ref } from 'vue'
import { useSettled } from '@/composables/use-settled'
import { stepIds, stepProgress, stepState } from '@/report/progress'
import type { StepId } from '@/report/progress'
import type { Report } from '@/report/report'
import { isProblem, stepFindings } from './step-findings'
import { useStepWords } from './step-words'
import type { Drafts } from './tables/cell-notes'

interface OpenReports {
  readonly report: Report | undefined
  readonly previous: Report | undefined
}

export function useStepStates(store: OpenReports, drafts: () => Drafts, current: Readonly<Ref<StepId>>) {
  const { stepTitle } = useStepWords()
  const settled = useSettled(() => store.report)
  const settledDrafts = useSettled(drafts)

  const found = computed(() => {
    const report = settled.value
    if (!report) return []
    return stepIds.map((id) => ({
      id,
      progress: stepProgress(report, id, store.previous),
      findings: stepFindings(report, store.previous, id, settledDrafts.value),
    }))
  })

  const steps = computed(() =>
    found.value.map(({ id, progress, findings }) => {
      const counted = { ...progress, failing: findings.filter(isProblem).length }
      return { id, title: stepTitle(id), progress: counted, state: stepState(counted) }
    }),
  )

  const findings = computed(() => found.value.find((one) => one.id === current.value)?.findings ?? [])

  return { settled, steps, findings }
}
