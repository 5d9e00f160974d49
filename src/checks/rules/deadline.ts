/** D-01: days left to 31 January (departments) or 31 March (governments). */
import { daysBetween, deadlineOf } from '@/report/years/deadline'
import type { Check } from '../check'

/** Days around the deadline within which it is worth a word; older reports are out long since. */
const soon = 60

export const deadline: Check = {
  id: 'D-01',
  severity: 'notice',
  source: '《政府信息公开条例》第四十九条',
  reads: ['year', 'unitKind'],
  run: ({ report, today }) => {
    if (!today) return []
    const due = deadlineOf(report)
    const days = daysBetween(today, due)
    if (Math.abs(days) > soon) return []
    const params = { days: Math.abs(days), month: due.month, day: due.day, year: due.year }
    const name = days < 0 ? 'passed' : days === 0 ? 'today' : 'left'
    return [{ case: name, path: 'year', params, labels: { place: 'year' } }]
  },
}
