/** Y-03: a change that the text states (上升, 增长, 下降, 持平; 件 or %) equals the computed one. */
import { isFigure } from '@/report/figures/cell'
import { readNumber } from '@/text/chinese-numbers'
import { comparableFigure, comparablePaths } from '@/report/figures/comparable'
import { changeBetween, figureAt } from '@/report/figures/figures'
import type { FigureId } from '@/report/form/paths'
import { countingUnit } from '@/text/figure-rules'
import type { CheckFacts } from '@/checks/facts/facts'
import { fix } from '@/checks/fixes/fixes'
import { replaceText, spotOf } from '@/checks/facts/texts'
import type { TextLeaf } from '@/checks/facts/texts'
import type { ChangeStated } from '@/checks/facts/statements'
import { agrees, tableSubjects } from '@/checks/facts/subjects'
import { saidChanges } from './said-changes'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

interface Claim {
  readonly leaf: TextLeaf
  readonly path: FigureId
  readonly from: number
  readonly to: number
  /** 上升1件 as stated. */
  readonly words: string
  /** -1 falls, 0 持平, 1 rises. */
  readonly direction: -1 | 0 | 1
  /** `null` where the sentence only says that it rose or fell. */
  readonly amount: number | null
  readonly isPercent: boolean
  readonly decimals: number
}

const amountPattern = new RegExp(
  `([\\d.,]+|[一二两三四五六七八九十百千万]+)\\s*(余|多)?\\s*(${countingUnit})?\\s*$`,
)
const falling = /下降|减少|降低|回落|下滑|缩减|减/
const comparesYears =
  /(?:较|比|与|同|相比)[^，。；]{0,4}(?:去年|上年|上一年|20\d{2}年)|同比|(?:去年|上年)同期/

function readClaim(words: string): Pick<Claim, 'direction' | 'amount' | 'isPercent' | 'decimals'> | null {
  if (/持平/.test(words)) return { direction: 0, amount: 0, isPercent: false, decimals: 0 }
  const [, digits = '', rough, unit = ''] = amountPattern.exec(words.trim()) ?? []
  if (rough || /约|近|超|逾|、|[了至到]\s*\d/.test(words) || /点|番|倍/.test(unit)) return null
  const amount = readNumber(digits)?.value ?? null
  if (amount === null && digits !== '') return null
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0
  return {
    direction: falling.test(words) ? -1 : 1,
    amount,
    isPercent: unit === '%' || /[%％]/.test(words),
    decimals,
  }
}

/** The figure that a change speaks of: a whole before its parts, else the nearest one before it in the sentence. */
function subjectOf(facts: CheckFacts, change: ChangeStated): FigureId | null {
  const { report, statements } = facts
  const live = change.leaf.live
    .filter(({ to, figure }) => to <= change.from && figure.form === 'value')
    .map(({ from, to, figure }) => ({ from, to, path: figure.path, value: figureAt(report, figure.path) }))
  const typed = statements.figures
    .filter((one) => one.leaf === change.leaf && one.typed && one.to <= change.from)
    .flatMap((one) => {
      const subject = tableSubjects(one, report).find(({ paths }) => paths.length === 1)
      const path = subject?.paths[0] ?? facts.metrics.find(({ stated }) => stated === one)?.path
      return path && agrees(one, figureAt(report, path))
        ? [{ from: one.from, to: one.to, path, value: one.value }]
        : []
    })
  const all = [...live, ...typed]
    .filter(({ to }) => !/[。；]/.test(change.leaf.text.slice(to, change.from)))
    .sort((a, b) => a.from - b.from)
  for (const [index, whole] of all.entries()) {
    const parts = all.slice(index + 1)
    const sum = parts.reduce((total, one) => total + (isFigure(one.value) ? one.value : NaN), 0)
    if (parts.length > 1 && sum === whole.value) return whole.path
  }
  const between = (to: number): boolean =>
    !/\d/.test(change.leaf.text.slice(to, change.from).replace(/20\d{2}年/g, ''))
  const nearest = all[all.length - 1]
  return nearest && between(nearest.to) ? nearest.path : null
}

function typedClaims(facts: CheckFacts): Claim[] {
  return facts.statements.changes.flatMap((change): Claim[] => {
    const words = change.leaf.text.slice(change.from, change.to)
    const isCompared = comparesYears.test(change.before.slice(-16) + words)
    const read = change.typed && isCompared ? readClaim(words) : null
    const path = read && subjectOf(facts, change)
    return read && path ? [{ leaf: change.leaf, path, from: change.from, to: change.to, words, ...read }] : []
  })
}

