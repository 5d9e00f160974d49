/** The report as a value: what is typed is in it, what follows (totals, changes) is computed from it. */
import type { Acceptance } from './review/acceptance'
import type { Cell } from './figures/cell'
import { forInputs, formOfYear, forTexts, variantsOf } from './form/form'
import type { FormId, Variants } from './form/form'
import type {
  AccountId,
  ChannelKindId,
  ContactField,
  InputId,
  NarrativeId,
  TotalId,
  WebField,
} from './form/paths'
import type { Narrative } from './narrative/narrative'
import { noReview } from './review/review-stage'
import type { Review } from './review/review-stage'

export const reportSchema = 1

/** Departments publish by 31 January, governments by 31 March and report assessment results. */
export type UnitKind = 'department' | 'government'

export interface Header {
  /** Blank: the official title is used. */
  readonly title: string
  /** ISO dates; blank where the source gave none. */
  readonly period: { readonly from: string; readonly to: string }
  readonly contact: Readonly<Record<ContactField, string>>
  readonly web: Readonly<Record<WebField, string>>
  /** The opening paragraphs; blank: the usual wording is composed from period and contact. */
  readonly intro: Narrative
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
  /** Names of the website and of the main accounts. */
  readonly accounts: Readonly<Record<AccountId, string>>
  readonly channels: readonly Channel[]
  /** Findings that somebody let stand; they stay with the report and out of what is published. */
  readonly acceptances: readonly Acceptance[]
  /** Who reviewed it and said what; it stays with the report and out of what is published. */
  readonly review: Review
}

export function yearPeriod(year: number): Header['period'] {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

export function blankReport(unit: string, year: number, unitKind: UnitKind = guessUnitKind(unit)): Report {
  const form = formOfYear(year).id
  return {
    schema: reportSchema,
    form,
    variants: variantsOf(form),
    unit,
    unitKind,
    year,
    header: {
      title: '',
      period: yearPeriod(year),
      contact: { address: '', postcode: '', phone: '', fax: '', email: '' },
      web: { indexNumber: '', publisher: '', issuedOn: '' },
      intro: [],
    },
    narratives: forTexts(() => []),
    figures: forInputs(() => null),
    stated: {},
    accounts: { website: '', wechat: '', weibo: '' },
    channels: [],
    acceptances: [],
    review: noReview,
  }
}

/** 某某市人民政府 is a government, 某某局 and 某某市人民政府办公室 are departments. */
export function guessUnitKind(unit: string): UnitKind {
  return /(?:人民政府|街道办事处|管理委员会|管委会)$/.test(unit.trim()) ? 'government' : 'department'
}
