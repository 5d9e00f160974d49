import { afterEach, describe, expect, it, vi } from 'vitest'
import { setFigure } from '@/report/figures/figures'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import { connect } from '@/storage/database'
import { clearLeftovers } from '@/storage/backup-leftovers'
import { restoreEntry } from '@/storage/backup-format'
import type { ReportStorage } from '@/storage/types'
import { counts, nothing, refusal, withoutChecksums } from '../../support/backup-file'
import { freshName, openStorage } from '../../support/databases'
import { filledReport, unit } from '../../support/report-fixtures'
import { signedReport, step } from '../../support/reviewed'

const version = (value: number, report: Report = filledReport()): Report =>
  setFigure(report, 'requests.received.naturalPerson', value)

async function backupOf(storage: ReportStorage): Promise<string> {
  return (await storage.writeBackup()).text()
}

const changedFigure = (text: string, year: number): string =>
  text
    .split('\n')
    .map((line) =>
      line.includes(`"year":${year}`)
        ? line.replace(/("requests\.received\.naturalPerson":)\d+/, '$1777')
        : line,
    )
    .join('\n')

const contentsOf = async (storage: ReportStorage): Promise<(Report | undefined)[]> => {
  const rows = await storage.listSummaries()
  return Promise.all(rows.map(async ({ id }) => (await storage.load(id))?.report))
}

const valueOf = (report: Report | undefined) => report?.figures['requests.received.naturalPerson']

const versionsOf = async (storage: ReportStorage, id: string): Promise<(Report | undefined)[]> => {
  const infos = await storage.listSnapshots(id)
  return Promise.all(infos.map(async (info) => (await storage.loadSnapshot(info.id))?.report))
}

afterEach(() => void vi.unstubAllGlobals())

