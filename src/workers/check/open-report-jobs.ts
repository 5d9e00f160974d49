/** What the worker that checks the open report does. */
import type { EditChange } from '@/checks/fixes/edit-changes'
import type { CheckContext, CheckId, Edit, Finding } from '@/checks/types'
import type { Report } from '@/report/types'

/** What a report is looked at beside: it changes seldom and is sent once. */
export type Surroundings = Omit<CheckContext, 'report' | 'previous'>

/** What a fix would do: its edits before and after, and which findings go and come. */
export interface PreviewedFix {
  readonly changes: readonly EditChange[]
  readonly clears: readonly Finding[]
  readonly brings: readonly Finding[]
}

export interface Checked {
  /** Gravest first, then in the order of the form. */
  readonly findings: readonly Finding[]
  /** Checks that broke: their findings are missing. */
  readonly failed: readonly CheckId[]
}

export interface PreviewJob {
  readonly report: Report
  readonly edits: readonly Edit[]
}

export type OpenReportJobs = {
  /** For all that follows; nothing answers before it is in force. */
  readonly surround: (surroundings: Surroundings) => void
  readonly check: (report: Report) => Checked
  readonly preview: (job: PreviewJob) => PreviewedFix
}
