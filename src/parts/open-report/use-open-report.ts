/** Opens the report of an address, follows the address to another one, and asks before unsaved work is left. */
import { computed, onBeforeUnmount, ref, watch } from 'vue'
import { onBeforeRouteLeave, useRouter } from 'vue-router'
import type { RouteLocationNormalized } from 'vue-router'
import { settleInput } from '@/composables/pending-input'
import { useReportStore } from '@/stores/report'

export type OpeningState = 'loading' | 'open' | 'missing'

/**
 * For the page of one report. `onOpen` is awaited before the report counts as open. A page shows `MissingReport` while
 * the state is `missing`, and `LeaveDialog` while `asksToLeave`.
 */
export function useOpenReport(reportId: () => string, onOpen?: () => Promise<void>) {
  const store = useReportStore()
  const router = useRouter()
  const opening = ref<OpeningState>('loading')
  /** Set while a person is asked whether to leave although the report could not be saved. */
  const asksToLeave = ref(false)
  /** The report is closed and another page on its way. */
  const isLeaving = ref(false)
  /** Where the way out leads that was taken last. */
  let leavingTo: RouteLocationNormalized | undefined
  let answer: ((leaves: boolean) => void) | undefined

  /** A report that is let go of while its page stays is gone; one that is left on the way to another page is not. */
  const state = computed((): OpeningState => {
    if (opening.value !== 'open' || store.report) return opening.value
    return isLeaving.value ? 'loading' : 'missing'
  })

  async function open(): Promise<void> {
    opening.value = 'loading'
    isLeaving.value = false
    settleInput()
    const id = reportId()
    const isOpen = await store.open(id)
    if (id !== reportId()) return
    if (isOpen) await onOpen?.()
    opening.value = isOpen ? 'open' : 'missing'
  }

  watch(reportId, open, { immediate: true })

  onBeforeRouteLeave(async (to) => {
    leavingTo = to
    settleInput()
    isLeaving.value = await store.close()
    if (isLeaving.value) return true
    asksToLeave.value = true
    return new Promise<boolean>((resolve) => {
      answer = resolve
    })
  })

  // A page that could not be fetched leaves this one standing, and its report is closed already.
  const stopErrors = router.onError(() => {
    if (isLeaving.value) void open()
  })
  // So does whoever turns back before the other page has come.
  const stopArrivals = router.afterEach((to, _from, failure) => {
    if (failure && isLeaving.value && to === leavingTo) void open()
  })

  onBeforeUnmount(() => {
    stopErrors()
    stopArrivals()
    // Whoever leaves although saving failed gets another try.
    void store.flush()
  })

  function leave(leaves: boolean): void {
    asksToLeave.value = false
    answer?.(leaves)
  }

  return { state, asksToLeave, leave, retry: open }
}
