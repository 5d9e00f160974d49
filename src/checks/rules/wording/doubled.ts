/** W-03: doubled words and sentences, unpaired brackets, quotes and 书名号. */
import { matchesOf } from '@/text/matches'
import { fix, textFix } from '@/checks/fixes/fixes'
import { leafSentences, perLeaf, replaceText, spotOf } from '@/checks/facts/texts'
import type { TextLeaf } from '@/checks/facts/texts'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'
import { patternFinder } from './patterns'
import type { TextPattern } from './patterns'

const half = (match: RegExpMatchArray): string => match[1] ?? ''

/** 以及|及时, 增进了|了解: one ends a word and the other begins the next. */
const words =
  /^(?:的[确士]|了[解然]|在[线建编职校场岗册外]|是[否非]|和[谐平美解睦]|与[会时]|及[时早]|对[外内口接应比照象策标方立话]|将[来军要]|被[告征申]|把[关握控脉]|为[民了期主首人例何此])/
const beginsWord = (match: RegExpExecArray, text: string): boolean =>
  words.test(text.slice(match.index + 1, match.index + 3))

const patterns: readonly TextPattern[] = [
  { case: 'word', pattern: /([的了在是和与及对将被把为于])\1/g, mend: half, unless: beginsWord },
  // 我局局长 and 市委委员 are said; 我局局严格 is not.
  { case: 'word', pattern: /([局委厅办院])\1(?![长属机领内直党部务室公员校])/g, mend: half },
  { case: 'mark', pattern: /([，。；：、！？])\1+/g, mend: half },
  { case: 'mark', pattern: /[，、；：]+(?=[。！？])|(?=[，、；])(?<=[。；！？])[，、；]/g, mend: () => '' },
]

const longestWord = 6
const isHan = (text: string): boolean => /^[\u4e00-\u9fff]+$/.test(text)
/** 一件一件 counts, 清清楚楚 and 研究研究 are said. */
const isSaid = (word: string): boolean => /^(.)\1|^[一二三四五六七八九十百千]/.test(word)

/** A word of two to six characters that stands twice; by hand, as patterns that look back are slow. */
function doubledWords(leaf: TextLeaf): Found[] {
  const { text } = leaf
  const found: Found[] = []
  for (let at = 0; at + 4 <= text.length; at += 1) {
    const first = text.charCodeAt(at)
    for (let length = 2; length <= longestWord; length += 1) {
      if (first !== text.charCodeAt(at + length)) continue
      const word = text.slice(at, at + length)
      if (!text.startsWith(word, at + length) || !isHan(word) || isSaid(word)) continue
      const end = at + 2 * length
      found.push({
        case: 'word',
        path: leaf.path,
        spot: spotOf(leaf, at, end),
        params: { quote: word + word, to: word },
        labels: { place: leaf.path },
        about: text.slice(Math.max(0, at - 6), end + 6),
        fixes: [textFix(leaf, at, end, word)],
      })
      at = end - 1
      break
    }
  }
  return found
}

const pairs: Readonly<Record<string, string>> = {
  '（': '）',
  '《': '》',
  '“': '”',
  '‘': '’',
  '〔': '〕',
  '【': '】',
  '(': ')',
  '[': ']',
}
const closers = new Map(Object.entries(pairs).map(([open, close]) => [close, open]))
/** （ closed by ) is a matter of width, which another check has. */
const width: Readonly<Record<string, string>> = { '(': '（', ')': '）' }

const anyBracket = /[（）《》“”‘’〔〕【】()[\]]/g

function unpairedIn(leaf: TextLeaf): Found[] {
  const open: { readonly char: string; readonly at: number }[] = []
  const wrong: { readonly char: string; readonly at: number }[] = []
  for (const { 0: raw, index: at } of matchesOf(leaf.text, anyBracket)) {
    const char = width[raw] ?? raw
    if (pairs[char] !== undefined) open.push({ char, at })
    const opener = closers.get(char)
    if (opener === undefined) continue
    // （1） and 1） number a list.
    const isNumbering = char === '）' && /(?:^|[。；\n])\s*\d{1,2}$/.test(leaf.text.slice(0, at))
    if (open[open.length - 1]?.char === opener) open.pop()
    else if (!isNumbering) wrong.push({ char, at })
  }
  return [...open, ...wrong].map(({ at }) => ({
    case: 'unpaired',
    path: leaf.path,
    spot: spotOf(leaf, at, at + 1),
    params: { quote: leaf.text.slice(Math.max(0, at - 6), at + 8) },
    labels: { place: leaf.path },
    about: leaf.text.slice(Math.max(0, at - 6), at + 8),
  }))
}

/** Characters of a sentence that nobody writes twice by chance. */
const longEnough = 16

function doubledSentences(texts: readonly TextLeaf[]): Found[] {
  const seen = new Map<string, TextLeaf>()
  return texts.flatMap((leaf) => {
    if (leaf.home === 'intro') return []
    return longSentences(leaf).flatMap(({ text, from, to }): Found[] => {
      const first = seen.get(text)
      seen.set(text, first ?? leaf)
      if (!first) return []
      const edit = replaceText(leaf, from, to, '')
      return [
        {
          case: 'sentence',
          path: leaf.path,
          spot: spotOf(leaf, from, to),
          params: { quote: text.slice(0, 30) },
          labels: { place: leaf.path, other: first.path },
          fixes: [fix('removeText', [edit], { from: text, to: '' })],
        },
      ]
    })
  })
}

const findPatterns = patternFinder(patterns)
const findInLeaf = perLeaf((leaf) => [...findPatterns(leaf), ...doubledWords(leaf), ...unpairedIn(leaf)])
const longSentences = perLeaf((leaf) => leafSentences(leaf).filter(({ text }) => text.length >= longEnough))

export const doubled: Check = {
  id: 'W-03',
  severity: 'warning',
  source: '《标点符号用法》（GB/T 15834—2011）',
  reads: ['narratives', 'header.intro'],
  run: ({ texts }) => [...texts.flatMap(findInLeaf), ...doubledSentences(texts)],
}
