/** What somebody looked at and let stand, with the reason; kept with the report, never in what is published. */
import type { FieldPath } from '../form/paths'

export interface Acceptance {
  /** Which finding: the check, the place and what it is about, as checks write it. */
  readonly key: string
  readonly path: FieldPath
  /** Of the figures and words it was given for; it lapses when they change. */
  readonly fingerprint: string
  readonly reason: string
  /** The name typed in the settings; blank where none is. */
  readonly who: string
  /** ISO date and time, from whoever accepts: nothing here asks what time it is. */
  readonly at: string
}
