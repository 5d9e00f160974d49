/** The fixture's report, whatever it is laid out as, and the figures of its tables for comparison. */
import { toPlainFigures } from '@/report/figures/plain-figures'
import type { Report } from '@/report/types'
import { fixtureText, recogniseText } from './reading'

export async function fixtureReport(): Promise<Report> {
  return (await recogniseText(fixtureText)).value
}

export function tableFigures(report: Report) {
  const { proactive, requests, disputes } = toPlainFigures(report)
  return { proactive, requests, disputes }
}
