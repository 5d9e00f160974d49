/** 落款: who signs a report and when, as its last lines say. */
import type { Signature } from '@/report/types'
import { isoDay } from '@/text/day'
import { bareLine } from './furniture'

export interface FoundSignature {
  /** Unit or day blank where none stands there; the day also where it is none of the calendar. */
  readonly signature: Signature
  /** Index of its first line, and the one after its last. */
  readonly from: number
  readonly to: number
  /** Indexes of lines of it that the signature does not hold: further units, a day that is none. */
  readonly unread: readonly number[]
}

const chineseYear = '二[〇○零0OoΟ][〇○零0OoΟ一二三四五六七八九]{2}'
const day = `(?:(20\\d{2})[年./-](\\d{1,2})[月./-](\\d{1,2})日?|(${chineseYear})年([元正一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,4})日)`
const month = `(?:20\\d{2}|${chineseYear})年(?:\\d{1,2}|[元正一二三四五六七八九十]{1,2})月`
const wholeDay = new RegExp(`^${day}$`)
const wholeMonth = new RegExp(`^${month}$`)
const endingDay = new RegExp(`(?:${day}|${month})$`)

/** The day that a text is, in figures or Chinese numerals: ISO, blank where it is none of the calendar; `null`: no day. */
export function readDay(text: string): string | null {
  const bare = bareLine(text).replace(/^\((.+)\)$/, '$1')
  const match = wholeDay.exec(bare)
  if (!match) return wholeMonth.test(bare) ? '' : null
  const [, year, month, date, yearInWords = '', monthInWords = '', dateInWords = ''] = match
  return isoDay(year ?? yearInWords, month ?? monthInWords, date ?? dateInWords) ?? ''
}

const unitEnd =
  /(?:委员会|管委会|办公室|办公厅|办事处|政府|研究院|研究所|出版社|博物馆|图书馆|档案馆|幼儿园|公司|集团|中心|学校|中学|小学|大学|学院|医院|总队|支队|大队|街道|分局|法院|检察院|联合会|协会|[局厅委部署院办处站队镇乡县区市州盟旗社馆所室会科])$/
const label = /^(?:落款|签发|单位|单位名称|填报单位|公开主体|发文机关|编制单位|报告单位)[::]/

const unitWords = (line: string): string =>
  bareLine(line)
    .replace(label, '')
    .replace(/\((?:公章|盖章|章|印章)\)$/, '')

/** Whether a unit as it signs is the one whose report it is: 县教育局 and 青石县教育局. */
function isSame(name: string, unit: string): boolean {
  const own = bareLine(unit)
  return own !== '' && name.length >= 3 && (own.includes(name) || name.includes(own))
}

function isUnit(name: string, unit: string): boolean {
  if (name.length < 3 || name.length > 40 || /[\d,。;:!?、"“”<>《》]/.test(name)) return false
  return isSame(name, unit) || unitEnd.test(name)
}

/** The units of a line: one, also with letters spaced out, or several side by side; none where it names no unit. */
function unitsOf(line: string, unit: string): readonly string[] {
  if (line.length > longest) return []
  const apart = line
    .trim()
    .split(/[\s、]+/)
    .map(unitWords)
    .filter((part) => part !== '')
  if (apart.length > 1 && apart.every((part) => part.length >= 4 && isUnit(part, unit))) return apart
  const whole = unitWords(line)
  return isUnit(whole, unit) ? [whole] : []
}

/** Characters of a line that signs. */
const longest = 160

interface DayLine {
  readonly index: number
  readonly date: string
  /** What stands before the day in the same line. */
  readonly units: readonly string[]
}

function dayLine(line: string, index: number, unit: string): DayLine | null {
  if (line.length > longest) return null
  const alone = readDay(bareLine(line).replace(/^(?:日期|落款日期|落款时间|签发日期)[::]/, ''))
  if (alone !== null) return { index, date: alone, units: [] }
  // Blanks inside the day are taken out by its own length in letters that are no blanks.
  const found = endingDay.exec(bareLine(line).replace(/\)$/, ''))
  if (!found || found.index < 3) return null
  let left = found.index
  let at = 0
  for (; at < line.length && left > 0; at += 1) if (/\S/.test(line.charAt(at))) left -= 1
  const units = unitsOf(line.slice(0, at).replace(/[(（,，]\s*$/, ''), unit)
  return units.length > 0 ? { index, date: readDay(found[0]) ?? '', units } : null
}

/** Lines of units that stand beside a day: four sign at most. */
const mostUnits = 4

function unitsBeside(
  lines: readonly string[],
  index: number,
  step: 1 | -1,
  unit: string,
): readonly (readonly [index: number, units: readonly string[]])[] {
  const found: (readonly [number, readonly string[]])[] = []
  for (let at = index + step; at >= 0 && at < lines.length && found.length < mostUnits; at += step) {
    const units = unitsOf(lines[at] ?? '', unit)
    if (units.length === 0) break
    found.push([at, units])
  }
  return found.sort((a, b) => a[0] - b[0])
}

/**
 * The signature among the last lines of a report, the last one that names a unit and a day; of several units the one
 * whose report it is, else the first. `null` where none of the lines is one.
 */
export function findSignature(lines: readonly string[], unit: string): FoundSignature | null {
  let best: FoundSignature | null = null
  for (const [index, line] of lines.entries()) {
    const found = signatureAt(lines, index, line, unit)
    if (found && (worth(found) >= worth(best) || best === null)) best = found
  }
  return best
}

const worth = (found: FoundSignature | null): number =>
  found === null ? 0 : (found.signature.unit === '' ? 0 : 2) + (found.signature.date === '' ? 0 : 1)

function signatureAt(
  lines: readonly string[],
  index: number,
  line: string,
  unit: string,
): FoundSignature | null {
  const dated = dayLine(line, index, unit)
  if (!dated) {
    // A unit alone signs where it is the report's own.
    if (line.length > longest) return null
    const own = unitWords(line)
    return isUnit(own, unit) && isSame(own, unit)
      ? { signature: { unit: own, date: '' }, from: index, to: index + 1, unread: [] }
      : null
  }
  const above = dated.units.length > 0 ? [] : unitsBeside(lines, index, -1, unit)
  const below = dated.units.length > 0 || above.length > 0 ? [] : unitsBeside(lines, index, 1, unit)
  const named: (readonly [number, readonly string[]])[] = [
    ...above,
    ...(dated.units.length > 0 ? [[index, dated.units] as const] : []),
    ...below,
  ]
  const units = named.flatMap(([, names]) => names)
  const signing = units.find((name) => isSame(name, unit)) ?? units[0] ?? ''
  return {
    signature: { unit: signing, date: dated.date },
    from: Math.min(index, ...named.map(([at]) => at)),
    to: Math.max(index, ...named.map(([at]) => at)) + 1,
    unread: [
      ...named.filter(([, names]) => !names.includes(signing) || names.length > 1).map(([at]) => at),
      ...(dated.date === '' ? [index] : []),
    ],
  }
}
