/** Lists of requirements between files and the settings. */
import { isRequirementYear } from '@/report/check-settings'
import type { Requirement, RequirementList, RequirementPlace } from '@/report/check-settings'
import { writeCsv } from '@/report/figures/csv'
import { fieldLabel } from '@/report/form/field-label'
import { narrativeIds, tableTextOf } from '@/report/form/form'
import type { ReadRequirementList } from '@/stores/check-settings'

/** What a file held, with the name that its list will have. */
export type FoundRequirements = Extract<ReadRequirementList, { ok: true }> & {
  readonly name: string
  readonly year: number | null
  /** Nothing of it was read from a file. */
  readonly isSample?: boolean
}

/** A list that is not kept yet. */
export type NewRequirementList = Pick<RequirementList, 'unit' | 'name' | 'year' | 'entries'>

/** In the order of the form. */
export const requirementPlaces: readonly RequirementPlace[] = [
  'report',
  ...narrativeIds.filter((id) => !tableTextOf(id)),
]

/** What a place is called in the form's own words; `whole` is the whole report. */
export const placeLabel = (place: RequirementPlace, whole: string): string =>
  place === 'report' ? whole : fieldLabel(`narratives.${place}`)

/** The year in a name: 2025年编制通知. Of several none, as nobody knows which. */
export function yearIn(name: string): number | null {
  const years = new Set([...name.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map((match) => Number(match[0])))
  const [year] = years
  return years.size === 1 && isRequirementYear(year) ? year : null
}

/** Words of the file, whatever language the page speaks. */
export interface RequirementFileWords {
  readonly headings: readonly string[]
  readonly whole: string
  readonly wants: Readonly<Record<Requirement['wants'], string>>
  readonly needs: Readonly<Record<Requirement['need'], string>>
}

/** A list as it can be read back: a row of headings, then a line to a row. */
export function writeRequirements(words: RequirementFileWords, entries: readonly Requirement[]): string {
  const rows = entries.map(({ name, words: looked, place, wants, need }) => [
    name,
    looked.join('、'),
    placeLabel(place, words.whole),
    words.wants[wants],
    words.needs[need],
  ])
  return writeCsv([words.headings, ...rows])
}
