/** What a person set, and where they were: one row each. */
import { stepIds } from '@/report/progress'
import type { StepId } from '@/report/progress'
import { own, toPlain } from './content'
import type { ReportDatabase, WithDatabase } from './database'
import type { CursorPlace, ReadingPlace, ReportStorage, Settings } from './types'

/** Settings from loose data: what is missing or odd is as if never set. */
export function restoreSettings(raw: unknown): Settings {
  const language = own(raw, 'language')
  const personName = own(raw, 'personName')
  const lastBackupAt = own(raw, 'lastBackupAt')
  return {
    language: language === 'zh-CN' || language === 'en' ? language : null,
    personName: typeof personName === 'string' ? personName : '',
    lastBackupAt: typeof lastBackupAt === 'number' && Number.isFinite(lastBackupAt) ? lastBackupAt : null,
  }
}

export async function readSettings(db: ReportDatabase): Promise<Settings> {
  const rows = await db.settings.toArray()
  return restoreSettings(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
}

function restoreCursor(raw: unknown): CursorPlace | undefined {
  const field = own(raw, 'field')
  const from = own(raw, 'from')
  const to = own(raw, 'to')
  return typeof field === 'string' && typeof from === 'number' && typeof to === 'number'
    ? { field, from, to }
    : undefined
}

function restorePlace(raw: unknown): ReadingPlace | undefined {
  const step = stepIds.find((id) => id === own(raw, 'step'))
  if (!step) return undefined
  const scroll: Partial<Record<StepId, number>> = {}
  const cursor: Partial<Record<StepId, CursorPlace>> = {}
  for (const id of stepIds) {
    const top = own(own(raw, 'scroll'), id)
    if (typeof top === 'number' && Number.isFinite(top)) scroll[id] = top
    const at = restoreCursor(own(own(raw, 'cursor'), id))
    if (at) cursor[id] = at
  }
  return { step, scroll, cursor }
}

type SettingsPart = Pick<ReportStorage, 'loadSettings' | 'saveSettings' | 'loadPlace' | 'savePlace'>

export function settingTables(run: WithDatabase): SettingsPart {
  return {
    loadSettings: () => run(readSettings),

    async saveSettings(settings) {
      const rows = Object.entries(toPlain(settings)).map(([key, value]) => ({ key, value }))
      await run((db) => db.settings.bulkPut(rows))
    },

    loadPlace: (reportId) => run(async (db) => restorePlace((await db.places.get(reportId))?.place)),

    async savePlace(reportId, place) {
      await run((db) => db.places.put({ id: reportId, place: toPlain(place) }))
    },
  }
}
