/**
 * Names with a year: titles, versions, numbers of documents. A name is never changed, for it may be that of a document
 * which stays in force; where its year is near the report's, it is marked, for it may be one of last year alone.
 */
import type { Place } from './stale-facts'

/** What a draft does with the names of a text. */
export interface StaleNames {
  /** Behind which characters a mark belongs. */
  readonly marks: readonly number[]
  /** Where names stand: nothing inside of them is read as a year or a count. */
  readonly names: readonly Place[]
}

const near = (stated: string, year: number): boolean => Math.abs(Number(stated) - year) <= 1

const title = /《[^》]{1,100}》(?:\s*[（([][^）)\]]{0,30}[〔[（(]?\d{4}[^）)]{0,14}[）)])?/g
const span = /(20\d{2})\s*年?\s*[-—–－~～至到]+\s*(20\d{2})/
/** The report's own name, and last year's: they follow the year. */
const annualReport = /政府信息公开(?:工作)?(?:情况)?(?:的)?(?:年度报告|年报)》$/
/** A law keeps the year of its revision in its name. */
const revisedLaw = /(?:法|条例|办法|规定|细则|规则)\s*[（(]20\d{2}\s*年?\s*(?:修订|修正)[^）)]{0,4}[）)]》/
const number = /[\u4e00-\u9fff]{0,12}[〔[（(]\s*(20\d{2})\s*[〕\]）)]\s*第?\s*\d+\s*号/g
const notice = /(20\d{2})\s*年第\s*\d+\s*号(?:公告|令|通告|文件)?/g
/** The form of the report itself is in force until there is another. */
const form = /国办公开办函/

function isOfTheTime(words: string, year: number): boolean {
  if (form.test(words) || revisedLaw.test(words)) return false
  const over = span.exec(words)
  if (over) return Number(over[2]) <= year && near(over[2] ?? '', year)
  const numerals = words.replace(/二[〇○零]二([〇○零一二三四五六七八九])(?=年)/g, (_all, last: string) => {
    return `202${'零一二三四五六七八九'.indexOf(last.replace(/[〇○]/, '零'))}`
  })
  return [...numerals.matchAll(/20\d{2}/g)].some(([stated]) => near(stated, year))
}

/** The names of a text of the report of `year`, and which of them may be of that year alone. */
export function staleNames(text: string, year: number): StaleNames {
  const marks: number[] = []
  const names: Place[] = []
  const inside = (at: number): boolean => names.some(([from, to]) => from <= at && at < to)
  for (const found of text.matchAll(title)) {
    const isReport = annualReport.test(found[0]) && !/\d\s*号/.test(found[0])
    if (isReport) continue
    const to = found.index + found[0].length
    names.push([found.index, to])
    if (isOfTheTime(found[0], year)) marks.push(to)
  }
  for (const found of [...text.matchAll(number), ...text.matchAll(notice)]) {
    const to = found.index + found[0].length
    if (inside(to - 1)) continue
    const from = found.index + Math.max(0, found[0].search(/[〔[（(]\s*20|^20/))
    names.push([from, to])
    if (near(found[1] ?? '', year) && !form.test(found[0])) marks.push(closed(text, to))
  }
  return { marks, names }
}

/** A mark stands behind the bracket that holds the number. */
function closed(text: string, at: number): number {
  return /[）)]/.test(text.charAt(at)) ? at + 1 : at
}
