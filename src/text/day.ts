/** A calendar day as people write it: 2025年1月20日, 2025-01-20, 2025.1.20, 二〇二五年一月二十日. */
import { readChineseNumber } from './chinese-numbers'
import { foldDigits } from './half-width'

const numerals = '〇一二三四五六七八九'

/** 二〇二五 is written digit by digit. */
function readYear(text: string): number {
  const digits = [...text.replace(/[零○Ｏ]/g, '〇')].map((char) => numerals.indexOf(char))
  return digits.every((digit) => digit >= 0) ? Number(digits.join('')) : Number(text)
}

const readPart = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : (readChineseNumber(text) ?? 0)

/** The ISO date of a text that is a day and nothing else; `null` where it is none, or no day of the calendar. */
export function parseDay(text: string): string | null {
  const plain = foldDigits(text).replace(/\s+/g, '')
  const found =
    /^(\d{4}|[〇零○Ｏ一二三四五六七八九]{4})年([\d一二三四五六七八九十]{1,2})月([\d一二三四五六七八九十]{1,3})[日号]$/.exec(
      plain,
    ) ?? /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(plain)?.filter((_part, index) => index !== 2)
  if (!found) return null
  const [year = 0, month = 0, day = 0] = [readYear(found[1] ?? ''), ...found.slice(2, 4).map(readPart)]
  const date = new Date(Date.UTC(year, month - 1, day))
  const isDay = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isDay ? date.toISOString().slice(0, 10) : null
}