describe('a backup in which a figure was changed', () => {
  async function changedBackup() {
    const there = openStorage()
    const ids = [(await there.create(version(1))).id, (await there.create(version(2, filledReport(2023)))).id]
    return { there, ids, text: changedFigure(await backupOf(there), 2023) }
  }

  it('names the report and restores nothing until the person has said what to do', async () => {
    const { text } = await changedBackup()
    const here = openStorage()
    const outcome = await here.readBackup(new Blob([text]))
    expect(outcome).toMatchObject({
      restored: false,
      reports: [],
      check: { verdict: 'damaged', verified: 1 },
    })
    expect(outcome.check.problems).toEqual([{ kind: 'changed', unit, year: 2023 }])
    expect(await here.listSummaries()).toEqual([])
    expect(await here.loadLastRestore()).toBeUndefined()
  })

  it('restores what is sound, and leaves the changed one', async () => {
    const { text } = await changedBackup()
    const here = openStorage()
    const outcome = await here.readBackup(new Blob([text]), { damaged: 'leave' })
    expect(counts(outcome)).toEqual({ ...nothing, added: 1 })
    expect(outcome.reports).toMatchObject([{ unit, year: 2024, how: 'added', isVerified: true }])
    expect((await contentsOf(here)).map(valueOf)).toEqual([1])
  })

  it('brings the changed one as a marked copy beside what is here, and its snapshots with it', async () => {
    const { there, ids } = await changedBackup()
    await there.takeSnapshot(ids[1] ?? '', version(9, filledReport(2023)), 'opened')
    const text = changedFigure(await backupOf(there), 2023)
    const outcome = await there.readBackup(new Blob([text]), { damaged: 'separate' })
    expect(counts(outcome)).toEqual({ ...nothing, unchanged: 1, separate: 1 })
    expect(valueOf((await there.load(ids[1] ?? ''))?.report)).toBe(2)
    const [copy] = outcome.reports.filter(({ how }) => how === 'separate')
    expect(copy).toMatchObject({ unit: `${unit}（未核实）`, year: 2023, isVerified: false })
    expect(valueOf((await there.load(copy?.id ?? ''))?.report)).toBe(777)
    expect(await versionsOf(there, copy?.id ?? '')).toHaveLength(1)
    expect(await versionsOf(there, ids[1] ?? '')).toHaveLength(1)
  })

  it('marks the copy for good: opened, edited, taken from its versions, or restored once more elsewhere', async () => {
    const { there, ids } = await changedBackup()
    await there.takeSnapshot(ids[1] ?? '', version(9, filledReport(2023)), 'opened')
    const text = changedFigure(await backupOf(there), 2023)
    const { reports } = await there.readBackup(new Blob([text]), { damaged: 'separate' })
    const id = reports.find(({ how }) => how === 'separate')?.id ?? ''
    const marked = `${unit}（未核实）`
    const opened = await there.load(id)
    expect(opened?.report.unit).toBe(marked)
    expect((await versionsOf(there, id)).map((one) => one?.unit)).toEqual([marked])
    if (opened) await there.save(id, setFigure(opened.report, 'proactive.fees.amount', 1), opened.revision)
    const elsewhere = openStorage()
    await elsewhere.readBackup(new Blob([await backupOf(there)]))
    const units = (await elsewhere.listSummaries()).map((row) => row.unit)
    expect(units.sort()).toEqual([unit, unit, marked].sort())
    expect(valueOf((await elsewhere.load(id))?.report)).toBe(777)
  })

  it('whose parts changed places restores every report and original file that is as it was written', async () => {
    const there = openStorage()
    const { id } = await there.create(version(1))
    await there.create(version(2, filledReport(2023)))
    await there.keepOriginal(id, new File(['甲'], '甲.txt'))
    const [head = '', ...lines] = (await backupOf(there)).split('\n')
    const between = lines.indexOf('],"originals":[')
    const [reports, originals, end] = [lines.slice(0, between), lines.slice(between + 1, -2), lines.slice(-2)]
    const moved = [
      [head, reports[0] ?? '', '],"originals":[', ...reports.slice(1), ...originals, ...end],
      [head, ...originals, ...reports, ...end],
    ]
    for (const file of moved) {
      const outcome = await openStorage().readBackup(new Blob([file.join('\n')]), { damaged: 'leave' })
      expect(counts(outcome)).toEqual({ ...nothing, added: 2 })
      expect(outcome.check.problems).toEqual([{ kind: 'frame' }])
    }
  })

  it('that is cut restores the reports that are there', async () => {
    const { there } = await changedBackup()
    const text = await backupOf(there)
    const cut = text.slice(0, text.indexOf('\n],"originals"') - 20)
    const here = openStorage()
    expect(refusal(await here.readBackup(new Blob([cut])))).toEqual(['unreadable', 'end'])
    expect(counts(await here.readBackup(new Blob([cut]), { damaged: 'leave' }))).toMatchObject({ added: 1 })
  })

  it('takes changed lists of words along switched off, and no changed settings', async () => {
    const there = openStorage()
    await there.create(version(1))
    await there.saveSettings({ personName: '张三' })
    const entry = { word: '旧称', suggestion: '新称', reason: '' }
    await there.saveWordList({ id: 'w', unit: '', name: '词库', enabled: true, addedAt: 5, entries: [entry] })
    const text = (await backupOf(there)).replace('新称', '假称')
    const here = openStorage()
    await here.readBackup(new Blob([text]), { damaged: 'separate' })
    expect(await here.loadSettings()).toMatchObject({ personName: '' })
    expect((await here.loadCheckSetup()).lists).toMatchObject([{ name: '词库（未核实）', enabled: false }])
    const other = openStorage()
    await other.readBackup(new Blob([text]), { damaged: 'leave' })
    expect((await other.loadCheckSetup()).lists).toEqual([])
  })
})

describe('what became of a backup', () => {
  it('can be read again', async () => {
    const there = openStorage()
    await there.create(version(1))
    const here = openStorage()
    const file = new File([await there.writeBackup()], '备份.json')
    const outcome = await here.readBackup(file)
    expect(outcome).toMatchObject({ fileName: '备份.json', check: { verdict: 'whole', verified: 1 } })
    expect(await here.loadLastRestore()).toEqual(outcome)
    expect((await here.loadSettings()).personName).toBe('')
  })
})

describe('a signed report', () => {
  const signed = signedReport(version(1))
  const forged = version(5, step(signed, 'reopen', { opinion: '更正' }))

  async function library(report: Report = signed) {
    const storage = openStorage()
    const { id, revision } = await storage.create(report)
    return { storage, id, revision }
  }

  /** The library's backup once the report was reopened and changed there. */
  async function continued(change: (text: string) => string = (text) => text, next: Report = forged) {
    const { storage, id, revision } = await library()
    const before = new Blob([await storage.writeBackup()])
    await storage.save(id, next, revision)
    const here = openStorage()
    await here.readBackup(before)
    const file = new Blob([change(await backupOf(storage))])
    return { here, id, outcome: await here.readBackup(file, { damaged: 'leave' }) }
  }

  it('gives way to its own reopening from a whole backup', async () => {
    const { here, id, outcome } = await continued()
    expect(counts(outcome)).toEqual({ ...nothing, merged: 1 })
    expect(valueOf((await here.load(id))?.report)).toBe(5)
    expect((await versionsOf(here, id)).map(valueOf)).toContain(1)
  })

  it('stands where the file has no checksums; the other is kept as a version and told', async () => {
    const { here, id, outcome } = await continued(withoutChecksums)
    expect(counts(outcome)).toEqual({ ...nothing, kept: 1 })
    expect(valueOf((await here.load(id))?.report)).toBe(1)
    expect((await versionsOf(here, id)).map(valueOf)).toContain(5)
  })

  it('stands where the records since do not follow from the signature', async () => {
    const { records, comments } = forged.review
    const reopening = records.at(-1)!
    for (const part of [{ at: '2020-01-01T00:00:00+08:00' }, { fingerprint: 'another' }]) {
      const review = { records: [...records.slice(0, -1), { ...reopening, ...part }], comments }
      const { here, id, outcome } = await continued(undefined, { ...forged, review })
      expect(outcome.reports).toMatchObject([{ how: 'kept', isChainBroken: true }])
      expect(valueOf((await here.load(id))?.report)).toBe(1)
    }
  })
})

