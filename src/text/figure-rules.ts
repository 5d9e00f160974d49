/**
 * What in a sentence of an annual report is a figure, a year, a date or a comparison, and what has digits and is
 * none of these, as rules in the order in which they are asked. A table: long on purpose.
 */
import type { Token } from './figure-token'

/** Words that measure what an annual report counts, longest first. */
export const countingUnit =
  '(?:个百分点|百分点|人次|余人|万元|亿元|场次|件次|条次|件|条|个|次|人|项|期|场|篇|份|起|宗|例|家|名|位|户|批|部|轮|天|元|字|页|张|幅|本|册|种|类|则|倍|门|套|支|%|‰)'

/** 1,234, 1，234 and 1 234 are one number; 15，100% are two. */
const number = '(?:\\d{1,3}(?:(?:[,，] ?| )\\d{3})+(?![\\d,，]|\\s*[%％号])|\\d+(?:,\\d{3})*)(?:\\.\\d+)?'
const roughly = '(?:\\s*[百千万亿]+(?!元))?(?:余|多(?=\\s*[\\u4e00-\\u9fff]))?'
const numerals = '[一二两三四五六七八九十百千万零〇]'
const dash = '[-—–~至到]+'

/** Matches are read on half-width text of the same length. */
type Found = RegExpExecArray
type Read = (found: Found, text: string) => Pick<Token, 'kind'> & Partial<Token>

/** One way to read the words at a place; `pattern` searches on from its `lastIndex`. */
export interface Rule {
  readonly pattern: RegExp
  /** What a text must have for the pattern to be worth trying; neighbours that share one are asked together. */
  readonly needs?: RegExp
  /** Left out: the words are no figure and stay as they are. */
  readonly read?: Read
  /** Where it answers no, the next rule is asked. */
  readonly unless?: (found: Found, text: string) => boolean
}

const pattern = (source: string): RegExp => new RegExp(source, 'g')

// Patterns that look behind say first what comes next: looking behind at every place of a text is slow.
const digit = /\d/
const fiveDigits = /\d{5}/
const letter = /[A-Za-z]/

/** The sentence up to a place. */
function sentenceBefore(text: string, at: number): string {
  const start = Math.max(
    ...['。', ';', '!', '?', '！', '？', '\n'].map((mark) => text.lastIndexOf(mark, at - 1)),
  )
  return text.slice(start + 1, at)
}

/** The clause up to a place: back to the last comma or full stop. */
export function clauseBefore(text: string, at: number): string {
  return /[^，。;；！？、\n]*$/.exec(text.slice(0, at))?.[0] ?? ''
}

const comparison =
  /(?:较|比|与|同|和|相比|相较|对比)于?\s*(?:去年|上年|上一年|前年|往年)|(?:较|比|与|相较)于?\s*20\d{2}\s*年|同比|环比|(?:去年|上年)度?同期/

const isPeriodEnd = (month: string, day: string): boolean =>
  (Number(month) === 1 && Number(day) === 1) || (Number(month) === 12 && Number(day) === 31)

/** Offsets of digits inside a match, shifted to the text. */
function digitsIn(found: Found, fromOffset = 0): [number, number][] {
  return [...found[0].matchAll(/\d+(?:[.,]\d+)*/g)]
    .filter((digits) => digits.index >= fromOffset)
    .map((digits) => [found.index + digits.index, found.index + digits.index + digits[0].length])
}

const yearsIn = (found: Found): [number, number][] =>
  [...found[0].matchAll(/20\d{2}|二[〇○零0][一二三四五六七八九〇○零]{2}/g)].map((year) => [
    found.index + year.index,
    found.index + year.index + 4,
  ])

const whole = (found: Found): [number, number] => [found.index, found.index + found[0].length]

