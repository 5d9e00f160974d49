import { describe, expect, it } from 'vitest'
import { setFigure } from '@/report/figures/figures'
import { reportSchema } from '@/report/types'
import type { Report } from '@/report/types'
import { connect } from '@/storage/database'
import { dropOldest } from '@/storage/room'
import type { ReportStorage } from '@/storage/types'
import { counts, nothing, rewritten } from '../../support/backup-file'
import { openStorage } from '../../support/databases'
import { filledReport } from '../../support/report-fixtures'

/** As version 0.9 might write it. */
const newer = {
  ...filledReport(2025),
  schema: reportSchema + 1,
  seal: { by: '云溪市数据局' },
  header: { motto: '为民' },
}
/** As somebody's script might have made it of a report of today. */
const odd = { ...filledReport(2024), mood: '好', figures: { ...filledReport(2024).figures, 'no.such': 5 } }

/** Puts content under a report without a word of the storage, as another program does. */
async function put(storage: ReportStorage, content: unknown): Promise<string> {
  const { id } = await storage.create(filledReport(2024))
  const raw = connect(storage.name)
  await raw.run((db) => db.reports.put({ id, report: content }))
  raw.close()
  return id
}

const edited: Report = setFigure(filledReport(2024), 'requests.received.naturalPerson', 99)

async function reasonsOf(storage: ReportStorage, id: string) {
  return (await storage.listSnapshots(id)).map(({ reason }) => reason)
}

/** A fresh storage on the same database: it knows nothing of what was saved before. */
const again = (storage: ReportStorage) => openStorage(storage.name)

/** A whole backup of one report, with `change` for what else is to stand in it. */
async function intoBackup(
  content: unknown,
  updatedAt: number,
  change: (report: string) => string = (report) => report,
): Promise<Blob> {
  const from = openStorage()
  const old = await put(from, content)
  await from.saveSettings({ personName: '张三' })
  return rewritten(await from.writeBackup(), (report) =>
    change(report.replaceAll(old, 'kept').replace(/"updatedAt":\d+/, `"updatedAt":${updatedAt}`)),
  )
}

