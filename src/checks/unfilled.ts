/** Findings that only say that something is not written yet: work to do, told apart from mistakes. */
import type { Finding } from './types'

const codes: ReadonlySet<string> = new Set([
  'checks.S-01.missing',
  'checks.S-03.noPeriod',
  'checks.S-04.missing',
  'checks.S-04.none',
  'checks.S-05.empty',
  'checks.A-06.cells',
  'checks.A-06.total',
])

export function isUnfilled({ code }: Pick<Finding, 'code'>): boolean {
  return codes.has(code)
}
