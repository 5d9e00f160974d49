/**
 * The vocabulary in which a format of the annual report is written down. A format year is one value of
 * `FormDefinition`; everything else in the program reads it and knows no label of its own.
 */

export type Unit = '件' | '条' | '个' | '次' | '人次' | '人' | '项' | '期' | '场' | '天' | '万元'

/**
 * What a row, a column or a metric is in the next form that has it under another name: one id that counts the same,
 * or several that together count what it counted.
 */
export type Becomes = string | readonly string[]

/** Words that stand beside a field: what belongs there, and which clause says so. */
export interface Guidance {
  readonly text: string
  readonly source: string
}

export interface PartDefinition {
  readonly id: string
  readonly numeral: string
  readonly title: string
  readonly guidance: Guidance
}

interface SectionBase {
  readonly id: string
  readonly numeral: string
  readonly title: string
  /** The few words that fit into a list of steps. */
  readonly shortTitle: string
  readonly guidance: Guidance
}

export interface NarrativeSectionDefinition extends SectionBase {
  readonly kind: 'narrative'
  /** Parts in order; a section without parts is one text. */
  readonly parts: readonly PartDefinition[]
}

export interface TableSectionDefinition extends SectionBase {
  readonly kind: 'table'
  readonly table: TableId
  /** What an office may write around the table, where its own heading has words: ids of two texts. */
  readonly texts: { readonly before: string; readonly after: string }
}

export type SectionDefinition = NarrativeSectionDefinition | TableSectionDefinition

export type TableId = 'proactive' | 'requests' | 'disputes'

export interface FigureColumn {
  readonly id: string
  readonly label: string
  readonly unit: Unit
  /** Decimals are allowed only for amounts of money. */
  readonly decimals?: true
  /** A change, which may be below 0. */
  readonly signed?: true
  readonly becomes?: Becomes
}

/** A row of table two. */
export interface ProactiveRow {
  readonly id: string
  readonly label: string
  readonly becomes?: Becomes
}

/** Columns of which one goes on from year to year: in force = last year's + issued − repealed. */
export interface ColumnSum {
  readonly total: string
  readonly plus: readonly string[]
  readonly minus: readonly string[]
}

/** One item of article 20 in table two: its own heads over its own rows. */
export interface ProactiveBlock {
  readonly id: string
  readonly item: string
  readonly heading: string
  readonly columns: readonly FigureColumn[]
  readonly rows: readonly ProactiveRow[]
  /** Holds in every row, across two years. */
  readonly sum?: ColumnSum
}

export interface ProactiveTable {
  readonly blocks: readonly ProactiveBlock[]
}

export interface ColumnDefinition {
  readonly id: string
  readonly label: string
  /** The sum of all other columns. */
  readonly derived?: true
}

export interface ColumnGroup {
  readonly id: string
  readonly label: string
  readonly columns: readonly ColumnDefinition[]
}

export interface RowDefinition {
  readonly id: string
  readonly label: string
  /** What identities call for: `outcome` rows add up to the `derived` one. */
  readonly role: 'in' | 'outcome' | 'derived' | 'out'
  readonly becomes?: Becomes
}

export interface RowGroup {
  readonly id: string
  readonly label: string
  readonly rows: readonly (RowDefinition | RowGroup)[]
}

export interface RequestsTable {
  readonly unit: Unit
  /** The text in the corner of the head, which states the identity. */
  readonly corner: string
  readonly head: string
  readonly columns: readonly (ColumnDefinition | ColumnGroup)[]
  readonly rows: readonly (RowDefinition | RowGroup)[]
}

export interface DisputesTable {
  readonly unit: Unit
  readonly groups: readonly {
    readonly id: string
    readonly label: string
    readonly blocks: readonly { readonly id: string; readonly label: string }[]
  }[]
  readonly results: readonly ColumnDefinition[]
}

/** A figure that lives in the narrative. */
export interface MetricDefinition {
  readonly id: string
  readonly label: string
  readonly unit: Unit
  /** The part of the narrative that mentions it, beside which it is entered. */
  readonly part: string
  /** Core metrics are always shown; the rest of the official website form is folded. */
  readonly core?: true
  readonly decimals?: true
  readonly source?: string
  readonly becomes?: Becomes
  /** Its row in 《政府网站工作年度报表》, where no row that is known gives it: the group's id, and the row's words. */
  readonly websiteRow?: {
    readonly group: string
    readonly label: string
    readonly synonyms?: readonly string[]
  }
}

export interface ChannelKindDefinition {
  readonly id: string
  readonly label: string
}

/** The opening paragraph: its guidance, its words, and what it calls the ways to reach the unit. */
export interface IntroDefinition extends Guidance {
  /** With `{from}`, `{to}`, `{unit}` and `{contact}`. */
  readonly sentence: string
  readonly contact: Readonly<Record<'address' | 'postcode' | 'phone' | 'fax' | 'email', string>>
}

/** Ids of an earlier form → what they are in this one: said here, so that the earlier form's file stays as it is. */
export interface Replacements {
  /** Rows of tables two and three. */
  readonly rows?: Readonly<Record<string, Becomes>>
  /** Columns of table two. */
  readonly columns?: Readonly<Record<string, Becomes>>
  readonly metrics?: Readonly<Record<string, Becomes>>
}

export interface FormDefinition {
  /** Stored with every report. */
  readonly id: string
  readonly source: string
  /** First and last report year it was made for; `undefined` where nothing ends it but the next form. */
  readonly years: readonly [from: number, to: number | undefined]
  /**
   * The parts of the tables that this form writes itself: ids of items of table two, of groups or rows of table
   * three, and `metrics`. A report may follow another form in each of them; all else it shares with the form before.
   */
  readonly sectionFormats: readonly string[]
  readonly replaces?: Replacements
  readonly titleSuffix: string
  readonly intro: IntroDefinition
  readonly sections: readonly SectionDefinition[]
  readonly tables: {
    readonly proactive: ProactiveTable
    readonly requests: RequestsTable
    readonly disputes: DisputesTable
  }
  readonly metrics: readonly MetricDefinition[]
  readonly channelKinds: readonly ChannelKindDefinition[]
}
