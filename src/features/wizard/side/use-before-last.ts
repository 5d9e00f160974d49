import { shallowRef, watch } from 'vue'
import type { Report } from '@/report/types'
import { useLibraryStore } from '@/stores/library'
import { orTrouble } from '@/stores/trouble'

/** The report of the year before last year's, for the changes that last year's text states. */
export function useBeforeLast(lastYear: () => Report | undefined) {
  const library = useLibraryStore()
  const beforeLast = shallowRef<Report>()

  watch(
    () => {
      const last = lastYear()
      return last && library.find(last.unit, last.year - 1)?.id
    },
    async (id) => {
      beforeLast.value = undefined
      const report = id && (await orTrouble(library.load(id)))
      const last = lastYear()
      if (report && last?.unit === report.unit && last.year - 1 === report.year) beforeLast.value = report
    },
    { immediate: true },
  )

  return beforeLast
}
