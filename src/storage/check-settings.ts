/** What units set for the checks, and their lists of words and of requirements: a row each. */
import type { Table } from 'dexie'
import { restoreSetup } from '@/report/restore/restore-checks'
import { limitIds } from '@/report/check-settings'
import type { CheckSetup, RequirementList, UnitCheckSettings, WordList } from '@/report/check-settings'
import { inside } from '@/report/restore/restore-telling'
import type { Tell } from '@/report/restore/restore-telling'
import { toPlain } from './content'
import type { ReportDatabase } from './database'

export async function readCheckSetup(db: ReportDatabase): Promise<CheckSetup> {
  const [units, lists, requirements] = await Promise.all([
    db.checkSettings.toArray(),
    db.wordLists.toArray(),
    db.requirementLists.toArray(),
  ])
  const oldestFirst = (one: { addedAt: number }, other: { addedAt: number }): number =>
    one.addedAt - other.addedAt
  return restoreSetup({ units, lists: lists.sort(oldestFirst), requirements: requirements.sort(oldestFirst) })
}

const known = { row: ['unit', 'limits', 'ownNames'], limits: limitIds as readonly string[] }

const unknownIn = (stored: object | undefined, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(stored ?? {}).filter(([key]) => !names.includes(key)))

/** Sets a unit's own; what a newer version of the program set stays, though this one does not know it. */
export async function writeUnitCheckSettings(db: ReportDatabase, settings: UnitCheckSettings): Promise<void> {
  await db.transaction('rw', db.checkSettings, async () => {
    const stored = await db.checkSettings.get(settings.unit)
    const row = {
      ...unknownIn(stored, known.row),
      ...settings,
      limits: { ...unknownIn(stored?.limits, known.limits), ...settings.limits },
    }
    const isUnset =
      Object.keys(row.limits).length === 0 &&
      row.ownNames.length === 0 &&
      Object.keys(row).length === known.row.length
    if (isUnset) await db.checkSettings.delete(settings.unit)
    else await db.checkSettings.put(toPlain(row))
  })
}

export async function writeWordList(db: ReportDatabase, list: WordList): Promise<void> {
  await db.wordLists.put(toPlain(list))
}

export async function writeRequirementList(db: ReportDatabase, list: RequirementList): Promise<void> {
  await db.requirementLists.put(toPlain(list))
}

/** Stands behind the name of a list that came from a backup beside one of the same origin that was changed here. */
const fromBackup = '（备份）'

const isSameSetup = (one: unknown, other: unknown): boolean =>
  JSON.stringify(toPlain(one)) === JSON.stringify(toPlain(other))

type SettingsList = WordList | RequirementList

/** What tells one list from another: who and what it is for, and its entries. */
const contentOf = (list: SettingsList): unknown => [
  list.unit,
  'year' in list ? list.year : null,
  list.entries,
]

/** `key` is what the lists stand under in the backup. */
async function mergeLists<List extends SettingsList>(
  table: Table<List, string>,
  lists: readonly List[],
  key: keyof CheckSetup,
  tell: Tell,
): Promise<void> {
  const here = await table.toArray()
  for (const [index, list] of lists.entries()) {
    if (here.some((one) => isSameSetup(contentOf(one), contentOf(list)))) continue
    const isOther = here.some((one) => one.id === list.id)
    const added: List = isOther
      ? { ...list, id: crypto.randomUUID(), name: `${list.name}${fromBackup}`, enabled: false }
      : list
    await table.put(added)
    if (isOther) tell('otherList', inside({ name: key }, index), { text: added.name }, 'notice')
  }
}

/**
 * A backup fills in what nobody has set here and adds the lists that are not here; call it inside a transaction. What
 * is set here otherwise stays and is told (`keptSettings`); of a list that was changed here the backup's comes beside
 * it, switched off (`otherList`).
 */
export async function mergeCheckSetup(
  db: ReportDatabase,
  { units, lists, requirements }: CheckSetup,
  tell: Tell,
): Promise<void> {
  for (const [index, one] of units.entries()) {
    const stored = await db.checkSettings.get(one.unit)
    if (!stored) await db.checkSettings.put(one)
    else if (!isSameSetup(restoreSetup({ units: [stored] }).units, [one]))
      tell('keptSettings', inside({ name: 'units' }, index), { text: one.unit }, 'notice')
  }
  await mergeLists(db.wordLists, lists, 'lists', tell)
  await mergeLists(db.requirementLists, requirements, 'requirements', tell)
}
