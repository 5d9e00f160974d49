/** Compares words of a document with words of the form: same words in other type, cut, broken or misspelt. */
import { pairLikeness, withPairs } from '@/text/similarity'

const rememberLimit = 4000

/** The same labels and lines are compared over and over: remembers what was made of a short text. */
export function remember<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    if (text.length > 100) return make(text)
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= rememberLimit) known.clear()
    const made = make(text)
    known.set(text, made)
    return made
  }
}

/** Half-width, without white space, quotation marks and Markdown's marks. */
export const normalise = remember((text) =>
  text
    .normalize('NFKC')
    .replace(/[\s“”‘’"'*_]/g, '')
    .replace(/[—–－]/g, '-')
    // Some PDF files have the radical ⼾ for 户, which becomes 戶.
    .replace(/戶/g, '户'),
)

/** The beginning of a text, normalised: whoever asks how a line of a whole report begins need not read all of it. */
export function beginningOf(text: string): string {
  return normalise(text.slice(0, 80))
}

const numbering =
  /^(?:第[一二三四五六七八九十]{1,3}[部分章节条项、]+|[一二三四五六七八九十]{1,3}[、.,:]|[-一](?=、)|[(（][一二三四五六七八九十]{1,3}[)）]|[(（]?\d{1,2}[)）]|\d{1,2}[、.](?!\d)|[①-⑳])/

/** The numbering that a text begins with, as written after `normalise`; blank where there is none. */
export function numberingOf(text: string): string {
  return numbering.exec(beginningOf(text))?.[0] ?? ''
}

/** The words alone: normalised, without numbering and punctuation. */
export const wordsOf = remember((text) =>
  normalise(text)
    .replace(/^-、/, '')
    .replace(numbering, '')
    .replace(/[^\p{L}\p{N}]/gu, ''),
)

/** `wordsOf` without remarks in brackets. */
export const coreOf = remember((text) => {
  const plain = normalise(text)
  const lead = numbering.exec(plain)?.[0] ?? ''
  const body = plain.slice(lead.length).replace(/\([^()]*\)?/g, '')
  return wordsOf(body) || wordsOf(text)
})

const paired = remember(withPairs)

/** Shared pairs of neighbouring characters, 0–1 (Sørensen–Dice). */
export function diceSimilarity(a: string, b: string): number {
  return a === b ? 1 : pairLikeness(paired(a), paired(b))
}

/** The longest run of characters that both have in this order, gaps allowed. */
export function commonLength(a: string, b: string): number {
  let row: number[] = new Array<number>(b.length + 1).fill(0)
  for (const char of a) {
    const next = [0]
    for (let index = 1; index <= b.length; index += 1) {
      next[index] =
        b[index - 1] === char ? (row[index - 1] ?? 0) + 1 : Math.max(row[index] ?? 0, next[index - 1] ?? 0)
    }
    row = next
  }
  return row[b.length] ?? 0
}

/**
 * How alike two wordings are, 0–1. A label that was cut off in the middle counts by what is left of it; a few
 * characters lost or wrong cost little, and far too few count as nothing.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  if (a === '' || b === '') return 0
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const isCut = short.length >= 4 && long.startsWith(short)
  if (!isCut && short.length * 2.5 < long.length) return 0
  const cut = isCut ? 0.8 + 0.2 * (short.length / long.length) : 0
  const dice = diceSimilarity(a, b)
  // Words that share hardly a pair are no misspelling of each other.
  const common = short.length >= 3 && dice >= 0.25 ? (0.95 * commonLength(a, b)) / long.length : 0
  return Math.max(dice, cut, common)
}

/** How much of `words` stands in `text`, in order and close together: 0–1. */
export function coverage(words: string, text: string): number {
  if (words === '' || text === '') return 0
  if (text.includes(words)) return 1
  const span = Math.ceil(words.length * 1.8)
  let best = 0
  for (let start = 0; start < text.length; start += 1) {
    if (!words.includes(text[start] ?? '')) continue
    best = Math.max(best, commonLength(words, text.slice(start, start + span)))
    if (best === words.length) break
  }
  return best / words.length
}
