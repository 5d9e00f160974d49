/** Opens the report of an address, follows the address to another one, and asks before unsaved work is left. */
import { ref, watch } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import type { useReportStore } from '@/stores/report'

export type OpeningState = 'loading' | 'open' | 'missing'

export function useOpenReport(
  store: Pick<ReturnType<typeof useReportStore>, 'open' | 'close'>,
  reportId: () => string,
  onOpen: () => Promise<void>,
) {
  const state = ref<OpeningState>('loading')
  /** Set while a person is asked whether to leave although the report could not be saved. */
  const asksToLeave = ref(false)
  let answer: ((leaves: boolean) => void) | undefined

  async function open(): Promise<void> {
    state.value = 'loading'
    const opening = reportId()
    const isOpen = await store.open(opening)
    if (opening !== reportId()) return
    if (isOpen) await onOpen()
    state.value = isOpen ? 'open' : 'missing'
  }

  watch(reportId, open, { immediate: true })

  onBeforeRouteLeave(async () => {
    if (await store.close()) return true
    asksToLeave.value = true
    return new Promise<boolean>((resolve) => {
      answer = resolve
    })
  })

  function leave(leaves: boolean): void {
    asksToLeave.value = false
    answer?.(leaves)
  }

  return { state, asksToLeave, leave, retry: open }
}
