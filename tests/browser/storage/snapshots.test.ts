import { describe, expect, it, vi } from 'vitest'
import { setFigure } from '@/report/figures/figures'
import { connect } from '@/storage/database'
import { roomMaker } from '@/storage/room'
import { StorageError } from '@/storage/types'
import { freshName, openStorage } from '../../support/databases'
import { filledReport } from '../../support/report-fixtures'

const version = (value: number) => setFigure(filledReport(), 'requests.received.naturalPerson', value)

describe('snapshots', () => {
  it('list newest first, without their contents, and load one by one', async () => {
    const storage = openStorage()
    const { id } = await storage.create(version(1))
    await storage.takeSnapshot(id, version(1), 'opened')
    await storage.takeSnapshot(id, version(2), 'interval')
    const listed = await storage.listSnapshots(id)
    expect(listed.map((one) => one.reason)).toEqual(['interval', 'opened'])
    expect(listed.every((one) => !('report' in one))).toBe(true)
    expect(listed[0]?.completeness).toBeGreaterThan(50)
    const loaded = await storage.loadSnapshot(listed[1]?.id ?? '')
    expect(loaded).toMatchObject({ reportId: id, reason: 'opened' })
    expect(loaded?.report).toEqual(version(1))
  })

  it('are not taken where nothing changed since the last', async () => {
    const storage = openStorage()
    const { id } = await storage.create(version(1))
    for (const value of [1, 1, 2, 2, 1]) await storage.takeSnapshot(id, version(value), 'interval')
    expect(await storage.listSnapshots(id)).toHaveLength(3)
  })

  it('belong to one report each', async () => {
    const storage = openStorage()
    const one = await storage.create(version(1))
    const other = await storage.create(version(1))
    await storage.takeSnapshot(one.id, version(1), 'opened')
    expect(await storage.listSnapshots(other.id)).toEqual([])
    await storage.takeSnapshot(other.id, version(1), 'opened')
    expect(await storage.listSnapshots(other.id)).toHaveLength(1)
  })

  it('are not taken of a report that is not there', async () => {
    const storage = openStorage()
    await expect(storage.takeSnapshot('gone', version(1), 'opened')).rejects.toMatchObject({
      code: 'storage.missing',
    })
    expect(await storage.listSnapshots('gone')).toEqual([])
  })

  it('are thinned out as new ones come, contents too, but for the first of the day and those promised', async () => {
    const storage = openStorage()
    const { id } = await storage.create(version(0))
    await storage.takeSnapshot(id, version(0), 'opened')
    const [first] = await storage.listSnapshots(id)
    for (let value = 1; value <= 24; value += 1) await storage.takeSnapshot(id, version(value), 'conflict')
    const seen = new Set<string>()
    for (let value = 25; value <= 60; value += 1) {
      await storage.takeSnapshot(id, version(value), 'interval')
      for (const one of await storage.listSnapshots(id)) seen.add(one.id)
    }
    const kept = await storage.listSnapshots(id)
    expect(kept.filter((one) => one.reason === 'conflict')).toHaveLength(24)
    expect(kept.filter((one) => one.reason !== 'conflict')).toHaveLength(24)
    expect((await storage.loadSnapshot(first?.id ?? ''))?.report).toEqual(version(0))
    expect((await storage.loadSnapshot(kept[0]?.id ?? ''))?.report).toEqual(version(60))
    const gone = [...seen].filter((one) => !kept.some((info) => info.id === one))
    expect(gone).toHaveLength(13)
    expect(await storage.loadSnapshot(gone[0] ?? '')).toBeUndefined()
  })

  it('become promised where what is promised says the same as the newest', async () => {
    const storage = openStorage()
    const { id } = await storage.create(version(1))
    await storage.takeSnapshot(id, version(1), 'opened')
    await storage.takeSnapshot(id, version(1), 'reopen')
    expect((await storage.listSnapshots(id)).map((one) => one.reason)).toEqual(['reopen'])
    await storage.takeSnapshot(id, version(1), 'opened')
    expect((await storage.listSnapshots(id)).map((one) => one.reason)).toEqual(['reopen'])
  })

  it('keep their order, and tell what the clock showed, where it went back', async () => {
    const storage = openStorage()
    const { id } = await storage.create(version(1))
    const now = Date.now()
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now + 86_400_000 * 365)
    await storage.takeSnapshot(id, version(1), 'opened')
    clock.mockReturnValue(now)
    for (const value of [2, 3]) await storage.takeSnapshot(id, version(value), 'interval')
    clock.mockRestore()
    const listed = await storage.listSnapshots(id)
    const figures = await Promise.all(
      listed.map(
        async (one) =>
          (await storage.loadSnapshot(one.id))?.report.figures['requests.received.naturalPerson'],
      ),
    )
    expect(figures).toEqual([3, 2, 1])
    expect(listed.slice(0, 2).map(({ takenAt }) => takenAt)).toEqual([now, now])
  })

  it('are measured, of one report and of all, and cleared by hand by kind', async () => {
    const storage = openStorage()
    const one = await storage.create(version(1))
    const other = await storage.create(version(1))
    await storage.takeSnapshot(one.id, version(1), 'opened')
    await storage.takeSnapshot(one.id, version(2), 'conflict')
    await storage.takeSnapshot(other.id, version(3), 'interval')
    const size = new Blob([JSON.stringify(version(1))]).size
    const opened = { reason: 'opened', kind: 'thinnable', count: 1, bytes: size }
    const conflict = { reason: 'conflict', kind: 'promised', count: 1, bytes: size }
    expect(await storage.measureVersions(one.id)).toEqual([opened, conflict])
    expect(await storage.measureVersions()).toEqual([opened, { ...opened, reason: 'interval' }, conflict])
    await storage.clearVersions(['thinnable'], one.id)
    expect(await storage.measureVersions(one.id)).toEqual([conflict])
    await storage.clearVersions(['thinnable', 'promised'])
    expect(await storage.measureVersions()).toEqual([])
    expect(await storage.load(one.id)).toBeDefined()
  })

  it('of before sizes were noted are measured too', async () => {
    const name = freshName()
    const storage = openStorage(name)
    const { id } = await storage.create(version(1))
    await storage.takeSnapshot(id, version(1), 'opened')
    const [before] = await storage.measureVersions()
    const raw = connect(name)
    await raw.run((db) => db.snapshots.toCollection().modify((row) => Reflect.deleteProperty(row, 'size')))
    expect(await storage.measureVersions()).toEqual([before])
    expect(await raw.run((db) => db.snapshots.toArray())).toMatchObject([{ size: before?.bytes }])
    raw.close()
  })
})

