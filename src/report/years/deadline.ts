/** When a report is due: departments by 31 January, governments by 31 March of the following year (article 49). */
import type { UnitKind } from '../types'

/** A calendar day, read from the clock by the caller: nothing here asks what day it is. */
export interface Day {
  readonly year: number
  /** 1–12 */
  readonly month: number
  readonly day: number
}

export function toDay(date: Date): Day {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }
}

export function deadlineOf(report: { readonly unitKind: UnitKind; readonly year: number }): Day {
  return { year: report.year + 1, month: report.unitKind === 'government' ? 3 : 1, day: 31 }
}

/** Whole days from one day to another; negative where it has passed. */
export function daysBetween(from: Day, to: Day): number {
  const utc = (day: Day): number => Date.UTC(day.year, day.month - 1, day.day)
  return Math.round((utc(to) - utc(from)) / 86_400_000)
}
