import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { settingsReader } from '@/checks/settings'
import type { CheckSettings } from '@/checks/settings'
import { emptySetup } from '@/report/check-settings'
import type {
  CheckSetup,
  LimitId,
  Requirement,
  RequirementList,
  UnitCheckSettings,
  WordEntry,
  WordList,
} from '@/report/check-settings'
import { StorageError } from '@/storage/types'
import type { ReadRequirementList, ReadWordList } from '@/workers/word-list/jobs'
import { useLibraryStore } from './library'
import { useStorage } from './storage'

export type { ReadRequirementList, ReadWordList }

/** With a changed one in its place, or a new one behind. */
function withList<List extends { readonly id: string }>(lists: readonly List[], list: List): readonly List[] {
  const isHere = lists.some(({ id }) => id === list.id)
  return isHere ? lists.map((one) => (one.id === list.id ? list : one)) : [...lists, list]
}

/**
 * What units set for the checks, and their lists of words and of requirements. `checkSettingsFor(unit)` is what every check of a report
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
    if (isKept) setup.value = { ...setup.value, lists: withList(setup.value.lists, list) }
    return isKept
  }

  async function deleteList(id: string): Promise<boolean> {
    const isGone = await attempt(() => useStorage().deleteWordList(id))
    if (isGone) setup.value = { ...setup.value, lists: setup.value.lists.filter((one) => one.id !== id) }
    return isGone
  }

  async function keepRequirements(list: RequirementList): Promise<boolean> {
    const isKept = await attempt(() => useStorage().saveRequirementList(list))
    if (isKept) setup.value = { ...setup.value, requirements: withList(setup.value.requirements, list) }
    return isKept
  }

  /** One change after another, each of the list as the one before left it; no change brings back a deleted list. */
  function changeRequirements(id: string, changes: Partial<Omit<RequirementList, 'id'>>): Promise<boolean> {
    const saved = saving.then(async () => {
      const list = setup.value.requirements.find((one) => one.id === id)
      return list !== undefined && keepRequirements({ ...list, ...changes })
    })
    saving = saved
    return saved
  }

  async function deleteRequirements(id: string): Promise<boolean> {
    const isGone = await attempt(() => useStorage().deleteRequirementList(id))
    const requirements = setup.value.requirements.filter((one) => one.id !== id)
    if (isGone) setup.value = { ...setup.value, requirements }
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
    /** The id of the new list, or `undefined` where it was not kept. */
    async addRequirements(
      list: Pick<RequirementList, 'unit' | 'name' | 'year' | 'entries'>,
    ): Promise<string | undefined> {
      const added = { ...list, id: crypto.randomUUID(), enabled: true, addedAt: Date.now() }
      return (await keepRequirements(added)) ? added.id : undefined
    },
    changeRequirements,
    deleteRequirements,
    async readRequirements(file: File): Promise<ReadRequirementList> {
      const { readRequirementList } = await import('@/workers/word-list/word-list')
      return readRequirementList(file)
    },
    /** An example of what notices ask for; it counts for nothing until it is taken as a list. */
    async sampleRequirements(): Promise<readonly Requirement[]> {
      const { sampleRequirements } = await import('@/sample/requirements')
      return sampleRequirements
    },
  }
})
