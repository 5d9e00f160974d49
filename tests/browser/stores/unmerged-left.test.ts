import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { setFigure } from '@/report/figures/figures'
import type { Report } from '@/report/types'
import type { ReportStorage } from '@/storage/types'
import { useReportStore } from '@/stores/report'
import { provideStorage } from '@/stores/storage'
import { useUnmergedStore } from '@/stores/unmerged'
import { letGoUnmerged, loadUnmerged, takeUnmerged } from '@/stores/unmerged-decisions'
import { openTabs } from '../../support/databases'
import { filledReport } from '../../support/report-fixtures'

const version = (value: number): Report =>
  setFigure(filledReport(2024), 'requests.received.naturalPerson', value)
const figureOf = (report: Report | undefined): unknown => report?.figures['requests.received.naturalPerson']

let here: ReportStorage
let there: ReportStorage
let unmerged: ReturnType<typeof useUnmergedStore>
let reportId: string

/** What another window typed and left undecided. */
async function leave(id: string, value: number): Promise<void> {
  await there.keepUnmerged({ id, reportId, cause: 'storage.conflict' }, version(value))
  await there.releaseUnmerged(id)
}

const keptFigures = async (): Promise<readonly unknown[]> =>
  Promise.all(
    (await here.listSnapshots(reportId)).map(async (one) =>
      figureOf((await here.loadSnapshot(one.id))?.report),
    ),
  )

beforeEach(async () => {
  ;[here, there] = openTabs()
  provideStorage(here)
  setActivePinia(createPinia())
  reportId = (await here.create(version(1))).id
  unmerged = useUnmergedStore()
  unmerged.start()
})

const told = (...ids: readonly string[]) =>
  vi.waitFor(() => expect(unmerged.left.map(({ id }) => id).sort()).toEqual(ids))

describe('text that a window left unmerged', () => {
  it('is told once the window is gone, of several windows each by itself', async () => {
    await there.keepUnmerged({ id: 'one', reportId, cause: 'storage.conflict' }, version(2))
    await leave('two', 3)
    await told('two')
    await there.releaseUnmerged('one')
    await told('one', 'two')
    expect(figureOf(await loadUnmerged('one'))).toBe(2)
  })

  it('is told of no more where it says what the report says', async () => {
    await leave('one', 1)
    await vi.waitFor(async () => expect(await here.listUnmerged()).toEqual([]))
    expect(unmerged.left).toEqual([])
  })

  it('is a version like others to whoever looks at the history', async () => {
    await leave('one', 2)
    expect(await here.listSnapshots(reportId)).toMatchObject([{ id: 'one', reportId, reason: 'unmerged' }])
  })

  it('is taken: what stood there becomes a version', async () => {
    await leave('one', 2)
    await told('one')
    expect(await takeUnmerged(unmerged.left[0]!)).toBe(reportId)
    expect(figureOf((await here.load(reportId))?.report)).toBe(2)
    expect(await keptFigures()).toEqual([1])
    await told()
  })

  it('is taken into the report that is open', async () => {
    const open = useReportStore()
    await leave('one', 2)
    await told('one')
    await open.open(reportId)
    await takeUnmerged(unmerged.left[0]!)
    expect(figureOf(open.report)).toBe(2)
    expect(figureOf((await there.load(reportId))?.report)).toBe(2)
    expect(await keptFigures()).toEqual([1])
    await open.close()
  })

  it('is let go: it stays as a version', async () => {
    await leave('one', 2)
    await told('one')
    expect(await letGoUnmerged(unmerged.left[0]!)).toBe('version')
    expect(figureOf((await here.load(reportId))?.report)).toBe(1)
    expect(await keptFigures()).toEqual([2])
    expect(await here.listUnmerged()).toEqual([])
  })

  it('becomes a new report, or ends, where its report is gone', async () => {
    for (const value of [2, 3]) {
      await there.keepUnmerged({ id: `gone ${value}`, reportId, cause: 'storage.missing' }, version(value))
    }
    await here.purge([reportId])
    for (const value of [2, 3]) await there.releaseUnmerged(`gone ${value}`)
    await told('gone 2', 'gone 3')
    const [three, two] = unmerged.left
    const id = await takeUnmerged(two!)
    expect(id).not.toBe(reportId)
    expect(figureOf((await here.load(id))?.report)).toBe(2)
    expect(await letGoUnmerged(three!)).toBe('ended')
    await told()
  })

  it('ends with its report, since it is a version of it', async () => {
    await leave('one', 2)
    await told('one')
    await there.purge([reportId])
    await told()
    expect(await here.listUnmerged()).toEqual([])
  })
})
