/** Limits and thresholds that a unit may set; the defaults are what local notices usually ask for. */
import type { DictionaryEntry } from './wording/dictionary'

export interface CheckSettings {
  /** Characters of section one, white space aside. */
  readonly overviewLimit: number
  /** Texts of fewer characters say nothing. */
  readonly shortText: number
  /** Share of a text's characters (0–1) that may stand in an earlier year's report. */
  readonly repetition: number
  /** How many times the usual figure is unusual. */
  readonly unusualFactor: number
  /** Short names that the unit goes by, besides its full one. */
  readonly ownNames: readonly string[]
  /** The unit's own list of words. */
  readonly dictionary: readonly DictionaryEntry[]
}

export const defaultSettings: CheckSettings = {
  overviewLimit: 1000,
  shortText: 15,
  repetition: 0.3,
  unusualFactor: 3,
  ownNames: [],
  dictionary: [],
}
