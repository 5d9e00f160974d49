import { defineStore } from 'pinia'
import { computed } from 'vue'
import { loadSignOffWriter } from '@/formats/registry'
import type { WrittenFile } from '@/formats/types'
import type { FieldPath } from '@/report/form/paths'
import type { Severity } from '@/report/message'
import type { Report } from '@/report/types'
import { takeStep } from '@/report/review/review'
import type { ReviewRefusal } from '@/report/review/review'
import { addComment, replyTo, resolveComment } from '@/report/review/review-comments'
import type { CheckCounts, CommentReply, ReviewAction, SecrecyConclusion } from '@/report/review/review-types'
import { zonedTime } from '@/report/review/zoned-time'
import { useReportFindingsStore } from './report-findings'
import { useReportStore } from './report'
import { useSettingsStore } from './settings'

/** What a person says with a step. */
export interface Said {
  readonly opinion: string
  readonly conclusion?: SecrecyConclusion
}

/** A check that somebody else's came before is asked for again this often. */
const patience = 3

/**
 * The review of the open report: steps, comments, and the check result that each step records. Everything is done in
 * the name that was typed in the settings, and saved at once.
 */
export const useReviewingStore = defineStore('reviewing', () => {
  const reports = useReportStore()
  const settings = useSettingsStore()
  const findings = useReportFindingsStore()

  /** Of the report as it was checked last; not there until it was. */
  const counts = computed((): CheckCounts | undefined => {
    if (findings.state !== 'checked') return undefined
    const { open, accepted } = findings.judged
    const count = (severity: Severity): number => open.filter((one) => one.severity === severity).length
    return {
      errors: count('error'),
      warnings: count('warning'),
      notices: count('notice'),
      accepted: accepted.length,
    }
  })

  /** Of the report as it is; `undefined` where the checks cannot be run. */
  async function countNow(): Promise<CheckCounts | undefined> {
    for (let attempt = 0; attempt < patience; attempt += 1) {
      await findings.check()
      if (findings.state === 'failed') return undefined
      if (findings.checkedReport === reports.report) return counts.value
    }
    return undefined
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
    const checks = await countNow()
    if (!checks) return ['unchecked']
    const { who, at, text } = said(opinion)
    const { report } = reports
    if (!report) return ['notNow']
    const about = { who, at, opinion: text, checks, ...(conclusion ? { conclusion } : {}) }
    const outcome = takeStep(report, action, about)
    if (!outcome.report) return outcome.refused
    // What was signed stays among the versions, to be compared with what comes of it.
    if (action === 'reopen') await reports.replace(outcome.report, 'reopen')
    else await change(() => outcome.report)
    return reports.report === report ? ['notKept'] : []
  }

  /** 审签单 as a Word file. */
  async function writeSignOffSheet(): Promise<WrittenFile | undefined> {
    const write = await loadSignOffWriter()
    return reports.report && write(reports.report, {})
  }

  return {
    counts,
    act,
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
