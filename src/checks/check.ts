/** What a check is: pure, without clock, database or screen. */
import type { Severity } from '@/report/message'
import type { CheckFacts } from './facts/facts'
import type { CheckId, Found } from './types'

export interface Check {
  readonly id: CheckId
  readonly severity: Severity
  /** The article or clause of the format, as written in Chinese. */
  readonly source: string
  /** Prefixes of the paths that it reads: `requests`, `narratives`, `header.contact`. */
  readonly reads: readonly string[]
  readonly run: (facts: CheckFacts) => readonly Found[]
}
