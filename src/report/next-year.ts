/**
 * Next year's draft: the sentences, the contact and the names stay, every figure is blank. Live figures stay as
 * references and wait for their new values; digits typed into a sentence are blanked, years move on by one, so
 * that nothing stale survives.
 */
import type { Message, WithMessages } from './message'
import { narrativeIds } from './form/form'
import { isEmptyNarrative, mapInlines, textInline } from './narrative'
import type { Inline, LiveFigureInline, Narrative } from './narrative'
import { blankReport, yearPeriod } from './report'
import type { Report } from './report'
import { blankFigure } from './live-figures'

const countingUnits =
  '人次|万元|亿元|场次|件次|余件|件|条|个|次|人|项|期|场|篇|份|起|宗|例|家|名|户|批|部|轮|天|元|字|页|张|幅|本|册|种|类|%|％|个百分点'
const typedFigure = new RegExp(
  `(^|[^\\d.第〔（(-])(\\d[\\d,，]*(?:\\.\\d+)?)(\\s*(?:[百千万亿]*余?多?)\\s*(?:${countingUnits}))`,
  'g',
)
const monthDay = /\d{1,2}(\s*)月(?:\s*\d{1,2}(\s*)日)?/g

/** 2024年 in a report of 2024 becomes 2025年, 2023年 becomes 2024年; document numbers 〔2024〕5号 stay. */
export function shiftYears(text: string, year: number): string {
  return text.replace(/(?<![\d〔[])(20\d{2})(?=\s*(?:年|版|[-—–－至到]\s*20\d{2}\s*年))/g, (found) => {
    const stated = Number(found)
    return stated === year || stated === year - 1 ? String(stated + 1) : found
  })
}

/** Blanks the typed figures and dates of a sentence; numbering, articles and addresses stay. */
export function blankTypedFigures(text: string): string {
  return text
    .replace(monthDay, (found) => found.replace(/\d{1,2}/g, blankFigure))
    .replace(
      typedFigure,
      (_all, before: string, _digits: string, rest: string) => `${before}${blankFigure}${rest}`,
    )
}

function carryInline(inline: Inline, year: number): Inline {
  if (inline.type === 'hardBreak') return inline
  if (inline.type === 'text') return { ...inline, text: blankTypedFigures(shiftYears(inline.text, year)) }
  const { stated: _stale, ...attrs } = inline.attrs
  const carried: LiveFigureInline = { ...inline, attrs }
  return carried
}

export function carryNarrative(narrative: Narrative, year: number): Narrative {
  return mapInlines(narrative, (inline) => [carryInline(inline, year)])
}

function shiftNarrativeYears(narrative: Narrative, year: number): Narrative {
  return mapInlines(narrative, (inline) =>
    inline.type === 'text'
      ? [textInline(shiftYears(inline.text, year), inline.marks !== undefined)]
      : [inline],
  )
}

function countBlanks(narrative: Narrative): number {
  return JSON.stringify(narrative).split(blankFigure).length - 1
}

/** Messages: `draft.blanked` for each text in which typed figures were blanked, with how many. */
export function nextYearDraft(last: Report): WithMessages<Report> {
  const year = last.year + 1
  const blank = blankReport(last.unit, year, last.unitKind)
  const messages: Message[] = []
  const narratives = { ...blank.narratives }
  for (const id of narrativeIds) {
    if (isEmptyNarrative(last.narratives[id])) continue
    const carried = carryNarrative(last.narratives[id], last.year)
    narratives[id] = carried
    const count = countBlanks(carried) - countBlanks(last.narratives[id])
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
    },
    narratives,
    accounts: last.accounts,
    channels: last.channels.map((channel) => ({ ...channel, posts: null, followers: null, reads: null })),
  }
  return { value, messages }
}
