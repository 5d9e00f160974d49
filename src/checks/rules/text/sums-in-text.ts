/** T-04: arithmetic inside a sentence: 共79件，其中29件、50件; 收到5件，4件为…，1件为…. */
import { isFigure, tidy } from '@/report/figures/cell'
import { figureAt } from '@/report/figures/figures'
import { unlikeness } from '@/checks/facts/slips'
import { agrees, subjectValue, tableSubjects } from '@/checks/facts/subjects'
import type { CheckFacts } from '@/checks/facts/facts'
import { fix } from '@/checks/fixes/fixes'
import { replaceText, spotOf } from '@/checks/facts/texts'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'
import type { Stated } from '@/checks/facts/statements'
import { sumsStated } from '@/checks/facts/sums'
import type { Sum } from '@/checks/facts/sums'

const total = (parts: readonly Stated[]): number => tidy(parts.reduce((sum, part) => sum + part.value, 0))

/** What the first parts, and those with what may be parts too, add up to. */
function sumsOf({ parts, rest }: Sum): number[] {
  const all = [...parts, ...rest]
  return all.map((_one, index) => total(all.slice(0, index + 1))).slice(1)
}

/** One digit wrong, or two swapped: what is missing is no part that was left out. */
const isSlip = (written: number, meant: number): boolean => meant >= 0 && unlikeness(written, meant) < 1.5

function isShortByASlip({ whole, parts }: Sum, sum: number): boolean {
  const missing = whole.value - sum
  return isSlip(whole.value, sum) || parts.some((part) => isSlip(part.value, part.value + missing))
}

const isPage = ({ unit }: Stated): boolean => /^[条篇则]$/.test(unit)

/** Parts that are counted as the whole is, where there are such: files among pages may be something else. */
function ownSum({ whole, parts }: Sum): number {
  const own = parts.filter((part) => isPage(part) === isPage(whole))
  return total(own.length > 0 ? own : parts)
}

/** Parts need not be all: only a sum that is larger, or short of its whole by a slip, is worth a look. */
function verdictOf(stated: Sum, sum: number): 'wrong' | 'short' | null {
  const { whole, parts, wholes, isEnded, isComplete } = stated
  if (parts.length < 2 || [whole, ...parts].some((one) => one.approximate)) return null
  if (sumsOf(stated).some((one) => wholes.includes(one))) return null
  if (ownSum(stated) > Math.max(...wholes)) return 'wrong'
  const isOnly = new Set(wholes).size === 1
  if (isComplete && isOnly && isEnded) return 'wrong'
  const last = parts[parts.length - 1] as Stated
  const isOpen = /^等/.test(last.after) || !isOnly || !isEnded
  return !isOpen && sum < whole.value && sum >= whole.value * 0.9 && isShortByASlip(stated, sum)
    ? 'short'
    : null
}

/** What the tables say, where a sentence says otherwise: of what was received, with what was carried in, too. */
function tableValues({ report }: CheckFacts, stated: Stated): readonly number[] {
  const subjects = tableSubjects(stated, report)
  const values = subjects.map((subject) => subjectValue(report, subject)).filter(isFigure)
  const carried = figureAt(report, 'requests.carriedIn.total')
  const received = figureAt(report, 'requests.received.total')
  const isReceived = subjects.some(({ paths }) => paths[0] === 'requests.received.total')
  const all = isReceived && isFigure(carried) && isFigure(received) ? [...values, received + carried] : values
  return all.some((value) => agrees(stated, value)) ? [] : all
}

/** One figure that differs from its table makes the sum fail: the check of that figure tells of it, once. */
function isExplainedByTables(facts: CheckFacts, { whole, parts }: Sum): boolean {
  const difference = tidy(whole.value - total(parts))
  return [whole, ...parts].some((one) =>
    tableValues(facts, one).some(
      (value) => tidy(value - one.value) === (one === whole ? -difference : difference),
    ),
  )
}

function toFound(stated: Sum): Found | null {
  const { whole, parts } = stated
  const sum = total(parts)
  const verdict = isFigure(sum) ? verdictOf(stated, sum) : null
  if (!verdict) return null
  const last = parts[parts.length - 1] as Stated
  const digits = whole.leaf.text.slice(whole.from, whole.to)
  const edit = replaceText(whole.leaf, whole.from, whole.to, String(sum))
  const [from, to] = [Math.min(whole.from, parts[0]?.from ?? whole.from), Math.max(whole.end, last.end)]
  const added = parts.map((part) => part.value).join('+')
  // Several named together are one whole: 复议5件、诉讼2件，其中.
  const all = stated.wholes.length > 1 && sum > whole.value ? Math.max(...stated.wholes) : whole.value
  const found = {
    case: 'differs',
    ...(verdict === 'wrong' ? {} : { severity: 'notice' as const }),
    path: whole.leaf.path,
    spot: spotOf(whole.leaf, from, to),
    params: { whole: whole.value, sum, parts: added },
    labels: { place: whole.leaf.path },
    figures: [whole, ...parts].map(({ value }) => ({ value })),
    fixes: whole.typed && all === whole.value ? [fix('replaceText', [edit], { from: digits, to: sum })] : [],
  }
  return all === whole.value
    ? found
    : { ...found, params: { ...found.params, whole: all }, formerly: [found] }
}

export const sumsInText: Check = {
  id: 'T-04',
  severity: 'warning',
  source: '《政府信息公开条例》第五十条：年度报告的数据应当真实准确',
  reads: ['narratives', 'requests', 'disputes', 'proactive'],
  run: (facts) =>
    sumsStated(facts.statements.figures).flatMap((sum) => {
      const found = toFound(sum)
      return found && !isExplainedByTables(facts, sum) ? [found] : []
    }),
}
