/** The statistical period, in any of the wordings that reports use. */
import { normalise } from '../outline/wording'

export interface StatedPeriod {
  /** ISO dates; blank where that end is not stated. */
  readonly from: string
  readonly to: string
  /** The year of its first day, 0 where none is written. */
  readonly year: number
}

/** A year with a digit too many (202020年), 年 or 月 left out, the second year left out. */
const year = '(?:(20\\d{2})\\d{0,2}[年.\\-/]?度?)'
const day = '(\\d{1,2})[月.\\-/](\\d{1,2})[日号]?'
const range = new RegExp(`${year}${day}[^\\d。]{0,10}?${year}?${day}`)
const keyword = /统计(?:数据)?(?:的)?(?:期限|时限|期间|时间|周期|时段|范围|区间)|数据(?:的)?(?:期限|时限)/

function iso(year: number, month: string, date: string): string {
  const valid = Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31
  return valid ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : ''
}

function readRange(text: string): StatedPeriod | null {
  const match = range.exec(text)
  if (!match) return null
  const [, from = '', month1 = '', day1 = '', to, month2 = '', day2 = ''] = match
  const first = Number(from)
  return { from: iso(first, month1, day1), to: iso(Number(to ?? from), month2, day2), year: first }
}

/** A full year in the opening words counts as the period even where nobody calls it so. */
const wholeYear = /^20\d{2}-01-01$/

export function findPeriod(texts: readonly string[]): { period: StatedPeriod; index: number } | null {
  const plain = texts.map((text) => normalise(text))
  for (const [index, text] of plain.entries()) {
    const named = keyword.exec(text)
    const period = named
      ? (readRange(text.slice(named.index)) ?? readRange(text.slice(0, named.index)))
      : null
    if (period) return { period, index }
  }
  for (const [index, text] of plain.entries()) {
    const period = readRange(text)
    if (period && wholeYear.test(period.from) && period.to.endsWith('-12-31')) return { period, index }
  }
  return null
}
