/** Which years reports are about. */
import type { Day } from './deadline'

/** The first report year of the regulation of 2007. */
const earliestYear = 2008
const latestYear = 2100

/** Digits of a year that reports can have; anything else is `null`. */
export function parseReportYear(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : NaN
  return year >= earliestYear && year <= latestYear ? year : null
}

/** The report year that is being written on a day: last year's until summer, this year's after. */
export function currentReportYear(today: Day): number {
  return today.month <= 6 ? today.year - 1 : today.year
}
