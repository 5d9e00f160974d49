/**
 * Settings of the checks from loose data: what is missing is as if never set; what is odd, too long or unknown is
 * told, with its place. Places are `units[2].ownNames`, `lists[1].entries[3].word`.
 */
import { isLimit, limitIds } from '../check-settings'
import type { CheckSetup, LimitId, UnitCheckSettings, WordEntry, WordList } from '../check-settings'
import { isRecord, own } from './loose'
import { badValue, isThere, restoreListHead, text } from './restore-list'
import { restoreRequirements } from './restore-requirements'
import { inside, keepText, listAt, tellNobody, tellUnknown } from './restore-telling'
import type { Tell, Where } from './restore-telling'

function restoreLimits(raw: unknown, where: Where, tell: Tell): UnitCheckSettings['limits'] {
  const limits: Partial<Record<LimitId, number>> = {}
  if (isThere(raw) && !isRecord(raw)) badValue(tell, raw, where)
  tellUnknown(tell, raw, limitIds, where)
  for (const id of limitIds) {
    const value = own(raw, id)
    if (typeof value === 'number' && isLimit(id, value)) limits[id] = value
    else if (isThere(value)) badValue(tell, value, inside(where, id))
  }
  return limits
}

function restoreUnitSettings(raw: unknown, where: Where, tell: Tell): UnitCheckSettings {
  if (!isRecord(raw)) badValue(tell, raw, where)
  tellUnknown(tell, raw, ['unit', 'limits', 'ownNames'], where)
  const at = inside(where, 'ownNames')
  const names = listAt(tell, raw, 'ownNames', 'ownNames', at).map((name, index) => {
    if (typeof name === 'string') return keepText(tell, name.trim(), 'ownName', inside(at, index))
    badValue(tell, name, inside(at, index))
    return ''
  })
  return {
    unit: text(tell, raw, 'unit', 'unit', where),
    limits: restoreLimits(own(raw, 'limits'), inside(where, 'limits'), tell),
    ownNames: [...new Set(names)].filter((name) => name !== ''),
  }
}

function restoreEntry(raw: unknown, where: Where, tell: Tell): WordEntry[] {
  tellUnknown(tell, raw, ['word', 'suggestion', 'reason'], where)
  const word = text(tell, raw, 'word', 'word', where)
  if (word === '') {
    badValue(tell, raw, where)
    return []
  }
  const suggestion = text(tell, raw, 'suggestion', 'suggestion', where)
  return [{ word, suggestion, reason: text(tell, raw, 'reason', 'wordReason', where) }]
}

/** None where there is no list in it. */
function restoreWordList(raw: unknown, where: Where, tell: Tell): WordList[] {
  const at = inside(where, 'entries')
  const entries = listAt(tell, raw, 'entries', 'words', at).flatMap((entry, index) =>
    restoreEntry(entry, inside(at, index), tell),
  )
  const head = entries.length > 0 ? restoreListHead(raw, [], where, tell) : undefined
  if (head) return [{ ...head, entries }]
  badValue(tell, raw, where)
  return []
}

function allAt(tell: Tell, raw: unknown, key: string): readonly unknown[] {
  const value = own(raw, key)
  if (Array.isArray(value)) return value as unknown[]
  if (isThere(value)) badValue(tell, value, { name: key })
  return []
}

/** Whatever is told is told to `tell`. Texts and lists beyond their limits are kept whole, up to the ceilings. */
export function restoreSetup(raw: unknown, tell: Tell = tellNobody): CheckSetup {
  if (isThere(raw) && !isRecord(raw)) badValue(tell, raw, { name: '' })
  tellUnknown(tell, raw, ['units', 'lists', 'requirements'], { name: '' })
  const units = new Map<string, UnitCheckSettings>()
  for (const [index, one] of allAt(tell, raw, 'units').entries()) {
    const where = inside({ name: 'units' }, index)
    const settings = restoreUnitSettings(one, where, tell)
    // Of two the last one holds.
    if (units.has(settings.unit)) badValue(tell, units.get(settings.unit), where)
    units.set(settings.unit, settings)
  }
  return {
    units: [...units.values()],
    lists: allAt(tell, raw, 'lists').flatMap((one, index) =>
      restoreWordList(one, inside({ name: 'lists' }, index), tell),
    ),
    requirements: allAt(tell, raw, 'requirements').flatMap((one, index) =>
      restoreRequirements(one, inside({ name: 'requirements' }, index), tell),
    ),
  }
}
