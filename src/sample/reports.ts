import type { Report } from '@/report/types'
import { sampleReport } from './unit'
import { year2022 } from './year-2022'
import { year2023 } from './year-2023'
import { year2024 } from './year-2024'

/** Oldest first. */
export function sampleReports(): Report[] {
  return [year2022, year2023, year2024].map(sampleReport)
}
