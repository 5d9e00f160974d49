/** What checks look at, what they find, and the edits that fix it. */
import type { Cell } from '@/report/figures/cell'
import type { Day } from '@/report/years/deadline'
import type { FieldPath, FigureId, InputId, NamedPlace, NarrativePath, TotalId } from '@/report/form/paths'
import type { Message, Severity } from '@/report/message'
import type { LiveFigure } from '@/report/narrative/narrative'
import type { Report } from '@/report/types'
import type { CheckSettings } from './settings'

export type CheckId =
  | `S-0${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `A-0${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | `Y-0${1 | 2 | 3 | 4 | 5 | 6}`
  | `T-0${1 | 2 | 3 | 4 | 5 | 6}`
  | `W-0${1 | 2 | 3 | 4 | 5 | 6}`
  | `P-0${1 | 2 | 3 | 4 | 5}`
  | 'D-01'

/** What checks look at. Without last year's report what needs it stays silent or says so. */
export interface CheckContext {
  readonly report: Report
  readonly previous?: Report | undefined
  /** The unit's reports of earlier years, in any order; last year's may be among them. */
  readonly earlier?: readonly Report[]
  /** Other units' reports of the same year. */
  readonly siblings?: readonly Report[]
  readonly settings?: Partial<CheckSettings>
  readonly today?: Day
}

/** A part of a text: offsets are those of the editor, a live figure and a line break counting one. */
export interface TextSpot {
  /** Counted over headings, paragraphs and those of lists. */
  readonly block: number
  readonly from: number
  readonly to: number
  /** The words as they are read there. */
  readonly text: string
}

/** A figure that was compared; `year` -1 is last year's. */
export interface ComparedFigure {
  readonly path?: FigureId
  readonly year?: number
  readonly value: Cell
}

export type HeaderEditPath =
  | 'unit'
  | 'header.title'
  /** Two ISO dates with a slash between. */
  | 'header.period'
  | `header.contact.${'address' | 'postcode' | 'phone' | 'fax' | 'email'}`

export type Edit =
  | { readonly kind: 'figure'; readonly path: InputId; readonly value: Cell }
  /** Takes the computed total in place of the stated one. */
  | { readonly kind: 'computed'; readonly path: TotalId }
  | {
      readonly kind: 'text'
      readonly path: NarrativePath
      readonly block: number
      readonly from: number
      readonly to: number
      readonly insert: string | LiveFigure
    }
  | { readonly kind: 'header'; readonly path: HeaderEditPath; readonly value: string }

export type Params = Readonly<Record<string, string | number>>

/** One way to mend: its words stand under `checks.fixes.<code>`. */
export interface Fix {
  readonly code: string
  readonly params: Params
  /** Placeholders that name a field of the form, by that field. */
  readonly labels: Readonly<Record<string, NamedPlace>>
  readonly edits: readonly Edit[]
}

/** A sentence of the report and the one that it is like. */
export interface SentencePair {
  readonly path: NarrativePath
  readonly spot: TextSpot
  readonly other: string
  /** Whose report the other one stands in, and of which year. */
  readonly unit: string
  readonly year: number
  /** 0–1; 1 is word for word, figures aside. */
  readonly likeness: number
}

/** What a check returns: the engine adds who found it, how bad it is and its key. */
export interface Found {
  /** Which of the check's cases: words stand under `checks.<id>.<case>`. */
  readonly case: string
  readonly path: FieldPath
  /** Where it differs from the check's own. */
  readonly severity?: Severity
  readonly spot?: TextSpot
  readonly params?: Params
  readonly labels?: Readonly<Record<string, NamedPlace>>
  readonly figures?: readonly ComparedFigure[]
  readonly fixes?: readonly Fix[]
  readonly pairs?: readonly SentencePair[]
  /** Tells two findings of one case and place apart. */
  readonly about?: string
  /** What earlier versions of the program found in its place. */
  readonly formerly?: readonly FormerlyFound[]
}

/** A finding of an earlier version: what its key and its fingerprint were made of. */
export type FormerlyFound = Pick<Found, 'case' | 'path' | 'spot' | 'params' | 'figures' | 'about'>

export interface Finding extends Omit<Message, 'place'> {
  readonly id: CheckId
  readonly path: FieldPath
  readonly spot?: TextSpot
  readonly params: Params
  readonly labels: Readonly<Record<string, NamedPlace>>
  readonly figures: readonly ComparedFigure[]
  readonly fixes: readonly Fix[]
  /** Sentences that repeat others, of checks that compare texts. */
  readonly pairs: readonly SentencePair[]
  /** The same through edits elsewhere: the check, the place and what it is about. */
  readonly key: string
  /** Of the figures and words compared: an acceptance lapses when it changes. */
  readonly fingerprint: string
  /** Under which earlier versions found the same: an acceptance given then holds on where all of them have one. */
  readonly formerly?: readonly Pick<Finding, 'key' | 'fingerprint'>[]
}
