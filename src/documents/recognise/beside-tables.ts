/** Text that stands beside the tables, where the form has no place for it, and the texts it can be put into. */
import type { NarrativePath, SectionId } from '@/report/form/paths'
import type { Outline } from './outline/outline'
import type { Piece, TextPiece } from './outline/pieces'
import { tableSections } from './outline/titles'
import { headingLevel } from './sentences/narratives'
import { numberingOf } from './outline/wording'

export interface BesideTable {
  readonly piece: Piece
  readonly home: NarrativePath
}

/** What a paragraph beside a table is about; behind the last table it may be the section whose title is lost. */
function homeOf(outline: Outline, id: SectionId): NarrativePath {
  const isThere = (one: SectionId): boolean => outline.sections.some((section) => section.id === one)
  if (id === 'disputes' && !isThere('problems')) return 'narratives.problems'
  return id === 'proactive' ? 'narratives.proactiveWork' : 'narratives.requestWork'
}

/** Sentences, and the headings right above them. */
function saidIn(pieces: readonly Piece[], prose: ReadonlySet<Piece>): readonly Piece[] {
  const said: Piece[] = []
  let isAboveSaid = false
  for (const piece of [...pieces].reverse()) {
    const isHeading = piece.kind === 'text' && numberingOf(piece.text) !== '' && headingLevel(piece) !== null
    isAboveSaid = piece.kind === 'text' && (prose.has(piece) || (isAboveSaid && isHeading))
    if (isAboveSaid) said.unshift(piece)
  }
  return said
}

/** All that is said in the sections of the tables, in the order of the source. */
export function besideTables(outline: Outline, prose: readonly TextPiece[]): readonly BesideTable[] {
  const sentences = new Set<Piece>(prose)
  return outline.sections
    .filter(({ id }) => tableSections.has(id))
    .flatMap(({ id, start, end }) => {
      const home = homeOf(outline, id)
      return saidIn(outline.pieces.slice(start, end), sentences).map((piece) => ({ piece, home }))
    })
}
