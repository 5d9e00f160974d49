/** The report's title: which unit's report, of which year. */
import type { Piece } from './pieces'
import { normalise } from './wording'

export interface ReportTitle {
  readonly unit: string
  /** 0 where the title names none. */
  readonly year: number
  /** As written, without white space that a line break or justification left. */
  readonly text: string
  /** Indexes of the first piece of the title and of the one after its last. */
  readonly start: number
  readonly end: number
}

const reportName =
  /(?:政府信息(?:主动)?公开|政务公开)(?:工作)?的?(?:年度)?(?:工作)?(?:20\d\d年度?|年度)?(?:工作)?(?:年度)?(?:总结)?(?:报告|年报)/
const yearPattern = /(20\d{2})(?:年度|年)?/
const chineseYear = /二[〇○零0](?:[〇○零一二三四五六七八九]){2}(?=年)/
const chineseDigits = '〇一二三四五六七八九'
const lookedAt = 60
const lineLimit = 70

function toDigits(text: string): string {
  return text.replace(chineseYear, (year) =>
    [...year].map((char) => (/[○零]/.test(char) ? '0' : String(chineseDigits.indexOf(char)))).join(''),
  )
}

/** `null` where a line is no title of a yearly report. */
export function parseTitle(line: string): { unit: string; year: number } | null {
  const text = toDigits(normalise(line))
    .replace(/^(?:标题|名称|题目)[::]|^附件(?:\d{1,2}(?!\d))?[::]?/, '')
    .replace(/^.{0,15}?[〔[(]20\d\d[〕\])]第?\d+号/, '')
  const name = reportName.exec(text)
  // A sentence that mentions the report is no title.
  if (!name || /[。;,]/.test(text)) return null
  const before = text.slice(0, name.index)
  const after = text.slice(name.index + name[0].length)
  const year =
    yearPattern.exec(before)?.[1] ?? yearPattern.exec(name[0])?.[1] ?? /^\((20\d{2})/.exec(after)?.[1]
  const unit = before
    .replace(/20\d{2}(?:年度|年)?/g, '')
    .replace(/关于$/, '')
    .replace(/^\s*(?:标\s*题|(?:信息)?名\s*称)\s*[：:]?\s*/, '')
    .replace(/^.*(?:关于|印发|公布|发布)/, '')
    .replace(/^[《〈<]+|^.*[》]/, '')
    .replace(/(?:的|度)$/, '')
    .replace(/[^\p{L}\p{N}()·]/gu, '')
  return { unit, year: Number(year ?? 0) }
}

const leadLimit = 600

/**
 * Where the title stands in a line that holds a whole report: the last words before its first sentence ends that
 * name a unit and a year, with the fewest pieces that white space makes of them.
 */
export function leadingTitle(text: string): readonly [start: number, end: number] | null {
  const lead = /^[^。]*/.exec(text.slice(0, leadLimit))?.[0] ?? ''
  const words = [...lead.matchAll(/\S+/g)].map(({ index, 0: word }) => [index, index + word.length] as const)
  for (let last = words.length - 1; last >= 0; last -= 1) {
    for (let first = last; first >= Math.max(0, last - 3); first -= 1) {
      const [start, end] = [words[first]?.[0] ?? 0, words[last]?.[1] ?? 0]
      const parsed =
        end - start > lineLimit || !/报告$|年报$/.test(lead.slice(start, end))
          ? null
          : parseTitle(lead.slice(start, end))
      if (parsed && parsed.year > 0 && parsed.unit !== '') return [start, end]
    }
  }
  return null
}

/** A title and the words that a report's first sentence begins with. */
const gluedTitle =
  /^(\S{8,60}?(?:年度报告|工作报告|年报))(?=根据|按照|依据|遵照|本报告|现将|为(?:了|贯彻|全面|深入))/

/** Where the title ends that a converter joined to the report's first sentence; 0 where none did. */
export function gluedTitleEnd(text: string): number {
  const title = gluedTitle.exec(text.slice(0, leadLimit))?.[1] ?? ''
  const parsed = title === '' ? null : parseTitle(title)
  return parsed && parsed.year > 0 && parsed.unit !== '' ? title.length : 0
}

interface Found extends ReportTitle {
  readonly score: number
}

/** A title may be broken over up to three lines, inside a word too. */
function titleAt(pieces: readonly Piece[], start: number, limit: number): Found | null {
  let text = ''
  let best: Found | null = null
  for (let end = start; end < Math.min(limit, start + 3); end += 1) {
    const piece = pieces[end]
    if (piece?.kind !== 'text' || piece.text.length > lineLimit || /[。；]$/.test(piece.text)) break
    text += piece.text
    const parsed = text.length <= lineLimit * 1.5 ? parseTitle(text) : null
    if (!parsed) continue
    const score = (parsed.unit ? 2 : 0) + (parsed.year ? 2 : 0) - (parsed.unit.length > 40 ? 2 : 0)
    if (!best || score > best.score) {
      best = { ...parsed, text: text.replace(/\s+/g, ''), start, end: end + 1, score }
    }
  }
  return best
}

/**
 * The title nearest before the report's text among the fullest ones: page chrome before it often has the same
 * words with the site's name at their end.
 */
export function findTitle(pieces: readonly Piece[], opening: number): ReportTitle | null {
  const limit = Math.min(pieces.length, Math.max(opening, 1))
  let best: Found | null = null
  for (let start = Math.max(0, limit - lookedAt); start < limit; start += 1) {
    const found = titleAt(pieces, start, limit)
    if (!found || found.score < (best?.score ?? 0)) continue
    // A start inside the best one so far must say the same with fewer lines.
    if (!best || start >= best.end || found.end === best.end) best = found
  }
  return best
}
