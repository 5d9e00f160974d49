/** Opens the report of an address for review, and saves it before it is left. */
import { onBeforeUnmount, ref, watch } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { useReportStore } from '@/stores/report'

export type OpeningState = 'loading' | 'open' | 'missing'

export function useOpenReview(reportId: () => string) {
  const store = useReportStore()
  const state = ref<OpeningState>('loading')

  async function open(): Promise<void> {
    state.value = 'loading'
    const opening = reportId()
    const isOpen = await store.open(opening)
    if (opening === reportId()) state.value = isOpen ? 'open' : 'missing'
  }

  watch(reportId, open, { immediate: true })
  // What cannot be saved stays in sight, with what to do about it.
  onBeforeRouteLeave(() => store.close())
  onBeforeUnmount(() => void store.flush())

  return { store, state, retry: open }
}
