/**
 * Ids and field paths as types. Those of the shipped forms are unions derived from them, so that a mistyped one does
 * not compile; those of any other form are texts that a registry has found in it, and nothing else makes one.
 */
import type { forms } from './forms'

declare const registered: unique symbol
/** A text that a registry has found in one of its forms. */
type Registered<Kind extends string> = string & { readonly [registered]: Kind }

type AnyForm = (typeof forms)[number]

type LeafIds<Node> = Node extends { readonly rows: readonly (infer Child)[] }
  ? LeafIds<Child>
  : Node extends { readonly columns: readonly (infer Child)[] }
    ? LeafIds<Child>
    : Node extends { readonly id: infer Id extends string }
      ? Id
      : never

type ProactiveBlock = AnyForm['tables']['proactive']['blocks'][number]
type PathsOfBlock<Block> = Block extends ProactiveBlock
  ? `proactive.${Block['rows'][number]['id']}.${Block['columns'][number]['id']}`
  : never

export type FormId = AnyForm['id'] | Registered<'form'>
/** A part of the tables that forms have differently: an item of table two, rows of table three, the metrics. */
export type SectionFormatId = AnyForm['sectionFormats'][number] | BlockId | Registered<'sectionFormat'>
/** An item of table two. */
export type BlockId = ProactiveBlock['id'] | Registered<'block'>
export type ProactiveRowId = ProactiveBlock['rows'][number]['id'] | Registered<'proactiveRow'>
export type ProactiveColumnId = ProactiveBlock['columns'][number]['id'] | Registered<'proactiveColumn'>

// What every form has alike (`form-faults.ts`).
export type SectionId = AnyForm['sections'][number]['id']
export type NarrativeSectionId = Extract<AnyForm['sections'][number], { kind: 'narrative' }>['id']
export type PartId = AnyForm['sections'][0]['parts'][number]['id']
/** Texts around the official tables, which most reports go without. */
export type TableTextId = Extract<AnyForm['sections'][number], { kind: 'table' }>['texts']['before' | 'after']
/** Texts of the report: the parts of the overview, the lead before them, those around the tables, sections five and six. */
export type NarrativeId = NarrativeSectionId | PartId | TableTextId

type ShippedRowId = LeafIds<AnyForm['tables']['requests']['rows'][number]>
export type RequestRowId = ShippedRowId | Registered<'requestRow'>
/** Groups of outcomes: refused, unavailable, not processed, otherwise. */
export type OutcomeGroupId =
  | Extract<
      Extract<AnyForm['tables']['requests']['rows'][number], { id: 'outcomes' }>['rows'][number],
      { rows: unknown }
    >['id']
  | Registered<'outcomeGroup'>
export type RequestColumnId = LeafIds<AnyForm['tables']['requests']['columns'][number]>
export type ApplicantId = Exclude<RequestColumnId, 'total'>

export type DisputeBlockId = AnyForm['tables']['disputes']['groups'][number]['blocks'][number]['id']
export type DisputeResultId = AnyForm['tables']['disputes']['results'][number]['id']

type ShippedMetricId = AnyForm['metrics'][number]['id']
export type MetricId = ShippedMetricId | Registered<'metric'>

export type ProactivePath = PathsOfBlock<ProactiveBlock>
export type RequestPath = `requests.${ShippedRowId}.${RequestColumnId}`
export type DisputePath = `disputes.${DisputeBlockId}.${DisputeResultId}`
export type MetricPath = `metrics.${ShippedMetricId}`
export type TablePath = ProactivePath | RequestPath | DisputePath
/** The figures of the shipped forms. */
export type FigurePath = TablePath | MetricPath

/** Figures that follow from others: never typed, only stated by a document that was read. */
export type TotalPath =
  | `requests.${ShippedRowId}.total`
  | `requests.processed.${RequestColumnId}`
  | `disputes.${DisputeBlockId}.total`
export type InputPath = Exclude<FigurePath, TotalPath>

/** A figure of any form that is typed. */
export type InputId = InputPath | Registered<'input'>
/** A figure of any form that follows from others. */
export type TotalId = TotalPath | Registered<'total'>
/** A figure of any form. */
export type FigureId = InputId | TotalId

export type ContactField = 'address' | 'postcode' | 'phone' | 'fax' | 'email'
export type WebField = 'indexNumber' | 'publisher' | 'issuedOn'
export type SignatureField = 'unit' | 'date'
export type SignaturePath = `header.signature.${SignatureField}`
export type AccountId = 'website' | 'wechat' | 'weibo'
export type ChannelKindId = AnyForm['channelKinds'][number]['id']

export type HeaderPath =
  | 'unit'
  | 'unitKind'
  | 'year'
  | 'header.title'
  | 'header.period'
  | `header.contact.${ContactField}`
  | `header.web.${WebField}`
  | SignaturePath

export type NarrativePath = 'header.intro' | `narratives.${NarrativeId}`

/** Every place of a report that a message, a finding or a comment can point at. */
export type FieldPath = FigureId | HeaderPath | NarrativePath | `accounts.${AccountId}` | 'channels'

/** What words can name besides: a section whose content is a table. */
export type NamedPlace = FieldPath | `narratives.${SectionId}`
