/** Lines of a list as they are typed: one that is not complete yet is shown and not kept. */
import { requirementWordsOf } from '@/report/check-settings'
import type { Requirement } from '@/report/check-settings'
import { countLimits, isLonger, textLimits } from '@/report/limits'

export interface TypedRow {
  /** Tells rows apart while they come and go. */
  readonly key: number
  readonly entry: Requirement
}

/** What a new line begins with. */
export const blankRequirement: Requirement = {
  ...{ name: '', words: [], place: 'report', wants: 'mention', need: 'required' },
} as const

/** What a line lacks; nothing is said of one that nobody has begun. */
export function lackOf({ name, words }: Requirement): 'needsName' | 'needsWords' | null {
  if (name.trim() === '') return words.length > 0 ? 'needsName' : null
  return words.length > 0 ? null : 'needsWords'
}

export const completeEntries = (rows: readonly TypedRow[]): readonly Requirement[] =>
  rows.flatMap(({ entry }) => {
    const name = entry.name.trim()
    return name === '' || entry.words.length === 0 ? [] : [{ ...entry, name }]
  })

export interface TypedWords {
  readonly words: readonly string[]
  /** Longer than a word may be, or more than there may be. */
  readonly refused: readonly string[]
}

/** Words with commas, strokes or white space between, each once; one is taken whole or not at all. */
export function readRequirementWords(typed: string): TypedWords {
  const words: string[] = []
  const refused: string[] = []
  for (const word of requirementWordsOf(typed)) {
    const fits = words.length < countLimits.requirementWords && !isLonger(word, textLimits.requirementWord)
    if (fits) words.push(word)
    else refused.push(word)
  }
  return { words, refused }
}