describe('snapshots of several reports under one id', () => {
  it('are all kept, and not doubled by restoring twice', async () => {
    const there = openStorage()
    for (const year of [2022, 2023, 2024]) {
      const { id } = await there.create(filledReport(year))
      await there.takeSnapshot(id, version(year, filledReport(year)), 'opened')
    }
    const text = withoutChecksums(await backupOf(there))
    const whole = JSON.parse(text) as { reports: { snapshots: { id: string }[] }[] }
    for (const entry of whole.reports) for (const one of entry.snapshots) one.id = 'the-same'
    const here = openStorage()
    const file = new Blob([JSON.stringify(whole)])
    for (const _time of [1, 2]) {
      await here.readBackup(file)
      for (const { id, year } of await here.listSummaries()) {
        expect((await versionsOf(here, id)).map(valueOf)).toEqual([year])
      }
    }
  })

  it('take the place of none that is here with other content', async () => {
    const storage = openStorage()
    const { id } = await storage.create(filledReport())
    await storage.takeSnapshot(id, version(3), 'opened')
    const text = withoutChecksums(await backupOf(storage))
    const whole = JSON.parse(text) as { reports: { snapshots: { report: Report }[] }[] }
    for (const one of whole.reports.flatMap(({ snapshots }) => snapshots)) one.report = version(4)
    await storage.readBackup(new Blob([JSON.stringify(whole)]))
    expect((await versionsOf(storage, id)).map(valueOf).sort()).toEqual([3, 4])
  })
})

describe('what a killed restoring left', () => {
  async function withLeftovers() {
    const name = freshName()
    const { run, close } = connect(name)
    const entry = restoreEntry({ report: blankReport(unit, 2020) }, Date.now())!
    const add = () => run((db) => db.incoming.add({ entry, line: 0 }))
    await add()
    const count = () => run((db) => db.incoming.count())
    return { name, run, close, add, count, lock: `${name} backup` }
  }

  it('is ended at the start', async () => {
    const { name, count, close } = await withLeftovers()
    await openStorage(name).clearLeftovers()
    expect(await count()).toBe(0)
    close()
  })

  it('is not ended while another tab restores', async () => {
    const { lock, run, count, close } = await withLeftovers()
    await navigator.locks.request(lock, () => clearLeftovers(run, lock))
    expect(await count()).toBe(1)
    await clearLeftovers(run, lock)
    expect(await count()).toBe(0)
    close()
  })

  it('is ended without locks once nothing is added any more', async () => {
    const { lock, run, add, count, close } = await withLeftovers()
    vi.stubGlobal('navigator', {})
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const silence = 1_000_000
    const clearing = clearLeftovers(run, lock, silence)
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1), { interval: 1 })
    await add()
    await vi.advanceTimersByTimeAsync(silence)
    await clearing
    expect(await count()).toBe(2)
    const again = clearLeftovers(run, lock, silence)
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1), { interval: 1 })
    await vi.advanceTimersByTimeAsync(silence)
    await again
    expect(await count()).toBe(0)
    vi.useRealTimers()
    close()
  })

  it('does not come in with the next backup, and two tabs without locks do not mix', async () => {
    vi.stubGlobal('navigator', {})
    const { name, count, close } = await withLeftovers()
    const there = openStorage()
    for (let year = 2000; year < 2060; year += 1) await there.create(blankReport(unit, year))
    const file = await there.writeBackup()
    const outcomes = await Promise.all([
      openStorage(name).readBackup(file),
      openStorage(name).readBackup(file),
    ])
    expect(
      outcomes
        .map(counts)
        .map((one) => [one.added, one.unchanged])
        .sort(),
    ).toEqual([
      [0, 60],
      [60, 0],
    ])
    expect(await count()).toBe(1)
    close()
  })
})