/** What has digits and is no figure: addresses on the web, document numbers, articles, numbering, names. */
export const keepers: readonly Rule[] = [
  {
    needs: /@|:\/\/|www\./,
    pattern: pattern('(?:https?://|www\\.)[\\w./?=&%#:-]+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+'),
  },
  { needs: letter, pattern: pattern('(?:GB|DB|GA|YD|ISO)[A-Z/\\d]*\\s?\\d[\\d.-]*') },
  {
    needs: letter,
    pattern: pattern('[A-Za-z]+-?\\d[\\w.-]*|\\d+(?:\\.\\d+)?(?![KMGTP]B)[A-Za-z]\\w*'),
  },
  { needs: digit, pattern: pattern('[〔\\[(]\\d{4}[〕\\])]\\s*(?:第?\\s*\\d+\\s*号)?') },
  { needs: digit, pattern: pattern('20\\d{2}\\s*年第\\s*\\d+\\s*号') },
  { needs: digit, pattern: pattern(`\\d\\s*\\+\\s*[\\dNnX](?:\\s*\\+\\s*[\\dNnX])*`) },
  { needs: digit, pattern: pattern(`${numerals}个\\s*100%`) },
  {
    // A second enumeration word counts as one only after a full stop: 分别为3、5、7件 are figures.
    needs: digit,
    pattern: pattern(
      '(?=[(\\d])(?<=(?:^|[\\n。;:!?！？”»)])\\s*)(?:\\(\\d{1,2}\\)|\\d{1,2}(?:[.、](?!\\d)|\\)))',
    ),
  },
  {
    needs: digit,
    pattern: pattern('(?=[\\s\\d])(?<=附件|附表|[见如]表|[见如]图)\\s*\\d{1,2}'),
  },
  {
    needs: fiveDigits,
    pattern: pattern('\\(?0\\d{2,3}\\)?[-—–~ ]{0,2}\\d{7,8}(?!\\d)|1[3-9]\\d{9}(?!\\d)'),
  },
  {
    needs: fiveDigits,
    pattern: pattern('(?=\\d{5})(?<=(?:电话|传真|热线|拨打)[^，。;]{0,6})\\d{5,8}(?!\\d)'),
  },
  {
    needs: fiveDigits,
    pattern: pattern('(?=\\d{6})(?<=(?:邮编|邮政编码)[^，。;\\d]{0,3})\\d{6}(?!\\d)'),
  },
  {
    needs: fiveDigits,
    pattern: pattern('12\\d{3}(?=[”"]?(?:政务|便民|市民|公共|热线|平台|服务|投诉|举报))'),
  },
  {
    needs: digit,
    pattern: pattern('\\d{1,2}:\\d{2}(?!\\d)|\\d+\\s*[×xX*]\\s*\\d+\\s*小时'),
  },
]

const counted = new RegExp(`\\d\\s*(?!%)${countingUnit}`)

/** Names in quotes or brackets keep their digits, but for the year of a yearly document. */
export const names: readonly Rule[] = [
  // A title with its document number is one certain document.
  {
    pattern: pattern('《[^》]{1,100}》\\s*\\([^)]{0,20}[〔\\[]\\d{4}[〕\\]][^)]{0,10}\\)'),
  },
  {
    pattern: pattern('《[^》]{1,100}》'),
    read: (found) => ({ kind: 'year', years: yearsOfTitle(found) }),
  },
  {
    pattern: pattern('[“"][^”"]{1,30}[”"]'),
    read: (found) => ({ kind: 'year', years: yearsOfTitle(found) }),
    unless: (found) => counted.test(found[0]),
  },
]

/** 《…2024年工作要点》 is next year's too; 《…条例（2023年修订）》 and 《…（2021—2025年）》 are names. */
function yearsOfTitle(found: Found): [number, number][] {
  const yearly = /20\d{2}(?=\s*年(?!\s*(?:版|修订|修正|第\s*\d)))/g
  return [...found[0].matchAll(yearly)]
    .filter(({ index }) => !/[-—–~至到]\s*$/.test(found[0].slice(0, index)))
    .map(({ index }) => [found.index + index, found.index + index + 4])
}

const spanOfYears = (found: Found): number => Number(found[2]) - Number(found[1])

