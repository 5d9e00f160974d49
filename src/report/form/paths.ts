/** Field paths as types, derived from the form: a mistyped path does not compile. */
import type { form2021 } from './2021'
import type { FormId, Forms } from './forms'

type Form = typeof form2021
/** Every format: a figure that any of them has is a path. */
type AnyForm = Forms[FormId]

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

export type SectionId = Form['sections'][number]['id']
export type NarrativeSectionId = Extract<Form['sections'][number], { kind: 'narrative' }>['id']
export type PartId = Form['sections'][0]['parts'][number]['id']
/** Texts of the report: the parts of the overview, the lead before them, and sections five and six. */
export type NarrativeId = NarrativeSectionId | PartId

export type ProactivePath = PathsOfBlock<ProactiveBlock>

export type RequestRowId = LeafIds<AnyForm['tables']['requests']['rows'][number]>
/** Groups of outcomes: refused, unavailable, not processed, otherwise. */
export type OutcomeGroupId = Extract<
  Extract<Form['tables']['requests']['rows'][number], { id: 'outcomes' }>['rows'][number],
  { rows: unknown }
>['id']
export type RequestColumnId = LeafIds<Form['tables']['requests']['columns'][number]>
export type ApplicantId = Exclude<RequestColumnId, 'total'>
export type RequestPath = `requests.${RequestRowId}.${RequestColumnId}`

export type DisputeBlockId = Form['tables']['disputes']['groups'][number]['blocks'][number]['id']
export type DisputeResultId = Form['tables']['disputes']['results'][number]['id']
export type DisputePath = `disputes.${DisputeBlockId}.${DisputeResultId}`

export type MetricId = Form['metrics'][number]['id']
export type MetricPath = `metrics.${MetricId}`

export type TablePath = ProactivePath | RequestPath | DisputePath
export type FigurePath = TablePath | MetricPath

/** Figures that follow from others: never typed, only stated by a document that was read. */
export type TotalPath =
  | `requests.${RequestRowId}.total`
  | `requests.processed.${RequestColumnId}`
  | `disputes.${DisputeBlockId}.total`
export type InputPath = Exclude<FigurePath, TotalPath>

export type ContactField = 'address' | 'postcode' | 'phone' | 'fax' | 'email'
export type WebField = 'indexNumber' | 'publisher' | 'issuedOn'
export type AccountId = 'website' | 'wechat' | 'weibo'
export type ChannelKindId = Form['channelKinds'][number]['id']

export type HeaderPath =
  | 'unit'
  | 'unitKind'
  | 'year'
  | 'header.title'
  | 'header.period'
  | `header.contact.${ContactField}`
  | `header.web.${WebField}`

export type NarrativePath = 'header.intro' | `narratives.${NarrativeId}`

/** Every place of a report that a message, a finding or a comment can point at. */
export type FieldPath = FigurePath | HeaderPath | NarrativePath | `accounts.${AccountId}` | 'channels'

/** What words can name besides: a section whose content is a table. */
export type NamedPlace = FieldPath | `narratives.${SectionId}`
