/** What units set for the checks, and their lists of words: a row each. */
import { restoreSetup } from '@/report/restore/restore-checks'
import { limitIds } from '@/report/check-settings'
import type { CheckSetup, UnitCheckSettings, WordList } from '@/report/check-settings'
import { toPlain } from './content'
import type { ReportDatabase } from './database'

export async function readCheckSetup(db: ReportDatabase): Promise<CheckSetup> {
  const [units, lists] = await Promise.all([db.checkSettings.toArray(), db.wordLists.toArray()])
  return restoreSetup({ units, lists: lists.sort((one, other) => one.addedAt - other.addedAt) })
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

/** A backup fills in what nobody has set here and adds the lists that are not here; call it inside a transaction. */
export async function mergeCheckSetup(db: ReportDatabase, { units, lists }: CheckSetup): Promise<void> {
  for (const one of units) if (!(await db.checkSettings.get(one.unit))) await db.checkSettings.put(one)
  const here = await db.wordLists.toArray()
  const isHere = (list: CheckSetup['lists'][number]): boolean =>
    here.some(
      (one) =>
        one.id === list.id ||
        (one.unit === list.unit && JSON.stringify(one.entries) === JSON.stringify(list.entries)),
    )
  await db.wordLists.bulkPut(lists.filter((list) => !isHere(list)))
}
