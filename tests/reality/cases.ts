/**
 * The judged set: what strangers' reports look like, in words of our own, each with what must be read from it and what
 * must not. Written from the form and from published reports, not from the program; see README.md.
 */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Cell } from '@/report/figures/cell'

export const halves = ['first', 'second'] as const
export type Half = (typeof halves)[number]

export interface Case {
  readonly id: string
  /** What is judged, in a few words. */
  readonly kind: string
  /** Why so, where it is not obvious. */
  readonly why?: string
}

export interface SentenceCase extends Case {
  readonly year: number
  readonly unit: string
  readonly section: 'overview' | 'problems' | 'other'
  readonly text: string
  /** Metrics that must be read; all others must not. */
  readonly read: Readonly<Record<string, number>>
  /** Readings that are as good as none. */
  readonly mayRead?: Readonly<Record<string, readonly number[]>>
}

export interface TitleCase extends Case {
  readonly title: string
  /** `null`: a line like a title, in the middle of the text of section `inside`. */
  readonly section: string | null
  readonly inside?: string
}

export interface SignatureRead {
  readonly unit: string | null
  /** ISO day. */
  readonly date: string | null
}

export interface EndCase extends Case {
  readonly source: string
  readonly unit: string
  readonly year: number
  /** All lines behind the title of section six. */
  readonly lines: readonly string[]
  /** Those that are its text. */
  readonly keep: readonly string[]
  /** Lines that may stay or go. */
  readonly mayKeep?: readonly string[]
  readonly signature: SignatureRead | null
  readonly maySignature?: readonly (SignatureRead | null)[]
}

export interface HeadCase extends Case {
  readonly source: string
  readonly unit: string
  readonly mayUnit?: readonly string[]
  readonly year: number
  /** What the page's `<title>` is. */
  readonly title: string | null
  /** All lines before section one. */
  readonly lines: readonly string[]
  readonly period: readonly [string | null, string | null] | null
  readonly mayPeriod?: readonly [string, string]
  /** Several: each is as good. */
  readonly contact: Readonly<Record<string, string | null | readonly string[]>>
  readonly mayPhone?: string
  /** Page furniture: no text of the report. */
  readonly chrome: readonly string[]
}

export interface AspectCase extends Case {
  /** The paragraphs of section one, headings too. */
  readonly lines: readonly string[]
  /** Indexes of lines by part; whatever is in none stands before them. */
  readonly parts: Readonly<Record<string, readonly number[]>>
  /** Index → all parts (or `none`) in which a line may stand. */
  readonly either?: Readonly<Record<string, readonly string[]>>
}

export interface TableCase extends Case {
  readonly table: 'proactive' | 'requests' | 'disputes'
  readonly form: number
  readonly lines: readonly string[]
  /** As the truth files have them; `null`: blank. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, Cell>> | readonly Cell[] | null>>
  /** Rows that nobody can place for certain: right, or blank with a message. */
  readonly asked: readonly string[]
}

export interface Cases {
  readonly sentences: readonly SentenceCase[]
  readonly titles: readonly TitleCase[]
  readonly ends: readonly EndCase[]
  readonly heads: readonly HeadCase[]
  readonly aspects: readonly AspectCase[]
  readonly tables: readonly TableCase[]
}

export const halfFile = (half: Half, kind: string): string => resolve('tests/reality', half, `${kind}.json`)

export const hasHalf = (half: Half, kind: string): boolean => existsSync(halfFile(half, kind))

export function casesOf<Kind extends keyof Cases>(half: Half, kind: Kind): Cases[Kind] {
  return JSON.parse(readFileSync(halfFile(half, kind), 'utf8')) as Cases[Kind]
}
