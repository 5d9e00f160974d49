/** T-06: a share that the text states follows from its figures. */
import { tableToldIn } from '@/report/statements/table-told'
import { isFigure } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import type { FigureId } from '@/report/form/paths'
import { spotOf } from '@/checks/facts/texts'
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
const isShare = ({ lead }: Stated): boolean => shareWords.test(lead) && !elsewhere.test(lead)
const bases: readonly FigureId[] = ['requests.received.total', 'requests.processed.total']

function decimalsOf(percent: Stated): number {
  return /\.(\d+)/.exec(percent.leaf.text.slice(percent.from, percent.to))?.[1]?.length ?? 0
}

function shareOf(part: number, whole: number, decimals: number): number {
  return Number(((part / whole) * 100).toFixed(decimals))
}

/** A figure with a share of its own is a part beside this one, and no whole. */
const hasShare = (one: Stated, next: Stated | undefined): boolean =>
  next?.unit === '%' && next.leaf === one.leaf && shareWords.test(next.lead)

/** Wholes that the share may be of: figures before it that count the same, and the tables' own totals. */
function wholes({ report, statements }: CheckFacts, part: Stated, at: number): number[] {
  const { figures } = statements
  const stated = figures
    .slice(0, at)
    .filter(
      (one, index) => one.leaf === part.leaf && isAlike(one, part) && !hasShare(one, figures[index + 1]),
    )
    .map((one) => one.value)
  const received = figureAt(report, 'requests.received.total')
  const carried = figureAt(report, 'requests.carriedIn.total')
  const all = isFigure(received) && isFigure(carried) ? [received + carried] : []
  const isOfTables = tableToldIn(part.home) === 'requests' || /申请/.test(part.lead)
  const totals = isOfTables ? [...bases.map((path) => figureAt(report, path)).filter(isFigure), ...all] : []
  return [...stated, ...totals].filter((value) => value >= part.value && value > 0)
}

function toFound(facts: CheckFacts, percent: Stated, at: number): Found | null {
  const part = facts.statements.figures[at - 1]
  if (!part || part.unit === '%' || !percent.typed || percent.approximate || part.approximate) return null
  if (!isShare(percent) || percent.leaf !== part.leaf) return null
  if (/[。；]/.test(percent.leaf.text.slice(part.end, percent.from))) return null
  const decimals = decimalsOf(percent)
  const candidates = wholes(facts, part, at - 1)
  if (candidates.length === 0) return null
  const tolerance = 1.01 * 10 ** -decimals
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

export const shares: Check = {
  id: 'T-06',
  severity: 'warning',
  source: '《政府信息公开条例》第五十条：年度报告的数据应当真实准确',
  reads: ['narratives', 'requests'],
  run: (facts) =>
    facts.statements.figures.flatMap((percent, at) =>
      percent.unit === '%' ? (toFound(facts, percent, at) ?? []) : [],
    ),
}
