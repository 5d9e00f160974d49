import Dexie from 'dexie'
import { describe, expect, it, vi } from 'vitest'
import { connect } from '@/storage/database'
import { versions } from '@/storage/versions'
import type { SchemaVersion } from '@/storage/versions'
import { summarise } from '@/report/summary'
import { freshName, openStorage } from '../../support/databases'
import { filledReport, unit } from '../../support/report-fixtures'

interface RawDatabase {
  readonly version: number
  readonly create: (db: IDBDatabase) => void
  readonly rows: Readonly<Record<string, readonly unknown[]>>
}

/** Writes a database without any of our own code, as an earlier program left it on the disk. */
function writeRaw(name: string, { version, create, rows }: RawDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version * 10)
    request.onerror = () => reject(request.error)
    request.onupgradeneeded = () => create(request.result)
    request.onsuccess = () => {
      const db = request.result
      const transaction = db.transaction(Object.keys(rows), 'readwrite')
      for (const [table, all] of Object.entries(rows)) {
        for (const row of all) transaction.objectStore(table).put(row)
      }
      transaction.oncomplete = () => {
        db.close()
        resolve()
      }
      transaction.onerror = () => reject(transaction.error)
    }
  })
}

const times = { createdAt: 100, updatedAt: 200 }

/** A library of version 1: rows then knew less than today's summaries, and one report lacks today's fields. */
const versionOne: RawDatabase = {
  version: 1,
  create(db) {
    for (const table of ['reports', 'summaries', 'snapshotReports', 'places']) {
      db.createObjectStore(table, { keyPath: 'id' })
    }
    db.createObjectStore('snapshots', { keyPath: 'id' }).createIndex('reportId', 'reportId')
    db.createObjectStore('settings', { keyPath: 'key' })
  },
  rows: {
    reports: [
      { id: 'whole', report: filledReport(2023) },
      {
        id: 'older',
        report: { schema: 1, unit, year: 2022, figures: { 'requests.received.business': 4, gone: 1 } },
      },
      { id: 'ruined', report: 'not a report' },
    ],
    summaries: [
      { id: 'whole', revision: 7, ...times, deletedAt: null, unit, year: 2023, figures: {} },
      { id: 'older', revision: 2, ...times, deletedAt: 300, unit, year: 2022 },
      { id: 'ruined', revision: 1, ...times, deletedAt: null, unit, year: 2021 },
    ],
    snapshots: [{ id: 'copy', reportId: 'whole', takenAt: 150, reason: 'opened', completeness: 3 }],
    snapshotReports: [{ id: 'copy', report: filledReport(2020) }],
    settings: [{ key: 'personName', value: '张三' }],
    places: [{ id: 'whole', place: { step: 'requests', scroll: { requests: 10 }, cursor: {} } }],
  },
}

describe('a database of version 1', () => {
  it('opens with everything that is in it', async () => {
    const name = freshName()
    await writeRaw(name, versionOne)
    const storage = openStorage(name)
    const whole = await storage.load('whole')
    expect(whole).toMatchObject({
      revision: 7,
      createdAt: 100,
      updatedAt: 200,
      deletedAt: null,
      messages: [],
    })
    expect(whole?.report).toEqual(filledReport(2023))
    expect((await storage.loadSnapshot('copy'))?.report).toEqual(filledReport(2020))
    expect((await storage.loadSettings()).personName).toBe('张三')
    expect((await storage.loadPlace('whole'))?.scroll).toEqual({ requests: 10 })
  })

  it('has today’s summaries afterwards, and keeps the row of a report that cannot be read', async () => {
    const name = freshName()
    await writeRaw(name, versionOne)
    const rows = await openStorage(name).listSummaries()
    const row = (id: string) => rows.find((one) => one.id === id)
    expect(row('whole')).toEqual({
      ...summarise(filledReport(2023)),
      id: 'whole',
      revision: 7,
      ...times,
      deletedAt: null,
    })
    expect(row('older')).toMatchObject({ deletedAt: 300, figures: { 'requests.received.business': 4 } })
    expect(row('ruined')).toMatchObject({ year: 2021 })
  })

  it('restores what it can of an older report, with a message, and leaves the rest blank', async () => {
    const name = freshName()
    await writeRaw(name, versionOne)
    const storage = openStorage(name)
    const older = await storage.load('older')
    expect(older?.messages.map((message) => message.code)).toEqual(['restore.unknownFigure'])
    expect(older?.report.figures['requests.received.business']).toBe(4)
    expect(older?.report.figures['requests.received.social']).toBeNull()
    await expect(storage.load('ruined')).rejects.toMatchObject({ code: 'report.unreadable' })
  })

  it('can be saved into at once', async () => {
    const name = freshName()
    await writeRaw(name, versionOne)
    const storage = openStorage(name)
    await expect(storage.save('whole', filledReport(2024), 7)).resolves.toMatchObject({ revision: 8 })
  })
})

