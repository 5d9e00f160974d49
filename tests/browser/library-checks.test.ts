import { describe, expect, it } from 'vitest'
import { judge } from '@/checks/engine/acceptances'
import { runChecks } from '@/checks/engine/engine'
import { setFigure } from '@/report/figures/figures'
import { sampleReports } from '@/sample/reports'
import { openCheckTables } from '@/storage/check-tables'
import type { ReportStorage } from '@/storage/types'
import { checkReports } from '@/workers/check/library-checks'
import type { CountedReport, LibraryCheckOptions } from '@/workers/check/library-checks'
import { openStorage } from '../support/databases'

const [first, second, third] = sampleReports() as [Report, Report, Report]
type Report = ReturnType<typeof sampleReports>[number]

function countsOf(report: Report, earlier: readonly Report[]): number[] {
  const { open } = judge(report, runChecks({ report, earlier }).findings)
  return (['error', 'warning', 'notice'] as const).map(
    (severity) => open.filter((one) => one.severity === severity).length,
  )
}

/** Runs once; the last word on each report, and how many were checked anew. */
async function check(storage: ReportStorage, more: Partial<LibraryCheckOptions> = {}) {
  const told: CountedReport[] = []
  let checked = 0
  const end = await checkReports({
    database: storage.name,
    onCounted: (reports) => told.push(...reports),
    onProgress: (done) => (checked = done),
    ...more,
  })
  return { end, told, checked, last: new Map(told.map((one) => [one.id, one])) }
}

async function fill(storage: ReportStorage) {
  const broken = setFigure(third, 'requests.carriedIn.naturalPerson', 77)
  const ids: string[] = []
  for (const report of [first, second, broken]) ids.push((await storage.create(report)).id)
  return { ids, broken }
}

describe('checking the library in workers', () => {
  it('counts what the checks find in each report beside the unit’s earlier years', async () => {
    const storage = openStorage()
    const { ids, broken } = await fill(storage)
    const { end, last } = await check(storage)
    expect(end).toBe('done')
    expect(ids.map((id) => last.get(id)?.counts)).toEqual([
      countsOf(first, []),
      countsOf(second, [first]),
      countsOf(broken, [first, second]),
    ])
    expect(last.get(ids[2] ?? '')?.counts[0]).toBeGreaterThan(0)
  })

  it('counts nothing twice, and again what a saved report bears upon, telling that the old counts are stale', async () => {
    const storage = openStorage()
    const { ids } = await fill(storage)
    expect((await check(storage)).checked).toBe(3)
    const again = await check(storage)
    expect(again.checked).toBe(0)
    expect(again.told.map(({ isStale }) => isStale)).toEqual([false, false, false])
    await storage.save(ids[1] ?? '', setFigure(second, 'requests.carriedOut.naturalPerson', 77), 1)
    const third = await check(storage)
    expect(third.checked).toBe(2)
    expect(
      third.told
        .filter(({ isStale }) => isStale)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([ids[1] ?? '', ids[2] ?? ''].sort())
    expect(third.last.get(ids[1] ?? '')).toMatchObject({ revision: 2, isStale: false })
  })

  it('counts anew, once, what other checks had counted, and says until then that it is stale', async () => {
    const storage = openStorage()
    const { ids } = await fill(storage)
    const tables = openCheckTables(storage.name)
    await tables.keepFindings(
      ids.map((id) => ({ id, revision: 1, mark: 'other checks', counts: [99, 0, 0] })),
    )
    tables.close()
    const { told, checked, last } = await check(storage)
    expect(checked).toBe(3)
    const old = told.filter(({ counts }) => counts[0] === 99)
    expect(old.map(({ isStale }) => isStale)).toEqual([true, true, true])
    expect([...last.values()].some(({ counts, isStale }) => isStale || counts[0] === 99)).toBe(false)
    expect((await check(storage)).checked).toBe(0)
  })

  it('counts by what the unit set', async () => {
    const storage = openStorage()
    await fill(storage)
    const before = await check(storage)
    await storage.saveUnitCheckSettings({ unit: first.unit, limits: { overviewLimit: 100 }, ownNames: [] })
    const after = await check(storage)
    expect(after.checked).toBe(3)
    const sum = ({ last }: typeof before): number =>
      [...last.values()].reduce((all, { counts }) => all + counts[0] + counts[1] + counts[2], 0)
    expect(sum(after)).toBeGreaterThan(sum(before))
  })

  it('hands over the findings themselves where they are asked for', async () => {
    const storage = openStorage()
    const { ids } = await fill(storage)
    await check(storage)
    const { last } = await check(storage, { findingsOf: [ids[2] ?? ''] })
    expect(last.get(ids[2] ?? '')?.findings?.map(({ id }) => id)).toContain('Y-01')
    expect(last.get(ids[0] ?? '')?.findings).toBeUndefined()
  })

  it('ends when it is no longer wanted', async () => {
    const storage = openStorage()
    await fill(storage)
    const control = new AbortController()
    const ending = check(storage, { signal: control.signal })
    control.abort()
    expect((await ending).end).toBe('cancelled')
  })

  it('forgets the counts of a report that was ended for good', async () => {
    const storage = openStorage()
    const { ids } = await fill(storage)
    await check(storage)
    await storage.purge([ids[0] ?? ''])
    const { last } = await check(storage)
    expect([...last.keys()].sort()).toEqual(ids.slice(1).sort())
  })
})
