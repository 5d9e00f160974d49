/**
 * What is typed in a window while it cannot be saved over its report: one record for each such window, overwritten with
 * every save. It has a database of its own whose tables never change, so that it takes text even where another window
 * has moved the reports on to a newer version of the program.
 */
import { reportProgress } from '@/report/progress'
import type { Report } from '@/report/types'
import { restoreReport } from '@/report/restore/restore'
import { own, toPlain } from './content'
import type { ReportDatabase, WithDatabase } from './database'
import type { ReportRow } from './rows'
import type { Tabs } from './tabs'
import { StorageError, storageErrorCodes } from './types'
import type { ReportStorage, Snapshot, SnapshotInfo, UnmergedInfo } from './types'
import { unmergedName } from './versions'

type UnmergedRow = Omit<UnmergedInfo, 'isLive'>

const tablesOf = (db: ReportDatabase) => ({
  infos: db.table<unknown, string>('unmerged'),
  contents: db.table<ReportRow, string>('contents'),
})

const time = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0

/** A window of another version may have written it: what is odd is as if it were not said. */
function readRow(raw: unknown): UnmergedRow | null {
  const [id, reportId, unit, year] = [
    own(raw, 'id'),
    own(raw, 'reportId'),
    own(raw, 'unit'),
    own(raw, 'year'),
  ]
  if (typeof id !== 'string' || typeof reportId !== 'string') return null
  return {
    id,
    reportId,
    startedAt: time(own(raw, 'startedAt')),
    savedAt: time(own(raw, 'savedAt')),
    cause: storageErrorCodes.find((code) => code === own(raw, 'cause')) ?? 'storage.failed',
    unit: typeof unit === 'string' ? unit : '',
    year: typeof year === 'number' ? year : 0,
    completeness: time(own(raw, 'completeness')),
  }
}

/** What windows of the browser hold at this moment; nothing where it does not tell. */
async function heldLocks(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set()
  const { held = [] } = await navigator.locks.query()
  return new Set(held.flatMap(({ name }) => name ?? []))
}

export const toSnapshotInfo = ({ id, reportId, savedAt, completeness }: UnmergedRow): SnapshotInfo => ({
  id,
  reportId,
  takenAt: savedAt,
  reason: 'unmerged',
  completeness,
})

export interface UnmergedTexts extends Pick<
  ReportStorage,
  'keepUnmerged' | 'releaseUnmerged' | 'dropUnmerged' | 'listUnmerged'
> {
  /** Those of a report as versions of it; none where they cannot be read, since the others can. */
  asSnapshots(reportId: string): Promise<readonly SnapshotInfo[]>
  load(id: string): Promise<Snapshot | undefined>
  /** All of them as versions, for the backup; none where they cannot be read. */
  withContents(): Promise<readonly (SnapshotInfo & { readonly report: unknown })[]>
  /** Ends those of reports that were ended, but for what another window is still writing. */
  dropWith(reportIds: readonly string[]): Promise<void>
}

export function unmergedTexts(run: WithDatabase, tabs: Tabs, name: string): UnmergedTexts {
  /** What this window is writing, and how to end that. */
  const writing = new Map<string, () => Promise<void>>()
  const lockOf = (id: string): string => `${unmergedName(name)} ${id}`

  /** Held for as long as the window lives; a browser that is killed lets go of it. */
  function hold(id: string): void {
    if (writing.has(id)) return
    let end: () => void = () => undefined
    const ended = new Promise<void>((resolve) => (end = resolve))
    const held: Promise<unknown> =
      'locks' in navigator ? navigator.locks.request(lockOf(id), () => ended) : ended
    // Others are told once the browser has let go, or they would still see it held.
    const released = held.then(
      () => undefined,
      () => undefined,
    )
    writing.set(id, () => {
      end()
      return released
    })
  }

  async function release(id: string): Promise<void> {
    const end = writing.get(id)
    writing.delete(id)
    await end?.()
  }

  async function list(): Promise<readonly UnmergedInfo[]> {
    const [rows, held] = await Promise.all([run((db) => tablesOf(db).infos.toArray()), heldLocks()])
    return rows
      .flatMap((raw) => readRow(raw) ?? [])
      .map((row) => ({ ...row, isLive: writing.has(row.id) || held.has(lockOf(row.id)) }))
      .sort((one, other) => other.savedAt - one.savedAt)
  }

  async function drop(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    await run((db) => {
      const { infos, contents } = tablesOf(db)
      return db.transaction('rw', infos, contents, async () => {
        await infos.bulkDelete([...ids])
        await contents.bulkDelete([...ids])
      })
    })
    await Promise.all(ids.map(release))
    tabs.announce({ ids, by: 'unmerged' })
  }

  return {
    async keepUnmerged({ id, reportId, cause }, report: Report) {
      const plain = toPlain(report)
      const isNew = !writing.has(id)
      hold(id)
      const savedAt = Date.now()
      await run((db) => {
        const { infos, contents } = tablesOf(db)
        return db.transaction('rw', infos, contents, async () => {
          const before = readRow(await infos.get(id))
          const { unit, year } = plain
          const completeness = reportProgress(plain).filled
          const startedAt = before?.startedAt ?? savedAt
          const row: UnmergedRow = { id, reportId, startedAt, savedAt, cause, unit, year, completeness }
          await infos.put(row)
          await contents.put({ id, report: plain })
        })
      })
      if (isNew) tabs.announce({ ids: [id], by: 'unmerged' })
      return savedAt
    },

    async releaseUnmerged(id) {
      await release(id)
      tabs.announce({ ids: [id], by: 'unmerged' })
    },

    dropUnmerged: (id) => drop([id]),
    listUnmerged: list,

    async asSnapshots(reportId) {
      const rows = await run((db) => tablesOf(db).infos.toArray()).catch(() => [])
      return rows
        .flatMap((raw) => readRow(raw) ?? [])
        .filter((row) => row.reportId === reportId)
        .map(toSnapshotInfo)
    },

    load: (id) =>
      run(async (db) => {
        const { infos, contents } = tablesOf(db)
        const [row, content] = [readRow(await infos.get(id)), await contents.get(id)]
        if (!row || !content) return undefined
        const { value, messages } = restoreReport(content.report)
        if (!value) throw new StorageError('storage.failed', { cause: messages })
        return { ...toSnapshotInfo(row), report: value, messages }
      }),

    withContents: () =>
      run(async (db) => {
        const { infos, contents } = tablesOf(db)
        const rows = (await infos.toArray()).flatMap((raw) => readRow(raw) ?? [])
        const kept = await contents.bulkGet(rows.map(({ id }) => id))
        return rows.map((row, index) => ({ ...toSnapshotInfo(row), report: kept[index]?.report }))
      }).catch(() => []),

    async dropWith(reportIds) {
      const ended = (await list()).filter((one) => !one.isLive && reportIds.includes(one.reportId))
      await drop(ended.map(({ id }) => id))
    },
  }
}
