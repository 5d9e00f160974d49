/** A calendar day as people write it: 2025年1月20日, 2025-01-20, 2025.1.20, 二〇二五年一月二十日. */
import { readChineseNumber } from './chinese-numbers'
import { foldDigits } from './half-width'

const numerals = '〇一二三四五六七八九'

/** A year in figures, or as 二〇二五, digit by digit. */
function readYear(text: string): number {
  const digits = [...text.replace(/[零○0OoΟＯ]/g, '〇')].map((char) => numerals.indexOf(char))
  return digits.every((digit) => digit >= 0) ? Number(digits.join('')) : Number(text)
}

/** A month or a day in figures or words, 元 and 廿 among them. */
function readPart(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  return (
    readChineseNumber(
      text
        .replace(/[元正]/, '一')
        .replace('廿', '二十')
        .replace('卅', '三十'),
    ) ?? 0
  )
}

/** The ISO date of a year, a month and a day as they are written; `null` where the calendar has no such day. */
export function isoDay(year: string, month: string, day: string): string | null {
  const parts = [readYear(year), readPart(month), readPart(day)] as const
  const date = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]))
  const isDay = parts[0] >= 1000 && date.getUTCMonth() === parts[1] - 1 && date.getUTCDate() === parts[2]
  return isDay ? date.toISOString().slice(0, 10) : null
}

/** The ISO date of a text that is a day and nothing else; `null` where it is none, or no day of the calendar. */
export function parseDay(text: string): string | null {
  const plain = foldDigits(text).replace(/\s+/g, '')
  const found =
    /^(\d{4}|[〇零○Ｏ一二三四五六七八九]{4})年([\d一二三四五六七八九十]{1,2})月([\d一二三四五六七八九十]{1,3})[日号]$/.exec(
      plain,
    ) ?? /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(plain)?.filter((_part, index) => index !== 2)
  return found ? isoDay(found[1] ?? '', found[2] ?? '', found[3] ?? '') : null
}
