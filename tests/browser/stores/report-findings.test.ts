import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setFigure, setFigures } from '@/report/figures/figures'
import { inputPathsOf } from '@/report/form/form'
import { paragraph } from '@/report/narrative/narrative'
import type { Report } from '@/report/types'
import type { ReportStorage } from '@/storage/types'
import { useCheckSettingsStore } from '@/stores/check-settings'
import { useReportFindingsStore } from '@/stores/report-findings'
import { useReportStore } from '@/stores/report'
import { provideStorage } from '@/stores/storage'
import { openTabs } from '../../support/databases'
import { filledReport, unit } from '../../support/report-fixtures'

let here: ReportStorage
let findings: ReturnType<typeof useReportFindingsStore>
let open: ReturnType<typeof useReportStore>
let end: () => void

beforeEach(() => {
  ;[here] = openTabs()
  provideStorage(here)
  setActivePinia(createPinia())
  open = useReportStore()
  findings = useReportFindingsStore()
  end = findings.follow()
})

// Runs before the databases are deleted, since it is declared after them.
afterEach(async () => {
  end()
  await open.close()
})

async function openReport(report: Report): Promise<void> {
  await open.open((await here.create(report)).id)
}

const codes = (): string[] => findings.judged.open.map((one) => one.code)
const found = (code: string) => vi.waitFor(() => expect(codes()).toContain(code), 5000)
const gone = (code: string) => vi.waitFor(() => expect(codes()).not.toContain(code), 5000)

/** Nobody applied for anything. */
function balanced(year: number): Report {
  const report = filledReport(year)
  const requests = inputPathsOf(report).filter((path) => path.startsWith('requests.'))
  return setFigures(
    report,
    requests.map((path) => [path, 0]),
  )
}

const unbalance = (report: Report): Report => {
  const received = Number(report.figures['requests.received.business'] ?? 0)
  return setFigure(report, 'requests.received.business', received + 3)
}

describe('findings of the open report', () => {
  it('follow typing, and go with what they were about', async () => {
    await openReport(balanced(2024))
    await vi.waitFor(() => expect(findings.state).toBe('checked'), 5000)
    expect(codes()).not.toContain('checks.A-03.differs')
    const before = open.report!
    open.update(unbalance)
    await found('checks.A-03.differs')
    open.update(() => before)
    await gone('checks.A-03.differs')
  })

  it('hear of the unit’s other years, and of those that come later', async () => {
    await openReport(filledReport(2024))
    await vi.waitFor(() => expect(findings.state).toBe('checked'), 5000)
    expect(codes().filter((code) => code.startsWith('checks.Y-01'))).toEqual([])
    const carriedOut = Number(open.report!.figures['requests.carriedIn.naturalPerson'] ?? 0) + 5
    await here.create(setFigure(filledReport(2023), 'requests.carriedOut.naturalPerson', carriedOut))
    await vi.waitFor(() => expect(codes().some((code) => code.startsWith('checks.Y-01'))).toBe(true), 5000)
  })

  it('hear of other units’ sentences of the same year', async () => {
    const words = '全年围绕群众关心的停车、供水、供暖三件事，逐件公开办理进度和责任人，接受社会监督。'
    const withWords = (report: Report): Report => ({
      ...report,
      narratives: { ...report.narratives, proactiveWork: [paragraph(words)] },
    })
    await here.create({ ...withWords(filledReport(2024)), unit: '云溪市水务局' })
    await openReport(withWords(filledReport(2024)))
    await vi.waitFor(() => expect(codes().some((code) => code.startsWith('checks.Y-06'))).toBe(true), 5000)
  })

  it('can be accepted with a reason, until the figures change', async () => {
    await openReport(unbalance(balanced(2024)))
    await found('checks.A-03.differs')
    const finding = findings.judged.open.find((one) => one.code === 'checks.A-03.differs')!
    findings.accept(finding, '台账如此')
    await gone('checks.A-03.differs')
    expect(findings.judged.accepted).toMatchObject([{ acceptance: { reason: '台账如此', key: finding.key } }])
    open.update(unbalance)
    await found('checks.A-03.differs')
    expect(findings.judged.lapsed).toMatchObject([{ reason: '台账如此' }])
    findings.withdraw(finding.key)
    expect(findings.judged.lapsed).toEqual([])
  })

  it('go by the limits and the words that the unit sets', async () => {
    const settings = useCheckSettingsStore()
    await settings.load()
    await settings.setLimit(unit, 'overviewLimit', 100)
    await settings.addList({
      unit,
      name: '词库',
      entries: [{ word: '深入贯彻落实', suggestion: '落实', reason: '' }],
    })
    await openReport(balanced(2024))
    await found('checks.S-06.long')
    await vi.waitFor(() => expect(codes().some((code) => code.startsWith('checks.W-06'))).toBe(true), 5000)
    expect(findings.limits?.overviewLimit).toBe(100)
  })

  it('tell what a fix would change and clear', async () => {
    const report = filledReport(2024)
    await openReport({ ...report, stated: { 'disputes.review.total': 99 } })
    await vi.waitFor(() => expect(findings.judged.open.some((one) => one.id === 'A-04')).toBe(true), 5000)
    const finding = findings.judged.open.find((one) => one.id === 'A-04')!
    const fix = finding.fixes.find((one) => one.code === 'computed')!
    const preview = await findings.preview(fix)
    expect(preview.changes).toMatchObject([{ path: 'disputes.review.total', before: '99' }])
    expect(preview.clears.map((one) => one.key)).toContain(finding.key)
    expect(preview.brings).toEqual([])
  })

  it('are nobody’s once the report is closed', async () => {
    await openReport(unbalance(balanced(2024)))
    await found('checks.A-03.differs')
    await open.close()
    expect(findings.state).toBe('waiting')
    expect(codes()).toEqual([])
  })
})
