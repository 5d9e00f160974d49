import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setFigure } from '@/report/figures/figures'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import type { ReportStorage } from '@/storage/types'
import { useReportStore } from '@/stores/report'
import { provideStorage } from '@/stores/storage'
import { openTabs } from '../../support/databases'
import { filledReport, unit } from '../../support/report-fixtures'

const typed = (value: number) => (report: Report) =>
  setFigure(report, 'requests.received.naturalPerson', value)
const figureOf = (report: Report | undefined): unknown => report?.figures['requests.received.naturalPerson']

let here: ReportStorage
let there: ReportStorage
let store: ReturnType<typeof useReportStore>
let id: string

const storedFigure = async (): Promise<unknown> => figureOf((await there.load(id))?.report)

beforeEach(async () => {
  ;[here, there] = openTabs()
  provideStorage(here)
  setActivePinia(createPinia())
  store = useReportStore()
  id = (await here.create(filledReport(2024))).id
})

// Runs before the databases are deleted, since it is declared after them.
afterEach(() => store.close())

describe('opening', () => {
  it('shows the report and keeps a snapshot of how it was', async () => {
    expect(await store.open(id)).toBe(true)
    expect(store.report).toEqual(filledReport(2024))
    expect(store.saving).toMatchObject({ kind: 'saved' })
    expect((await store.snapshots()).map((one) => one.reason)).toEqual(['opened'])
  })

  it('says that a report is missing or in the bin', async () => {
    expect(await store.open('no-such-report')).toBe(false)
    expect(store.trouble).toBe('storage.missing')
    await here.moveToBin([id])
    expect(await store.open(id)).toBe(false)
    expect(store.isOpen).toBe(false)
  })

  it('takes no second snapshot where nothing changed', async () => {
    await store.open(id)
    await store.close()
    await store.open(id)
    expect(await store.snapshots()).toHaveLength(1)
  })

  it('of another report saves the one before', async () => {
    const other = await here.create(blankReport(unit, 2025))
    await store.open(id)
    store.update(typed(77))
    expect(await store.open(other.id)).toBe(true)
    expect(await storedFigure()).toBe(77)
    expect(store.report?.year).toBe(2025)
  })
})

describe('saving', () => {
  /** Time stands still but for what a test lets pass; the database does not go by it. */
  const clock = {
    toFake: ['setTimeout', 'clearTimeout', 'Date'] as ('setTimeout' | 'clearTimeout' | 'Date')[],
  }

  afterEach(() => vi.useRealTimers())

  it('follows within a second of the last keystroke', async () => {
    await store.open(id)
    vi.useFakeTimers(clock)
    store.update(typed(41))
    expect(store.saving.kind).toBe('unsaved')
    await vi.advanceTimersByTimeAsync(1000)
    await expect.poll(storedFigure).toBe(41)
    await expect.poll(() => store.saving.kind).toBe('saved')
  })

  it('does not wait for a pause in typing', async () => {
    await store.open(id)
    vi.useFakeTimers(clock)
    for (let value = 101; value <= 140; value += 1) {
      store.update(typed(value))
      await vi.advanceTimersByTimeAsync(50)
    }
    await expect.poll(storedFigure).toBeGreaterThan(100)
  })

  it('happens at once when the page is left', async () => {
    await store.open(id)
    vi.useFakeTimers(clock)
    store.update(typed(42))
    window.dispatchEvent(new PageTransitionEvent('pagehide'))
    await expect.poll(storedFigure).toBe(42)
  })

  it('warns before work is lost, and only then', async () => {
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    await store.open(id)
    expect(leave()).toBe(true)
    await there.purge([id])
    store.update(typed(44))
    await store.flush()
    expect(leave()).toBe(false)
    await store.resolveConflict('theirs')
    expect(leave()).toBe(true)
  })

  it('happens at once when asked', async () => {
    await store.open(id)
    store.update(typed(43))
    expect(await store.flush()).toBe(true)
    expect(await storedFigure()).toBe(43)
    expect(store.saving.kind).toBe('saved')
  })

  it('is not needed where an edit changes nothing', async () => {
    await store.open(id)
    store.update((report) => report)
    expect(store.saving.kind).toBe('saved')
  })
})

