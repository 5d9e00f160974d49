/** Holds a drafted sentence against what its case wants. */
import type { DraftCase } from './types'

const sign = /____|【待核】/

/** Whether a mark or a gap stands behind each place of some words, before the clause ends. */
function isTold(draft: string, words: string): boolean {
  for (let at = draft.indexOf(words); at >= 0; at = draft.indexOf(words, at + 1)) {
    const behind = /^[^，。；！？\n]*/.exec(draft.slice(at + words.length))?.[0] ?? ''
    if (!sign.test(behind)) return false
  }
  return true
}

/** What is wrong with a draft, in words; nothing where it is as wanted. */
export function faultsOf(
  { text, told = [], marked = [], kept = [], gone = [], quiet }: DraftCase,
  draft: string,
): readonly string[] {
  const plain = draft.replaceAll('【待核】', '')
  const all = [
    ...told.filter((words) => !isTold(draft, words)).map((words) => `untold ${words}`),
    ...marked.filter((words) => !plain.includes(words)).map((words) => `lost ${words}`),
    ...marked
      .filter((words) => plain.includes(words) && !isMarked(draft, words))
      .map((words) => `unmarked ${words}`),
    ...kept.filter((words) => !plain.includes(words)).map((words) => `lost ${words}`),
    ...gone.filter((words) => plain.includes(words)).map((words) => `stale ${words}`),
    ...(quiet && draft !== text ? ['not quiet'] : []),
  ]
  return all.map((fault) => `${fault}: ${draft}`)
}

/** Marks inside the words do not part them. */
function isMarked(draft: string, words: string): boolean {
  const apart = [...words].map((char) => char.replace(/[()[\]{}.*+?^$|\\]/g, '\\$&')).join('(?:【待核】)?')
  const found = new RegExp(`${apart}([^，。；！？\\n]*)`).exec(draft)
  return found !== null && sign.test(found[0])
}
