/** Findings of a list of patterns over the texts, for checks that are no more than that. */
import { fix } from '../fixes'
import { replaceText, spotOf } from '../texts'
import type { TextLeaf } from '../texts'
import type { Found } from '../types'

export interface TextPattern {
  readonly case: string
  readonly pattern: RegExp
  /** What to write instead; `null` where only a person knows. */
  readonly mend?: (match: RegExpMatchArray) => string | null
  readonly unless?: (match: RegExpMatchArray, text: string) => boolean
  readonly severity?: Found['severity']
}

export function patternFindings(texts: readonly TextLeaf[], patterns: readonly TextPattern[]): Found[] {
  return texts.flatMap((leaf) =>
    patterns.flatMap(({ pattern, unless, mend, severity, ...rest }) =>
      [...leaf.text.matchAll(pattern)].flatMap((match): Found[] => {
        if (unless?.(match, leaf.text)) return []
        const [from, to] = [match.index, match.index + match[0].length]
        const insert = mend?.(match) ?? null
        const code = insert === '' ? 'removeText' : 'replaceText'
        return [
          {
            case: rest.case,
            ...(severity ? { severity } : {}),
            path: leaf.path,
            spot: spotOf(leaf, from, to),
            params: { quote: match[0].trim() === '' ? match[0] : match[0].trim(), to: insert ?? '' },
            labels: { place: leaf.path },
            about: leaf.text.slice(Math.max(0, from - 6), to + 6),
            fixes:
              insert === null
                ? []
                : [fix(code, [replaceText(leaf, from, to, insert)], { from: match[0], to: insert })],
          },
        ]
      }),
    ),
  )
}
