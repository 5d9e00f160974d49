/** Going from step to step: by the address, to a field that is wanted, back to where the cursor was. */
import { computed, nextTick, onBeforeUnmount, watch } from 'vue'
import type { Ref } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate, useRouter } from 'vue-router'
import type { TextSpot } from '@/checks/types'
import { isFieldPath } from '@/report/form/field-path'
import type { FieldPath } from '@/report/form/paths'
import type { StepId } from '@/report/progress'
import type { useReportStore } from '@/stores/report'
import { isStep, neighbour, stepOf } from './step-of'
import type { StepView } from './step-view'
import { usePlace } from './use-place'

interface Address {
  readonly id: string
  readonly step?: string
}

export function useJourney(
  store: Pick<ReturnType<typeof useReportStore>, 'rememberPlace' | 'placeOf'>,
  address: Address,
  pane: Ref<HTMLElement | undefined>,
  view: Ref<StepView | undefined>,
) {
  const router = useRouter()
  const place = usePlace(store, () => address.id, pane, view)
  const current = computed<StepId>(() => (isStep(address.step) ? address.step : 'basics'))
  /** Where to go once the step that holds it is there. */
  let wanted: { readonly path: FieldPath; readonly spot: TextSpot | undefined } | undefined

  /** Somebody is on the way to another page already, while the report is still being opened. */
  let isLeaving = false
  onBeforeRouteLeave(() => {
    isLeaving = true
  })
  onBeforeRouteUpdate(() => {
    isLeaving = false
  })

  /** A report that was just opened goes on where it was left, unless its address names a field (`at`) or a step. */
  async function arriveAtReport(): Promise<void> {
    const left = await place.recall()
    if (isLeaving) return
    const { at } = router.currentRoute.value.query
    if (isFieldPath(at)) {
      wanted = { path: at, spot: undefined }
      await goToStep(stepOf(at))
    } else if (!isStep(address.step)) await goToStep(left ?? 'basics')
  }

  function goToStep(step: StepId) {
    return router.replace({ name: 'wizard', params: { id: address.id, step } })
  }

  /** To a field, or to words of a text. */
  async function goTo(path: FieldPath, spot?: TextSpot): Promise<void> {
    wanted = { path, spot }
    const step = stepOf(path)
    if (step === current.value) await arriveAtStep()
    else await goToStep(step)
  }

  function go(by: 1 | -1): void {
    const step = neighbour(current.value, by)
    if (step) void goToStep(step)
  }

  function reach(path: FieldPath, spot: TextSpot | undefined): boolean {
    if (spot && view.value?.focusWords?.(path, spot)) return true
    return view.value?.focusField?.(path) === true
  }

  /** The cursor goes to what was asked for, else to where it was, else to the heading of the step. */
  async function arriveAtStep(): Promise<void> {
    await nextTick()
    const target = wanted
    wanted = undefined
    if (target && reach(target.path, target.spot)) return
    if (!(await place.bringBack(current.value))) {
      pane.value?.querySelector<HTMLElement>('[data-step-heading]')?.focus({ preventScroll: true })
    }
  }

  watch(view, (arrived) => {
    if (arrived) void arriveAtStep()
  })
  // Before the page is drawn anew: the step that is left is still there to be noted.
  watch(current, (_step, left) => place.settle(left))
  onBeforeUnmount(() => place.settle(current.value))

  return {
    current,
    go,
    goTo,
    arriveAtReport,
    /** To be called whenever scroll or cursor may have moved. */
    notePlace: () => place.noteSoon(current.value),
  }
}
