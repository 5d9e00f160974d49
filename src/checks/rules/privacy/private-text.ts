/** Private things in the texts: found by a pattern, shown and mended masked. */
import { matchesOf } from '@/text/matches'
import { fix } from '@/checks/fixes/fixes'
import { perLeaf, replaceText, spotOf } from '@/checks/facts/texts'
import type { TextLeaf } from '@/checks/facts/texts'
import type { Found } from '@/checks/types'
import { shortHash } from '@/text/hash'

export interface PrivatePattern {
  readonly case: string
  readonly pattern: RegExp
  /** What a text must have for the pattern to be worth trying. */
  readonly needs: RegExp
  readonly isReal: (text: string, leaf: TextLeaf, at: number) => boolean
  readonly mask: (text: string) => string
}

/** What a pattern finds in a leaf, found once for as long as it reads the same. */
export function privateFinder({
  case: name,
  pattern,
  needs,
  isReal,
  mask,
}: PrivatePattern): (leaf: TextLeaf) => readonly Found[] {
  return perLeaf((leaf) => {
    if (!needs.test(leaf.text)) return []
    return matchesOf(leaf.text, pattern).flatMap((match): Found[] => {
      const [from, to] = [match.index, match.index + match[0].length]
      if (!isReal(match[0], leaf, from)) return []
      const hidden = mask(match[0])
      return [
        {
          case: name,
          path: leaf.path,
          // The words themselves must not travel on in lists of findings.
          spot: { ...spotOf(leaf, from, to), text: hidden },
          about: shortHash(match[0]),
          params: { quote: hidden },
          labels: { place: leaf.path },
          fixes: [fix('mask', [replaceText(leaf, from, to, hidden)], { to: hidden })],
        },
      ]
    })
  })
}
