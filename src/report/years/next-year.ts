/**
 * Next year's draft: the sentences, the contact and the names stay, every figure is blank. Live figures stay as
 * references and wait for their new values; figures typed into a sentence are blanked, years move on by one, and what
 * is kept though it may be last year's (titles, persons, meetings, honours) is marked, so that nothing stale survives
 * unseen.
 */
import { checkMark, countMarks, countTypedGaps } from '../narrative/blanks'
import { sameFigure } from '../figures/comparable'
import { narrativeIds } from '../form/form'
import type { InForm } from '../form/form'
import type { NarrativePath } from '../form/paths'
import { blankFigure } from '../narrative/live-figures'
import type { Message, WithMessages } from '../message'
import {
  editInlines,
  inlineCharacters,
  inlineText,
  isEmptyNarrative,
  mapContents,
  mapInlines,
  textInline,
} from '../narrative/narrative'
import type { Inline, InlineEdit, Narrative } from '../narrative/narrative'
import { blankReport, yearPeriod } from '../report'
import type { Report } from '../types'
import { staleFacts } from './stale-facts'
import type { StaleFacts } from './stale-facts'
import { staleNames } from './stale-names'
import { judgeYears } from './stale-years'
import { scanText, scanYears } from '@/text/figure-scan'
import type { Token } from '@/text/figure-token'

/** The years of a text, with what is emptied beside them, and where marks belong. */
function editsOf(text: string, tokens: readonly Token[], year: number, facts?: StaleFacts): InlineEdit[] {
  const { marks, names } = staleNames(text, year)
  const signs = new Set([...marks, ...(facts?.marks ?? [])])
  const edits: InlineEdit[] = []
  for (const token of tokens) {
    if (names.some(([from, to]) => from <= token.from && token.from < to)) continue
    const { inserts, mark } = judgeYears(text, token, year)
    if (mark !== null) signs.add(mark)
    // 2019年5月15日 lies in the past for good, and so do its month and day.
    if (!inserts) continue
    edits.push(...token.years.map(([from, to], at) => ({ from, to, insert: inserts[at] ?? '' })))
    edits.push(...token.blanks.map(([from, to]) => ({ from, to, insert: blankFigure })))
  }
  for (const [from, to] of facts?.blanks ?? [])
    if (!edits.some((edit) => edit.from < to && from < edit.to)) edits.push({ from, to, insert: blankFigure })
  for (const sign of signs) {
    const at = edits.find((edit) => edit.from < sign && sign < edit.to)?.to ?? sign
    const isMarked = text.startsWith(checkMark, at) || text.endsWith(checkMark, at)
    if (!isMarked) edits.push({ from: at, to: at, insert: checkMark })
  }
  return edits.sort((one, other) => one.from - other.from || one.to - other.to)
}

/** All of a text that is of its year. */
function editsOfAll(text: string, year: number): InlineEdit[] {
  return editsOf(text, scanText(text), year, staleFacts(text, staleNames(text, year).names))
}

function carryContent(content: readonly Inline[], year: number): Inline[] {
  const text = inlineCharacters(content)
  return editInlines(content.map(dropStated), editsOfAll(text, year))
}

/** What a source stated about its own year is stale; the reference stays. */
function dropStated(inline: Inline): Inline {
  if (inline.type !== 'liveFigure') return inline
  const { stated: _stale, ...attrs } = inline.attrs
  return { ...inline, attrs }
}

/** A sentence of a report of `year` for the year after: figures and dates blank, its years one later. */
export function carryText(text: string, year: number): string {
  const carried = carryContent([{ type: 'text', text }], year)
  return inlineText(carried, () => '')
}

export function carryNarrative(narrative: Narrative, year: number): Narrative {
  return mapContents(narrative, (content) => carryContent(content, year))
}

/** 2024年 in a report of 2024 becomes 2025年, 2023年 becomes 2024年; document numbers 〔2024〕5号 stay. */
export function shiftYears(text: string, year: number): string {
  const years = editsOf(text, scanYears(text), year)
  return inlineText(editInlines([{ type: 'text', text }], years), () => '')
}

/** Of an opening the figures are contacts and stay; its days are of its year. */
function carryOpening(narrative: Narrative, year: number): Narrative {
  return mapContents(narrative, (content) => {
    const text = inlineCharacters(content)
    const tokens = scanText(text).filter(({ kind }) => kind === 'year' || kind === 'date')
    return editInlines(content, editsOf(text, tokens, year))
  })
}

/** Live figures of another form become those that count the same; where there is none, a gap is left. */
function inForm(narrative: Narrative, form: InForm): Narrative {
  return mapInlines(narrative, (inline) => {
    if (inline.type !== 'liveFigure') return [inline]
    const path = sameFigure(form, inline.attrs.path)
    return path
      ? [{ ...inline, attrs: { ...inline.attrs, path } }]
      : [textInline(blankFigure, inline.marks !== undefined)]
  })
}

/** How many gaps and marks a draft has that its source had not. */
function tellChanges(source: Narrative, draft: Narrative, path: NarrativePath): Message[] {
  const marked = countMarks(draft) - countMarks(source)
  const blanked = countTypedGaps(draft) - countTypedGaps(source) - marked
  const tell = (what: string, count: number): Message[] =>
    count > 0 ? [{ code: `draft.${what}`, severity: 'notice', path, params: { count } }] : []
  return [...tell('blanked', blanked), ...tell('marked', marked)]
}

/**
 * Messages: `draft.blanked` for each text in which typed figures were blanked, with how many, and `draft.marked` for
 * each in which words of last year were kept and marked.
 */
export function nextYearDraft(last: Report): WithMessages<Report> {
  const year = last.year + 1
  const blank = blankReport(last.unit, year, last.unitKind)
  const messages: Message[] = []
  const narratives = { ...blank.narratives }
  for (const id of narrativeIds) {
    if (isEmptyNarrative(last.narratives[id])) continue
    const carried = inForm(carryNarrative(last.narratives[id], last.year), blank)
    narratives[id] = carried
    messages.push(...tellChanges(last.narratives[id], carried, `narratives.${id}`))
  }
  const intro = carryOpening(last.header.intro, last.year)
  messages.unshift(...tellChanges(last.header.intro, intro, 'header.intro'))
  const value: Report = {
    ...blank,
    header: {
      ...blank.header,
      title: shiftYears(last.header.title, last.year),
      period: yearPeriod(year),
      contact: last.header.contact,
      web: { ...blank.header.web, publisher: last.header.web.publisher },
      intro,
      signature: { unit: last.header.signature.unit, date: '' },
    },
    narratives,
    accounts: last.accounts,
    channels: last.channels.map((channel) => ({ ...channel, posts: null, followers: null, reads: null })),
  }
  return { value, messages }
}
