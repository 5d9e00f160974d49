/** Scores a line as the title of a section or of a part of section one, by meaning. */
import { formIds, getForm, newest, parts } from '@/report/form/form'
import type { NarrativeSectionId, PartId, SectionId } from '@/report/form/paths'
import { sectionMarks, sectionSynonyms } from './synonyms'
import { beginningOf, coreOf, remember, similarity } from './wording'

const forms = formIds.map(getForm)
export const sectionIds: readonly SectionId[] = newest.sections.map((section) => section.id)
export const tableSections: ReadonlySet<SectionId> = new Set(
  newest.sections.filter((section) => section.kind === 'table').map((section) => section.id),
)

/** As the newest form words it, then as others do. */
function titlesOf(id: SectionId | PartId): readonly string[] {
  const titles = forms.flatMap(({ sections }) =>
    [...sections, ...sections.flatMap((section) => (section.kind === 'narrative' ? section.parts : []))]
      .filter((one) => one.id === id)
      .map((one) => one.title),
  )
  return [...new Set(titles.reverse())]
}

const sectionWordings = new Map(
  newest.sections.map(({ id }) => [id, [...titlesOf(id), ...(sectionSynonyms[id] ?? [])].map(coreOf)]),
)

export const partIds: readonly PartId[] = parts.map((part) => part.id)
const partTitles = new Map(parts.map(({ id }) => [id, titlesOf(id).map(coreOf)]))

/** Words around a title that say nothing of which one it is. */
const filler = /^(?:行政机关|本机关|本单位)|(?:方面|情况)$/g
const titleLimit = 45

/** Like 三、收到和处理政府信息公开申请情况 without its number; blank where a line is too long for a title. */
function titleWords(text: string): string {
  const words = text.length > titleLimit * 2 ? '' : coreOf(text)
  return words.length > titleLimit ? '' : words
}

/** 0–1 for one section; titles that only contain words of the section score low. */
export function sectionScore(text: string, id: SectionId): number {
  return scorers.get(id)?.(text) ?? 0
}

const scorers = new Map(sectionIds.map((id) => [id, remember((text) => scoreSection(text, id))]))

function scoreSection(text: string, id: SectionId): number {
  if (/[。；]./.test(text)) return 0
  const words = titleWords(text)
  if (words === '') return 0
  const bare = words.replace(filler, '')
  return Math.max(
    ...(sectionWordings.get(id) ?? []).map((wording) =>
      Math.max(similarity(words, wording), 0.98 * similarity(bare, wording.replace(filler, ''))),
    ),
  )
}

/** Whether a sub-heading is one that only this section has. */
export function marksSection(text: string, id: NarrativeSectionId): boolean {
  const words = titleWords(text)
  return words.length <= 12 && (sectionMarks[id] ?? []).some((mark) => words.startsWith(mark))
}

export function sectionNumeral(id: SectionId): string {
  return newest.sections.find((section) => section.id === id)?.numeral ?? ''
}

/** 一、 or 第一部分: the numbering of sections, not of what is below them. */
export function hasSectionNumbering(text: string): boolean {
  return /^(?:第?[一二三四五六七八九十]{1,2}(?:部分|[、.,:])|-、)/.test(beginningOf(text).slice(0, 6))
}

/** 0–1: how alike a heading and the form's title of a part of section one are. */
export function partScore(heading: string, id: PartId): number {
  const words = titleWords(heading)
  const bare = words.replace(filler, '')
  return words === '' ? 0 : Math.max(...(partTitles.get(id) ?? []).map((title) => similarity(bare, title)))
}
