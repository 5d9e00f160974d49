import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { readYears } from '@/charts/years'
import { useLibraryStore } from '@/stores/library'
import { readSelection, writeQuery } from './selection'
import type { Choices, Selection } from './selection'

/** The unit and years that the address names, and their figures from the library. */
export function useInsights() {
  const route = useRoute()
  const router = useRouter()
  const library = useLibraryStore()

  const yearsOf = (unit: string): readonly number[] => library.yearsOf(unit).map((row) => row.year)

  const choices = computed<Choices>(() => {
    const named = library.summaries.filter((row) => row.unit.trim() !== '')
    const latest = Math.max(...named.map((row) => row.updatedAt))
    return {
      units: library.units,
      usualUnit: named.find((row) => row.updatedAt === latest)?.unit.trim(),
      yearsOf,
    }
  })
  const selection = computed(() => readSelection(route.query, choices.value))
  const years = computed(() => (selection.value ? yearsOf(selection.value.unit) : []))
  const series = computed(() => {
    const { unit = '', from, to } = selection.value ?? {}
    return readYears(library.yearsOf(unit), from, to)
  })

  /** Shows something else; another unit comes with all of its years. */
  function select(change: Partial<Selection>): void {
    if (!selection.value) return
    const next = { ...selection.value, ...change }
    const isOtherUnit = next.unit !== selection.value.unit
    const query = isOtherUnit ? { unit: next.unit } : writeQuery(next)
    void router.replace({ query: { ...query } })
  }

  return { ready: computed(() => library.ready), choices, selection, years, series, select }
}
