/** W-04: half-width punctuation among Chinese text, wrong dashes and ranges. */
import type { Check } from '@/checks/check'
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

/** Patterns say first what they match, then what stands before it: looking behind at every place is slow. */
const patterns: readonly TextPattern[] = [
  // 10:30 and 1,234 stay: a Chinese character or mark stands before.
  { case: 'half', pattern: /(?=[,;:?!])(?<=[\u4e00-\u9fff”》）%])[,;:?!](?!\d{3}(?!\d))/g, mend: widen },
  { case: 'half', pattern: /(?=[,;])(?<=\d)[,;](?=[\u4e00-\u9fff])/g, mend: widen },
  { case: 'half', pattern: /(?=\.)(?<=[\u4e00-\u9fff”》）])\.(?=\s*$|[\u4e00-\u9fff])/g, mend: widen },
  { case: 'half', pattern: /\((?=[\u4e00-\u9fff])|(?=[()])(?<=[\u4e00-\u9fff])[()]/g, mend: widen },
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

export const punctuation: Check = {
  id: 'W-04',
  severity: 'notice',
  source: '《标点符号用法》（GB/T 15834—2011）',
  reads: ['narratives'],
  run: ({ texts }) => texts.filter((leaf) => leaf.home !== 'intro').flatMap(find),
}
