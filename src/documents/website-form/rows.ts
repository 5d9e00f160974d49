/** Finds the row of the website form that words mean: exact words first, then alike ones of the same group. */
import { websiteSections } from '@/report/form/website'
import type { WebsiteRow } from '@/report/form/website'
import { bestLabel, labelScore, toLabel, toRowWords } from '../recognise/tables/labels'
import type { Label } from '../recognise/tables/labels'
import { coreOf, remember } from '../recognise/outline/wording'

export interface FormRow extends WebsiteRow {
  readonly id: string
  readonly group: string
}

const groups = websiteSections.flatMap((section) => section.groups)

export const formRows: readonly FormRow[] = groups.flatMap((group) =>
  group.rows.map((row) => ({ ...row, id: `${group.id} ${row.label}`, group: group.id })),
)

const rowsById = new Map(formRows.map((row) => [row.id, row]))
const labels: readonly Label<string>[] = formRows.map((row) => toLabel(row.id, row.label, row.synonyms))

const groupLabels: readonly Label<string>[] = groups
  .filter((group) => group.label !== '')
  .map((group) => toLabel(group.id, group.label, group.synonyms))
const sectionWords: ReadonlySet<string> = new Set(websiteSections.map((section) => coreOf(section.label)))

/** Every wording that means a row by itself or behind its group's name; one that two rows share is not here. */
const exact: ReadonlyMap<string, FormRow> = (() => {
  const found = new Map<string, FormRow | null>()
  for (const group of groups) {
    const names = group.label === '' ? [] : [group.label, ...(group.synonyms ?? [])]
    for (const row of formRows.filter((one) => one.group === group.id)) {
      const own = [row.label, ...(row.synonyms ?? [])]
      const wordings = [...own, ...names.flatMap((name) => own.map((label) => name + label))].map(coreOf)
      for (const wording of new Set(wordings)) found.set(wording, found.has(wording) ? null : row)
    }
  }
  return new Map([...found].filter((entry): entry is [string, FormRow] => entry[1] !== null))
})()

/** Wordings of rows, those that several rows share too. */
const ownWordings: ReadonlySet<string> = new Set(
  formRows.flatMap((row) => [row.label, ...(row.synonyms ?? [])].map(coreOf)),
)

const sure = 0.84
const near = 0.7
const sameGroup = 0.06
const otherGroup = -0.1

/** The group that a word names; blank where it names none. 信息发布量 is a row, however much it sounds like 信息发布. */
export const groupOf = remember((word: string): string =>
  ownWordings.has(coreOf(word)) ? '' : (bestLabel(groupLabels, [word], 0.9)?.id ?? ''),
)

/** Whether the form has these words somewhere, as a label, a group or a section. */
export const isFormWord = remember((word: string): boolean => {
  const core = coreOf(word)
  if (core === '') return false
  return exact.has(core) || ownWordings.has(core) || sectionWords.has(core) || groupOf(word) !== ''
})

/** A row, or why there is none: words that the form has not, or that do not say which of its rows. */
export type FoundRow = { readonly row: FormRow } | { readonly row: null; readonly isNear: boolean }

function nearestGroup(words: readonly string[], context: string): string {
  for (const word of words.slice(0, -1).reverse()) {
    const group = groupOf(word)
    if (group !== '') return group
  }
  return context
}

/**
 * `words` are the labels before a figure, groups first; `context` is the group of the row before, for rows that
 * do not repeat it.
 */
export function findRow(words: readonly string[], context: string): FoundRow {
  for (const count of [3, 2, 1]) {
    const row = count <= words.length ? exact.get(coreOf(words.slice(-count).join(''))) : undefined
    if (row) return { row }
  }
  // A group is none of its rows: a figure right behind 在线访谈 may be any of them.
  if (groupOf(words[words.length - 1] ?? '') !== '') return { row: null, isNear: true }
  const group = nearestGroup(words, context)
  const rowWords = toRowWords(words)
  const scored = labels
    .map((label) => {
      const row = rowsById.get(label.id) as FormRow
      const bonus = group === '' ? 0 : row.group === group ? sameGroup : otherGroup
      const base = labelScore(label, rowWords)
      return { row, score: base === 0 ? 0 : base + bonus }
    })
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  if (!best || best.score < near) return { row: null, isNear: false }
  const isClear = best.score >= sure + sameGroup / 2 && best.score - (second?.score ?? 0) >= 0.05
  return isClear ? { row: best.row } : { row: null, isNear: true }
}
