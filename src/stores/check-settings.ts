import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { settingsReader } from '@/checks/settings'
import type { CheckSettings } from '@/checks/settings'
import { emptySetup } from '@/report/check-settings'
import type { CheckSetup, LimitId, UnitCheckSettings, WordEntry, WordList } from '@/report/check-settings'
import { StorageError } from '@/storage/types'
import type { ReadWordList } from '@/workers/word-list/jobs'
import { useLibraryStore } from './library'
import { useStorage } from './storage'

export type { ReadWordList }

/**
 * What units set for the checks, and their lists of words. `checkSettingsFor(unit)` is what every check of a report
 * goes by; call `load` first. What storage refuses shows as the library's trouble, and the change does not hold.
 */
export const useCheckSettingsStore = defineStore('check-settings', () => {
  const setup = shallowRef<CheckSetup>(emptySetup)
  const ready = ref(false)
  const reader = computed(() => settingsReader(setup.value))
  let loading: Promise<void> | undefined

  async function attempt(work: () => Promise<void>): Promise<boolean> {
    const library = useLibraryStore()
    try {
      await work()
      return true
    } catch (error) {
      library.trouble = error instanceof StorageError ? error.code : 'storage.failed'
      return false
    }
  }

  /** Reads once; where storage refuses, the defaults hold. */
  function load(): Promise<void> {
    loading ??= attempt(async () => {
      setup.value = await useStorage().loadCheckSetup()
    }).then(() => {
      ready.value = true
    })
    return loading
  }

  /** What a unit itself sets; blank for all units. */
  function ownOf(unit: string): UnitCheckSettings {
    return setup.value.units.find((one) => one.unit === unit) ?? { unit, limits: {}, ownNames: [] }
  }

  /** What is set while another change is being saved waits for it, and does not undo it. */
  let saving: Promise<unknown> = Promise.resolve()

  function saveUnit(unit: string, change: (own: UnitCheckSettings) => UnitCheckSettings): Promise<boolean> {
    const saved = saving.then(async () => {
      const settings = change(ownOf(unit))
      const isKept = await attempt(() => useStorage().saveUnitCheckSettings(settings))
      if (isKept) {
        const others = setup.value.units.filter((one) => one.unit !== unit)
        setup.value = { ...setup.value, units: [...others, settings] }
      }
      return isKept
    })
    saving = saved
    return saved
  }

  /** `null` is as for all units, or the default. Whether it was kept. */
  function setLimit(unit: string, id: LimitId, value: number | null): Promise<boolean> {
    return saveUnit(unit, (own) => {
      const { [id]: _old, ...limits } = own.limits
      return { ...own, limits: value === null ? limits : { ...limits, [id]: value } }
    })
  }

  async function saveList(list: WordList): Promise<boolean> {
    const isKept = await attempt(() => useStorage().saveWordList(list))
    if (isKept) {
      const { lists } = setup.value
      const isHere = lists.some(({ id }) => id === list.id)
      const next = isHere ? lists.map((one) => (one.id === list.id ? list : one)) : [...lists, list]
      setup.value = { ...setup.value, lists: next }
    }
    return isKept
  }

  async function deleteList(id: string): Promise<boolean> {
    const isGone = await attempt(() => useStorage().deleteWordList(id))
    if (isGone) setup.value = { ...setup.value, lists: setup.value.lists.filter((one) => one.id !== id) }
    return isGone
  }

  return {
    setup,
    ready,
    load,
    /** What a unit's reports are checked by; the same value until something is set anew. */
    checkSettingsFor: (unit: string): CheckSettings => reader.value(unit),
    ownOf,
    setLimit,
    setOwnNames: (unit: string, ownNames: readonly string[]) =>
      saveUnit(unit, (own) => ({ ...own, ownNames })),
    /** As if the unit had never set anything. */
    resetUnit: (unit: string) => saveUnit(unit, () => ({ unit, limits: {}, ownNames: [] })),
    addList: (list: Pick<WordList, 'unit' | 'name' | 'entries'>) =>
      saveList({ ...list, id: crypto.randomUUID(), enabled: true, addedAt: Date.now() }),
    saveList,
    deleteList,
    /** What was understood of a file, to be looked at before it becomes a list. */
    async readList(file: File): Promise<ReadWordList> {
      const { readWordList } = await import('@/workers/word-list/word-list')
      return readWordList(file)
    },
    /** The program's own list of misused words. */
    async builtInWords(): Promise<readonly WordEntry[]> {
      const { misusedWords } = await import('@/checks/rules/wording/misused-words')
      return misusedWords
    },
  }
})
