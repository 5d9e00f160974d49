import { defineStore } from 'pinia'
import { computed, effectScope, ref, shallowRef, watch } from 'vue'
import { acceptFinding, judge, withdrawAcceptance } from '@/checks/engine/acceptances'
import type { Judged } from '@/checks/engine/acceptances'
import type { CheckSettings } from '@/checks/settings'
import type { Finding, Fix } from '@/checks/types'
import type { CheckLimits } from '@/report/check-settings'
import { toDay } from '@/report/years/deadline'
import type { Report } from '@/report/types'
import type { Checked, PreviewedFix } from '@/workers/check/open-report-jobs'
import type { LiveChecks } from '@/workers/check/open-report-checks'
import { followRelatedReports } from './related-reports'
import type { RelatedReports } from './related-reports'
import { useReportStore } from './report'
import { useSettingsStore } from './settings'

export type { PreviewedFix } from '@/workers/check/open-report-jobs'

export type CheckingState = 'waiting' | 'checked' | 'failed'

/** Milliseconds of still hands after which the report is checked. */
const stillness = 300

/** What a unit set for its checks; fetched with the worker, since nothing else of the page needs it. */
async function settingsOf(unit: string): Promise<CheckSettings> {
  const { useCheckSettingsStore } = await import('./check-settings')
  const settings = useCheckSettingsStore()
  await settings.load()
  return settings.checkSettingsFor(unit)
}

/**
 * What the checks say of the open report. They run in a worker once hands are still; what is accepted is judged
 * anew with every change of the report.
 */
export const useReportFindingsStore = defineStore('report-findings', () => {
  const open = useReportStore()
  const settings = useSettingsStore()
  const state = ref<CheckingState>('waiting')
  /** The report that was checked last; marks in its texts stand where its words stand. */
  const checkedReport = shallowRef<Report>()
  /** What the open report's unit allows, once it was checked. */
  const limits = shallowRef<CheckLimits>()
  const result = shallowRef<Checked>({ findings: [], failed: [] })

  /** Apart from the report, so that a keystroke judges nothing anew. */
  const acceptances = computed(() => open.report?.acceptances)
  const judged = computed((): Judged =>
    judge({ acceptances: acceptances.value ?? [] }, result.value.findings),
  )

  let starting: Promise<LiveChecks> | undefined
  let related: RelatedReports = { earlier: [], siblings: [] }
  /** Counts checks, so that what arrives late is known to be late. */
  let turn = 0

  /** The worker and what it was last told; told anew where any of it is another. */
  let told: readonly unknown[] = []

  /** The worker, fetched when the first report is checked, with what this one is looked at beside. */
  async function checks(unit: string): Promise<LiveChecks> {
    starting ??= import('@/workers/check/open-report-checks').then(({ startLiveChecks }) => startLiveChecks())
    const [live, unitSettings] = await Promise.all([starting, settingsOf(unit)])
    limits.value = unitSettings
    const telling = [live, related, unitSettings]
    if (telling.some((one, at) => one !== told[at])) {
      live.surround({ ...related, settings: unitSettings, today: toDay(new Date()) })
      told = telling
    }
    return live
  }

  async function check(): Promise<void> {
    const { report } = open
    if (!report) return
    const mine = (turn += 1)
    try {
      const found = await (await checks(report.unit)).check(report)
      if (mine !== turn) return
      result.value = found
      checkedReport.value = report
      state.value = 'checked'
    } catch {
      if (mine !== turn) return
      state.value = 'failed'
      endWorker()
    }
  }

  function endWorker(): void {
    void starting?.then((live) => live.end()).catch(() => undefined)
    starting = undefined
    told = []
  }

  function forget(): void {
    turn += 1
    state.value = 'waiting'
    checkedReport.value = undefined
    result.value = { findings: [], failed: [] }
  }

  /** Checks whatever report is open until the returned function ends it. */
  function follow(): () => void {
    const scope = effectScope(true)
    let timer: ReturnType<typeof setTimeout> | undefined
    const follower = followRelatedReports(
      (found) => {
        related = found
        void check()
      },
      // Without other reports the checks that need them stay silent; the library says itself what it cannot read.
      () => undefined,
    )
    scope.run(() => {
      watch(
        () => open.id,
        () => forget(),
      )
      watch(
        () => open.report,
        (report, before) => {
          clearTimeout(timer)
          if (!report || open.id === undefined) return
          follower.lookFor({ id: open.id, unit: report.unit, year: report.year })
          timer = setTimeout(() => void check(), before === undefined ? 0 : stillness)
        },
        { immediate: true },
      )
    })
    return () => {
      clearTimeout(timer)
      scope.stop()
      follower.stop()
      related = { earlier: [], siblings: [] }
      forget()
      endWorker()
    }
  }

  /** What a fix would do to the report as it is now; rejects where the checks cannot be run. */
  async function preview(fix: Fix): Promise<PreviewedFix> {
    const { report } = open
    if (!report) throw new Error('no report is open')
    return (await checks(report.unit)).preview(report, fix.edits)
  }

  /** What a fix does to a report, whatever was typed since it was offered. */
  async function changeOf(fix: Fix): Promise<(report: Report) => Report> {
    const { applyFix } = await import('@/checks/edits')
    return (report) => applyFix(report, fix)
  }

  /** Lets a finding stand, under the name typed in the settings. */
  function accept(finding: Finding, reason: string): void {
    const by = { reason, who: settings.settings.personName, at: new Date().toISOString() }
    open.update((report) => acceptFinding(report, finding, by))
  }

  function withdraw(key: string): void {
    const known = judged.value.accepted.find(({ finding }) => finding.key === key)?.finding.formerly ?? []
    open.update((report) => withdrawAcceptance(report, key, ...known.map((one) => one.key)))
  }

  return { state, result, limits, checkedReport, judged, follow, check, preview, changeOf, accept, withdraw }
})