describe('two tabs on one report', () => {
  it('follow one another quietly while nothing is unsaved', async () => {
    await store.open(id)
    await there.save(id, typed(51)(filledReport(2024)), 1)
    await vi.waitFor(() => expect(figureOf(store.report)).toBe(51))
    store.update(typed(52))
    expect(await store.flush()).toBe(true)
    expect(await storedFigure()).toBe(52)
  })

  it('conflict where both have typed, and mine can be kept: theirs becomes a snapshot', async () => {
    await store.open(id)
    store.update(typed(61))
    await there.save(id, typed(62)(filledReport(2024)), 1)
    await vi.waitFor(() => expect(store.saving).toEqual({ kind: 'failed', code: 'storage.conflict' }))
    expect(await storedFigure()).toBe(62)

    await store.resolveConflict('mine')
    expect(store.saving.kind).toBe('saved')
    expect(await storedFigure()).toBe(61)
    const snapshots = await store.snapshots()
    const figures = await Promise.all(
      snapshots.map(async (one) => figureOf((await store.loadSnapshot(one.id))?.report)),
    )
    expect(figures).toContain(62)
  })

  it('conflict where both have typed, and theirs can be taken: mine becomes a snapshot', async () => {
    await store.open(id)
    store.update(typed(61))
    await there.save(id, typed(62)(filledReport(2024)), 1)
    await vi.waitFor(() => expect(store.saving.kind).toBe('failed'))

    await store.resolveConflict('theirs')
    expect(store.saving.kind).toBe('saved')
    expect(figureOf(store.report)).toBe(62)
    const [newest] = await store.snapshots()
    expect(newest?.reason).toBe('conflict')
    expect(figureOf((await store.loadSnapshot(newest?.id ?? ''))?.report)).toBe(61)
    store.update(typed(63))
    expect(await store.flush()).toBe(true)
  })

  it('lose nothing where one purges what the other types: mine can be kept as a new report', async () => {
    await store.open(id)
    await there.purge([id])
    store.update(typed(71))
    expect(await store.flush()).toBe(false)
    expect(store.saving).toEqual({ kind: 'failed', code: 'storage.missing' })
    await store.resolveConflict('mine')
    expect(store.saving.kind).toBe('saved')
    expect(store.id).not.toBe(id)
    expect(figureOf((await there.load(store.id ?? ''))?.report)).toBe(71)
    store.update(typed(72))
    expect(await store.flush()).toBe(true)
  })

  it('let go of what was typed into a report that was purged elsewhere only where a person says so', async () => {
    await store.open(id)
    await there.purge([id])
    store.update(typed(71))
    expect(await store.flush()).toBe(false)
    expect(figureOf(store.report)).toBe(71)
    await vi.waitFor(async () => expect(await here.listUnmerged()).toHaveLength(1))
    await store.resolveConflict('theirs')
    expect(store.isOpen).toBe(false)
    expect(await here.listUnmerged()).toEqual([])
  })

  it('may be left in a conflict: what was typed is among the snapshots', async () => {
    await store.open(id)
    store.update(typed(61))
    await there.save(id, typed(62)(filledReport(2024)), 1)
    await vi.waitFor(() => expect(store.saving.kind).toBe('failed'))
    store.update(typed(63))
    expect(await store.close()).toBe(true)
    await store.open(id)
    expect(figureOf(store.report)).toBe(62)
    const snapshots = await Promise.all((await store.snapshots()).map((one) => store.loadSnapshot(one.id)))
    expect(snapshots.map((one) => figureOf(one?.report))).toEqual(expect.arrayContaining([63]))
  })
})

describe('snapshots', () => {
  it('are restored, and what stood there becomes one itself', async () => {
    await store.open(id)
    store.update(typed(81))
    const [opened] = await store.snapshots()
    await store.restoreSnapshot(opened?.id ?? '')
    expect(store.report).toEqual(filledReport(2024))
    expect(await storedFigure()).toBe(figureOf(filledReport(2024)))
    const [newest] = await store.snapshots()
    expect(newest?.reason).toBe('restore')
    expect(figureOf((await store.loadSnapshot(newest?.id ?? ''))?.report)).toBe(81)
  })

  it('are taken before an import replaces the report', async () => {
    await store.open(id)
    store.update(typed(82))
    await store.replace(filledReport(2023), 'import')
    expect(store.report?.year).toBe(2023)
    const [newest] = await store.snapshots()
    expect(newest?.reason).toBe('import')
    expect(figureOf((await store.loadSnapshot(newest?.id ?? ''))?.report)).toBe(82)
  })
})

describe("last year's report", () => {
  it('is found in the library and kept fresh', async () => {
    await store.open(id)
    expect(store.previous).toBeUndefined()
    const last = await there.create(blankReport(unit, 2023))
    await vi.waitFor(() => expect(store.previous?.year).toBe(2023))
    await there.save(last.id, typed(91)(blankReport(unit, 2023)), 1)
    await vi.waitFor(() => expect(figureOf(store.previous)).toBe(91))
    await there.moveToBin([last.id])
    await vi.waitFor(() => expect(store.previous).toBeUndefined())
  })

  it('changes with the year of the report', async () => {
    await here.create(typed(22)(blankReport(unit, 2022)))
    await here.create(typed(23)(blankReport(unit, 2023)))
    await store.open(id)
    await vi.waitFor(() => expect(figureOf(store.previous)).toBe(23))
    store.update((report) => ({ ...report, year: 2023 }))
    await vi.waitFor(() => expect(figureOf(store.previous)).toBe(22))
  })
})

describe('places', () => {
  it('are remembered for each report', async () => {
    await store.open(id)
    const place = {
      step: 'requests',
      scroll: { requests: 320 },
      cursor: { requests: { field: 'requests.received.naturalPerson', from: 1, to: 2 } },
    } as const
    store.rememberPlace(id, place)
    expect(await store.placeOf(id)).toEqual(place)
    await store.close()
    expect(await there.loadPlace(id)).toEqual(place)
    expect(await store.placeOf('another')).toBeUndefined()
  })
})
