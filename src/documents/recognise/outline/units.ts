/** Section one as units, each a heading or a first paragraph and what follows it. */
import type { PartId } from '@/report/form/paths'
import { aspectsOf, hintIn, isOwnWording, namesIn } from './aspect-names'
import { isAbove, openingOf, openingStyles } from './openings'
import type { Opening, OpeningStyle } from './openings'
import type { Piece } from './pieces'

export interface Unit {
  /** `null` where a plain paragraph begins it. */
  readonly opening: Opening | null
  readonly pieces: readonly Piece[]
}

export interface Units {
  /** What stands before the first of them. */
  readonly lead: readonly Piece[]
  readonly units: readonly Unit[]
}

/** Section one has five headings of its own, and some below them. */
const headingLimit = 500

export function openingsIn(pieces: readonly Piece[]): readonly Opening[] {
  return pieces.flatMap((piece, index) => openingOf(piece, index) ?? []).slice(0, headingLimit)
}

const isHeading = ({ length, numberLength }: Opening): boolean => length > numberLength

/** The parts that headings name for certain: each by its only name. */
export function namedBy(openings: readonly Opening[]): ReadonlySet<PartId> {
  const single = openings.map(({ words }) => aspectsOf(words)).filter((parts) => parts.length === 1)
  return new Set(single.flat())
}

/** How many parts the headings of a style name; several in one heading count as well. */
function partsIn(openings: readonly Opening[]): number {
  return new Set(openings.flatMap(({ words }) => aspectsOf(words))).size
}

/** Styles of sentences: 第一，依申请公开。 is the beginning of a text, no heading above it. */
export const isSpoken = (style: OpeningStyle): boolean => ['第一', '一是', 'label', 'phrase'].includes(style)

/** One part alone: every heading names it, or one has the form's own words. */
function namesOne(style: OpeningStyle, openings: readonly Opening[]): boolean {
  if (isSpoken(style)) return false
  const named = openings.filter(({ words }) => namesIn(words).length > 0)
  if (named.length > 1 && named.length === openings.length) return named.every(isHeading)
  return named.some((one) => isHeading(one) && isOwnWording(one.words))
}

/** The style in which headings name most parts, the official （一） where two name as many; `null` where none does. */
export function chooseStyle(openings: readonly Opening[]): OpeningStyle | null {
  let best: { style: OpeningStyle; count: number } | null = null
  for (const style of openingStyles) {
    const own = openings.filter((one) => one.style === style)
    const count = partsIn(own)
    const isEnough = count > 1 || (count === 1 && namesOne(style, own))
    if (isEnough && count > (best?.count ?? 0)) best = { style, count }
  }
  return best?.style ?? null
}

const isNumbered = (style: OpeningStyle): boolean => !['phrase', 'label', 'none'].includes(style)

/** 组织领导 and nothing else: a heading of its own though no number tells it from a line of text. */
const plainHint =
  /^(?:加强|强化|做好)?(?:组织领导|组织保障|教育培训|业务培训|政策解读|解读回应|考核评议)(?:情况|工作|方面)?$/

/** The openings that begin a unit: those of the style that go on counting, and those above them. */
function boundaries(openings: readonly Opening[], style: OpeningStyle): readonly Opening[] {
  let last = 0
  return openings.filter((one) => {
    if (one.style !== style) return isAbove(one.style, style)
    const isNamed = namesIn(one.words).length > 0
    if (!isNumbered(style)) return isNamed || plainHint.test(one.words)
    const goesOn = one.number > last || isNamed
    if (goesOn) last = one.number
    return goesOn
  })
}

export function unitsAt(pieces: readonly Piece[], starts: readonly Opening[]): Units {
  const units = starts.map((opening, at): Unit => ({
    opening,
    pieces: pieces.slice(opening.index, starts[at + 1]?.index ?? pieces.length),
  }))
  return { lead: pieces.slice(0, starts[0]?.index ?? pieces.length), units }
}

export function unitsOf(pieces: readonly Piece[], openings: readonly Opening[], style: OpeningStyle): Units {
  return unitsAt(pieces, boundaries(openings, style))
}

/** Words with which a paragraph goes on where the one before it ended. */
const goesOn = /^(?:其中|同时|此外|另外|另|具体|上述|以上|该)/

const leastNumbered = 3

/** Where no heading names a part: the points of a list that runs through the section, else each paragraph. */
export function plainUnits(pieces: readonly Piece[], openings: readonly Opening[]): Units {
  for (const style of openingStyles.filter(isNumbered)) {
    const own = boundaries(openings, style).filter((one) => one.style === style)
    const counts = own.every((one, at) => one.number === at + 1)
    if (own.length >= leastNumbered && counts && (own[0]?.index ?? 0) <= 1) return unitsAt(pieces, own)
  }
  const units: { opening: Opening | null; pieces: Piece[] }[] = []
  const at = new Map(openings.map((one) => [one.index, one]))
  let isHead = false
  for (const [index, piece] of pieces.entries()) {
    const opening = at.get(index) ?? null
    const isNew = piece.kind === 'text' && !goesOn.test(piece.text) && !isHead
    if (isNew || units.length === 0) units.push({ opening, pieces: [piece] })
    else units.at(-1)?.pieces.push(piece)
    isHead = opening?.style === 'none'
  }
  return { lead: [], units }
}

/** The part of a unit by the words that it begins with: by name, else by what they are about. */
export function partsByWords({ opening }: Unit, others: ReadonlySet<PartId>): readonly PartId[] {
  if (!opening) return []
  const named = aspectsOf(opening.words, others)
  // A sentence that mentions several aspects is about none of them for certain.
  if (named.length > 0)
    return named.length > 1 && !isHeading(opening) && opening.style !== 'phrase' ? [] : named
  const isHint = isHeading(opening) || isSpoken(opening.style) || plainHint.test(opening.words)
  const hint = isHint ? hintIn(opening.words) : null
  return hint ? [hint] : []
}
