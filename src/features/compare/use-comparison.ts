import { computed, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Report } from '@/report/types'
import { useLibraryStore } from '@/stores/library'
import { orTrouble } from '@/stores/trouble'
import { compareReports } from './comparison'
import { readSides, usualSides, writeSides } from './sides'
import type { Side, Sides } from './sides'

/** The two contents that the address names, loaded, and what comes of comparing them. */
export function useComparison() {
  const route = useRoute()
  const router = useRouter()
  const library = useLibraryStore()

  const sides = computed<Sides>(() => {
    const named = readSides(route.query)
    return named.old || named.new ? named : usualSides(library.summaries)
  })

  async function load(side: Side | null): Promise<Report | undefined> {
    if (!side) return undefined
    if (side.kind === 'report') return orTrouble(library.load(side.id))
    return (await orTrouble(library.loadSnapshot(side.id)))?.report
  }

  function useSide(name: keyof Sides) {
    const report = shallowRef<Report>()
    const isMissing = shallowRef(false)
    watch(
      () => (library.ready ? JSON.stringify(sides.value[name]) : undefined),
      async (wanted) => {
        if (wanted === undefined) return
        const found = await load(sides.value[name])
        if (JSON.stringify(sides.value[name]) !== wanted) return
        report.value = found
        isMissing.value = sides.value[name] !== null && !found
      },
      { immediate: true },
    )
    return { report, isMissing }
  }

  const old = useSide('old')
  const now = useSide('new')
  const comparison = computed(() =>
    old.report.value && now.report.value ? compareReports(old.report.value, now.report.value) : undefined,
  )

  function choose(name: keyof Sides, side: Side | null): void {
    void router.replace({ query: writeSides({ ...sides.value, [name]: side }) })
  }

  function swap(): void {
    void router.replace({ query: writeSides({ old: sides.value.new, new: sides.value.old }) })
  }

  return {
    ready: computed(() => library.ready),
    sides,
    old: old.report,
    new: now.report,
    isMissing: computed(() => old.isMissing.value || now.isMissing.value),
    comparison,
    choose,
    swap,
  }
}
