import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextYearDraft } from '@/report/years/next-year'
import { blankReport } from '@/report/report'
import type { ReportStorage } from '@/storage/types'
import { useIncomingStore } from '@/stores/incoming'
import { useLibraryStore } from '@/stores/library'
import { useReadingStore } from '@/stores/reading'
import { useReportStore } from '@/stores/report'
import { provideStorage } from '@/stores/storage'
import { orTrouble } from '@/stores/trouble'
import { openStorage } from '../../support/databases'
import { filledReport, unit } from '../../support/report-fixtures'

let storage: ReportStorage
let library: ReturnType<typeof useLibraryStore>

beforeEach(() => {
  storage = openStorage()
  provideStorage(storage)
  setActivePinia(createPinia())
  library = useLibraryStore()
})

const years = async () => (await storage.listSummaries()).map((row) => row.year).sort((a, b) => a - b)

describe('taking a report in', () => {
  it('stores it with its draft and opens the draft', async () => {
    const report = filledReport(2024)
    const id = await library.takeIn({ report, draft: nextYearDraft(report).value })
    expect(await years()).toEqual([2024, 2025])
    expect((await storage.load(id))?.report.year).toBe(2025)
  })

  it('replaces a stored one, which becomes a snapshot', async () => {
    const { id } = await storage.create(blankReport(unit, 2024))
    expect(await library.takeIn({ report: filledReport(2024), replaces: id })).toBe(id)
    expect((await storage.load(id))?.report).toEqual(filledReport(2024))
    const [version] = await storage.listSnapshots(id)
    expect(version?.reason).toBe('import')
    expect((await storage.loadSnapshot(version!.id))?.report).toEqual(blankReport(unit, 2024))
  })

  it('leaves no draft behind where the report itself cannot be stored', async () => {
    const report = filledReport(2024)
    const intake = { report, replaces: 'gone', draft: nextYearDraft(report).value }
    expect(await orTrouble(library.takeIn(intake))).toBeUndefined()
    expect(library.trouble).toBe('storage.missing')
    expect(await years()).toEqual([])
  })

  it('closes the report first where it is the open one, so that nothing overwrites it', async () => {
    const { id } = await storage.create(blankReport(unit, 2024))
    const open = useReportStore()
    await open.open(id)
    await library.takeIn({ report: filledReport(2024), replaces: id })
    expect(open.isOpen).toBe(false)
    expect((await storage.load(id))?.report).toEqual(filledReport(2024))
  })
})

describe('a version', () => {
  it('takes the place of its report, which becomes a version itself', async () => {
    const { id, revision } = await storage.create(filledReport(2024))
    await storage.takeSnapshot(id, filledReport(2024), 'opened')
    await storage.save(id, blankReport(unit, 2024), revision)
    const [version] = await library.snapshotsOf(id)
    await library.restoreSnapshot(version!.id)
    expect((await storage.load(id))?.report).toEqual(filledReport(2024))
    const [latest] = await library.snapshotsOf(id)
    expect(latest?.reason).toBe('restore')
    expect((await library.loadSnapshot(latest!.id))?.report).toEqual(blankReport(unit, 2024))
  })
})

describe('the sample', () => {
  it('adds three consecutive years and skips those that are there', async () => {
    library.start()
    await vi.waitFor(() => expect(library.ready).toBe(true))
    await library.addSample()
    const before = await years()
    expect(before).toEqual([before[0], before[0]! + 1, before[0]! + 2])
    await vi.waitFor(() => expect(library.summaries).toHaveLength(3))
    await library.purge([library.summaries.find((row) => row.year === before[1])!.id])
    await vi.waitFor(() => expect(library.summaries).toHaveLength(2))
    await library.addSample()
    expect(await years()).toEqual(before)
  })
})

describe('what is brought in', () => {
  it('is a backup by its first words, whatever its name', async () => {
    const incoming = useIncomingStore()
    await incoming.takeFile(new File(['{"format":"nianbao-backup","version":1'], 'a.txt'))
    expect(incoming.backup?.name).toBe('a.txt')
    expect(useReadingStore().state).toBe('idle')
    incoming.reset()
    expect(incoming.backup).toBeUndefined()
  })

  it('is read where it is none', async () => {
    const incoming = useIncomingStore()
    await incoming.takeFile(new File(['%PDF-1.7'], 'nianbao-backup.json'))
    expect(incoming.backup).toBeUndefined()
    expect(useReadingStore().state).toBe('failed')
  })
})
