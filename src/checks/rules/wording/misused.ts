/** W-06: the dictionary: misused words of official writing, and lists that the unit imports. */
import { textFix } from '@/checks/fixes/fixes'
import { perLeaf, spotOf } from '@/checks/facts/texts'
import type { TextLeaf } from '@/checks/facts/texts'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'
import type { DictionaryEntry } from '@/checks/dictionary'
import { misusedWords } from './misused-words'

/** Words by their first character, so that long lists cost little more than short ones. */
interface WordIndex {
  readonly byFirst: ReadonlyMap<number, readonly DictionaryEntry[]>
  /** A bit for each character that a word begins with: nearly all of a text begin none. */
  readonly firsts: Uint32Array
}

const indexes = new WeakMap<readonly DictionaryEntry[], WordIndex>()

function indexOf(list: readonly DictionaryEntry[]): WordIndex {
  const known = indexes.get(list)
  if (known) return known
  const byFirst = new Map<number, DictionaryEntry[]>()
  const firsts = new Uint32Array(0x10000 / 32)
  for (const one of list) {
    const key = one.word.charCodeAt(0)
    const there = byFirst.get(key)
    if (there) there.push(one)
    else byFirst.set(key, [one])
    firsts[key >> 5] = (firsts[key >> 5] as number) | (1 << (key & 31))
  }
  const index = { byFirst, firsts }
  indexes.set(list, index)
  return index
}

function isMeant({ word, before, unless }: DictionaryEntry, text: string, at: number): boolean {
  const end = at + word.length
  if (before && !before.test(text.slice(end, end + 24))) return false
  return !unless?.test(text.slice(Math.max(0, at - 8), end + 8))
}

function entriesAt(index: WordIndex, text: string, at: number): DictionaryEntry | undefined {
  const first = text.charCodeAt(at)
  if ((((index.firsts[first >> 5] as number) >>> (first & 31)) & 1) === 0) return undefined
  const candidates = index.byFirst.get(first)
  return candidates
    ?.filter((one) => text.startsWith(one.word, at) && isMeant(one, text, at))
    .sort((a, b) => b.word.length - a.word.length)[0]
}

function wordsIn(leaf: TextLeaf, list: readonly DictionaryEntry[], name: string): Found[] {
  if (list.length === 0) return []
  const index = indexOf(list)
  const found: Found[] = []
  for (let at = 0; at < leaf.text.length; at += 1) {
    const one = entriesAt(index, leaf.text, at)
    if (!one) continue
    const end = at + one.word.length
    found.push({
      case: one.suggestion === '' ? 'look' : name,
      path: leaf.path,
      spot: spotOf(leaf, at, end),
      params: { quote: one.word, to: one.suggestion, reason: one.reason },
      labels: { place: leaf.path },
      about: leaf.text.slice(Math.max(0, at - 6), end + 6),
      fixes: one.suggestion === '' ? [] : [textFix(leaf, at, end, one.suggestion)],
    })
    at = end - 1
  }
  return found
}

const builtIn = perLeaf((leaf) => wordsIn(leaf, misusedWords, 'word'))

/** A word of both lists is one finding: the unit's own says what to do. */
function joined(known: readonly Found[], own: readonly Found[]): readonly Found[] {
  if (known.length === 0 || own.length === 0) return known.length === 0 ? own : known
  const overlaps = (one: Found, other: Found): boolean =>
    one.spot !== undefined &&
    other.spot !== undefined &&
    one.spot.from < other.spot.to &&
    other.spot.from < one.spot.to
  return [
    ...known.filter((one) => !own.some((other) => overlaps(one, other))),
    ...own.map((one): Found => {
      const formerly = known.filter((other) => overlaps(one, other))
      return formerly.length > 0 ? { ...one, formerly } : one
    }),
  ]
}

export const misused: Check = {
  id: 'W-06',
  severity: 'warning',
  source: '《党政机关公文处理工作条例》第十九条；《现代汉语词典》《第一批异形词整理表》',
  reads: ['narratives', 'header.intro'],
  run: ({ texts, settings }) =>
    texts.flatMap((leaf) => joined(builtIn(leaf), wordsIn(leaf, settings.dictionary, 'own'))),
}
