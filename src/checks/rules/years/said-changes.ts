/** Changes that sentences give with last year's figure beside them, in other words, or of figures that are sums. */
import { isFigure, sumCells } from '@/report/figures/cell'
import { comparableFigure, comparablePaths } from '@/report/figures/comparable'
import { figureAt } from '@/report/figures/figures'
import type { FigureId } from '@/report/form/paths'
import { readNumber } from '@/text/chinese-numbers'
import { matchesOf } from '@/text/matches'
import type { CheckFacts } from '@/checks/facts/facts'
import type { Stated } from '@/checks/facts/statements'
import { agrees, tableSubjects } from '@/checks/facts/subjects'
import { isAlike } from '@/checks/facts/sums'
import { perLeaf, spotOf } from '@/checks/facts/texts'
import type { TextLeaf } from '@/checks/facts/texts'
import type { Found } from '@/checks/types'

const number = '(\\d+(?:,\\d{3})*(?:\\.\\d+)?|[一二两三四五六七八九十百]+)'
const unit = '(人次|万元|场次|件次|[件条次人项期场篇份起宗例个位户])'
const rises = '增长|增加|上升|提高|上涨|增多|多|增'
const falls = '减少|下降|降低|回落|下滑|少|减'
const change = `(?:(${rises}|${falls})(?:了|出|达|到)*(约|近|超过?|逾)?\\s*${number}(余|多)?\\s*(个百分点|[%％]|倍|${unit.slice(1, -1)})|(翻了?[一两]?番)|(持平))`
/** 比2023年的64件增长25%, 较上年多2件, 比去年翻了一番. */
const pattern = new RegExp(
  `(?=[较比与同相])(?:较|比|与|同|相较|相比)于?(20\\d{2}年|去年|上年|上一年)(?:度|同期)?(?:的?\\s*${number}\\s*${unit})?(?:相比|相较)?，?(?:则|均|共|总体|也|略|有所)*${change}(?:，(?:(?:同比|增幅|降幅|即|幅度)*(?:为|达)?)?${change})?`,
  'g',
)

interface Amount {
  readonly words: string
  /** Times last year's figure; `null` where an amount or a share is said. */
  readonly times: number | null
  readonly direction: -1 | 0 | 1
  readonly amount: number
  readonly isPercent: boolean
  readonly decimals: number
}

function readAmount(groups: readonly (string | undefined)[]): Amount | null {
  const [verb = '', rough, digits = '', more, counted = '', doubled, same] = groups
  const none = { times: null, amount: 0, isPercent: false, decimals: 0 }
  if (same !== undefined) return { ...none, words: same, direction: 0 }
  if (doubled !== undefined)
    return { ...none, words: doubled, direction: 1, times: doubled.includes('两') ? 4 : 2 }
  const value = readNumber(digits)?.value
  if (verb === '' || rough !== undefined || more !== undefined || value === undefined) return null
  if (counted === '个百分点') return null
  const direction = new RegExp(`^(?:${falls})`).test(verb) ? -1 : 1
  if (counted === '倍') return { ...none, words: `${verb}${digits}倍`, direction, times: 1 + value }
  return {
    words: `${verb}${digits}${counted}`,
    times: null,
    direction,
    amount: value,
    isPercent: /[%％]/.test(counted),
    decimals: /\.(\d+)/.exec(digits)?.[1]?.length ?? 0,
  }
}

function isTrue(
  { times, direction, amount, isPercent, decimals }: Amount,
  now: number,
  last: number,
): boolean {
  const difference = now - last
  if (times !== null) return last > 0 && Math.abs(now / last - times) <= times * 0.1
  if (Math.sign(difference) !== direction) return false
  if (!isPercent) return Math.abs(difference) === amount
  if (last === 0) return false
  return Math.abs(Math.abs((difference / last) * 100) - amount) <= 1.01 * 10 ** -decimals
}

interface Said {
  readonly leaf: TextLeaf
  readonly from: number
  readonly to: number
  /** The figure that changed. */
  readonly figure: Stated
  /** Last year's, where the sentence gives it. */
  readonly last: number | null
  readonly amount: Amount
  /** The words of no other check: 多2件, 翻了一番. */
  readonly isOwn: boolean
}

function figureBefore({ statements }: CheckFacts, leaf: TextLeaf, at: number): Stated | null {
  const all = statements.figures.filter((one) => one.leaf === leaf && one.end <= at)
  const nearest = all[all.length - 1]
  if (!nearest || nearest.unit === '%' || nearest.approximate) return null
  return /[。；]/.test(leaf.text.slice(nearest.end, at)) ? null : nearest
}

const none: readonly RegExpExecArray[] = []
const comparedIn = perLeaf((leaf) =>
  leaf.home === 'intro' || !/[去上]年|上一年|20\d{2}年/.test(leaf.text)
    ? none
    : matchesOf(leaf.text, pattern),
)

