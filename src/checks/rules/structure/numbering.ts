/** S-02: numbering is continuous at each level (一、… （一）… 1. … （1）…, 一是…) and does not restart. */
import { parts } from '@/report/form/form'
import { matchesOf } from '@/text/matches'
import { readChineseNumber } from '@/text/chinese-numbers'
import { perLeaf, spotOf } from '@/checks/facts/texts'
import type { TextLeaf } from '@/checks/facts/texts'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

interface Level {
  readonly id: string
  readonly pattern: RegExp
}

const levels: readonly Level[] = [
  { id: 'section', pattern: /^([一二三四五六七八九十]{1,3})、/ },
  { id: 'part', pattern: /^[（(]([一二三四五六七八九十]{1,3})[)）]/ },
  { id: 'item', pattern: /^(\d{1,2})(?:[.．](?!\d)|、)/ },
  { id: 'point', pattern: /^[（(](\d{1,2})[)）]/ },
]

/** 针对上述问题，采取以下措施： begins a list of its own. */
const leadsIn = /[：:]$|^.{0,40}(?:改进|整改|措施|下一?步|针对|问题|不足)/
/** Items and points belong to the paragraph above them; sections and parts go on through a whole text. */
const isOfParagraph = ({ id }: Level): boolean => id === 'item' || id === 'point'

const anyNumber = /^[（(]?[一二三四五六七八九十\d]/

function valueOf(numeral: string): number {
  return /^\d/.test(numeral) ? Number(numeral) : (readChineseNumber(numeral) ?? 0)
}

interface Numbered {
  readonly leaf: TextLeaf
  readonly from: number
  readonly to: number
  readonly expected: number
  readonly value: number
}

/** What goes on counting behind the five parts of section one, as in （六）, stands in the last of them. */
function counted(leaves: readonly TextLeaf[]): number {
  const first = leaves.flatMap(
    ({ text }) => /^[（(]([一二三四五六七八九十]{1,3})[)）]/.exec(text.trimStart())?.[1] ?? [],
  )[0]
  const isLast = leaves[0]?.path === `narratives.${parts.at(-1)?.id ?? ''}`
  return isLast && valueOf(first ?? '') === parts.length + 1 ? parts.length : 0
}

function numberedLeaves(leaves: readonly TextLeaf[]): Numbered[] {
  const counts: number[] = levels.map(({ id }) => (id === 'part' ? counted(leaves) : 0))
  let isLedIn = false
  let isApart = false
  return leaves.flatMap((leaf): Numbered[] => {
    const text = leaf.text.trimStart()
    if (!anyNumber.test(text)) {
      isLedIn ||= leaf.isHeading || leadsIn.test(text.trimEnd())
      isApart ||= text !== ''
      return []
    }
    const lead = leaf.text.length - text.length
    for (const [depth, level] of levels.entries()) {
      const match = level.pattern.exec(text)
      if (!match) continue
      const value = valueOf(match[1] ?? '')
      const last = counts[depth] ?? 0
      counts.fill(0, depth + 1)
      counts[depth] = value
      // A lone 2. may be a figure; a list begins with 1, or goes on.
      const isNew = value === 1 && (isLedIn || (isApart && isOfParagraph(level)))
      const isWrong = value !== last + 1 && (last > 0 || value > 1) && !isNew
      isLedIn = false
      isApart = false
      return isWrong ? [{ leaf, from: lead, to: lead + match[0].length, expected: last + 1, value }] : []
    }
    return []
  })
}

const inSentence =
  /(?=[第一二三四五六七八九十])(?<=^|[，。；：\s]|其中)(?:第)?([一二三四五六七八九十])(?:是|要)(?=[\u4e00-\u9fff\d“《，：])/g

const phrasesIn = perLeaf((leaf) => matchesOf(leaf.text, inSentence))

/** 一是…二是…三是…: a new 一是 begins another run; what follows goes on from the paragraph before. */
function numberedPhrases(leaves: readonly TextLeaf[], before: number): Numbered[] {
  let last = 0
  let isFirst = true
  return leaves.flatMap((leaf): Numbered[] =>
    phrasesIn(leaf).flatMap((match): Numbered[] => {
      const value = valueOf(match[1] ?? '')
      const expected = last + 1
      last = value
      // 三是 may go on from the part of the overview before it.
      const goesOn = isFirst && value === before + 1
      isFirst = false
      if (value === 1 || value === expected || goesOn) return []
      return [{ leaf, from: match.index, to: match.index + match[0].length, expected, value }]
    }),
  )
}

/** The number of the last 一是 or 二是 of some paragraphs. */
function lastPhrase(leaves: readonly TextLeaf[]): number | null {
  const all = leaves.flatMap(phrasesIn)
  const last = all[all.length - 1]
  return last ? valueOf(last[1] ?? '') : null
}

export const numbering: Check = {
  id: 'S-02',
  severity: 'warning',
  source: '《党政机关公文格式》（GB/T 9704—2012）7.3.3：结构层次序数',
  reads: ['narratives'],
  run: ({ texts }) => {
    const byPath = new Map<string, TextLeaf[]>()
    for (const leaf of texts) {
      const known = byPath.get(leaf.path)
      if (known) known.push(leaf)
      else byPath.set(leaf.path, [leaf])
    }
    let before = 0
    return [...byPath.values()].flatMap((leaves) => {
      const phrases = numberedPhrases(leaves, before)
      before = lastPhrase(leaves) ?? before
      return [...numberedLeaves(leaves), ...phrases].map(({ leaf, from, to, expected, value }): Found => ({
        case: value <= expected - 1 ? 'restarts' : 'gap',
        path: leaf.path,
        spot: spotOf(leaf, from, to),
        about: `${leaf.text.slice(from, to + 12)}`,
        params: { quote: leaf.text.slice(from, to), expected, value },
        labels: { place: leaf.path },
      }))
    })
  },
}
