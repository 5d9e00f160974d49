/** T-04: arithmetic inside a sentence: 共79件，其中29件、50件; 收到5件，4件为…，1件为…. */
import { isFigure, tidy } from '@/report/cell'
import { fix } from '../fixes'
import { replaceText, spotOf } from '../texts'
import type { Check, Found } from '../types'
import type { Stated } from './statements'

interface Sum {
  readonly whole: Stated
  readonly parts: readonly Stated[]
  /** Each part says what it is, so that none is left out. */
  readonly isComplete: boolean
}

const among = /其中|包括|分别为|分别是|包含/
/** 4件为网络申请: the figure comes first and says of what kind it is. */
const kindAfter = /^(?:[^，。；]{0,4})(?:为|系|是|属于|通过|予以|不予|无法|以)/
const notParts = /较|比|同比|平均|占|每|满意|率|累计/

function between(one: Stated, other: Stated): string {
  return one.leaf.text.slice(one.end, other.from)
}

/** What follows a figure in its sentence as its parts: same unit, nothing that compares, up to a full stop or ；. */
function partsOf(whole: Stated, rest: readonly Stated[]): Sum | null {
  const [first] = rest
  if (!first) return null
  const gap = between(whole, first)
  const isAmong = among.test(gap) && !/[。；]/.test(gap)
  const isListed = !isAmong && kindAfter.test(first.after) && /^[^。；]{0,12}$/.test(gap)
  if (!isAmong && !isListed) return null
  const parts: Stated[] = []
  let last = whole
  for (const one of rest) {
    const words = between(last, one)
    if (one.unit !== whole.unit || /[。；]/.test(words) || (parts.length > 0 && among.test(words))) break
    if (notParts.test(one.clause)) break
    if (isListed && !kindAfter.test(one.after)) break
    parts.push(one)
    last = one
  }
  return parts.length > 1 ? { whole, parts, isComplete: isListed } : null
}

function bySentence(figures: readonly Stated[]): Stated[][] {
  const sentences = new Map<number, Stated[]>()
  for (const one of figures) sentences.set(one.sentence, [...(sentences.get(one.sentence) ?? []), one])
  return [...sentences.values()]
}

function sumsIn(sentence: readonly Stated[]): Sum[] {
  const sums: Sum[] = []
  let at = 0
  while (at < sentence.length) {
    const whole = sentence[at] as Stated
    const sum = whole.unit !== '' && whole.unit !== '%' ? partsOf(whole, sentence.slice(at + 1)) : null
    if (sum) sums.push(sum)
    at += sum ? sum.parts.length + 1 : 1
  }
  return sums
}

/** Parts of 其中 need not be all: only a sum that is larger, or short by little, is worth a look. */
function isWrong({ whole, parts, isComplete }: Sum, sum: number): boolean {
  if (sum === whole.value || [whole, ...parts].some((one) => one.approximate)) return false
  return isComplete || sum > whole.value || sum >= whole.value * 0.9
}

function toFound(sumOf: Sum): Found | null {
  const { whole, parts, isComplete } = sumOf
  const sum = tidy(parts.reduce((total, part) => total + part.value, 0))
  if (!isFigure(sum) || !isWrong(sumOf, sum)) return null
  const last = parts[parts.length - 1] as Stated
  const digits = whole.leaf.text.slice(whole.from, whole.to)
  const mend = whole.typed
    ? [
        fix('replaceText', [replaceText(whole.leaf, whole.from, whole.to, String(sum))], {
          from: digits,
          to: sum,
        }),
      ]
    : []
  return {
    case: 'differs',
    ...(isComplete || sum > whole.value ? {} : { severity: 'notice' as const }),
    path: whole.leaf.path,
    spot: spotOf(whole.leaf, whole.from, last.end),
    params: { whole: whole.value, sum, parts: parts.map((part) => part.value).join('+') },
    labels: { place: whole.leaf.path },
    figures: [whole, ...parts].map(({ value }) => ({ value })),
    fixes: mend,
  }
}

export const sumsInText: Check = {
  id: 'T-04',
  severity: 'warning',
  source: '《政府信息公开条例》第五十条：年度报告的数据应当真实准确',
  reads: ['narratives'],
  run: ({ statements }) =>
    bySentence(statements.figures)
      .flatMap(sumsIn)
      .flatMap((sum) => toFound(sum) ?? []),
}