function saidIn(facts: CheckFacts, leaf: TextLeaf): Said[] {
  return comparedIn(leaf).flatMap((match): Said[] => {
    const [words, year = '', digits, counted] = match
    const figure = figureBefore(facts, leaf, match.index)
    const isLast = !/^20/.test(year) || Number(year.slice(0, 4)) === facts.report.year - 1
    if (!figure || !isLast) return []
    const last = digits === undefined ? null : (readNumber(digits)?.value ?? null)
    if (
      counted !== undefined &&
      counted !== figure.unit &&
      !(/[件条份]/.test(counted) && isAlike(figure, figure))
    )
      return []
    const amounts = [match.slice(4, 11), match.slice(11, 18)].flatMap((groups) => readAmount(groups) ?? [])
    return amounts.map((amount): Said => {
      const at = leaf.text.indexOf(amount.words, match.index)
      const from = at >= 0 && at < match.index + words.length ? at : match.index
      const to = from === at ? at + amount.words.length : match.index + words.length
      const isOwn = amount.times !== null || /^[多少]/.test(amount.words)
      return { leaf, from, to, figure, last, amount, isOwn }
    })
  })
}

/** Both figures stand in the sentence: the change follows from them, whatever any report says. */
function within({ leaf, from, to, figure, amount }: Said, last: number): Found | null {
  if (isTrue(amount, figure.value, last)) return null
  const difference = figure.value - last
  return {
    case: 'within',
    path: leaf.path,
    spot: spotOf(leaf, from, to),
    params: {
      quote: amount.words,
      current: figure.value,
      last,
      difference: Math.abs(difference),
      percent: last === 0 ? '' : Math.abs(Number(((difference / last) * 100).toFixed(1))),
      direction: Math.sign(difference),
    },
    labels: { place: leaf.path },
    figures: [{ value: figure.value }, { value: last }],
  }
}

/** What a figure may be, as sums of the tables' figures or as a metric. */
function readingsOf(facts: CheckFacts, figure: Stated): readonly (readonly FigureId[])[] {
  const own = tableSubjects(figure, facts.report).map(({ paths }) => paths)
  const metric = facts.metrics.find(({ stated }) => stated === figure)?.path
  return metric ? [...own, [metric]] : own
}

interface Years {
  readonly paths: readonly FigureId[]
  readonly now: number
  readonly last: number
}

/** Both years' figures of each reading; none where no reading is what the sentence says of this year. */
function yearsOf(facts: CheckFacts, figure: Stated): readonly Years[] {
  const { report, previous } = facts
  if (!previous) return []
  const all = readingsOf(facts, figure).flatMap((paths): Years[] => {
    const hasAll = paths.every((path) => comparablePaths(previous, path).length > 0)
    const now = sumCells(paths.map((path) => figureAt(report, path)))
    const last = hasAll ? sumCells(paths.map((path) => comparableFigure(previous, path))) : null
    return isFigure(now) && isFigure(last) ? [{ paths, now, last }] : []
  })
  return all.some(({ now }) => agrees(figure, now)) ? all : []
}

function against(
  { leaf, from, to, figure }: Pick<Said, 'leaf' | 'from' | 'to' | 'figure'>,
  amount: Amount,
  years: readonly Years[],
): Found | null {
  const own = years.find(({ now }) => agrees(figure, now))
  if (!own || years.some(({ now, last }) => isTrue(amount, now, last))) return null
  const difference = own.now - own.last
  const [path] = own.paths
  return {
    case: 'sum',
    path: leaf.path,
    spot: spotOf(leaf, from, to),
    params: {
      quote: amount.words,
      current: own.now,
      last: own.last,
      difference: Math.abs(difference),
      direction: Math.sign(difference),
    },
    labels: { place: leaf.path },
    about: [leaf.text.slice(from, to), ...own.paths].join(' '),
    figures: [
      { ...(path ? { path } : {}), value: own.now },
      { ...(path ? { path } : {}), year: -1, value: own.last },
    ],
  }
}

/** 比2023年的64件, where last year's report says otherwise. */
function lastYearSaid({ leaf, figure, last, from }: Said, years: readonly Years[]): Found | null {
  const own = years.find(({ now }) => agrees(figure, now))
  if (!own || last === null || years.some((one) => one.last === last)) return null
  const at = leaf.text.lastIndexOf(String(last), from)
  if (at < figure.end) return null
  return {
    case: 'last',
    path: leaf.path,
    spot: spotOf(leaf, at, at + String(last).length),
    params: { stated: last, last: own.last },
    labels: { place: leaf.path },
    figures: [{ value: last }, { year: -1, value: own.last }],
  }
}

/** `isKnown` says whether a change at a place is held against both years' figures already. */
export function saidChanges(
  facts: CheckFacts,
  isKnown: (leaf: TextLeaf, at: number) => boolean,
): readonly Found[] {
  const said = facts.texts.flatMap((leaf) => saidIn(facts, leaf))
  const own = said.flatMap((one): Found[] => {
    const inSentence = one.last === null ? null : within(one, one.last)
    if (inSentence) return [inSentence]
    const years = yearsOf(facts, one.figure)
    const other = one.last === null ? null : lastYearSaid(one, years)
    if (other) return [other]
    // That it rose is known to be true; how many times is not.
    const isRise = one.amount.times !== null && years.some(({ now, last }) => now > last)
    if ((isKnown(one.leaf, one.from) && !isRise) || (!one.isOwn && one.last !== null)) return []
    return [against(one, one.amount, years) ?? []].flat()
  })
  return own
}
