/** A form as a registry hands it out: the vocabulary of `types.ts`, with ids that are registered. */
import type {
  BlockId,
  ChannelKindId,
  FormId,
  MetricId,
  NarrativeId,
  NarrativeSectionId,
  PartId,
  ProactiveColumnId,
  ProactiveRowId,
  SectionId,
  TableTextId,
} from './paths'
import type {
  ChannelKindDefinition,
  FigureColumn,
  FormDefinition,
  MetricDefinition,
  NarrativeSectionDefinition,
  PartDefinition,
  ProactiveBlock,
  ProactiveRow,
  TableSectionDefinition,
} from './types'

export interface Form extends Omit<
  FormDefinition,
  'id' | 'sections' | 'tables' | 'metrics' | 'channelKinds'
> {
  readonly id: FormId
  readonly tables: Omit<FormDefinition['tables'], 'proactive'> & {
    readonly proactive: { readonly blocks: readonly FormBlock[] }
  }
  readonly sections: readonly FormSection[]
  readonly metrics: readonly FormMetric[]
  readonly channelKinds: readonly FormChannelKind[]
}

export interface FormBlock extends ProactiveBlock {
  readonly id: BlockId
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormRow[]
}

export interface FormColumn extends FigureColumn {
  readonly id: ProactiveColumnId
}

export interface FormRow extends ProactiveRow {
  readonly id: ProactiveRowId
}

export interface FormPart extends PartDefinition {
  readonly id: PartId
}

export interface FormNarrativeSection extends NarrativeSectionDefinition {
  readonly id: NarrativeSectionId
  readonly parts: readonly FormPart[]
}

export interface FormTableSection extends TableSectionDefinition {
  readonly id: Exclude<SectionId, NarrativeSectionId>
  readonly texts: { readonly before: TableTextId; readonly after: TableTextId }
}

export type FormSection = FormNarrativeSection | FormTableSection

export interface FormMetric extends MetricDefinition {
  readonly id: MetricId
  readonly part: NarrativeId
}

export interface FormChannelKind extends ChannelKindDefinition {
  readonly id: ChannelKindId
}
