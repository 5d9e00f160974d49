/** W-04: half-width punctuation among Chinese text, wrong dashes and ranges. */
import { matchesOf } from '@/text/matches'
import type { Check } from '@/checks/check'
import { textFix } from '@/checks/fixes/fixes'
import { spotOf } from '@/checks/facts/texts'
import type { TextLeaf } from '@/checks/facts/texts'
import type { Found } from '@/checks/types'
import { patternFinder } from './patterns'
import type { TextPattern } from './patterns'

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
}
const widen = (match: RegExpMatchArray): string => full[match[0].trim()] ?? match[0]

/** A pair of half-width brackets with Chinese inside, or behind Chinese: (均为网络提交). */
const bracketPair =
  /(?=\()(?:\((?=[\u4e00-\u9fff“《])[^()（）\n]{0,200}\)|(?<=[\u4e00-\u9fff”》])\([^()（）\n]{0,200}\)|\([^()（）\n]{0,200}[\u4e00-\u9fff”》]\))/g
const widenPair = (match: RegExpMatchArray): string =>
  match[0].length === 1 ? widen(match) : `（${match[0].slice(1, -1)}）`
/** The brackets of a pair were told one by one, where Chinese stands beside them. */
function bracketsOf({ 0: words, index, input }: RegExpExecArray): number[] {
  const isHan = (at: number): boolean => /[\u4e00-\u9fff]/.test(input.charAt(at))
  const last = index + words.length - 1
  return [index, last].filter((at) => isHan(at - 1) || (at === index && isHan(at + 1)))
}
const isPaired = ({ index }: RegExpExecArray, text: string): boolean =>
  matchesOf(text, bracketPair).some(
    (pair) => index === pair.index || index === pair.index + pair[0].length - 1,
  )

/** Patterns say first what they match, then what stands before it: looking behind at every place is slow. */
const patterns: readonly TextPattern[] = [
  // 10:30 and 1,234 stay: a Chinese character or mark stands before.
  { case: 'half', pattern: /(?=[,;:?!])(?<=[\u4e00-\u9fff”》）%])[,;:?!](?!\d{3}(?!\d))/g, mend: widen },
  { case: 'half', pattern: /(?=[,;])(?<=\d)[,;](?=[\u4e00-\u9fff])/g, mend: widen },
  { case: 'half', pattern: /(?=\.)(?<=[\u4e00-\u9fff”》）])\.(?=\s*$|[\u4e00-\u9fff])/g, mend: widen },
  {
    case: 'half',
    needs: /\(/,
    pattern: bracketPair,
    mend: widenPair,
    formerlyAt: bracketsOf,
  },
  {
    case: 'half',
    pattern: /\((?=[\u4e00-\u9fff])|(?=[()])(?<=[\u4e00-\u9fff])[()]/g,
    mend: widen,
    unless: isPaired,
  },
  { case: 'quote', pattern: /"([^"\n]{1,60})"/g, mend: (match) => `“${match[1] ?? ''}”` },
  { case: 'dash', pattern: /(?=--)(?<=[\u4e00-\u9fff])-{2,}(?=[\u4e00-\u9fff])/g, mend: () => '——' },
  {
    case: 'range',
    pattern: /(?=[-~～])(?<=\d\s?[年月日%]?)[-~～]{1,2}(?=\s?\d+\s?[年月日%])/g,
    mend: () => '—',
    unless: (match, text) =>
      /\d{4}-\d{1,2}-\d{1,2}/.test(text.slice(Math.max(0, match.index! - 8), match.index! + 8)),
  },
  { case: 'dots', pattern: /(?=\.{3}|。{3})(?<=[\u4e00-\u9fff])(?:\.{3,}|。{3,})/g, mend: () => '……' },
]

const find = patternFinder(patterns)

/** What begins a part of its own: a heading, or a number of the upper levels. */
const beginsPart = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/
const openMarks = '；，、;,'
const openEnd = /[；，、;,]\s*$/

/** A paragraph that ends as if its sentence went on, and nothing of it follows. */
function openEnds(texts: readonly TextLeaf[]): Found[] {
  return texts.flatMap((leaf, at): Found[] => {
    const match =
      leaf.isHeading || !openMarks.includes(leaf.text.trimEnd().slice(-1)) ? null : openEnd.exec(leaf.text)
    if (!match) return []
    const next = texts.slice(at + 1).find((one) => one.path === leaf.path && one.text.trim() !== '')
    if (next && !next.isHeading && !beginsPart.test(next.text)) return []
    const mark = match[0].trim()
    const to = match.index + mark.length
    return [
      {
        case: 'end',
        path: leaf.path,
        spot: spotOf(leaf, match.index, to),
        params: { quote: mark, to: '。' },
        labels: { place: leaf.path },
        about: leaf.text.slice(Math.max(0, match.index - 6), to),
        fixes: [textFix(leaf, match.index, to, '。')],
      },
    ]
  })
}

export const punctuation: Check = {
  id: 'W-04',
  severity: 'notice',
  source: '《标点符号用法》（GB/T 15834—2011）',
  reads: ['narratives'],
  run: ({ texts }) => {
    const own = texts.filter((leaf) => leaf.home !== 'intro')
    return [...own.flatMap(find), ...openEnds(own)]
  },
}
