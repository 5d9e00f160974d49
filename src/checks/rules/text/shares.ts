/** T-06: a share that the text states follows from its figures. */
import { tableToldIn } from '@/report/statements/table-told'
import { isFigure } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import type { FigureId } from '@/report/form/paths'
import { perLeaf, spotOf } from '@/checks/facts/texts'
import type { TextLeaf } from '@/checks/facts/texts'
import { fix } from '@/checks/fixes/fixes'
import { replaceText } from '@/checks/facts/texts'
import type { CheckFacts } from '@/checks/facts/facts'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'
import type { Stated } from '@/checks/facts/statements'
import { isAlike } from '@/checks/facts/sums'

const shareWords = /占[^，。；\d%％]{0,16}$/
/** Shares of what the report has no figure of: 占全市总量的5%; 分别占 speaks of several at once. */
const elsewhere =
  /分别占|占[^，。；]*(?:全[国省市县区州镇乡]|同期|上年|去年|人数|人口|户数|金额|面积|时间|比重)[^，。；]*$/
/** 予以公开20件（40%）: nothing but the share stands in the brackets. */
const inBrackets = /[（(]$/
const closesBracket = /^[）)]/
const isBracketed = ({ leaf, from, end }: Stated): boolean =>
  inBrackets.test(leaf.text.slice(0, from).trimEnd()) && closesBracket.test(leaf.text.slice(end).trimStart())
const isShare = (percent: Stated): boolean =>
  (shareWords.test(percent.lead) && !elsewhere.test(percent.lead)) || isBracketed(percent)
const bases: readonly FigureId[] = ['requests.received.total', 'requests.processed.total']

function decimalsOf(percent: Stated): number {
  return /\.(\d+)/.exec(percent.leaf.text.slice(percent.from, percent.to))?.[1]?.length ?? 0
}

function shareOf(part: number, whole: number, decimals: number): number {
  return Number(((part / whole) * 100).toFixed(decimals))
}

/** A figure with a share of its own is a part beside this one, and no whole. */
const hasShare = (one: Stated, next: Stated | undefined): boolean =>
  next?.unit === '%' && next.leaf === one.leaf && (shareWords.test(next.lead) || isBracketed(next))

const ofRequests = /申请|予以公开|部分公开|不予公开|无法提供|不予处理/

/** Wholes that the share may be of: figures before it that count the same, and the tables' own totals. */
function wholes({ report, statements }: CheckFacts, part: Stated, at: number, isNear: boolean): number[] {
  const { figures } = statements
  const stated = figures
    .slice(0, at)
    .filter(
      (one, index) =>
        one.leaf === part.leaf &&
        isAlike(one, part) &&
        (!isNear || part.sentence - one.sentence <= 1) &&
        !hasShare(one, figures[index + 1]),
    )
    .map((one) => one.value)
  const received = figureAt(report, 'requests.received.total')
  const carried = figureAt(report, 'requests.carriedIn.total')
  const all = isFigure(received) && isFigure(carried) ? [received + carried] : []
  const isOfTables = tableToldIn(part.home) === 'requests' || ofRequests.test(part.lead)
  const totals = isOfTables ? [...bases.map((path) => figureAt(report, path)).filter(isFigure), ...all] : []
  return [...stated, ...totals].filter((value) => value >= part.value && value > 0)
}

