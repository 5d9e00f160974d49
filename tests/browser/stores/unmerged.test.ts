import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setFigure } from '@/report/figures/figures'
import type { Report } from '@/report/types'
import { connect } from '@/storage/database'
import { StorageError } from '@/storage/types'
import type { ReportStorage } from '@/storage/types'
import { versions } from '@/storage/versions'
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

beforeEach(async () => {
  ;[here, there] = openTabs()
  provideStorage(here)
  setActivePinia(createPinia())
  store = useReportStore()
  id = (await here.create(filledReport(2024))).id
  await store.open(id)
})

// Runs before the databases are deleted, since it is declared after them.
afterEach(() => store.close())

/** Every figure that stands somewhere in the versions of the report, newest first, as another tab reads them. */
async function keptFigures(): Promise<readonly unknown[]> {
  const infos = await there.listSnapshots(id)
  return Promise.all(infos.map(async (one) => figureOf((await there.loadSnapshot(one.id))?.report)))
}

async function conflict(): Promise<void> {
  store.update(typed(61))
  await there.save(id, typed(62)(filledReport(2024)), 1)
  await vi.waitFor(() => expect(store.saving).toEqual({ kind: 'failed', code: 'storage.conflict' }))
}

describe('what is typed while saving waits for a person', () => {
  it('is on the disk within a second, in one place', async () => {
    await conflict()
    const before = (await keptFigures()).length
    for (const value of [63, 64, 65]) {
      store.update(typed(value))
      await vi.waitFor(async () => expect(await keptFigures()).toContain(value), { timeout: 1000 })
    }
    expect((await keptFigures()).length).toBeLessThanOrEqual(before + 1)
    expect(await there.listUnmerged()).toMatchObject([
      { reportId: id, cause: 'storage.conflict', unit, year: 2024, isLive: true },
    ])
    expect(store.apart).toMatchObject({ kind: 'saved' })
  })

  it('becomes a version where theirs is taken, and theirs where mine is kept; then nothing is unmerged', async () => {
    await conflict()
    store.update(typed(63))
    await store.resolveConflict('theirs')
    await vi.waitFor(async () => expect(await there.listUnmerged()).toEqual([]))
    expect(await keptFigures()).toContain(63)
    expect(store.apart).toBeNull()

    store.update(typed(64))
    await there.save(id, typed(65)(filledReport(2024)), 2)
    await vi.waitFor(() => expect(store.saving.kind).toBe('failed'))
    store.update(typed(66))
    await store.resolveConflict('mine')
    expect(figureOf((await there.load(id))?.report)).toBe(66)
    await vi.waitFor(async () => expect(await there.listUnmerged()).toEqual([]))
    expect(await keptFigures()).toContain(65)
  })

  it('stays when the report is closed undecided, and nobody is writing it any more', async () => {
    await conflict()
    store.update(typed(63))
    expect(await store.close()).toBe(true)
    await vi.waitFor(async () =>
      expect(await there.listUnmerged()).toMatchObject([{ reportId: id, isLive: false }]),
    )
    expect(await keptFigures()).toContain(63)
  })

  it('has a place although the report was ended for good elsewhere', async () => {
    await there.purge([id])
    store.update(typed(71))
    await vi.waitFor(() => expect(store.saving).toEqual({ kind: 'failed', code: 'storage.missing' }))
    store.update(typed(72))
    await vi.waitFor(async () => expect(await keptFigures()).toEqual([72]), { timeout: 1000 })
    await there.purge([id])
    expect(await keptFigures()).toEqual([72])
    await store.resolveConflict('mine')
    expect(figureOf((await there.load(store.id ?? ''))?.report)).toBe(72)
    await vi.waitFor(async () => expect(await there.listUnmerged()).toEqual([]))
  })

  it('has a place although a newer program has taken the reports over', async () => {
    const newer = connect(here.name, [...versions, { version: 90, stores: { marks: 'id' } }])
    await newer.run((db) => db.table('marks').count())
    store.update(typed(81))
    await vi.waitFor(() => expect(store.saving).toEqual({ kind: 'failed', code: 'storage.newer' }))
    store.update(typed(82))
    await vi.waitFor(() => expect(store.apart).toMatchObject({ kind: 'saved' }))
    const [text] = await there.listUnmerged()
    expect(text).toMatchObject({ reportId: id, cause: 'storage.newer' })
    newer.close()
  })

  it('has a place while saving fails for another reason, and gives it back once saving works', async () => {
    const save = vi.spyOn(here, 'save').mockRejectedValue(new StorageError('storage.failed'))
    store.update(typed(91))
    await vi.waitFor(async () => expect(await keptFigures()).toContain(91))
    save.mockRestore()
    expect(await store.flush()).toBe(true)
    await vi.waitFor(async () => expect(await there.listUnmerged()).toEqual([]))
  })
})

describe('a report that another tab moved to the bin', () => {
  beforeEach(async () => {
    await there.moveToBin([id])
    store.update(typed(41))
    await vi.waitFor(() => expect(store.saving).toEqual({ kind: 'failed', code: 'storage.binned' }))
  })

  it('does not come back because this tab types', async () => {
    store.update(typed(42))
    await vi.waitFor(async () => expect(await keptFigures()).toContain(42))
    expect((await there.load(id))?.deletedAt).not.toBeNull()
  })

  it('comes back with what was typed where a person says so', async () => {
    await store.resolveConflict('mine')
    expect(await there.load(id)).toMatchObject({ deletedAt: null })
    expect(figureOf((await there.load(id))?.report)).toBe(41)
    await vi.waitFor(async () => expect(await there.listUnmerged()).toEqual([]))
  })

  it('stays there with what was typed as a version where a person says so', async () => {
    await store.resolveConflict('theirs')
    expect(store.isOpen).toBe(false)
    expect((await there.load(id))?.deletedAt).not.toBeNull()
    expect(await there.listUnmerged()).toEqual([])
    expect(await keptFigures()).toContain(41)
  })
})
