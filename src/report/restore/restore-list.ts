/** What lists of the settings have alike: who they are for, their name, and whether they are in use. */
import type { WordList } from '../check-settings'
import type { TextLimit } from '../limits'
import { own } from './loose'
import { inside, shown, tellUnknown, textAt } from './restore-telling'
import type { Tell, Where } from './restore-telling'

export const isThere = (value: unknown): boolean => value !== undefined && value !== null

/** White space around a word or a name is no part of it. */
export const text = (tell: Tell, raw: unknown, key: string, limit: TextLimit, where: Where): string =>
  textAt(tell, raw, key, limit, inside(where, key)).trim()

export const badValue = (tell: Tell, value: unknown, where: Where): void =>
  tell('badValue', where, { text: shown(value) })

/** All of a list but its entries; `undefined`, and nothing told, where it has no id. `more` are keys of its own. */
export function restoreListHead(
  raw: unknown,
  more: readonly string[],
  where: Where,
  tell: Tell,
): Omit<WordList, 'entries'> | undefined {
  const [id, addedAt, enabled] = [own(raw, 'id'), own(raw, 'addedAt'), own(raw, 'enabled')]
  if (typeof id !== 'string' || !/^[\w-]{1,100}$/.test(id)) return undefined
  tellUnknown(tell, raw, ['id', 'unit', 'name', 'enabled', 'addedAt', 'entries', ...more], where)
  const isTime = typeof addedAt === 'number' && Number.isFinite(addedAt)
  if (isThere(addedAt) && !isTime) badValue(tell, addedAt, inside(where, 'addedAt'))
  if (isThere(enabled) && typeof enabled !== 'boolean') badValue(tell, enabled, inside(where, 'enabled'))
  return {
    id,
    unit: text(tell, raw, 'unit', 'unit', where),
    name: text(tell, raw, 'name', 'listName', where),
    enabled: enabled !== false,
    addedAt: isTime ? addedAt : 0,
  }
}