/** A change that a document stated and that is written anew from both years' figures. */
function liveClaims({ texts }: CheckFacts): Claim[] {
  return texts.flatMap((leaf) =>
    leaf.live.flatMap(({ from, to, figure }): Claim[] => {
      if (figure.form === 'value' || !figure.stated) return []
      const read = readClaim(figure.stated.replace(/\s/g, ''))
      return read ? [{ leaf, path: figure.path, from, to, words: figure.stated, ...read }] : []
    }),
  )
}

function isTrue(claim: Claim, difference: number, percent: number | null): boolean {
  if (Math.sign(difference) !== claim.direction) return false
  if (claim.amount === null) return true
  if (!claim.isPercent) return Math.abs(difference) === claim.amount
  return percent !== null && Math.abs(Math.abs(percent) - claim.amount) <= 1.01 * 10 ** -claim.decimals
}

/** Last year's figure, if the text is right. */
function impliedLast(claim: Claim, current: number): number | null {
  if (claim.amount === null) return null
  if (!claim.isPercent) return current - claim.direction * claim.amount
  return Math.round(current / (1 + (claim.direction * claim.amount) / 100))
}

function verdict(facts: CheckFacts, claim: Claim): Found | null {
  const { report, previous } = facts
  const current = figureAt(report, claim.path)
  if (!isFigure(current)) return null
  const spot = spotOf(claim.leaf, claim.from, claim.to)
  const common = { path: claim.leaf.path, spot, labels: { place: claim.leaf.path, figureName: claim.path } }
  const hasLast = previous !== undefined && comparablePaths(previous, claim.path).length > 0
  const last = hasLast ? comparableFigure(previous, claim.path) : null
  if (!isFigure(last)) {
    const implied = impliedLast(claim, current)
    return {
      ...common,
      case: 'unverified',
      severity: 'notice',
      params: { quote: claim.words, current, implied: implied ?? '' },
      figures: [{ path: claim.path, value: current }],
    }
  }
  const change = changeBetween(current, last)
  if (!change || isTrue(claim, change.difference, change.percent)) return null
  const live = { path: claim.path, form: claim.isPercent ? ('percent' as const) : ('change' as const) }
  const lead = /(?:相?较于?|相?比于?|与)(?:去年|上年|上一年)(?:同期)?(?:相比)?|同比/.exec(
    claim.leaf.text.slice(Math.max(0, claim.from - 12), claim.from),
  )
  const start = lead ? Math.max(0, claim.from - 12) + lead.index : claim.from
  const isAdjacent = lead !== null && start + lead[0].length === claim.from
  const isStated = claim.leaf.live.some((span) => span.from === claim.from)
  const insert = { ...live, lead: isAdjacent ? lead[0].replace(/^与|相比$/g, '') : '' }
  const canLink = isAdjacent || isStated
  return {
    ...common,
    case: 'differs',
    params: {
      quote: claim.words,
      current,
      last,
      difference: Math.abs(change.difference),
      percent: change.percent === null ? '' : Math.abs(Number(change.percent.toFixed(1))),
      direction: Math.sign(change.difference),
    },
    figures: [
      { path: claim.path, value: current },
      { path: claim.path, year: -1, value: last },
    ],
    fixes: canLink
      ? [
          fix(
            'linkChange',
            [
              replaceText(
                claim.leaf,
                isStated ? claim.from : start,
                claim.to,
                isStated ? withoutStated(claim) : insert,
              ),
            ],
            { from: claim.words },
            { figure: claim.path },
          ),
        ]
      : [],
  }
}

function withoutStated({ leaf, from }: Claim) {
  const span = leaf.live.find((one) => one.from === from)
  const { stated: _old, ...figure } = span?.figure ?? {
    path: 'metrics.trainings' as const,
    form: 'change' as const,
  }
  return figure
}

export const statedChanges: Check = {
  id: 'Y-03',
  severity: 'warning',
  source: '《政府信息公开条例》第五十条：年度报告的数据应当真实准确',
  reads: ['narratives', 'requests', 'metrics', 'proactive', 'disputes'],
  run: (facts) => {
    const claims = [...typedClaims(facts), ...liveClaims(facts)]
    const isKnown = (leaf: TextLeaf, at: number): boolean =>
      claims.some((one) => one.leaf === leaf && one.from <= at && at < one.to)
    return [...claims.flatMap((claim) => verdict(facts, claim) ?? []), ...saidChanges(facts, isKnown)]
  },
}
