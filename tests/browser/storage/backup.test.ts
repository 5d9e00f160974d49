import { describe, expect, it, vi } from 'vitest'
import { sameContent } from '@/report/document/same-content'
import { setFigure } from '@/report/figures/figures'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import type { ReportStorage } from '@/storage/types'
import { counts, nothing, withoutChecksums } from '../../support/backup-file'
import { openStorage, openTabs } from '../../support/databases'
import { filledReport, unit } from '../../support/report-fixtures'

const version = (value: number, report: Report = filledReport()): Report =>
  setFigure(report, 'requests.received.naturalPerson', value)

const withoutRevision = (one: object | undefined): object => ({ ...one, revision: undefined })

/** Everything a library holds, for comparing before and after; revisions are those of a machine. */
async function everything(storage: ReportStorage): Promise<unknown> {
  const rows = [...(await storage.listSummaries())].sort((one, other) => one.id.localeCompare(other.id))
  const reports = await Promise.all(rows.map(async (row) => withoutRevision(await storage.load(row.id))))
  const snapshots = await Promise.all(
    rows.map(async (row) => {
      const infos = await storage.listSnapshots(row.id)
      return Promise.all(infos.map((info) => storage.loadSnapshot(info.id)))
    }),
  )
  return { rows: rows.map(withoutRevision), reports, snapshots }
}

/** A library with two reports, one in the bin, and snapshots. */
async function filledLibrary(): Promise<{ storage: ReportStorage; ids: readonly [string, string] }> {
  const storage = openStorage()
  const one = await storage.create(version(1))
  const other = await storage.create(blankReport(unit, 2023))
  await storage.takeSnapshot(one.id, version(7), 'opened')
  await storage.takeSnapshot(one.id, version(8), 'interval')
  await storage.moveToBin([other.id])
  return { storage, ids: [one.id, other.id] }
}

