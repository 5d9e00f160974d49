/** What a rule says of a metric: whose figure it must be, the words around it, and what would make it another. */
import type { MetricId } from '../form/paths'
import type { OwnerKind } from './figure-subject'

/** What of an account or channel is counted. */
export type ChannelField = 'posts' | 'followers' | 'reads'

export interface MetricRule {
  readonly id: MetricId
  readonly owner?: OwnerKind
  /** One of these; `null` where nobody is named. */
  readonly owners?: readonly (OwnerKind | null)[]
  /** Tested on the clause before the figure. */
  readonly before: RegExp
  /** Tested on what follows the unit. */
  readonly after?: RegExp
  /** Tested on the unit as written; blank where none is. */
  readonly unit: RegExp
  /** Words of the clause, or right behind the figure, that make it another figure. */
  readonly unless?: RegExp
  /** Words that the sentence up to the figure must have. */
  readonly context?: RegExp
  /** Words anywhere in the sentence before the figure that make it another figure. */
  readonly unlessLead?: RegExp
  /** Only where nobody else's channel is named beside the figure: the form counts it on the website. */
  readonly onSite?: true
  /** What follows the figure, to the end of the sentence, must not be so. */
  readonly unlessRest?: RegExp
  /** Not the metric's own plain words: read, and told. */
  readonly loose?: true
  /** Of several such figures in a sentence the first is the whole, the others are its parts. */
  readonly first?: true
}
