/** Limits and thresholds of the checks, and what they are for one unit. */
import { defaultLimits } from '@/report/check-settings'
import type { CheckLimits, CheckSetup, RequirementList, WordList } from '@/report/check-settings'
import type { DictionaryEntry } from './dictionary'

export interface CheckSettings extends CheckLimits {
  /** Short names that the unit goes by, besides its full one. */
  readonly ownNames: readonly string[]
  /** The unit's own list of words. */
  readonly dictionary: readonly DictionaryEntry[]
  /** What the unit's reports have to say, besides what every report has to. */
  readonly requirements: readonly RequirementList[]
}

export const defaultSettings: CheckSettings = {
  ...defaultLimits,
  ownNames: [],
  dictionary: [],
  requirements: [],
}

const none: readonly DictionaryEntry[] = []

/** The words of several lists, of one that stands twice the later. */
function dictionaryOf(lists: readonly WordList[]): readonly DictionaryEntry[] {
  const [first, ...others] = lists
  if (!first) return none
  if (others.length === 0) return first.entries
  const words = new Map(lists.flatMap(({ entries }) => entries.map((entry) => [entry.word, entry] as const)))
  return [...words.values()]
}

/** What a unit's reports are checked by: its own settings, else those for all units, else the defaults. */
export function settingsFor(unit: string, { units, lists, requirements }: CheckSetup): CheckSettings {
  const name = unit.trim()
  const all = units.find((one) => one.unit === '')
  const own = name === '' ? undefined : units.find((one) => one.unit === name)
  const isUsed = (list: { readonly enabled: boolean; readonly unit: string }): boolean =>
    list.enabled && (list.unit === '' || list.unit === name)
  const enabled = lists.filter(isUsed)
  return {
    ...defaultLimits,
    ...all?.limits,
    ...own?.limits,
    ownNames: own?.ownNames ?? [],
    // Those for all units first: the unit's own have the last word.
    dictionary: dictionaryOf(
      enabled.sort((one, other) => Number(one.unit !== '') - Number(other.unit !== '')),
    ),
    requirements: requirements.filter(isUsed),
  }
}

/** Remembers the settings of units for as long as nothing is set anew: a list of words is indexed once, not for each report. */
export function settingsReader(setup: CheckSetup): (unit: string) => CheckSettings {
  const known = new Map<string, CheckSettings>()
  return (unit) => {
    const name = unit.trim()
    const settings = known.get(name) ?? settingsFor(name, setup)
    known.set(name, settings)
    return settings
  }
}
