/** Numbers as official writing has them: 一百二十, 1,234, 1.3万余, 零; written and read. */
import { foldNumber } from './half-width'

const digits = '零一二三四五六七八九'
const units = ['', '十', '百', '千']

function writeSection(value: number): string {
  let text = ''
  let pendingZero = false
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10
    if (digit === 0) {
      pendingZero = text !== ''
      continue
    }
    text += `${pendingZero ? digits.charAt(0) : ''}${digits.charAt(digit)}${units[power] ?? ''}`
    pendingZero = false
  }
  return text
}

/** Writes a whole number below a trillion as in 一百二十; 10–19 without the leading 一. */
export function writeChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) return String(value)
  if (value === 0) return '零'
  const parts: [section: number, name: string][] = [
    [Math.floor(value / 1e8), '亿'],
    [Math.floor(value / 1e4) % 1e4, '万'],
    [value % 1e4, ''],
  ]
  let text = ''
  for (const [section, name] of parts) {
    if (section === 0) continue
    const gap = text !== '' && section < 1000 ? '零' : ''
    text += gap + writeSection(section) + name
  }
  return text.replace(/^一十/, '十')
}

/** A number as a text states it. */
export interface StatedNumber {
  readonly value: number
  /** 余, 多, 约, 近, 超 and the like: the true figure is near it. */
  readonly approximate: boolean
  /** UTF-16 offsets of the number itself, without the words around it. */
  readonly from: number
  readonly to: number
}

const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }
const roughlyBefore = '约|近|大约|将近|接近|超过?|逾|突破|达到?|共计?|多达'
const isRough = /约|近|超|逾|突破/
const arabic = '\\d{1,3}(?:(?:, ?| )\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const statedNumber = new RegExp(
  `^\\s*(${roughlyBefore})?\\s*((?:${arabic})\\s*[百千]?[万亿]*|[零〇一二三四五六七八九十百千万亿两]+)\\s*(余|多|左右|以上)?\\s*$`,
)
const none = /^(?:无|没有|未发生|未收到|未受理|未收取|未产生)$/

function digitOf(char: string): number {
  return char === '两' ? 2 : char === '〇' ? 0 : digits.indexOf(char)
}

/** 一百二十, 两万三千, 一万零五; `null` for numerals that are no number (一一二). */
export function readChineseNumber(text: string): number | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const char of text) {
    const power = powers[char]
    const value = digitOf(char)
    if (power === undefined && value < 0) return null
    if (power === undefined) {
      if (digit !== null && digit !== 0) return null
      digit = value
      continue
    }
    if (power < 1e4) section += (digit ?? 1) * power
    else {
      const whole = section + (digit ?? 0)
      if (whole === 0 && total === 0) return null
      total = power === 1e8 ? (total + whole) * power : total + whole * power
      section = 0
    }
    digit = null
  }
  return text === '' ? null : total + section + (digit ?? 0)
}

function readArabic(text: string): number {
  const [, figure = '', scale = ''] =
    /^([\d.,]+(?: \d{3})*(?:\.\d+)?)\s*(.*)$/.exec(text.replace(/, /g, ',')) ?? []
  const factor = [...scale].reduce((product, char) => product * (powers[char] ?? 1), 1)
  return Number((Number(figure.replace(/[, ]/g, '')) * factor).toFixed(6))
}

/** Reads a text that is one number and nothing else; words for none count as 0, `null` is no number. */
export function readNumber(text: string): StatedNumber | null {
  const plain = foldNumber(text)
  const start = plain.length - plain.trimStart().length
  if (none.test(plain.trim())) {
    return { value: 0, approximate: false, from: start, to: start + plain.trim().length }
  }
  const match = statedNumber.exec(plain)
  const figure = match?.[2]?.trimEnd()
  if (!match || !figure) return null
  const value = /^\d/.test(figure) ? readArabic(figure) : readChineseNumber(figure)
  if (value === null || !Number.isFinite(value)) return null
  const from = plain.indexOf(figure, start + (match[1] ?? '').length)
  const approximate = match[3] !== undefined || isRough.test(match[1] ?? '')
  return { value, approximate, from, to: from + figure.length }
}