const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`

describe('a report that a newer version wrote', () => {
  it('is shown, and not saved over', async () => {
    const storage = openStorage()
    const id = await put(storage, newer)
    const opened = await again(storage).load(id)
    expect(opened?.messages.map(({ code }) => code)).toContain('restore.newerSchema')
    expect(opened?.report.figures).toEqual(filledReport(2025).figures)
    await expect(again(storage).save(id, edited, 1)).rejects.toMatchObject({ code: 'report.newer' })
    expect(await storage.loadContent(id)).toEqual(newer)
    expect(await reasonsOf(storage, id)).toEqual([])
  })

  it('is not saved over by a tab that knew what was here before', async () => {
    const storage = openStorage()
    const { id } = await storage.create(filledReport(2024))
    await storage.load(id)
    const raw = connect(storage.name)
    await raw.run((db) => db.reports.put({ id, report: newer }))
    raw.close()
    await storage.load(id)
    await expect(storage.save(id, edited, 1)).rejects.toMatchObject({ code: 'report.newer' })
    expect(await storage.loadContent(id)).toEqual(newer)
  })

  it('goes through a backup as it is, and stays when an older one is merged', async () => {
    const storage = openStorage()
    expect(counts(await storage.readBackup(await intoBackup(newer, 1000)))).toEqual({ ...nothing, added: 1 })
    expect(await storage.loadContent('kept')).toEqual(newer)
    await storage.readBackup(await intoBackup(filledReport(2024), Date.now()))
    expect(await storage.loadContent('kept')).toEqual(newer)
    expect(await reasonsOf(storage, 'kept')).toEqual(['import'])
    const back = openStorage()
    await back.readBackup(await storage.writeBackup())
    expect(await back.loadContent('kept')).toEqual(newer)
  })

  it('takes the place of an older one from a backup, which becomes a version', async () => {
    const storage = openStorage()
    await storage.readBackup(await intoBackup(filledReport(2024), Date.now()))
    await storage.readBackup(await intoBackup(newer, 1000))
    expect(await storage.loadContent('kept')).toEqual(newer)
    const [version] = await storage.listSnapshots('kept')
    expect((await storage.loadSnapshot(version!.id))?.report).toEqual(filledReport(2024))
  })

  it('is put into the library whole', async () => {
    const storage = openStorage()
    const { id, messages } = await storage.create(filledReport(2025), newer)
    expect(messages.map(({ code }) => code)).toContain('restore.newerSchema')
    expect(await storage.loadContent(id)).toEqual(newer)
    await expect(storage.save(id, edited, 1)).rejects.toMatchObject({ code: 'report.newer' })
  })
})

describe('a report that cannot be restored whole', () => {
  it('stays as it was as a version before it is saved over, and only once', async () => {
    const storage = openStorage()
    const id = await put(storage, odd)
    const tab = again(storage)
    const opened = await tab.load(id)
    expect(opened?.messages.map(({ code }) => code)).toEqual(['restore.unknownKey', 'restore.unknownFigure'])
    await tab.takeSnapshot(id, opened!.report, 'opened')
    const { revision } = await tab.save(id, edited, 1)
    await tab.save(id, filledReport(2024), revision)
    const versions = await tab.listSnapshots(id)
    expect(versions.map(({ reason }) => reason)).toEqual(['original', 'opened'])
    expect(await tab.loadSnapshotContent(versions[0]!.id)).toEqual(odd)
  })

  it('is kept where its reason is known to a newer version alone, here and from a backup', async () => {
    const storage = openStorage()
    const { id } = await storage.create(filledReport(2024))
    await storage.takeSnapshot(id, edited, 'conflict')
    const raw = connect(storage.name)
    await raw.run((db) =>
      db.snapshots.toCollection().modify((row) => void Object.assign(row, { reason: 'sealed' })),
    )
    const elsewhere = openStorage()
    await elsewhere.readBackup(await storage.writeBackup())
    for (const one of [storage, elsewhere]) {
      expect(await reasonsOf(one, id)).toEqual(['original'])
      expect(await one.measureVersions(id)).toMatchObject([
        { reason: 'original', kind: 'promised', count: 1 },
      ])
      await one.clearVersions(['thinnable'], id)
      expect(await reasonsOf(one, id)).toHaveLength(1)
    }
    raw.close()
  })

  it('is not ended to make room on a full disk', async () => {
    const storage = openStorage()
    const { id } = await storage.create(filledReport(2024))
    await storage.takeSnapshot(id, newer, 'opened')
    await storage.takeSnapshot(id, odd, 'interval')
    await storage.takeSnapshot(id, edited, 'interval')
    const raw = connect(storage.name)
    expect(await dropOldest(raw.run, 16)).toBe(1)
    raw.close()
    const left = (await storage.listSnapshots(id)).map((one) => storage.loadSnapshotContent(one.id))
    expect(await Promise.all(left)).toEqual([odd, newer])
  })

  it('is never thinned out of the versions', async () => {
    const storage = openStorage()
    const id = await put(storage, odd)
    await storage.takeSnapshot(id, odd, 'interval')
    for (let turn = 0; turn < 40; turn += 1) {
      const report = setFigure(edited, 'requests.received.business', turn)
      await storage.takeSnapshot(id, report, 'interval')
    }
    const versions = await storage.listSnapshots(id)
    expect(versions.length).toBeLessThan(30)
    expect(await storage.loadSnapshotContent(versions.at(-1)!.id)).toEqual(odd)
  })

  it('goes through a backup as it is, beside one that only looks the same', async () => {
    const storage = openStorage()
    await storage.readBackup(await intoBackup(filledReport(2024), 2000))
    const outcome = await storage.readBackup(await intoBackup(odd, 1000))
    expect(counts(outcome)).toEqual({ ...nothing, merged: 1 })
    const [version] = await storage.listSnapshots('kept')
    expect(await storage.loadSnapshotContent(version!.id)).toEqual(odd)
  })
})

describe('what is no report any more', () => {
  it('cannot be opened, and can be taken out as it is', async () => {
    const storage = openStorage()
    const id = await put(storage, 'ruined')
    await expect(storage.load(id)).rejects.toMatchObject({ code: 'report.unreadable' })
    expect(await storage.loadContent(id)).toBe('ruined')
  })

  it('is left out of a backup that is read where it nests too deep, and the rest is taken in', async () => {
    const storage = openStorage()
    const file = await intoBackup({ ...filledReport(2024), deep: 'HERE' }, 1000, (report) =>
      report.replace('"HERE"', deep),
    )
    const outcome = await storage.readBackup(file)
    expect(outcome.check).toMatchObject({ verdict: 'whole', verified: 1 })
    expect(counts(outcome)).toEqual({ ...nothing, dropped: 1 })
    expect(await storage.listSummaries()).toEqual([])
    expect(await storage.loadSettings()).toMatchObject({ personName: '张三' })
  })

  it('is told where a version nests too deep, and its report is taken in', async () => {
    const storage = openStorage()
    const version = `{"id":"deep","takenAt":1,"reason":"opened","report":${deep}}`
    const file = await intoBackup(filledReport(2024), 1000, (report) =>
      report.replace('"snapshots":[', `"snapshots":[${version}`),
    )
    const outcome = await storage.readBackup(file)
    expect(outcome.check).toMatchObject({ verdict: 'whole', verified: 1 })
    expect(counts(outcome)).toEqual({ ...nothing, added: 1, droppedSnapshots: 1 })
    expect(await storage.loadContent('kept')).toEqual(filledReport(2024))
    expect(await storage.listSnapshots('kept')).toEqual([])
  })
})
