/** The page's side of the worker that checks the open report. */
import type { Edit } from '@/checks/types'
import type { Report } from '@/report/types'
import { connect } from '../rpc'
import type { Checked, OpenReportJobs, PreviewedFix, Surroundings } from './open-report-jobs'
import OpenReportWorker from './open-report.worker?worker'

export interface LiveChecks {
  /** The unit's other reports, siblings, settings and the day, for all that follows. */
  surround(surroundings: Surroundings): void
  /** Rejects where the worker broke or was ended. */
  check(report: Report): Promise<Checked>
  preview(report: Report, edits: readonly Edit[]): Promise<PreviewedFix>
  end(): void
}

export function startLiveChecks(): LiveChecks {
  const worker = connect<OpenReportJobs>(new OpenReportWorker())
  return {
    // Where it fails, the check that it was sent for fails too.
    surround: (surroundings) => void worker.call('surround', surroundings).catch(() => undefined),
    check: (report) => worker.call('check', report),
    preview: (report, edits) => worker.call('preview', { report, edits }),
    end: () => worker.end(),
  }
}
