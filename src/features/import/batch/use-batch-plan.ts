/** The rows of the batch with what becomes of them, as they are shown: planned, filtered, sorted. */
import { computed, ref, shallowRef } from 'vue'
import { useBatchStore } from '@/stores/batch'
import { countByFilter, filterRows, sortRows } from './list'
import type { BatchFilter, BatchSort } from './list'
import { planBatch, toIntakes } from './plan'

export function useBatchPlan() {
  const batch = useBatchStore()
  const filter = ref<BatchFilter>('all')
  const sort = shallowRef<BatchSort>({ column: 'file', direction: 'ascending' })

  const planned = computed(() =>
    planBatch({ rows: batch.rows, ticks: batch.ticks, storedMatch: batch.storedMatch }),
  )
  const counts = computed(() => countByFilter(planned.value))
  const shown = computed(() => sortRows(filterRows(planned.value, filter.value), sort.value))
  const intakes = computed(() => toIntakes(planned.value))

  return { filter, sort, planned, counts, shown, intakes }
}