export const years: readonly Rule[] = [
  {
    // 2021—2025年 is a plan's name; 2023-2024年度 are this year and last.
    needs: digit,
    pattern: pattern(`(20\\d{2})\\s*年?\\s*${dash}\\s*(20\\d{2})(?!\\d)(?!\\s*年\\s*\\d+\\s*月)`),
    read: (found) => ({ kind: 'year', years: spanOfYears(found) === 1 ? yearsIn(found) : [] }),
  },
  {
    needs: digit,
    pattern: pattern('20\\d{2}(?=\\s*(?:年|版))'),
    read: (found) => ({ kind: 'year', years: [whole(found)] }),
  },
  {
    pattern: pattern('二[〇○零0][一二三四五六七八九〇○零]{2}(?=\\s*年)'),
    read: (found) => ({ kind: 'year', years: [whole(found)] }),
  },
  {
    needs: digit,
    pattern: pattern(`(?=20)(?<![\\d.])20\\d{2}(?![\\d.,]|\\s*[百千万亿余多]|\\s*${countingUnit})`),
    read: (found) => ({ kind: 'year', years: [whole(found)] }),
  },
]

export const dates: readonly Rule[] = [
  {
    needs: digit,
    pattern: pattern('(20\\d{2})\\s*([-./])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})(?!\\d)'),
    read: (found) => ({
      kind: 'date',
      years: yearsIn(found),
      blanks: isPeriodEnd(found[3] ?? '', found[4] ?? '') ? [] : digitsAfterYear(found),
    }),
  },
  {
    needs: digit,
    pattern: pattern('(20\\d{2})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]'),
    read: (found) => ({
      kind: 'date',
      years: yearsIn(found),
      blanks: isPeriodEnd(found[2] ?? '', found[3] ?? '') ? [] : digitsAfterYear(found),
    }),
  },
  {
    needs: digit,
    pattern: pattern('(20\\d{2})\\s*年\\s*(\\d{1,2})\\s*月([底末])?'),
    read: (found) => ({
      kind: 'date',
      years: yearsIn(found),
      blanks: isYearEnd(found[2], found[3]) ? [] : digitsAfterYear(found),
    }),
  },
  {
    // The whole year is the period of every report: 1-12月 stays.
    needs: digit,
    pattern: pattern(`(\\d{1,2})\\s*月?\\s*${dash}\\s*(\\d{1,2})\\s*月(?!\\s*\\d)`),
    read: (found) => ({
      kind: 'date',
      blanks: Number(found[1]) === 1 && Number(found[2]) === 12 ? [] : digitsIn(found),
    }),
  },
  {
    needs: digit,
    pattern: pattern('(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]'),
    read: (found) => ({
      kind: 'date',
      blanks: isPeriodEnd(found[1] ?? '', found[2] ?? '') ? [] : digitsIn(found),
    }),
  },
  {
    needs: digit,
    pattern: pattern('(\\d{1,2})\\s*月(?!度)([底末])?'),
    read: (found) => ({ kind: 'date', blanks: isYearEnd(found[1], found[2]) ? [] : digitsIn(found) }),
  },
]

const isYearEnd = (month?: string, end?: string): boolean => Number(month) === 12 && end !== undefined

function digitsAfterYear(found: Found): [number, number][] {
  const after = found.index + (found[0].indexOf(found[1] ?? '') + 4)
  return [...found[0].matchAll(/\d+/g)]
    .map(({ index, 0: digits }): [number, number] => [
      found.index + index,
      found.index + index + digits.length,
    ])
    .filter(([from]) => from >= after)
}

const averages = /平均|用时|耗时|缩短|压缩|提前|提速/
const ranking = /(?:排名|排位|位列|位居|名列|排在|并列|列全[国省市县区州])[^，。;]{0,12}$/
const changeVerb =
  '(?:上升|增加|增长|提高|提升|上涨|攀升|减少|下降|降低|回落|下滑|缩减|持平|翻了?一?番|(?<![新递激倍])[增减升降])'
const amount = `(?:${number}${roughly}|${numerals}+余?)\\s*${countingUnit}?`

