import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Fix } from '@/checks/types'
import { setFigure } from '@/report/figures/figures'
import { contentFingerprint } from '@/report/review/published-content'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'
import { takeStep } from '@/report/review/review'
import { stageOf } from '@/report/review/review-stage'
import type { ReviewAction, SecrecyConclusion } from '@/report/review/review-types'
import { loadSample } from '@/sample/load'
import type { ReportStorage } from '@/storage/types'
import { useLibraryStore } from '@/stores/library'
import { useReportFindingsStore } from '@/stores/report-findings'
import { useReportStore } from '@/stores/report'
import { useReviewingStore } from '@/stores/reviewing'
import { useSettingsStore } from '@/stores/settings'
import { provideStorage } from '@/stores/storage'
import { withoutChecksums } from '../../support/backup-file'
import { openTabs } from '../../support/databases'
import { filledReport, unit } from '../../support/report-fixtures'

const typed = (value: number) => (report: Report) =>
  setFigure(report, 'requests.received.naturalPerson', value)

const noFindings = { errors: 0, warnings: 0, notices: 0, accepted: 0 }

let here: ReportStorage
let there: ReportStorage
let store: ReturnType<typeof useReportStore>
let library: ReturnType<typeof useLibraryStore>
let findings: ReturnType<typeof useReportFindingsStore>
let end: () => void
let reviewing: ReturnType<typeof useReviewingStore>
let id: string

const stored = async (): Promise<Report> => (await there.load(id))!.report
const backupFile = async () => new File([await (await here.writeBackup()).text()], 'backup.json')

async function act(action: ReviewAction, opinion = '同意', conclusion?: SecrecyConclusion): Promise<void> {
  expect(await reviewing.act(action, { opinion, ...(conclusion ? { conclusion } : {}) })).toEqual([])
}

async function acceptErrors(): Promise<void> {
  await vi.waitFor(() => expect(findings.checkedReport).toBe(store.report), 5000)
  for (const finding of findings.judged.open) {
    if (finding.severity === 'error') findings.accept(finding, '已核实')
  }
}

async function sign(): Promise<void> {
  await acceptErrors()
  for (const action of ['submit', 'pass', 'pass', 'pass'] as const) await act(action)
  await act('secrecy', '', 'publishable')
  await act('sign')
}

beforeEach(async () => {
  ;[here, there] = openTabs()
  provideStorage(here)
  setActivePinia(createPinia())
  store = useReportStore()
  library = useLibraryStore()
  reviewing = useReviewingStore()
  findings = useReportFindingsStore()
  end = findings.follow()
  library.start()
  await useSettingsStore().change({ personName: '王立新' })
  id = (await here.create(filledReport(2024))).id
  await store.open(id)
})

// Runs before the databases are deleted, since it is declared after them.
afterEach(async () => {
  end()
  await store.close()
})

