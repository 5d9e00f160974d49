/** A report as a value: what is typed is in it, what follows (totals, changes) is computed from it. */
import type { Cell } from './figures/cell'
import type { FormId, Variants } from './form/form'
import type {
  AccountId,
  ChannelKindId,
  ContactField,
  FigureId,
  InputId,
  NarrativeId,
  TotalId,
  WebField,
} from './form/paths'
import type { Narrative } from './narrative/narrative'
import type { Acceptance } from './review/acceptance'
import type { Review } from './review/review-types'

/** 2 knows the signature at the end of a report and texts around the tables; what 1 wrote has none. */
export const reportSchema = 2

/** Departments publish by 31 January, governments by 31 March and report assessment results. */
export type UnitKind = 'department' | 'government'

/** 落款: the unit that signs the report and the day of signing, as they stand at its end. */
export interface Signature {
  readonly unit: string
  /** ISO date; blank where nobody has said. */
  readonly date: string
}

export interface Header {
  /** Blank: the official title is used. */
  readonly title: string
  /** ISO dates; blank where the source gave none. */
  readonly period: { readonly from: string; readonly to: string }
  readonly contact: Readonly<Record<ContactField, string>>
  readonly web: Readonly<Record<WebField, string>>
  /** The opening paragraphs; blank: the usual wording is composed from period and contact. */
  readonly intro: Narrative
  readonly signature: Signature
}

/** A further account or channel that has figures of its own. */
export interface Channel {
  readonly id: string
  readonly kind: ChannelKindId
  readonly name: string
  readonly posts: Cell
  readonly followers: Cell
  readonly reads: Cell
}

export interface Report {
  readonly schema: typeof reportSchema
  /** The format whose sections and titles the report has. */
  readonly form: FormId
  /** The form that each part of the tables follows: offices mix them. */
  readonly variants: Variants
  readonly unit: string
  readonly unitKind: UnitKind
  readonly year: number
  readonly header: Header
  readonly narratives: Readonly<Record<NarrativeId, Narrative>>
  /** Every figure that is typed: tables and metrics; what the report's form lacks is `null`. */
  readonly figures: Readonly<Record<InputId, Cell>>
  /** Totals that a document stated differently from their parts, kept until parts and total agree. */
  readonly stated: Readonly<Partial<Record<TotalId, Cell>>>
  /**
   * Cells whose figure a document had and nobody has placed yet; absent where there is none. They stay with the report
   * and out of what is published.
   */
  readonly asked?: readonly FigureId[]
  /** Names of the website and of the main accounts. */
  readonly accounts: Readonly<Record<AccountId, string>>
  readonly channels: readonly Channel[]
  /** Findings that somebody let stand; they stay with the report and out of what is published. */
  readonly acceptances: readonly Acceptance[]
  /** Who reviewed it and said what; it stays with the report and out of what is published. */
  readonly review: Review
}
