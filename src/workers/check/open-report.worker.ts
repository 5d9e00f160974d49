/** Runs the checks of the open report beside the page, so that typing never waits for them. */
import '@/polyfills'
import { editChanges } from '@/checks/fixes/edit-changes'
import { previewFix, runChecks } from '@/checks/engine/engine'
import { withTriedFixes } from '@/checks/engine/offered-fixes'
import { serve } from '../rpc'
import type { OpenReportJobs, Surroundings } from './open-report-jobs'

let surroundings: Surroundings = {}

serve<OpenReportJobs>({
  surround(next) {
    surroundings = next
  },
  check(report) {
    const context = { ...surroundings, report }
    return withTriedFixes(context, runChecks(context))
  },
  preview({ report, edits }) {
    const context = { ...surroundings, report }
    const { clears, brings } = previewFix(context, { edits }, runChecks(context))
    const previous = surroundings.earlier?.find((one) => one.year === report.year - 1)
    return { changes: editChanges(report, edits, previous), clears, brings }
  },
})
