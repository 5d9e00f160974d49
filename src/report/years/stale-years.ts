/** Years of running text: which move on, and which say when something came to be and stay. */
import { clauseBefore } from '@/text/figure-rules'
import type { Token } from '@/text/figure-token'

/** What becomes of a year, or of a day with one: moved on, kept, or kept and marked behind some characters. */
export interface YearVerdict {
  /** The year in the new words, for each year of the token; `null`: the token stays as it is. */
  readonly inserts: readonly string[] | null
  readonly mark: number | null
}

const numeralYear = /^二/
const numerals = '〇一二三四五六七八九'

function valueOf(stated: string): number {
  if (!numeralYear.test(stated)) return Number(stated)
  return Number([...stated].map((char) => Math.max(0, numerals.indexOf(char))).join(''))
}

function write(value: number, like: string): string {
  const digits = String(value)
  return numeralYear.test(like) ? [...digits].map((digit) => numerals.charAt(Number(digit))).join('') : digits
}

const restOfDay = '\\s*年?度?(?:\\s*\\d{1,2}\\s*月)?(?:\\s*\\d{1,2}\\s*[日号])?'
const came =
  '(?:修订|修正|颁布|公布|生效|施行|制定|印发|出台|发布|成立|组建|设立|挂牌|建成|开通|上线|启用|实施|运行|投用|改制|创刊)'
/** 2024年修订的, 2023年4月挂牌成立以来, 2024年7月1日起施行. */
const cameToBe = new RegExp(
  `^${restOfDay}(?:(?:起|正式|重新|新|最新|全面|首次|依法|经批准)*${came}{1,2}(?:的|以来|后|至今|之后)` +
    `|起(?:正式|全面|开始)?(?:施行|实施|执行|生效|开通|运行|启用))`,
)
const sinceThen = new RegExp(`^${restOfDay}(?:以来|至今|起)`)
const bornIn = /(?:成立|组建|设立|挂牌|建成|开通|上线|创办|始建|创刊|启用)(?:时间为|于|在)?\s*$/
const comparedWith = /(?:较|比|与|同|和|相比|相较|对比)于?\s*$/
const listed = /20\d{2}\s*年?(?:度)?\s*[、和与及]\s*$/
const listedBefore = /^\s*年?(?:度)?\s*[、和与及]\s*20\d{2}/

/** What the draft for the year after `year` does with the years of a token. */
export function judgeYears(text: string, { from, to, years }: Token, year: number): YearVerdict {
  if (years.length === 0) return { inserts: [], mark: null }
  const stated = years.map(([start, end]) => text.slice(start, end))
  const values = stated.map(valueOf)
  const [before, after] = [clauseBefore(text, from), text.slice(to)]
  if (values.some((value) => Math.abs(value - year) > 1)) {
    // Two years ago are three next year: what was compared with them is to be chosen anew.
    const isOld = values.every((value) => value < year && value >= year - 5)
    const isCompared =
      comparedWith.test(before) || listed.test(text.slice(0, from)) || listedBefore.test(after)
    return { inserts: null, mark: isOld && isCompared ? behindYear(text, to) : null }
  }
  const event = cameToBe.exec(after)
  if (event && values.length === 1) return { inserts: null, mark: to + event[0].length }
  if (bornIn.test(before)) return { inserts: null, mark: behindYear(text, to) }
  const since = sinceThen.exec(after)
  if (since && values.every((value) => value < year)) return { inserts: null, mark: to + since[0].length }
  return { inserts: stated.map((one, at) => write((values[at] ?? year) + 1, one)), mark: null }
}

function behindYear(text: string, at: number): number {
  return at + (/^\s*年度?/.exec(text.slice(at))?.[0].length ?? 0)
}
