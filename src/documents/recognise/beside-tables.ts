/** Text that stands in the sections of the tables: before and behind the figures, as the report has texts there. */
import type { NarrativePath, SectionId, TableTextId } from '@/report/form/paths'
import { newest } from '@/report/form/form'
import type { Outline } from './outline/outline'
import type { Piece } from './outline/pieces'
import { headingLevel } from './sentences/narratives'
import { filledCells, isProse, rowsOf } from './tables/rows'
import { tableOfRow, tableUnder } from './tables/table-rows'
import { numberingOf } from './outline/wording'

export interface BesideTable {
  readonly piece: Piece
  readonly home: NarrativePath
}

export interface TextsBeside {
  readonly taken: ReadonlyMap<TableTextId, readonly Piece[]>
  /** What may be the text of a section whose title is lost. */
  readonly left: readonly BesideTable[]
  /** What stands inside a table that is in several pieces: it is read as text behind it. */
  readonly inside: ReadonlyMap<TableTextId, Piece>
}

/** Shorter ones than `isProse` takes are sentences too where the table is a table, not lines. */
const isShortSentence = (text: string): boolean => /[。；：！？]$/.test(text) && !/勾稽|单位/.test(text)

/** Sentences, and the headings right above them. */
function saidIn(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const said = new Set<Piece>()
  const hasTable = pieces.some((piece) => piece.kind === 'table')
  let isAboveSaid = false
  for (const piece of [...pieces].reverse()) {
    const isHeading = piece.kind === 'text' && numberingOf(piece.text) !== '' && headingLevel(piece) !== null
    isAboveSaid =
      piece.kind === 'text' &&
      (isProse(piece.text) || (hasTable && isShortSentence(piece.text)) || (isAboveSaid && isHeading))
    if (isAboveSaid) said.add(piece)
  }
  return said
}

function holdsRows(piece: Piece): boolean {
  return rowsOf([piece]).some(
    (row) => filledCells(row).length > 0 || tableOfRow(row) !== null || tableUnder(row) !== null,
  )
}

/** Where the figures of a section stand: first and last of its pieces that hold rows of a table. */
function tableAt(pieces: readonly Piece[], said: ReadonlySet<Piece>): readonly [first: number, last: number] {
  const isRow = (piece: Piece): boolean => !said.has(piece) && holdsRows(piece)
  const first = pieces.findIndex(isRow)
  if (first < 0) return [pieces.length, pieces.length]
  let last = pieces.length - 1
  while (last > first && !isRow(pieces[last] as Piece)) last -= 1
  return [first, last]
}

/** All that is said in the sections of the tables, in the order of the source. */
export function besideTables({ sections, pieces: all }: Outline): TextsBeside {
  const taken = new Map<TableTextId, readonly Piece[]>()
  const inside = new Map<TableTextId, Piece>()
  const left: BesideTable[] = []
  const isThere = (id: SectionId): boolean => sections.some((section) => section.id === id)
  for (const { id, start, end } of sections) {
    const section = newest.sections.find((one) => one.id === id)
    if (section?.kind !== 'table') continue
    const pieces = all.slice(start, end)
    const said = saidIn(pieces)
    if (said.size === 0) continue
    const [first, last] = tableAt(pieces, said)
    const saidFrom = (from: number, to: number): readonly Piece[] =>
      pieces.slice(from, to).filter((piece) => said.has(piece))
    const after = saidFrom(first, pieces.length)
    taken.set(section.texts.before, saidFrom(0, first))
    // Behind the last table it may be the section whose title is lost.
    if (id === 'disputes' && !isThere('problems')) {
      left.push(...after.map((piece) => ({ piece, home: 'narratives.problems' as const })))
      continue
    }
    taken.set(section.texts.after, after)
    const [among] = saidFrom(first, last)
    if (among) inside.set(section.texts.after, among)
  }
  return { taken, left, inside }
}
