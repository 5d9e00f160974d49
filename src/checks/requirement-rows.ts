/** Lists of requirements from the rows of a file: name, words, place, figure or mention, required or wished. */
import { requirementNeeds, requirementWants, requirementWordsOf } from '@/report/check-settings'
import type { Requirement, RequirementPlace } from '@/report/check-settings'
import { narrativeIds, newest } from '@/report/form/form'
import type { NarrativeId } from '@/report/form/paths'
import { countLimits, isLonger, textLimits } from '@/report/limits'
import type { RejectedRow } from './dictionary'

export const requirementColumns = ['name', 'words', 'place', 'wants', 'need'] as const
export type RequirementColumn = (typeof requirementColumns)[number]

/** Why a row is no requirement; the words stand under `settings.requirements.why`. */
export type RequirementWhy =
  | 'title'
  | 'noName'
  | 'nameTooLong'
  | 'wordTooLong'
  | 'tooManyWords'
  | 'table'
  | 'place'
  | 'wants'
  | 'need'
  | 'cells'
  | 'twice'
  | 'tooMany'

export type RejectedRequirement = Omit<RejectedRow, 'why'> & { readonly why: RequirementWhy }

export interface ReadRequirements {
  readonly entries: readonly Requirement[]
  readonly rejected: readonly RejectedRequirement[]
  /** Headings of columns that say nothing of a requirement. */
  readonly ignored: readonly string[]
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s、,。.:()“”"《》]/g, '')
    .toLowerCase()

const headings: readonly (readonly [RequirementColumn, RegExp])[] = [
  ['name', /^(?:名称|事项|要求|要求名称|要求内容|内容|项目|name|requirement)$/],
  ['words', /^(?:找什么|关键词|关键字|词语|查找词语?|检查词语?|words?|keywords?)$/],
  ['place', /^(?:位置|写在哪里|写在何处|部分|所在部分|章节|place|where)$/],
  ['wants', /^(?:形式|写法|数字|数字或提及|是否要数字|figureormention|figure)$/],
  ['need', /^(?:程度|必须|是否必须|必须或希望|need|requiredorwished|required)$/],
]

const columnOf = (heading: string): RequirementColumn | undefined =>
  headings.find(([, pattern]) => pattern.test(fold(heading)))?.[0]

const anywhere = /^(?:|全文|全篇|全部|整份年?报?告?|年报全文|任意位置|不限|report|wholereport|anywhere)$/

/** What people call the texts of the form, folded; and the sections that hold tables. */
function placesOfForm(): ReadonlyMap<string, RequirementPlace | 'table'> {
  const places = new Map<string, RequirementPlace | 'table'>()
  const call = (place: NarrativeId | 'table', names: readonly string[]): void => {
    for (const name of names) if (!places.has(fold(name))) places.set(fold(name), place)
  }
  for (const [index, section] of newest.sections.entries()) {
    if (section.kind !== 'narrative') continue
    for (const { id, numeral, title } of section.parts) {
      const named = [`${numeral}${title}`, `${section.numeral}${numeral}`, `${section.title}${title}`]
      call(id, [id, title, ...named, `第${section.numeral}部分${numeral}`, `${index + 1}${numeral}`])
      call(id, [`第${section.numeral}部分${numeral}${title}`])
    }
  }
  for (const [index, section] of newest.sections.entries()) {
    const { numeral, title, shortTitle } = section
    const names = [title, shortTitle, numeral, `${numeral}${title}`, `第${numeral}部分`, `${index + 1}`]
    const id = narrativeIds.find((one) => one === section.id) ?? 'table'
    call(id, [section.id, ...names, `第${numeral}部分${title}`, `第${index + 1}部分`, `section ${index + 1}`])
  }
  return places
}

let known: ReadonlyMap<string, RequirementPlace | 'table'> | undefined

function placeOf(cell: string): RequirementPlace | 'table' | undefined {
  const name = fold(cell)
  if (anywhere.test(name)) return 'report'
  known ??= placesOfForm()
  return known.get(name)
}

const wantWords = {
  mention: /^(?:|提及|提到|提到即可|写到|写到即可|文字|否|无需数字|不要数字|不需要数字|mention|no)$/,
  figure: /^(?:数字|要数字|有数字|须有数字|需要数字|数据|数量|是|figure|number|yes)$/,
} as const

const needWords = {
  required: /^(?:|必须|必写|必填|应当|要求|是|required|must|yes)$/,
  wished: /^(?:希望|建议|鼓励|可选|选写|尽量|否|wished|wish|optional|no)$/,
} as const

const idOf = ({ name, words, place, wants, need }: Requirement): string =>
  JSON.stringify([name, words, place, wants, need])

/** A requirement of what stands in its cells, or why it is none. */
function readRow(cells: Readonly<Partial<Record<RequirementColumn, string>>>): Requirement | RequirementWhy {
  const name = cells.name ?? ''
  if (name === '') return 'noName'
  const own = requirementWordsOf(cells.words ?? '')
  const words = own.length > 0 ? own : [name]
  const place = placeOf(cells.place ?? '')
  const wants = requirementWants.find((one) => wantWords[one].test(fold(cells.wants ?? '')))
  const need = requirementNeeds.find((one) => needWords[one].test(fold(cells.need ?? '')))
  if (isLonger(name, textLimits.requirementName)) return 'nameTooLong'
  if (words.some((word) => isLonger(word, textLimits.requirementWord))) return 'wordTooLong'
  if (words.length > countLimits.requirementWords) return 'tooManyWords'
  if (place === 'table') return 'table'
  if (place === undefined) return 'place'
  if (wants === undefined) return 'wants'
  if (need === undefined) return 'need'
  return { name, words, place, wants, need }
}

/** Titles above a table are few. */
const mostAbove = 5

/** The row of headings and what its columns are; `undefined` where there is none. */
function findHeading(rows: readonly (readonly string[])[]): number | undefined {
  const begun = rows.flatMap((row, at) => (row.some((cell) => cell !== '') ? [at] : []))
  const found = begun.slice(0, mostAbove).find((at) => {
    const columns = new Set(rows[at]?.map(columnOf))
    columns.delete(undefined)
    return columns.has('name') && columns.size > 1
  })
  if (found !== undefined) return found
  // A single column may have a heading as well.
  const [first] = begun
  const lone = rows[first ?? 0]?.filter((cell) => cell !== '') ?? []
  return begun.length > 1 && lone.length === 1 && columnOf(lone[0] ?? '') === 'name' ? first : undefined
}

/**
 * A row of headings says which column is which, in any order; without one they are name, words, place, figure or
 * mention, required or wished. What is left out is the name as the word, the whole report, a mention, required.
 */
export function requirementsFromRows(rows: readonly (readonly unknown[])[]): ReadRequirements {
  const texts = rows.map((row) => row.map((cell) => String(cell ?? '').trim()))
  const heading = findHeading(texts)
  const named = heading === undefined ? undefined : texts[heading]
  const columns = named?.map(columnOf) ?? [...requirementColumns]
  const entries = new Map<string, Requirement>()
  const rejected: RejectedRequirement[] = []

  function read(cells: readonly string[], index: number): Requirement | RequirementWhy {
    if (heading !== undefined && index < heading) return 'title'
    if (!named && cells.slice(columns.length).some((cell) => cell !== '')) return 'cells'
    // Of two columns of one name the first one counts.
    const pairs = columns.flatMap((column, at) => (column ? [[column, cells[at] ?? ''] as const] : []))
    const one = readRow(Object.fromEntries(pairs.reverse()))
    if (typeof one === 'string') return one
    if (entries.has(idOf(one))) return 'twice'
    return entries.size < countLimits.requirements ? one : 'tooMany'
  }

  for (const [index, cells] of texts.entries()) {
    if (index === heading || cells.every((cell) => cell === '')) continue
    const one = read(cells, index)
    if (typeof one !== 'string') entries.set(idOf(one), one)
    else rejected.push({ row: index + 1, words: cells.filter(Boolean).join('，').slice(0, 60), why: one })
  }
  const ignored = named?.filter((cell, at) => cell !== '' && !columns[at]) ?? []
  return { entries: [...entries.values()], rejected, ignored }
}
