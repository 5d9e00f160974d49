/**
 * What a unit sets for the checks: limits, names of its own, and lists of words. The unit `''` stands for
 * all units that set nothing of their own.
 */
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

/** All that is set for the checks. */
export interface CheckSetup {
  readonly units: readonly UnitCheckSettings[]
  readonly lists: readonly WordList[]
}

export const emptySetup: CheckSetup = { units: [], lists: [] }

/** Characters of a word; longer ones are sentences. */
export const longestWord = textLimits.word
/** Words of a list. */
export const mostWords = countLimits.words

/** Whether a limit may be what it is to be. */
export function isLimit(id: LimitId, value: number): boolean {
  const [lowest, highest] = limitRanges[id]
  return Number.isFinite(value) && value >= lowest && value <= highest
}