function toFound(facts: CheckFacts, percent: Stated, at: number): Found | null {
  const part = facts.statements.figures[at - 1]
  if (!part || part.unit === '%' || !percent.typed || percent.approximate || part.approximate) return null
  if (!isShare(percent) || percent.leaf !== part.leaf) return null
  if (/[。；]/.test(percent.leaf.text.slice(part.end, percent.from))) return null
  const decimals = decimalsOf(percent)
  const candidates = wholes(facts, part, at - 1, isBracketed(percent))
  if (candidates.length === 0) return null
  // Rounded or cut off, but not one more in the last digit.
  const tolerance = 0.999 * 10 ** -decimals
  const isRight = candidates.some(
    (whole) => Math.abs((part.value / whole) * 100 - percent.value) <= tolerance,
  )
  if (isRight) return null
  const nearest = candidates
    .map((whole) => ({ whole, share: shareOf(part.value, whole, decimals) }))
    .sort((a, b) => Math.abs(a.share - percent.value) - Math.abs(b.share - percent.value))[0]
  if (!nearest) return null
  const edit = replaceText(percent.leaf, percent.from, percent.to, nearest.share.toFixed(decimals))
  const params = { part: part.value, whole: nearest.whole, share: nearest.share, stated: percent.value }
  return {
    case: 'differs',
    path: percent.leaf.path,
    spot: spotOf(percent.leaf, part.from, percent.end),
    params,
    labels: { place: percent.leaf.path },
    figures: [part.value, nearest.whole, percent.value].map((value) => ({ value })),
    fixes: [
      fix('replaceText', [edit], { from: `${percent.value}%`, to: `${nearest.share.toFixed(decimals)}%` }),
    ],
  }
}

