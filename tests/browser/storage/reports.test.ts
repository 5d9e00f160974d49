import { reactive } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { setFigure } from '@/report/figures/figures'
import { blankReport } from '@/report/report'
import type { StoredSummary } from '@/storage/types'
import { openStorage, openTabs } from '../../support/databases'
import { filledReport, unit } from '../../support/report-fixtures'

const never = 'no-such-report'

describe('reports', () => {
  it('come back as they were saved', async () => {
    const storage = openStorage()
    const report = filledReport()
    const { id, revision } = await storage.create(report)
    expect(revision).toBe(1)
    const loaded = await storage.load(id)
    expect(loaded).toMatchObject({ id, revision: 1, deletedAt: null, messages: [] })
    expect(loaded?.report).toEqual(report)
  })

  it('keep the four states of a cell apart', async () => {
    const storage = openStorage()
    let report = blankReport(unit, 2024)
    report = setFigure(report, 'requests.received.naturalPerson', 3)
    report = setFigure(report, 'requests.received.business', 0)
    report = setFigure(report, 'requests.received.research', '/')
    const { id } = await storage.create(report)
    const figures = (await storage.load(id))?.report.figures
    expect(figures?.['requests.received.naturalPerson']).toBe(3)
    expect(figures?.['requests.received.business']).toBe(0)
    expect(figures?.['requests.received.research']).toBe('/')
    expect(figures?.['requests.received.social']).toBeNull()
  })

  it('are stored plain, even where the editor holds a proxy', async () => {
    const storage = openStorage()
    const report = blankReport(unit, 2024)
    const { id } = await storage.create(report)
    const channels = reactive([
      { id: 'one', kind: 'other' as const, name: '云溪发布', posts: 1, followers: null, reads: '/' as const },
    ])
    await storage.save(id, { ...report, channels }, 1)
    expect((await storage.load(id))?.report.channels).toEqual(channels)
  })

  it('that were never there load as undefined', async () => {
    expect(await openStorage().load(never)).toBeUndefined()
  })

  it('count their revisions, and their rows follow', async () => {
    const storage = openStorage()
    const { id, createdAt } = await storage.create(blankReport(unit, 2024))
    const saved = await storage.save(id, filledReport(2023), 1)
    expect(saved.revision).toBe(2)
    const [row] = await storage.listSummaries()
    expect(row).toMatchObject({ id, revision: 2, createdAt, updatedAt: saved.updatedAt, year: 2023, unit })
    expect(row?.completeness).toBeGreaterThan(50)
  })

  it('are not saved over what another tab saved', async () => {
    const [here, there] = openTabs()
    const { id } = await here.create(blankReport(unit, 2024))
    await there.save(id, filledReport(2024), 1)
    await expect(here.save(id, blankReport(unit, 2024), 1)).rejects.toMatchObject({
      code: 'storage.conflict',
    })
    expect((await here.load(id))?.report).toEqual(filledReport(2024))
  })

  it('are saved by only one of two tabs that save at the same moment', async () => {
    const [here, there] = openTabs()
    const { id } = await here.create(blankReport(unit, 2024))
    const outcomes = await Promise.allSettled([
      here.save(id, filledReport(2022), 1),
      there.save(id, filledReport(2023), 1),
    ])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await here.load(id))?.revision).toBe(2)
  })
})

describe('the bin', () => {
  it('takes reports and gives them back', async () => {
    const storage = openStorage()
    const one = await storage.create(filledReport(2023))
    const other = await storage.create(filledReport(2024))
    await storage.moveToBin([one.id, other.id])
    expect((await storage.listSummaries()).every((row) => row.deletedAt !== null)).toBe(true)
    await storage.takeFromBin([one.id])
    const rows = await storage.listSummaries()
    expect(rows.filter((row) => row.deletedAt === null).map((row) => row.id)).toEqual([one.id])
    expect((await storage.load(other.id))?.report).toEqual(filledReport(2024))
  })

  it('keeps a report that is saved while it is in it, as it was', async () => {
    const storage = openStorage()
    const { id } = await storage.create(blankReport(unit, 2024))
    await storage.moveToBin([id])
    await expect(storage.save(id, filledReport(2024), 1)).rejects.toMatchObject({ code: 'storage.binned' })
    expect(await storage.load(id)).toMatchObject({ revision: 1, report: blankReport(unit, 2024) })
    expect((await storage.load(id))?.deletedAt).not.toBeNull()
  })

  it('is emptied for good: report, row, snapshots and place', async () => {
    const storage = openStorage()
    const { id } = await storage.create(filledReport(2024))
    await storage.takeSnapshot(id, filledReport(2024), 'opened')
    await storage.savePlace(id, { step: 'requests', scroll: {}, cursor: {} })
    const [snapshot] = await storage.listSnapshots(id)
    await storage.purge([id])
    expect(await storage.listSummaries()).toEqual([])
    expect(await storage.load(id)).toBeUndefined()
    expect(await storage.listSnapshots(id)).toEqual([])
    expect(await storage.loadSnapshot(snapshot?.id ?? '')).toBeUndefined()
    expect(await storage.loadPlace(id)).toBeUndefined()
    await expect(storage.save(id, filledReport(2024), 1)).rejects.toMatchObject({ code: 'storage.missing' })
  })
})

describe('rows that are watched', () => {
  it('follow changes of this tab and of others, and stay the same objects where nothing changed', async () => {
    const [here, there] = openTabs()
    const first = await here.create(blankReport(unit, 2023))
    const heard: (readonly StoredSummary[])[] = []
    const stop = here.watchSummaries((rows) => heard.push(rows))
    await vi.waitFor(() => expect(heard.at(-1)?.map((row) => row.year)).toEqual([2023]))
    const before = heard.at(-1)?.[0]

    const second = await there.create(blankReport(unit, 2024))
    await vi.waitFor(() => expect(heard.at(-1)?.map((row) => row.year)).toEqual([2023, 2024]))
    expect(heard.at(-1)?.[0]).toBe(before)

    await there.save(first.id, filledReport(2022), 1)
    await vi.waitFor(() => expect(heard.at(-1)?.[0]?.year).toBe(2022))
    await here.moveToBin([second.id])
    await vi.waitFor(() => expect(heard.at(-1)?.[1]?.deletedAt).not.toBeNull())
    await there.purge([second.id])
    await vi.waitFor(() => expect(heard.at(-1)).toHaveLength(1))

    stop()
    const count = heard.length
    const later = vi.fn()
    here.watchSummaries(later)
    await here.create(blankReport(unit, 2025))
    await vi.waitFor(() => expect(later.mock.lastCall?.[0]).toHaveLength(2))
    expect(heard).toHaveLength(count)
  })

  it('are read again by those who come later', async () => {
    const storage = openStorage()
    const stop = storage.watchSummaries(() => undefined)
    stop()
    await storage.create(blankReport(unit, 2024))
    const listener = vi.fn()
    storage.watchSummaries(listener)
    await vi.waitFor(() => expect(listener.mock.lastCall?.[0]).toHaveLength(1))
  })
})

describe('a save in another tab', () => {
  it('is told there, and not in the tab that saved', async () => {
    const [here, there] = openTabs()
    const { id } = await here.create(blankReport(unit, 2024))
    const heardHere = vi.fn()
    const heardThere = vi.fn()
    here.onSavedElsewhere(heardHere)
    there.onSavedElsewhere(heardThere)
    await here.save(id, filledReport(2024), 1)
    await vi.waitFor(() => expect(heardThere).toHaveBeenCalledWith(id, 2))
    expect(heardHere).not.toHaveBeenCalled()
  })
})