describe('a step of the review', () => {
  it('is saved at once with the name of the settings, the time with its zone, and the check result', async () => {
    await act('submit', '请审核')
    const counts = reviewing.counts!
    const [record] = (await stored()).review.records
    expect(record).toMatchObject({ action: 'submit', who: '王立新', opinion: '请审核', checks: counts })
    expect(record?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
    expect(counts.errors + counts.warnings + counts.notices).toBeGreaterThan(0)
  })

  it('counts with the years before: last year’s carried over is compared', async () => {
    const [before, , last] = [...(await loadSample())].sort((a, b) => a.year - b.year)
    await here.create(setFigure({ ...before!, year: last!.year - 1 }, 'requests.carriedOut.business', 987))
    const created = await here.create(last!)
    await store.open(created.id)
    await vi.waitFor(() => expect(store.previous).toBeDefined())
    await vi.waitFor(() => expect(findings.judged.open.some((one) => one.id === 'Y-01')).toBe(true))
    await act('submit')
    const errors = findings.judged.open.filter((one) => one.severity === 'error')
    expect((await there.load(created.id))?.report.review.records[0]?.checks.errors).toBe(errors.length)
  })

  it('is refused without a name, and nothing is recorded', async () => {
    await useSettingsStore().change({ personName: '' })
    expect(await reviewing.act('submit', { opinion: '' })).toEqual(['noName'])
    expect((await stored()).review.records).toEqual([])
  })

  it('shows its stage in the row of the library', async () => {
    const stage = () => library.summaries.find((row) => row.id === id)?.stage
    await vi.waitFor(() => expect(stage()).toBeNull())
    await act('submit')
    await vi.waitFor(() => expect(stage()).toBe('first'))
  })

  it('keeps comments, answers and what was resolved', async () => {
    await reviewing.comment('narratives.other', '某一句。', '请核对')
    const [comment] = (await stored()).review.comments
    await reviewing.reply(comment!.id, '已核对')
    await reviewing.resolve(comment!.id)
    expect((await stored()).review.comments[0]).toMatchObject({
      quote: '某一句。',
      text: '请核对',
      who: '王立新',
      replies: [{ text: '已核对' }],
      resolved: { who: '王立新' },
    })
    await reviewing.reopenComment(comment!.id)
    expect((await stored()).review.comments[0]?.resolved).toBeNull()
  })
})

describe('a signed report', () => {
  it('changes through no action of any store', async () => {
    const other = await here.create(blankReport(unit, 2025))
    await here.takeSnapshot(id, filledReport(2023), 'opened')
    await sign()
    const [snapshot] = (await store.snapshots()).filter((one) => one.reason === 'opened')
    const before = await stored()
    const [accepted] = findings.judged.accepted
    const finding = findings.judged.open[0] ?? accepted!.finding
    const fix: Fix = {
      code: 'setFigure',
      params: {},
      labels: {},
      edits: [{ kind: 'figure', path: 'proactive.fees.amount', value: 77 }],
    }
    const actions: Record<string, () => unknown> = {
      type: () => store.update(typed(77)),
      replace: () => store.replace(filledReport(2020), 'import'),
      restore: () => store.restoreSnapshot(snapshot!.id),
      keepMine: () => store.resolveConflict('mine'),
      comment: () => reviewing.comment('narratives.other', '', '请核对'),
      accept: () => findings.accept(finding, '无碍'),
      withdraw: () => findings.withdraw(accepted!.acceptance.key),
      fix: async () => store.update(await findings.changeOf(fix)),
      submit: () => reviewing.act('submit', { opinion: '' }),
      sendBack: () => reviewing.act('sendBack', { opinion: '退回' }),
      secrecy: () => reviewing.act('secrecy', { opinion: '', conclusion: 'publishable' }),
      reopenWithoutReason: () => reviewing.act('reopen', { opinion: ' ' }),
      revise: () => library.revise(id, typed(78), 'import').catch(() => undefined),
      takeIn: () => library.takeIn({ report: filledReport(2021), replaces: id }).catch(() => undefined),
      restoreFromLibrary: () => library.restoreSnapshot(snapshot!.id).catch(() => undefined),
      openAnother: () => store.open(other.id),
      openAgain: () => store.open(id),
    }
    const tried = fc.array(fc.constantFrom(...Object.keys(actions)), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(tried, async (names) => {
        for (const name of names) await actions[name]!()
        await store.flush()
        expect(await stored(), names.join()).toEqual(before)
      }),
      { numRuns: 25 },
    )
  })

  it('says why it does not change, and says it no more once it was reopened', async () => {
    await sign()
    store.update(typed(77))
    expect(store.trouble).toBe('review.signed')
    expect(store.isSigned).toBe(true)
    const signed = await stored()
    await act('reopen', '数据有误')
    expect(store.trouble).toBeNull()
    const [kept] = await store.snapshots()
    expect(kept?.reason).toBe('reopen')
    expect((await store.loadSnapshot(kept!.id))?.report).toEqual(signed)
    store.update(typed(77))
    await store.flush()
    expect((await stored()).figures['requests.received.naturalPerson']).toBe(77)
    expect((await stored()).review.records.at(-1)).toMatchObject({ action: 'reopen', opinion: '数据有误' })
  })

  it('is published without its content changing', async () => {
    await sign()
    const before = contentFingerprint(await stored())
    await act('publish', '')
    expect(stageOf((await stored()).review)).toBe('published')
    expect(contentFingerprint(await stored())).toBe(before)
  })

  it('is not overwritten by another tab that had typed before it was signed', async () => {
    const { revision } = (await there.load(id))!
    await sign()
    const late = typed(5)(filledReport(2024))
    await expect(there.save(id, late, revision)).rejects.toMatchObject({ code: 'storage.conflict' })
    const now = (await there.load(id))!.revision
    await expect(there.save(id, late, now)).rejects.toMatchObject({ code: 'review.signed' })
  })

  it('gives way to nothing typed here while another tab signed it', async () => {
    await acceptErrors()
    for (const action of ['submit', 'pass', 'pass', 'pass'] as const) await act(action)
    await act('secrecy', '', 'publishable')
    const { revision, report } = (await there.load(id))!
    const entry = { who: '赵刚', at: '2026-01-20T09:30:00+08:00', opinion: '同意', checks: noFindings }
    const theirs = takeStep(report, 'sign', entry).report!
    store.update(typed(5))
    await there.save(id, theirs, revision)
    await vi.waitFor(() => expect(store.saving).toMatchObject({ code: 'storage.conflict' }))
    await store.resolveConflict('mine')
    expect(store.saving).toMatchObject({ code: 'review.signed' })
    expect(await stored()).toEqual(theirs)
    await store.resolveConflict('theirs')
    expect(store.isSigned).toBe(true)
    const versions = await Promise.all((await store.snapshots()).map((one) => store.loadSnapshot(one.id)))
    const figures = versions.map((one) => one?.report.figures['requests.received.naturalPerson'])
    expect(figures).toContain(5)
  })

  it('stands when an older or a stray copy of it comes back from a backup', async () => {
    store.update(typed(5))
    await store.flush()
    const draft = await backupFile()
    store.update(typed(6))
    await sign()
    const before = await stored()
    const stray = new File(
      [withoutChecksums(await draft.text()).replace(/"updatedAt":\d+/, '"updatedAt":9e15')],
      'b.json',
    )
    await library.loadBackup(stray)
    expect(await stored()).toEqual(before)
    expect((await here.listSnapshots(id)).map((one) => one.reason)).toContain('import')
  })

  it('comes back from a backup with all of its review', async () => {
    await sign()
    const before = await stored()
    const backup = await backupFile()
    await store.close()
    await library.purge([id])
    await library.loadBackup(backup)
    expect(await stored()).toEqual(before)
  })
})

describe('an import into a signed report', () => {
  const reopening = (): Promise<Report> =>
    stored().then((report) => {
      const entry = { who: '李明', at: new Date().toISOString(), opinion: '数据有误', checks: noFindings }
      return typed(9)(takeStep(report, 'reopen', entry).report!)
    })

  it('takes its own reopening from a file that says what it said', async () => {
    await sign()
    const next = await reopening()
    await library.takeIn({ report: next, replaces: id, isVerified: true })
    expect(await stored()).toEqual(next)
  })

  it('keeps everything else as a version and says so', async () => {
    await sign()
    const before = await stored()
    const next = await reopening()
    const forged = { ...next.review.records.at(-1)!, fingerprint: 'another' }
    const records = [...next.review.records.slice(0, -1), forged]
    const stray = { ...next, review: { ...next.review, records } }
    for (const intake of [{ report: next }, { report: stray, isVerified: true }]) {
      await expect(library.takeIn({ ...intake, replaces: id })).rejects.toMatchObject({
        code: 'review.keptAsVersion',
      })
      expect(await stored()).toEqual(before)
      const [newest] = await here.listSnapshots(id)
      expect((await here.loadSnapshot(newest?.id ?? ''))?.report).toEqual(intake.report)
    }
  })
})

describe('an import into a report under review', () => {
  it('replaces the content and keeps the review', async () => {
    await act('submit')
    const { review } = await stored()
    await library.takeIn({ report: filledReport(2022), replaces: id })
    expect((await stored()).year).toBe(2022)
    expect((await stored()).review).toEqual(review)
  })
})