describe('a backup', () => {
  it('holds what is not merged as a version of its report', async () => {
    const storage = openStorage()
    const { id } = await storage.create(filledReport(2024))
    await storage.keepUnmerged({ id: 'typed', reportId: id, cause: 'storage.conflict' }, filledReport(2023))
    const elsewhere = openStorage()
    await elsewhere.readBackup(await storage.writeBackup())
    const versions = await elsewhere.listSnapshots(id)
    expect(versions).toMatchObject([{ reason: 'unmerged' }])
    expect((await elsewhere.loadSnapshot(versions[0]?.id ?? ''))?.report).toEqual(filledReport(2023))
  })

  it('holds what is not merged in the bin where its report was ended while it was typed', async () => {
    const storage = openStorage()
    const { id } = await storage.create(filledReport(2024))
    await storage.keepUnmerged({ id: 'typed', reportId: id, cause: 'storage.conflict' }, version(4321))
    await storage.purge([id])
    expect(await storage.listUnmerged()).toHaveLength(1)
    const elsewhere = openStorage()
    const outcome = await elsewhere.readBackup(await storage.writeBackup())
    expect(outcome.check.verdict).toBe('whole')
    expect(await elsewhere.listSummaries()).toMatchObject([
      { id: 'typed', deletedAt: expect.any(Number) as number },
    ])
    expect((await elsewhere.load('typed'))?.report).toEqual(version(4321))
  })

  it('does not show an earlier moment of what is not merged for what was typed since', async () => {
    const storage = openStorage()
    const { id } = await storage.create(filledReport(2024))
    const typed = { id: 'typed', reportId: id, cause: 'storage.conflict' } as const
    await storage.keepUnmerged(typed, version(5))
    const file = await storage.writeBackup()
    await storage.keepUnmerged(typed, version(6))
    await storage.readBackup(file)
    await storage.readBackup(file)
    await storage.readBackup(await storage.writeBackup())
    const infos = await storage.listSnapshots(id)
    const shown = await Promise.all(infos.map(async (one) => (await storage.loadSnapshot(one.id))?.report))
    expect(shown.filter((one) => one && sameContent(one, version(5)))).toHaveLength(1)
    expect((await storage.loadSnapshot('typed'))?.report).toEqual(version(6))
    expect(new Set(infos.map((one) => one.id)).size).toBe(infos.length)
  })

  it('brings everything to another machine: reports, bin, snapshots, settings', async () => {
    const { storage } = await filledLibrary()
    await storage.saveSettings({ language: 'en', personName: '张三', lastBackupAt: 5 })
    const elsewhere = openStorage()
    expect(counts(await elsewhere.readBackup(await storage.writeBackup()))).toEqual({ ...nothing, added: 2 })
    expect(await everything(elsewhere)).toEqual(await everything(storage))
    expect(await elsewhere.loadSettings()).toEqual({ language: 'en', personName: '张三', lastBackupAt: null })
  })

  it('is one plain JSON document', async () => {
    const { storage, ids } = await filledLibrary()
    const file = await storage.writeBackup()
    expect(file.type).toBe('application/json')
    const whole = JSON.parse(await file.text()) as Record<string, unknown>
    expect(whole).toMatchObject({ format: 'nianbao-backup', version: 3, count: 2, originalCount: 0 })
    const reports = whole.reports as { id: string; report: Report }[]
    expect(reports.map((entry) => entry.id).sort()).toEqual([...ids].sort())
  })

  it('of an empty library is whole, too', async () => {
    expect(counts(await openStorage().readBackup(await openStorage().writeBackup()))).toEqual(nothing)
  })

  it('read twice changes nothing the second time', async () => {
    const { storage } = await filledLibrary()
    const file = await storage.writeBackup()
    const before = await everything(storage)
    expect(counts(await storage.readBackup(file))).toEqual({ ...nothing, unchanged: 2 })
    expect(await everything(storage)).toEqual(before)
  })

  it('knows a report that is here word for word under another id', async () => {
    const there = openStorage()
    await there.create(version(1))
    const here = openStorage()
    const { id } = await here.create(version(1))
    await here.create(version(2))
    expect(counts(await here.readBackup(await there.writeBackup()))).toEqual({ ...nothing, unchanged: 1 })
    const rows = await here.listSummaries()
    expect(rows).toHaveLength(2)
    expect(rows.map((row) => row.id)).toContain(id)
  })

  it('with the same report twice brings it once', async () => {
    const there = openStorage()
    const { id } = await there.create(version(1))
    await there.create(version(1))
    const elsewhere = openStorage()
    await elsewhere.create(blankReport(unit, 2020))
    expect(counts(await elsewhere.readBackup(await there.writeBackup()))).toEqual({
      ...nothing,
      added: 1,
      unchanged: 1,
    })
    expect(await elsewhere.listSummaries()).toHaveLength(2)
    expect((await there.load(id))?.report).toEqual(version(1))
  })

  it('with more reports than are held at once brings them all', async () => {
    const there = openStorage()
    for (let year = 2000; year < 2100; year += 1) await there.create(blankReport(unit, year))
    const here = openStorage()
    const shares: number[] = []
    const outcome = await here.readBackup(await there.writeBackup(), {
      onProgress: (share) => shares.push(share),
    })
    expect(counts(outcome)).toEqual({ ...nothing, added: 100 })
    expect(shares).toEqual([...shares].sort((one, other) => one - other))
    expect((await here.listSummaries()).map((row) => row.year).sort()).toEqual(
      Array.from({ length: 100 }, (_, index) => 2000 + index),
    )
  })

  it('older than what is here leaves it standing and becomes its snapshot', async () => {
    const { storage, ids } = await filledLibrary()
    const file = await storage.writeBackup()
    await storage.save(ids[0], version(3), 1)
    expect(counts(await storage.readBackup(file))).toEqual({ ...nothing, unchanged: 1, merged: 1 })
    expect((await storage.load(ids[0]))?.report).toEqual(version(3))
    const [newest] = await storage.listSnapshots(ids[0])
    expect(newest?.reason).toBe('import')
    expect((await storage.loadSnapshot(newest?.id ?? ''))?.report).toEqual(version(1))
  })

  it('newer than what is here stands, what was here becomes a snapshot, and open tabs hear of it', async () => {
    const { storage, ids } = await filledLibrary()
    const [here, otherTab] = openTabs()
    await here.readBackup(await storage.writeBackup())
    const first = (await here.load(ids[0]))?.revision ?? 0
    const written = Date.now()
    await vi.waitUntil(() => Date.now() > written, { interval: 1 })
    await storage.save(ids[0], version(3), 1)
    const heard = vi.fn()
    const heardInOtherTab = vi.fn()
    here.onSavedElsewhere(heard)
    otherTab.onSavedElsewhere(heardInOtherTab)
    expect(counts(await here.readBackup(await storage.writeBackup()))).toEqual({
      ...nothing,
      unchanged: 1,
      merged: 1,
    })
    expect(await here.load(ids[0])).toMatchObject({ revision: first + 1, report: version(3) })
    const [newest] = await here.listSnapshots(ids[0])
    expect((await here.loadSnapshot(newest?.id ?? ''))?.report).toEqual(version(1))
    expect(heard).toHaveBeenCalledWith(ids[0], first + 1)
    await vi.waitFor(() => expect(heardInOtherTab).toHaveBeenCalledWith(ids[0], first + 1))
  })

  it('of a report that was ended here is not saved over by a tab that still holds it', async () => {
    const storage = openStorage()
    const { id } = await storage.create(version(1))
    const tab = openStorage(storage.name)
    await tab.load(id)
    await storage.save(id, version(2), 1)
    const file = await storage.writeBackup()
    await storage.purge([id])
    await storage.readBackup(file)
    await expect(tab.save(id, version(3), 1)).rejects.toMatchObject({ code: 'storage.conflict' })
    expect((await storage.load(id))?.report).toEqual(version(2))
  })

  it('brings back what is in the bin here and was in use there', async () => {
    const { storage, ids } = await filledLibrary()
    const file = await storage.writeBackup()
    await storage.moveToBin([ids[0]])
    expect(counts(await storage.readBackup(file))).toEqual({ ...nothing, added: 1, unchanged: 1 })
    expect((await storage.load(ids[0]))?.deletedAt).toBeNull()
    expect((await storage.load(ids[1]))?.deletedAt).not.toBeNull()
  })

  it('does not overwrite settings made here', async () => {
    const there = openStorage()
    await there.saveSettings({ language: 'en', personName: '张三' })
    const here = openStorage()
    await here.saveSettings({ personName: '李四' })
    await here.readBackup(await there.writeBackup())
    expect(await here.loadSettings()).toMatchObject({ language: 'en', personName: '李四' })
  })

  it('tells how far it is, from 0 to 1', async () => {
    const { storage } = await filledLibrary()
    const shares: number[] = []
    const file = await storage.writeBackup((share) => shares.push(share))
    expect(shares.at(-1)).toBe(1)
    await openStorage().readBackup(file, { onProgress: (share) => shares.push(share) })
    expect(shares.at(-1)).toBe(1)
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
  })
})

