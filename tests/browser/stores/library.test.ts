import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { blankReport } from '@/report/report'
import type { ReportStorage } from '@/storage/types'
import { useLibraryStore } from '@/stores/library'
import { useSettingsStore } from '@/stores/settings'
import { provideStorage } from '@/stores/storage'
import { openStorage, openTabs } from '../../support/databases'
import { filledReport, unit } from '../../support/report-fixtures'

let there: ReportStorage
let library: ReturnType<typeof useLibraryStore>

beforeEach(() => {
  const [here, other] = openTabs()
  there = other
  provideStorage(here)
  setActivePinia(createPinia())
  library = useLibraryStore()
})

describe('the library', () => {
  it('is ready once its rows are read, and follows other tabs', async () => {
    await there.create(filledReport(2023))
    library.start()
    expect(library.ready).toBe(false)
    await vi.waitFor(() => expect(library.summaries).toHaveLength(1))
    expect(library.ready).toBe(true)
    await there.create(blankReport('云溪市财政局', 2024))
    await vi.waitFor(() => expect(library.units).toEqual(['云溪市财政局', unit]))
  })

  it('finds a unit’s years, those in the bin left out', async () => {
    library.start()
    const ids = await Promise.all([2024, 2022, 2023].map((year) => library.create(filledReport(year))))
    await vi.waitFor(() => expect(library.yearsOf(unit).map((row) => row.year)).toEqual([2022, 2023, 2024]))
    expect(library.find(unit, 2024)?.id).toBe(ids[0])
    await library.moveToBin([ids[0] ?? ''])
    await vi.waitFor(() => expect(library.find(unit, 2024)).toBeUndefined())
    expect(library.bin).toHaveLength(1)
  })

  it('takes many out of the bin, and empties it', async () => {
    library.start()
    const ids = await Promise.all([2021, 2022, 2023].map((year) => library.create(filledReport(year))))
    await library.moveToBin(ids)
    await vi.waitFor(() => expect(library.bin).toHaveLength(3))
    await library.takeFromBin(ids.slice(0, 1))
    await vi.waitFor(() => expect(library.bin).toHaveLength(2))
    await library.emptyBin()
    await vi.waitFor(() => expect(library.bin).toHaveLength(0))
    expect(await there.listSummaries()).toMatchObject([{ id: ids[0], deletedAt: null }])
  })

  it('drafts next year’s report from one that it holds', async () => {
    const id = await library.create(filledReport(2024))
    const draft = await library.draftFrom(id)
    expect(draft?.value).toMatchObject({ unit, year: 2025 })
    expect(draft?.value.figures['requests.received.business']).toBeNull()
    expect(await library.draftFrom('gone')).toBeUndefined()
  })

  it('asks the browser to keep the data once there is some', async () => {
    const ask = vi.spyOn(there, 'requestPersistence').mockResolvedValue('granted')
    provideStorage(there)
    expect(library.persistence).toBe('unknown')
    await library.create(filledReport(2024))
    await vi.waitFor(() => expect(library.persistence).toBe('granted'))
    await library.create(filledReport(2023))
    expect(ask).toHaveBeenCalledTimes(1)
  })

  it('says why a file is no backup, and forgets it after the next thing that works', async () => {
    await expect(library.loadBackup(new Blob(['x']))).rejects.toMatchObject({ code: 'backup.notABackup' })
    expect(library.trouble).toBe('backup.notABackup')
    const file = await library.writeBackup()
    expect(library.trouble).toBeNull()
    expect(await library.loadBackup(file)).toMatchObject({ restored: true })
  })

  it('remembers when a backup reached its place', async () => {
    const before = Date.now()
    await library.setBackupDone()
    expect(useSettingsStore().settings.lastBackupAt).toBeGreaterThanOrEqual(before)
    expect((await there.loadSettings()).lastBackupAt).toBeGreaterThanOrEqual(before)
  })
})

describe('settings', () => {
  it('hold in every tab that loads them', async () => {
    await useSettingsStore().change({ language: 'en', personName: '张三' })
    setActivePinia(createPinia())
    provideStorage(there)
    const settings = useSettingsStore()
    await settings.load()
    expect(settings.settings).toEqual({ language: 'en', personName: '张三', lastBackupAt: null })
  })
})

describe('in a browser that refuses storage', () => {
  afterEach(() => vi.restoreAllMocks())

  it('the stores say so, and the page goes on', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    provideStorage(openStorage())
    library.start()
    await vi.waitFor(() => expect(library.ready).toBe(true))
    expect(library.trouble).toBe('storage.unavailable')
    const settings = useSettingsStore()
    await settings.load()
    expect(settings.trouble).toBe('storage.unavailable')
    await settings.change({ language: 'en' })
    expect(settings.settings.language).toBe('en')
  })
})
