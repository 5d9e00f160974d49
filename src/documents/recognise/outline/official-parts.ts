/** The five headings as the form words and numbers them: our own reports, and those written by it to the letter. */
import { parts } from '@/report/form/form'
import { hintIn } from './aspect-names'
import type { Opening } from './openings'
import type { Piece } from './pieces'
import { normalise } from './wording'

const titles = parts.map(({ numeral, title }) => normalise(`${numeral}${title}`))

/** The five, in the form's order; what stands between them is theirs as it is. `null` where they are not there. */
export function officialParts(
  pieces: readonly Piece[],
  openings: readonly Opening[],
): readonly Opening[] | null {
  const lines = openings.filter(({ index, style, length }) => {
    const piece = pieces[index]
    return style === '（一）' && piece?.kind === 'text' && length === piece.text.length
  })
  const found = titles.flatMap((title) => {
    const matches = lines.filter(({ index }) => {
      const piece = pieces[index]
      return piece?.kind === 'text' && normalise(piece.text) === title
    })
    return matches.length === 1 ? matches : []
  })
  const isOrdered = found.every((one, at) => at === 0 || (found[at - 1]?.index ?? 0) < one.index)
  if (found.length < titles.length || !isOrdered) return null
  // A sixth heading may belong to another part than the last.
  const sixth = lines.find(({ index, number }) => number === 6 && index > (found.at(-1)?.index ?? 0))
  const hint = sixth ? hintIn(sixth.words) : null
  return hint === null || hint === 'oversight' ? found : null
}