/** 超八成, 近七成, 过半: a share in words, right behind the figure that it is of. */
const inWords =
  /^[，、（(]?(?:约|大约)?(?:占(?:比|总[数量]|申请总[数量]|全部(?:申请)?|申请量|办结总数)?的?)?(?:为|达到?|到)?(超过?|逾|近|将近|接近|约|大约|不足|不到|达)?(?:([一二三四五六七八九])成(多|以上|左右)?|(过半数?|超半数|半数以上|一半以上|半数|一半))/
const isOfOthers = /^[^，。；]{0,4}(?:以上)?的?(?:工作日|时间|人员|单位|部门|乡镇|街道|村|县|区|市)/

interface Range {
  readonly least: number
  readonly most: number
}

/** What a share in words may be, in percent; `null` where the words leave it open. */
function rangeOf([, rough = '', digit = '', more = '', halves = '']: RegExpExecArray): Range | null {
  if (halves !== '') {
    if (/不足|不到|近|接近/.test(rough)) return { least: 38, most: 50.5 }
    if (/过|超|以上/.test(halves + rough)) return { least: 50.01, most: 100 }
    return { least: 44, most: 56 }
  }
  const tenths = '一二三四五六七八九'.indexOf(digit) * 10 + 10
  if (/不足|不到/.test(rough)) return { least: tenths - 10, most: tenths - 0.01 }
  if (/近/.test(rough)) return { least: tenths - 8, most: tenths + 0.5 }
  if (/超|逾/.test(rough) || /多|以上/.test(more)) return { least: tenths, most: 100 }
  return { least: tenths - 6, most: tenths + 6 }
}

function shareInWords(facts: CheckFacts, part: Stated, at: number): Found | null {
  const words = part.unit === '' ? null : inWords.exec(part.leaf.text.slice(part.end, part.end + 24))
  const range = words && !part.approximate ? rangeOf(words) : null
  if (!words || !range) return null
  const behind = part.leaf.text.slice(part.end + words[0].length)
  if (isOfOthers.test(behind)) return null
  const all = wholes(facts, part, at, true).filter((whole) => whole > part.value)
  if (all.length === 0) return null
  const fits = (whole: number): boolean => {
    const share = (part.value / whole) * 100
    return share >= range.least && share <= range.most
  }
  if (all.some(fits)) return null
  const whole = Math.max(...all)
  return {
    case: 'words',
    path: part.leaf.path,
    spot: spotOf(part.leaf, part.from, part.end + words[0].length),
    params: {
      quote: words[0].replace(/^[，、（(]/, ''),
      part: part.value,
      whole,
      share: shareOf(part.value, whole, 1),
    },
    labels: { place: part.leaf.path },
    figures: [part.value, whole].map((value) => ({ value })),
  }
}

const told = (
  leaf: TextLeaf,
  [from, to]: readonly [number, number],
  quote: string,
  [part, whole]: readonly [number, number],
): Found => ({
  case: 'words',
  path: leaf.path,
  spot: spotOf(leaf, from, to),
  params: { quote, part, whole, share: shareOf(part, whole, 1) },
  labels: { place: leaf.path },
  figures: [part, whole].map((value) => ({ value })),
})

const isWithin = (part: number, whole: number, { least, most }: Range): boolean => {
  const share = (part / whole) * 100
  return share >= least && share <= most
}

/** 自然人占近九成，共43件: the words stand before the figure that they are of. */
function shareBefore(facts: CheckFacts, part: Stated, at: number): Found | null {
  if (part.unit === '' || part.approximate) return null
  const start = Math.max(0, part.from - 20)
  const lead = part.leaf.text.slice(start, part.from)
  const place = lead.lastIndexOf('占')
  const words = place < 0 ? null : inWords.exec(lead.slice(place))
  const range = words && rangeOf(words)
  if (!words || !range || !/^[，、（(](?:共|计|共计|有|即|为|达)?$/.test(lead.slice(place + words[0].length)))
    return null
  const after = facts.statements.figures
    .slice(at + 1)
    .filter(
      (one) =>
        one.leaf === part.leaf &&
        one.sentence === part.sentence &&
        isAlike(one, part) &&
        /(?:合计|总计|共计|总数)[^，。；]{0,4}$/.test(one.clause),
    )
    .map((one) => one.value)
  const all = [...wholes(facts, part, at, true), ...after].filter((whole) => whole > part.value)
  if (all.length === 0 || all.some((whole) => isWithin(part.value, whole, range))) return null
  return told(part.leaf, [start + place, part.end], words[0], [part.value, Math.max(...all)])
}

const outcomeRows: Readonly<Record<string, FigureId>> = {
  予以公开: 'requests.granted.total',
  同意公开: 'requests.granted.total',
  部分公开: 'requests.partlyGranted.total',
}
const namedOutcomes =
  /^(?:的)?(?:政府信息公开)?申请中，((?:予以公开|同意公开|部分公开|[、和及与])+)(?:的)?(?:[两二]类|[两二]项)?(?:申请)?(?:合计|共计|总计|共)?(?=[占超逾近约不达过])/

/** 办结的68件申请中，予以公开和部分公开合计超八成: the table has what the share is of. */
function shareOfRows({ report }: CheckFacts, whole: Stated): Found | null {
  const behind = whole.leaf.text.slice(whole.end, whole.end + 48)
  const named = namedOutcomes.exec(behind)
  const words = named && inWords.exec(behind.slice(named[0].length))
  const range = words && rangeOf(words)
  const isOfTable = bases.some((path) => figureAt(report, path) === whole.value)
  if (!named || !words || !range || !isOfTable) return null
  const rows = (named[1] ?? '').split(/[、和及与]/).flatMap((name) => outcomeRows[name] ?? [])
  const cells = rows.map((path) => figureAt(report, path))
  if (cells.length === 0 || !cells.every(isFigure)) return null
  const part = cells.reduce((sum, cell) => sum + cell, 0)
  if (isWithin(part, whole.value, range)) return null
  const to = whole.end + named[0].length + words[0].length
  return told(whole.leaf, [whole.from, to], words[0], [part, whole.value])
}

/** Whether a text gives a share in words at all. */
const inWordsOf = perLeaf((leaf) => ({ any: /[一二三四五六七八九]成|半/.test(leaf.text) }))

export const shares: Check = {
  id: 'T-06',
  severity: 'warning',
  source: '《政府信息公开条例》第五十条：年度报告的数据应当真实准确',
  reads: ['narratives', 'requests'],
  run: (facts) =>
    facts.statements.figures.flatMap((percent, at) =>
      percent.unit === '%'
        ? (toFound(facts, percent, at) ?? [])
        : inWordsOf(percent.leaf).any
          ? (shareInWords(facts, percent, at) ??
            shareBefore(facts, percent, at) ??
            shareOfRows(facts, percent) ??
            [])
          : [],
    ),
}
