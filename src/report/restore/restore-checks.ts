/** Settings of the checks from loose data: what is missing or odd is as if never set. */
import { isLimit, limitIds, longestWord, mostWords } from '../check-settings'
import type { CheckSetup, LimitId, UnitCheckSettings, WordList } from '../check-settings'

const mostNames = 20

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined

const text = (value: unknown, limit: number): string =>
  typeof value === 'string' ? value.trim().slice(0, limit) : ''

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

export function restoreUnitSettings(raw: unknown): UnitCheckSettings {
  const limits: Partial<Record<LimitId, number>> = {}
  for (const id of limitIds) {
    const value = own(own(raw, 'limits'), id)
    if (typeof value === 'number' && isLimit(id, value)) limits[id] = value
  }
  const names = listOf(own(raw, 'ownNames')).map((name) => text(name, 100))
  return {
    unit: text(own(raw, 'unit'), 200),
    limits,
    ownNames: [...new Set(names)].filter((name) => name !== '').slice(0, mostNames),
  }
}

/** `null` where there is no list in it. */
export function restoreWordList(raw: unknown): WordList | null {
  const id = own(raw, 'id')
  const addedAt = own(raw, 'addedAt')
  const entries = listOf(own(raw, 'entries'))
    .slice(0, mostWords)
    .map((entry) => ({
      word: text(own(entry, 'word'), longestWord),
      suggestion: text(own(entry, 'suggestion'), 200),
      reason: text(own(entry, 'reason'), 500),
    }))
    .filter(({ word }) => word !== '')
  if (typeof id !== 'string' || !/^[\w-]{1,100}$/.test(id) || entries.length === 0) return null
  return {
    id,
    unit: text(own(raw, 'unit'), 200),
    name: text(own(raw, 'name'), 200),
    enabled: own(raw, 'enabled') !== false,
    addedAt: typeof addedAt === 'number' && Number.isFinite(addedAt) ? addedAt : 0,
    entries,
  }
}

export function restoreSetup(raw: unknown): CheckSetup {
  const units = new Map(
    listOf(own(raw, 'units')).map((one) => [restoreUnitSettings(one).unit, restoreUnitSettings(one)]),
  )
  return {
    units: [...units.values()],
    lists: listOf(own(raw, 'lists')).flatMap((one) => restoreWordList(one) ?? []),
  }
}
