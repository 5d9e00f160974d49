/** Findings of a list of patterns over the texts, for checks that are no more than that. */
import { matchesOf } from '@/text/matches'
import { fix } from '@/checks/fixes/fixes'
import { perLeaf, replaceText, spotOf } from '@/checks/facts/texts'
import type { TextLeaf } from '@/checks/facts/texts'
import type { FormerlyFound, Found } from '@/checks/types'

export interface TextPattern {
  readonly case: string
  readonly pattern: RegExp
  /** What a text must have for the pattern to be worth trying. */
  readonly needs?: RegExp
  /** What to write instead; `null` where only a person knows. */
  readonly mend?: (match: RegExpExecArray) => string | null
  readonly unless?: (match: RegExpExecArray, text: string) => boolean
  readonly severity?: Found['severity']
  /** Places of the match that earlier versions found one by one, each a single character. */
  readonly formerlyAt?: (match: RegExpExecArray) => readonly number[]
}

function singleMark(leaf: TextLeaf, { case: name, mend }: TextPattern, at: number): FormerlyFound {
  const mark = leaf.text.charAt(at)
  return {
    case: name,
    path: leaf.path,
    spot: spotOf(leaf, at, at + 1),
    params: {
      quote: mark,
      to: mend?.(Object.assign([mark], { index: at, input: leaf.text }) as RegExpExecArray) ?? '',
    },
    about: leaf.text.slice(Math.max(0, at - 6), at + 7),
  }
}

function toFound(leaf: TextLeaf, pattern: TextPattern, match: RegExpExecArray): Found {
  const { case: name, severity, mend, formerlyAt } = pattern
  const [from, to] = [match.index, match.index + match[0].length]
  const insert = mend?.(match) ?? null
  const code = insert === '' ? 'removeText' : 'replaceText'
  const words = match[0].trim()
  return {
    case: name,
    ...(severity ? { severity } : {}),
    path: leaf.path,
    spot: spotOf(leaf, from, to),
    params: { quote: words === '' ? match[0] : words, to: insert ?? '' },
    labels: { place: leaf.path },
    about: leaf.text.slice(Math.max(0, from - 6), to + 6),
    ...(formerlyAt ? { formerly: formerlyAt(match).map((at) => singleMark(leaf, pattern, at)) } : {}),
    fixes:
      insert === null
        ? []
        : [fix(code, [replaceText(leaf, from, to, insert)], { from: match[0], to: insert })],
  }
}

function findingsIn(leaf: TextLeaf, patterns: readonly TextPattern[]): readonly Found[] {
  const found: Found[] = []
  for (const one of patterns) {
    if (one.needs && !one.needs.test(leaf.text)) continue
    for (const match of matchesOf(leaf.text, one.pattern))
      if (!one.unless?.(match, leaf.text)) found.push(toFound(leaf, one, match))
  }
  return found
}

/** What the patterns find in a leaf, found once for as long as it reads the same. */
export function patternFinder(patterns: readonly TextPattern[]): (leaf: TextLeaf) => readonly Found[] {
  return perLeaf((leaf) => findingsIn(leaf, patterns))
}
