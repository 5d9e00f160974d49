import { describe, expect, it } from 'vitest'
import { setFigure } from '@/report/figures/figures'
import { openStorage } from '../../support/databases'
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

  it('are thinned out as new ones come, contents too', async () => {
    const storage = openStorage()
    const { id } = await storage.create(version(0))
    await storage.takeSnapshot(id, version(0), 'opened')
    const [first] = await storage.listSnapshots(id)
    for (let value = 1; value <= 21; value += 1) await storage.takeSnapshot(id, version(value), 'interval')
    const kept = await storage.listSnapshots(id)
    expect(kept).toHaveLength(20)
    expect(await storage.loadSnapshot(first?.id ?? '')).toBeUndefined()
    expect((await storage.loadSnapshot(kept[0]?.id ?? ''))?.report).toEqual(version(21))
  })
})