describe('a row that another program wrote without a new version', () => {
  it('is written anew from its report when it is listed, and watched', async () => {
    const name = freshName()
    const storage = openStorage(name)
    const { id } = await storage.create(filledReport(2024))
    const raw = connect(name)
    await raw.run((db) => db.summaries.update(id, { shape: 'other', cells: '1,2,3', completeness: 0 }))
    raw.close()
    const heard = vi.fn()
    storage.watchSummaries(heard)
    await vi.waitFor(() => expect(heard).toHaveBeenCalled())
    expect(heard.mock.lastCall?.[0]).toMatchObject([{ id, revision: 1, ...summarise(filledReport(2024)) }])
    expect(await storage.listSummaries()).toMatchObject([{ id, ...summarise(filledReport(2024)) }])
  })
})

describe('a database of a newer version', () => {
  it('is refused and left as it is', async () => {
    const name = freshName()
    const newer = { ...versionOne, version: versions.length + 1 }
    await writeRaw(name, newer)
    const storage = openStorage(name)
    await expect(storage.load('whole')).rejects.toMatchObject({ code: 'storage.newer' })
    await expect(storage.create(filledReport(2024))).rejects.toMatchObject({ code: 'storage.newer' })
    const native = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    expect(native.version).toBe(newer.version * 10)
    expect([...native.objectStoreNames]).not.toContain('incoming')
    native.close()
  })
})

const added: SchemaVersion = { version: 90, stores: { marks: 'id' } }

describe('versions', () => {
  it('count up, and each is declared once', () => {
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_version, index) => index + 1))
  })

  it('upgrade under the feet of an open tab, which then says that it is too old', async () => {
    const name = freshName()
    const storage = openStorage(name)
    const { id } = await storage.create(filledReport(2024))
    const newer = connect(name, [...versions, added])
    await newer.run((db) => db.table('marks').put({ id }))
    await expect(storage.save(id, filledReport(2023), 1)).rejects.toMatchObject({ code: 'storage.newer' })
    newer.close()
  })

  it('whose upgrade fails leave the database as it was', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const name = freshName()
    const storage = openStorage(name)
    const { id } = await storage.create(filledReport(2024))
    storage.close()
    const failing = connect(name, [
      ...versions,
      {
        ...added,
        upgrade: async (transaction) => {
          await transaction.table('reports').clear()
          throw new Error('half-way')
        },
      },
    ])
    await expect(failing.run((db) => db.reports.count())).rejects.toMatchObject({
      code: 'storage.unavailable',
    })
    failing.close()
    expect((await openStorage(name).load(id))?.report).toEqual(filledReport(2024))
    warn.mockRestore()
  })

  it('create what a fresh database needs', async () => {
    const name = freshName()
    await openStorage(name).listSummaries()
    const raw = await new Dexie(name).open()
    expect(raw.verno).toBe(versions.length)
    expect(raw.tables.map((table) => table.name).sort()).toEqual(
      [...new Set(versions.flatMap(({ stores }) => Object.keys(stores)))].sort(),
    )
    raw.close()
  })
})