export const figures: readonly Rule[] = [
  {
    pattern: pattern(`第\\s*(?:\\d+|[一二三四五六七八九十]+)`),
    unless: (found, text) => !ranking.test(text.slice(0, found.index)),
    read: (found) => ({ kind: 'rank', blanks: [[found.index + 1, found.index + found[0].length]] }),
  },
  { pattern: pattern('第\\s*\\(?[\\d一二三四五六七八九十百千〇零]+\\)?') },
  {
    needs: digit,
    pattern: pattern('\\d+(?:-\\d+)?\\s*(?:号楼|号|室|楼|层|栋|幢|座|单元|弄|巷|国道|省道|路)'),
  },
  {
    // Time limits of the law stay; how long a unit took on average is a figure.
    needs: digit,
    pattern: pattern(
      '\\d+\\s*(?:个?工作日|个?自然日|个?小时|分钟|个月|周年|日内|日以内|天内|天以内|年内|年以上|年(?=行动|规划|计划|来)|个?方面)|\\d+\\.\\d+\\s*版',
    ),
    unless: (found, text) => averages.test(clauseBefore(text, found.index)),
  },
  {
    needs: digit,
    pattern: pattern('(?=[\\s\\d])(?<=近|未来|过去)\\s*\\d+\\s*年'),
  },
  {
    needs: digit,
    pattern: pattern(
      `(?=[\\s\\d])(?<=至少|不少于|不低于|不超过|不高于|超过|少于)\\s*\\d+\\s*${countingUnit}(?:以上|以内)?`,
    ),
    unless: (found, text) => !/(?:至少|不[^，。;]{0,2})$/.test(text.slice(0, found.index)),
  },
  {
    needs: /每/,
    pattern: pattern(
      `(?=\\d)(?<=每(?:年|半年|季度?|个?月|两?周|日|[一两三]年)[^，。;\\d]{0,8})\\d\\s*[次期场]`,
    ),
    unless: (found, text) => /平均|累计|合计|共/.test(clauseBefore(text, found.index)),
  },
  { pattern: pattern('[一1]\\s*件事') },
  {
    needs: comparison,
    pattern: pattern(
      `(?:均|分别|各|共|总体|整体|约|基本|呈)*(?:有所|明显|大幅度?|略有?|小幅|稍有|显著)?(${changeVerb})` +
        `(?:[了至到约近达]|超过?)*\\s*(${amount}(?:\\s*[、和及,]\\s*${amount})*)?`,
    ),
    unless: (found, text) => !isComparison(found, text),
    read: (found) => ({ kind: 'change', blanks: [whole(found)] }),
  },
  {
    needs: digit,
    pattern: pattern('\\d{1,2}\\s*日(?!报|常)'),
    read: (found) => ({ kind: 'date', blanks: digitsIn(found) }),
  },
  {
    needs: digit,
    pattern: pattern(`${number}${roughly}`),
    read: (found) => ({ kind: 'figure', blanks: [whole(found)] }),
  },
  {
    // 一百二十件 counts wherever it stands.
    pattern: pattern(
      `(?=${numerals}{2})(?<!第|${numerals})(${numerals}{2,}余?)(?=\\s*(?:人次|[件条次期篇起份宗例项](?!会|套|五)))`,
    ),
    unless: (found, text) => /每|至少|不少于|逐/.test(clauseBefore(text, found.index)),
    read: (found) => ({ kind: 'figure', blanks: [whole(found)] }),
  },
  {
    // 一件 at the end of a clause counts; 最多跑一次, 每年一次 and 一件事 do not.
    pattern: pattern(
      `(?=${numerals})(?<![第每某任哪几数这那同另首跑无]|${numerals})(${numerals}+余?)(?=(?:人次|[件条次场期篇起份宗例户])(?:$|[，。;；、,:)\\n]))`,
    ),
    unless: (found, text) => /每|至少|不少于|逐/.test(clauseBefore(text, found.index)),
    read: (found) => ({ kind: 'figure', blanks: [whole(found)] }),
  },
]

/** A change is one where the sentence compares with last year and says by how much, or vaguely that it was so. */
function isComparison(found: Found, text: string): boolean {
  if (!comparison.test(sentenceBefore(text, found.index))) return false
  const says = found[2] !== undefined || /持平|番$/.test(found[1] ?? '')
  const vague = /有所|明显|大幅|略|小幅|稍有|显著/.test(found[0])
  const ends = /^(?:$|[，。;；、\n])/.test(text.slice(found.index + found[0].length))
  return says || (vague && ends)
}
