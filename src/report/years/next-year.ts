/**
 * Next year's draft: the sentences, the contact and the names stay, every figure is blank. Live figures stay as
 * references and wait for their new values; digits typed into a sentence are blanked, years move on by one, so
 * that nothing stale survives.
 */
import { countTypedGaps } from '../narrative/blanks'
import { sameFigure } from '../figures/comparable'
import { narrativeIds } from '../form/form'
import type { InForm } from '../form/form'
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
import { scanText, scanYears } from '@/text/figure-scan'
import type { Token } from '@/text/figure-token'

const numeralYear = /^二/

/** Years that speak of the report's own time: last year, this year, and next year's plans. */
function nextOf(stated: string, year: number): string | null {
  const numerals = '〇一二三四五六七八九'
  const isNumeral = numeralYear.test(stated)
  const value = isNumeral
    ? Number([...stated].map((char) => Math.max(0, numerals.indexOf(char))).join(''))
    : Number(stated)
  if (Math.abs(value - year) > 1) return null
  const next = String(value + 1)
  return isNumeral ? [...next].map((digit) => numerals.charAt(Number(digit))).join('') : next
}

function editsOf(text: string, tokens: readonly Token[], year: number): InlineEdit[] {
  return tokens.flatMap((token) => {
    const shifted = token.years.map(([from, to]) => ({
      from,
      to,
      insert: nextOf(text.slice(from, to), year),
    }))
    // 2019年5月15日 lies in the past for good, and so do its month and day.
    if (shifted.some((edit) => edit.insert === null)) return []
    const blanked = token.blanks.map(([from, to]) => ({ from, to, insert: blankFigure }))
    return [...shifted, ...blanked] as InlineEdit[]
  })
}

function carryContent(content: readonly Inline[], year: number): Inline[] {
  const text = inlineCharacters(content)
  return editInlines(content.map(dropStated), editsOf(text, scanText(text), year))
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

function shiftNarrativeYears(narrative: Narrative, year: number): Narrative {
  return mapContents(narrative, (content) => {
    const text = inlineCharacters(content)
    return editInlines(content, editsOf(text, scanYears(text), year))
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

/** Messages: `draft.blanked` for each text in which typed figures were blanked, with how many. */
export function nextYearDraft(last: Report): WithMessages<Report> {
  const year = last.year + 1
  const blank = blankReport(last.unit, year, last.unitKind)
  const messages: Message[] = []
  const narratives = { ...blank.narratives }
  for (const id of narrativeIds) {
    if (isEmptyNarrative(last.narratives[id])) continue
    const carried = inForm(carryNarrative(last.narratives[id], last.year), blank)
    narratives[id] = carried
    const count = countTypedGaps(carried) - countTypedGaps(last.narratives[id])
    if (count > 0) {
      messages.push({
        code: 'draft.blanked',
        severity: 'notice',
        path: `narratives.${id}`,
        params: { count },
      })
    }
  }
  const value: Report = {
    ...blank,
    header: {
      ...blank.header,
      title: shiftYears(last.header.title, last.year),
      period: yearPeriod(year),
      contact: last.header.contact,
      web: { ...blank.header.web, publisher: last.header.web.publisher },
      intro: shiftNarrativeYears(last.header.intro, last.year),
      signature: { unit: last.header.signature.unit, date: '' },
    },
    narratives,
    accounts: last.accounts,
    channels: last.channels.map((channel) => ({ ...channel, posts: null, followers: null, reads: null })),
  }
  return { value, messages }
}
