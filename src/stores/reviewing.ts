import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Finding } from '@/checks/types'
import { loadSignOffWriter } from '@/formats/registry'
import type { WrittenFile } from '@/formats/types'
import { toDay } from '@/report/deadline'
import type { FieldPath } from '@/report/form/paths'
import type { Report } from '@/report/report'
import { takeStep } from '@/report/review'
import type { ReviewRefusal } from '@/report/review'
import { addComment, replyTo, resolveComment } from '@/report/review-comments'
import type { CommentReply, ReviewAction, SecrecyConclusion } from '@/report/review-stage'
import { zonedTime } from '@/report/zoned-time'
import { checkReport } from './checked-report'
import type { CheckedReport } from './checked-report'
import { useLibraryStore } from './library'
import { useReportStore } from './report'
import { useSettingsStore } from './settings'
import { orTrouble } from './trouble'

export type { CheckedReport } from './checked-report'
export type { Finding } from '@/checks/types'

/** What a person says with a step. */
export interface Said {
  readonly opinion: string
  readonly conclusion?: SecrecyConclusion
}

/**
 * The review of the open report: steps, comments, and the check result that each step records. Everything is done in
 * the name that was typed in the settings, and saved at once.
 */
export const useReviewingStore = defineStore('reviewing', () => {
  const reports = useReportStore()
  const settings = useSettingsStore()
  const library = useLibraryStore()

  /** Of the open report as it is now, or as it was a moment ago. */
  const checked = shallowRef<CheckedReport>()
  const earlierReports = new Map<string, Promise<Report | undefined>>()

  /** The unit's reports of earlier years, each loaded once for as long as it stays the same. */
  async function loadEarlier({ unit, year }: Report): Promise<readonly Report[]> {
    const rows = library.yearsOf(unit).filter((row) => row.year < year)
    const loaded = rows.map(({ id, revision }) => {
      const key = `${id} ${revision}`
      // The shell says what could not be read; what was read is compared.
      const loading = earlierReports.get(key) ?? orTrouble(library.load(id))
      earlierReports.set(key, loading)
      return loading
    })
    return (await Promise.all(loaded)).flatMap((report) => report ?? [])
  }

  /** Checks the open report unless its result is there already. */
  async function check(): Promise<CheckedReport | undefined> {
    const { report, previous } = reports
    if (!report) return undefined
    const known = checked.value
    if (known?.report === report && known.previous === previous) return known
    const earlier = await loadEarlier(report)
    const result = await checkReport({ report, previous, earlier, today: toDay(new Date()) })
    if (reports.report !== report) return check()
    checked.value = result
    return result
  }

  const said = (text: string): CommentReply => ({
    who: settings.settings.personName,
    at: zonedTime(new Date()),
    text,
  })

  async function change(make: (report: Report) => Report): Promise<void> {
    reports.update(make)
    await reports.flush()
  }

  /** Takes a step with the check result of this moment; gives what stood in the way, or nothing. */
  async function act(action: ReviewAction, { opinion, conclusion }: Said): Promise<readonly ReviewRefusal[]> {
    const result = await check()
    if (!result) return ['notNow']
    const { who, at, text } = said(opinion)
    const about = { who, at, opinion: text, checks: result.counts, ...(conclusion ? { conclusion } : {}) }
    const outcome = takeStep(result.report, action, about)
    if (!outcome.report) return outcome.refused
    await change(() => outcome.report)
    return []
  }

  /** Lets a finding stand, with the reason. */
  async function accept(finding: Finding, reason: string): Promise<void> {
    const { acceptFinding } = await import('@/checks/acceptances')
    const { who, at } = said(reason)
    await change((report) => acceptFinding(report, finding, { reason, who, at }))
  }

  /** 审签单 as a Word file. */
  async function writeSignOffSheet(): Promise<WrittenFile | undefined> {
    const write = await loadSignOffWriter()
    return reports.report && write(reports.report, {})
  }

  return {
    checked,
    check,
    act,
    accept,
    writeSignOffSheet,
    comment: (path: FieldPath, quote: string, text: string): Promise<void> =>
      change((report) => addComment(report, { id: crypto.randomUUID(), path, quote }, said(text))),
    reply: (id: string, text: string): Promise<void> => change((report) => replyTo(report, id, said(text))),
    resolve: (id: string): Promise<void> => {
      const { who, at } = said('')
      return change((report) => resolveComment(report, id, { who, at }))
    },
    reopenComment: (id: string): Promise<void> => change((report) => resolveComment(report, id, null)),
  }
})