describe('a file that another program laid out anew', () => {
  it('is read all the same', async () => {
    const { storage } = await filledLibrary()
    const pretty = JSON.stringify(JSON.parse(await (await storage.writeBackup()).text()), null, 2)
    expect(counts(await openStorage().readBackup(new Blob([`\uFEFF${pretty}`])))).toEqual({
      ...nothing,
      added: 2,
    })
  })

  it('may have other line ends', async () => {
    const { storage } = await filledLibrary()
    const text = (await (await storage.writeBackup()).text()).replace(/\n/g, '\r\n')
    expect(counts(await openStorage().readBackup(new Blob([text])))).toEqual({ ...nothing, added: 2 })
  })
})

describe('an entry of a backup without checksums', () => {
  /** A backup with one entry, changed by hand. */
  async function changed(change: (entry: Record<string, unknown>) => unknown): Promise<Blob> {
    const storage = openStorage()
    await storage.create(version(1))
    const whole = JSON.parse(withoutChecksums(await (await storage.writeBackup()).text())) as {
      reports: Record<string, unknown>[]
    }
    return new Blob([JSON.stringify({ ...whole, reports: whole.reports.map(change) })])
  }

  it('that is no report restores nothing', async () => {
    const file = await changed((entry) => ({ ...entry, report: { unit } }))
    const storage = openStorage()
    await storage.create(version(1))
    await expect(storage.readBackup(file)).rejects.toMatchObject({ code: 'backup.damaged' })
    expect(await storage.listSummaries()).toHaveLength(1)
  })

  it('keeps what is known of a report and drops the rest', async () => {
    const file = await changed((entry) => ({
      ...entry,
      evil: 1,
      report: { ...(entry.report as Report), evil: 1, figures: { 'requests.received.business': 5, evil: 2 } },
    }))
    const storage = openStorage()
    expect(counts(await storage.readBackup(file))).toEqual({ ...nothing, added: 1 })
    const [row] = await storage.listSummaries()
    expect(row).not.toHaveProperty('evil')
    const report = (await storage.load(row?.id ?? ''))?.report
    expect(report).not.toHaveProperty('evil')
    expect(report?.figures).not.toHaveProperty('evil')
    expect(report?.figures['requests.received.business']).toBe(5)
    expect(report?.figures['requests.received.social']).toBeNull()
  })

  it('with a date in the future does not win over every edit here', async () => {
    const file = await changed((entry) => ({ ...entry, updatedAt: 1e15, createdAt: 'yesterday' }))
    const storage = openStorage()
    await storage.readBackup(file)
    const [row] = await storage.listSummaries()
    expect(row?.updatedAt).toBeLessThanOrEqual(Date.now())
    expect(row?.createdAt).toBe(row?.updatedAt)
  })
})

describe('a file that is no whole backup', () => {
  const cut = (text: string, length: number): string => text.slice(0, length)

  it.each([
    ['a Word file', () => 'PK\u0003\u0004…', 'backup.notABackup'],
    ['an empty file', () => '', 'backup.notABackup'],
    ['other JSON', () => JSON.stringify({ format: 'another', reports: [] }), 'backup.notABackup'],
    ['one report', () => JSON.stringify(filledReport()), 'backup.notABackup'],
    ['a newer backup', (text: string) => text.replace('"version":3', '"version":4'), 'backup.newer'],
    ['a backup cut in its first line', (text: string) => cut(text, 40), 'backup.damaged'],
    [
      'a backup cut after its first line',
      (text: string) => cut(text, text.indexOf('\n') + 1),
      'backup.damaged',
    ],
    ['a backup without a version', (text: string) => text.replace('"version":3,', ''), 'backup.damaged'],
  ])('(%s) says so and changes nothing', async (_case, change, code) => {
    const { storage: there } = await filledLibrary()
    const text = await (await there.writeBackup()).text()
    const { storage: here } = await filledLibrary()
    const before = await everything(here)
    await expect(here.readBackup(new Blob([change(text)]))).rejects.toMatchObject({ code })
    expect(await everything(here)).toEqual(before)
    // Nothing that was half read comes in with the next one.
    const other = openStorage()
    await other.create(filledReport(2022))
    expect(counts(await here.readBackup(await other.writeBackup()))).toEqual({ ...nothing, added: 1 })
    expect(await here.listSummaries()).toHaveLength(3)
  })
})