describe('a disk that is full', () => {
  const full = new StorageError('storage.full')

  it('loses the oldest versions taken by the way, of all reports, and what was promised stays', async () => {
    const name = freshName()
    const storage = openStorage(name)
    const one = await storage.create(version(1))
    const other = await storage.create(version(1))
    await storage.takeSnapshot(one.id, version(1), 'opened')
    await storage.takeSnapshot(one.id, version(2), 'conflict')
    for (let value = 3; value < 23; value += 1) await storage.takeSnapshot(other.id, version(value), 'opened')
    const raw = connect(name)
    const heard: number[] = []
    let refusals = 1
    const run: typeof raw.run = (work) => (refusals-- > 0 ? Promise.reject(full) : raw.run(work))
    const roomy = roomMaker(raw.run, (count) => heard.push(count))(run)
    expect(await roomy((db) => db.snapshots.count())).toBe(6)
    expect(heard).toEqual([16])
    expect((await storage.listSnapshots(one.id)).map(({ reason }) => reason)).toEqual(['conflict'])

    refusals = 2
    await expect(roomy((db) => db.snapshots.count())).rejects.toBe(full)
    expect(heard).toEqual([16, 5])
    expect((await storage.measureVersions()).map(({ reason }) => reason)).toEqual(['conflict'])
    raw.close()
  })

  it('loses no more of them for a while where that was of no help', async () => {
    const name = freshName()
    const storage = openStorage(name)
    const { id } = await storage.create(version(0))
    const raw = connect(name)
    const rows = Array.from({ length: 100 }, (_, index) => ({ id: `${index}`, takenAt: index }))
    await raw.run((db) =>
      db.snapshots.bulkPut(rows.map((row) => ({ ...row, reportId: id, reason: 'opened', completeness: 0 }))),
    )
    const roomy = roomMaker(raw.run, () => undefined)(() => Promise.reject(full))
    const left = () => raw.run((db) => db.snapshots.count())
    await expect(roomy((db) => db.snapshots.count())).rejects.toBe(full)
    expect(await left()).toBe(100 - 16 - 32)
    await expect(roomy((db) => db.snapshots.count())).rejects.toBe(full)
    expect(await left()).toBe(100 - 16 - 32)
    raw.close()
  })
})
