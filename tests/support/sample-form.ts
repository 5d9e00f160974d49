import { hasFigure, metricPath } from '@/report/form/form'
import { websiteMetrics } from '@/report/form/website'
import type { WebsiteForm } from '@/report/website-form'
import type { Report } from '@/report/types'
import { sampleReports } from '@/sample/reports'

export const sampleReport2024 = sampleReports().find((report) => report.year === 2024) as Report

/** The sample unit's form of 2024: the figures of its report. */
export const sampleForm: WebsiteForm = {
  unit: sampleReport2024.unit,
  year: 2024,
  figures: Object.fromEntries(
    websiteMetrics
      .filter((id) => hasFigure(sampleReport2024, metricPath(id)))
      .map((id) => [id, sampleReport2024.figures[metricPath(id)]]),
  ) as WebsiteForm['figures'],
  accounts: sampleReport2024.accounts,
  channels: [],
}
