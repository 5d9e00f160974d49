/** Which aspects of section one a heading names. */
import { parts } from '@/report/form/form'
import type { PartId } from '@/report/form/paths'
import { aspectHints, aspectNames } from './synonyms'
import { partIds, partScore } from './titles'
import { normalise } from './wording'

interface Named {
  readonly part: PartId
  readonly from: number
  readonly to: number
}

function found(words: string, wordings: Readonly<Record<PartId, RegExp>>): Named[] {
  return partIds
    .flatMap((part) =>
      [...words.matchAll(wordings[part])].map((match) => ({
        part,
        from: match.index,
        to: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.from - b.from)
}

const misspelt = 0.75

/** The aspects that words name outright, in the order of the words. */
export function namesIn(words: string): readonly Named[] {
  const plain = normalise(words)
  const named = found(plain, aspectNames)
  if (named.length > 0 || plain.length > 20) return named
  const part = partIds.find((id) => partScore(plain, id) >= misspelt)
  return part ? [{ part, from: 0, to: plain.length }] : []
}

/** The one aspect that words without a name belong to: 组织领导 is part of 监督保障. The last word decides. */
export function hintIn(words: string): PartId | null {
  return found(normalise(words), aspectHints).at(-1)?.part ?? null
}

const together = /[、和与及以暨/]/

/**
 * The aspects that a heading is about. Words side by side (主动公开和依申请公开) name several; of words one behind the
 * other (依申请公开平台) the last counts, and of two clauses the one that no other heading names.
 */
export function aspectsOf(words: string, others: ReadonlySet<PartId> = new Set()): readonly PartId[] {
  const names = namesIn(words)
  const distinct = [...new Set(names.map((name) => name.part))]
  const last = names.at(-1)
  if (distinct.length < 2 || !last) return distinct
  const plain = normalise(words)
  const gaps = names
    .slice(1)
    .flatMap((name, at) =>
      names[at]?.part === name.part ? [] : [plain.slice(names[at]?.to ?? 0, name.from)],
    )
  if (gaps.some((gap) => together.test(gap) && !/[,;]/.test(gap))) return distinct
  const open = distinct.filter((part) => !others.has(part))
  if (open.length === 1) return open
  return open.length > 1 && gaps.some((gap) => /[,;]/.test(gap)) ? open : [last.part]
}

const filler =
  /政府信息|政务信息|政府|政务|信息|公开|工作|情况|方面|建设|办理|本机关|我[局镇乡县区市委]|的|[^\p{L}]/gu
const kernels = new Set([
  ...parts.map(({ title }) => normalise(title).replace(filler, '')),
  '申请',
  '收到处理申请',
])

/** Whether a heading says no more than the form's own: 依申请公开办理情况, 主动公开和依申请公开方面. */
export function isOwnWording(words: string): boolean {
  const plain = normalise(words).replace(/^在/, '').split(together)
  return plain.every((one) => {
    const rest = one.replace(filler, '')
    return rest === '' ? plain.length > 1 : kernels.has(rest)
  })
}
