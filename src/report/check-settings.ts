/**
 * What a unit sets for the checks: limits, names of its own, lists of words and of requirements. The unit `''` stands for
 * all units that set nothing of their own.
 */
import type { NarrativeId } from './form/paths'
import { countLimits, textLimits } from './limits'

export interface CheckLimits {
  /** Characters of section one, white space aside. */
  readonly overviewLimit: number
  /** Texts of fewer characters say nothing. */
  readonly shortText: number
  /** Share of a text's characters (0–1) that may stand in an earlier year's report. */
  readonly repetition: number
  /** How many times the usual figure is unusual. */
  readonly unusualFactor: number
}

export type LimitId = keyof CheckLimits

/** What local notices usually ask for. */
export const defaultLimits: CheckLimits = {
  overviewLimit: 1000,
  shortText: 15,
  repetition: 0.3,
  unusualFactor: 3,
}

export const limitIds = Object.keys(defaultLimits) as readonly LimitId[]

/** Lowest and highest of each limit. */
export const limitRanges: Readonly<Record<LimitId, readonly [lowest: number, highest: number]>> = {
  overviewLimit: [100, 20_000],
  shortText: [0, 200],
  repetition: [0.05, 1],
  unusualFactor: [1.2, 100],
}

/** What one unit sets; what it leaves out is as for all units, and for those as the default. */
export interface UnitCheckSettings {
  readonly unit: string
  readonly limits: Readonly<Partial<CheckLimits>>
  /** Short names that the unit goes by, besides its full one. */
  readonly ownNames: readonly string[]
}

/** A word of a list: what to write instead, blank where it is only worth a look, and why. */
export interface WordEntry {
  readonly word: string
  readonly suggestion: string
  readonly reason: string
}

/** A list of words that a unit brought along. */
export interface WordList {
  readonly id: string
  /** Blank: for all units. */
  readonly unit: string
  /** Usually the file's. */
  readonly name: string
  readonly enabled: boolean
  /** Milliseconds since the epoch. */
  readonly addedAt: number
  readonly entries: readonly WordEntry[]
}

/** Where something is to stand: anywhere in the report, in a section of text with its parts, or in one part. */
export type RequirementPlace = 'report' | NarrativeId

export const requirementWants = ['mention', 'figure'] as const
/** Whether a sentence with one of the words is enough, or a figure must stand in it. */
export type RequirementWant = (typeof requirementWants)[number]

export const requirementNeeds = ['required', 'wished'] as const
export type RequirementNeed = (typeof requirementNeeds)[number]

/** One thing that the office above wants to read in the reports. */
export interface Requirement {
  readonly name: string
  /** Any of them counts. */
  readonly words: readonly string[]
  readonly place: RequirementPlace
  readonly wants: RequirementWant
  readonly need: RequirementNeed
}

/** What one notice asks for. */
export interface RequirementList {
  readonly id: string
  /** Blank: for all units. */
  readonly unit: string
  readonly name: string
  /** Of the reports that it is for; `null` is every year. */
  readonly year: number | null
  readonly enabled: boolean
  /** Milliseconds since the epoch. */
  readonly addedAt: number
  readonly entries: readonly Requirement[]
}

/** Words with commas, strokes, white space or line breaks between, each once. */
export function requirementWordsOf(text: string): readonly string[] {
  return [...new Set(text.split(/[、，,；;|｜/／\s]+/))].filter((word) => word !== '')
}

/** Lowest and highest year of the reports that a list is for. */
export const requirementYears = [2008, 2100] as const

export const isRequirementYear = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= requirementYears[0] && Number(value) <= requirementYears[1]

/** All that is set for the checks. */
export interface CheckSetup {
  readonly units: readonly UnitCheckSettings[]
  readonly lists: readonly WordList[]
  readonly requirements: readonly RequirementList[]
}

export const emptySetup: CheckSetup = { units: [], lists: [], requirements: [] }

/** Characters of a word; longer ones are sentences. */
export const longestWord = textLimits.word
/** Words of a list. */
export const mostWords = countLimits.words

/** Whether a limit may be what it is to be. */
export function isLimit(id: LimitId, value: number): boolean {
  const [lowest, highest] = limitRanges[id]
  return Number.isFinite(value) && value >= lowest && value <= highest
}
