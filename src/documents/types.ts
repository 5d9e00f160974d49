/**
 * The neutral tree between files and reports: a reader turns a file into blocks and knows nothing of the form;
 * the recogniser turns blocks into a report and knows nothing of files.
 */
import type { FieldPath, NarrativePath } from '@/report/form/paths'
import type { Message, Place } from '@/report/message'
import type { Report } from '@/report/types'
import type { WebsiteForm } from '@/report/website-form'

/** Where on a page of a PDF something stands: points from the page's upper left corner, as the page is turned. */
export interface PageBox {
  /** From 1. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Run {
  readonly text: string
  readonly bold?: true
}

export interface HeadingBlock {
  readonly kind: 'heading'
  /** 1 is the outermost. */
  readonly level: number
  readonly text: string
  /** One box a page, for formats that have pages. */
  readonly at?: readonly PageBox[]
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  readonly list?: 'bullet' | 'ordered'
  readonly at?: readonly PageBox[]
}

/** One cell where it begins; the grid positions under its spans are left out of the rows. */
export interface GridCell {
  readonly text: string
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  readonly at?: PageBox
}

export interface TableBlock {
  readonly kind: 'table'
  readonly rows: readonly (readonly GridCell[])[]
}

export type DocumentBlock = HeadingBlock | ParagraphBlock | TableBlock

export interface SourceDocument {
  readonly blocks: readonly DocumentBlock[]
  /** The file's name without its folder; a last resort for the report year. */
  readonly name?: string
  /** What a page calls itself, in its head: whose report it is and of which year, where its text does not say. */
  readonly title?: string
}

/** Words of the source that no text of the report took: a person can put them where they stood. */
export interface LeftOutLine {
  readonly place: Place
  readonly text: string
  /** Before the report's text, added to a page by printing, beside a table, or behind the report's end. */
  readonly from: 'head' | 'print' | 'between' | 'end'
  /** The text that it stands in or beside. */
  readonly home: NarrativePath
  /** The words of that text before it; blank where it stands first. */
  readonly after: string
}

/** A report as read, where each field was found, and what was unclear. */
export interface RecognisedReport {
  readonly value: Report
  readonly messages: readonly Message[]
  /** Where in the source each field that was read stands. */
  readonly places: Readonly<Partial<Record<FieldPath, Place>>>
  /** In the order of the source. */
  readonly leftOut: readonly LeftOutLine[]
}

/** A document in which no report could be made out; the messages hold an error that says why. */
export interface UnrecognisedDocument {
  readonly value: null
  readonly messages: readonly Message[]
}

export type Recognition = RecognisedReport | UnrecognisedDocument

/** A 《政府网站工作年度报表》 as read. */
export interface RecognisedWebsiteForm {
  readonly kind: 'websiteForm'
  readonly value: WebsiteForm
  readonly messages: readonly Message[]
  readonly places: RecognisedReport['places']
}

/** What a document turned out to be. */
export type DocumentRecognition =
  | ({ readonly kind: 'report' } & RecognisedReport)
  | RecognisedWebsiteForm
  | ({ readonly kind: 'unrecognised' } & UnrecognisedDocument)
