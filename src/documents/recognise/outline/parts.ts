/** Divides section one into its five parts: by headings that name them, by words in their place, by what is told. */
import type { PartId } from '@/report/form/paths'
import type { Place } from '@/report/message'
import { aspectTold } from './aspect-content'
import { isOwnWording, namesIn } from './aspect-names'
import { officialParts } from './official-parts'
import { isAbove } from './openings'
import { cutPiece } from './pieces'
import type { Piece, TextPiece } from './pieces'
import { cutAtHeadings, cutAtPoints } from './point-cuts'
import { partIds } from './titles'
import {
  chooseStyle,
  isSpoken,
  namedBy,
  openingsIn,
  partsByWords,
  plainUnits,
  unitsAt,
  unitsOf,
} from './units'
import type { Unit, Units } from './units'

export interface DivisionNotice {
  /**
   * `aspectsTogether`: nothing could be divided. `aspectUnclear`: one paragraph could not be. `aspectsShared`: a paragraph
   * tells more than the part that it stands in. `aspectsByContent`: no heading named the parts. `aspectsReordered`: the parts
   * stood in another order.
   */
  readonly code:
    'aspectsTogether' | 'aspectUnclear' | 'aspectsShared' | 'aspectsByContent' | 'aspectsReordered'
  readonly home: PartId | 'overview'
  readonly place: Place
}

export interface DividedOverview {
  /** What stands before the first part, and what belongs to none for certain. */
  readonly lead: readonly Piece[]
  readonly parts: ReadonlyMap<PartId, readonly Piece[]>
  readonly notices: readonly DivisionNotice[]
}

class Division {
  readonly lead: Piece[]
  readonly parts = new Map<PartId, Piece[]>()
  readonly notices: DivisionNotice[] = []
  /** The part that a heading names which has no text of its own: the points below it are its text. */
  introduced: PartId | null = null
  /** A heading that goes with whatever comes next. */
  private announced: readonly Piece[] = []
  private last: PartId | null = null
  private isReordered = false

  constructor(lead: readonly Piece[]) {
    this.lead = [...lead]
  }

  get previous(): PartId | null {
    return this.last
  }

  announce(heading: readonly Piece[]): void {
    this.announced = [...this.announced, ...heading]
  }

  say(code: DivisionNotice['code'], home: PartId | 'overview', piece: Piece | undefined): void {
    if (!piece) return
    const text = piece.kind === 'text' ? piece.text.slice(0, placeLength) : undefined
    this.notices.push({ code, home, place: { block: piece.block, ...(text ? { text } : {}) } })
  }

  put(part: PartId | null, pieces: readonly Piece[]): void {
    if (part === null) {
      this.lead.push(...this.announced, ...pieces)
      this.announced = []
      return
    }
    if (this.last && partIds.indexOf(part) < partIds.indexOf(this.last) && !this.isReordered) {
      this.isReordered = true
      this.say('aspectsReordered', part, pieces[0])
    }
    this.last = part
    this.parts.set(part, [...(this.parts.get(part) ?? []), ...this.announced, ...pieces])
    this.announced = []
  }
}

const placeLength = 40

/**
 * A unit as it stands in its part: the form numbers and names the parts itself, so its number goes, and its heading
 * where that says no more than the form's own.
 */
function unnumbered({ opening, pieces }: Unit, keepsWords = false): readonly Piece[] {
  const [first, ...rest] = pieces
  if (!opening || first?.kind !== 'text') return pieces
  const isHeading = opening.length > opening.numberLength && !isSpoken(opening.style)
  const isOwn = isHeading && !keepsWords && isOwnWording(opening.words)
  const cut = isOwn ? opening.length : opening.numberLength
  if (cut === 0) return pieces
  const isLine = opening.length === first.text.length && opening.style !== 'label'
  const [, kept] = cutPiece(first, cut)
  return kept.text === '' ? rest : [isLine && isShort(kept) ? { ...kept, isHeading: true } : kept, ...rest]
}

const isShort = ({ text }: TextPiece): boolean => text.length <= 40 && !/[。；，：:！？]$/.test(text)

const textOfPieces = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('\n')

/** The paragraphs under a heading that names several parts, each with the part that it tells. */
function divideShared(division: Division, unit: Unit, among: readonly PartId[]): void {
  const isLine = unit.opening?.length === (unit.pieces[0] as TextPiece).text.length
  const rest = isLine ? unit.pieces.slice(1) : unit.pieces
  const told = rest.map((piece) => aspectTold(textOfPieces([piece]), among, 1.5))
  const isDivided = new Set(told.filter((part) => part !== null)).size > 1
  const heading =
    isLine && unit.pieces[0] ? unnumbered({ ...unit, pieces: [unit.pieces[0]] }, !isDivided) : []
  const [first = 'proactiveWork'] = among
  division.put(told[0] ?? first, heading)
  for (const [at, piece] of rest.entries()) {
    const part = told[at] ?? (at === 0 ? first : division.previous) ?? first
    division.put(part, isLine ? [piece] : unnumbered({ ...unit, pieces: [piece] }, true))
    if (!told[at] || !isLine) division.say('aspectsShared', part, piece)
  }
}

/** A unit whose heading names no part, but whose paragraphs begin with names. */
function divideInside(unit: Unit): Units | null {
  const inner = openingsIn(unit.pieces.slice(1)).map((one) => ({ ...one, index: one.index + 1 }))
  const style = chooseStyle(inner)
  return style && partsInside(inner, style) ? unitsOf(unit.pieces, inner, style) : null
}

const partsInside = (openings: ReturnType<typeof openingsIn>, style: string): boolean =>
  namedBy(openings.filter((one) => one.style === style)).size > 1

function divideByHeadings({ lead, units }: Units): Division {
  const division = new Division(lead)
  const named = namedBy(units.flatMap(({ opening }) => opening ?? []))
  for (const [at, unit] of units.entries()) {
    const next = units[at + 1]
    // A heading of several points that are parts of their own: it goes with the first of them.
    const isOver = next?.opening && unit.opening && isAbove(unit.opening.style, next.opening.style)
    if (isOver && isHeadingAlone(unit) && partsByWords(unit, named).length === 0) {
      division.announce(unnumbered(unit, true))
    } else {
      place(division, unit, named)
    }
  }
  return division
}

const isHeadingAlone = ({ opening, pieces }: Unit): boolean =>
  pieces.length === 1 && pieces[0]?.kind === 'text' && opening?.length === pieces[0].text.length

function place(division: Division, unit: Unit, named: ReadonlySet<PartId>): void {
  const parts = partsByWords(unit, named)
  const isNamed = unit.opening !== null && namesIn(unit.opening.words).length > 0
  const inner = isNamed ? null : divideInside(unit)
  if (inner) {
    const [heading, ...before] = inner.lead
    if (heading && before.length === 0) division.announce(unnumbered({ ...unit, pieces: [heading] }, true))
    else division.put(division.previous, inner.lead)
    for (const one of inner.units) place(division, one, named)
    return
  }
  if (parts.length > 1) {
    divideShared(division, unit, parts)
    return
  }
  const part = parts[0] ?? division.introduced ?? aspectTold(textOfPieces(unit.pieces)) ?? division.previous
  const isUnclear = parts.length === 0 && !division.introduced
  division.put(part, part ? unnumbered(unit) : unit.pieces)
  if (parts.length > 0) division.introduced = isHeadingAlone(unit) ? (parts[0] ?? null) : null
  else if (isUnclear) division.introduced = null
  const told = isNamed || !parts[0] ? null : aspectTold(textOfPieces(unit.pieces))
  if (isUnclear || (told && told !== part)) division.say('aspectUnclear', part ?? 'overview', unit.pieces[0])
}

/** Words of an introduction; what such a paragraph mentions is what the section goes on to tell. */
const introduces = /贯彻|按照|根据|坚持|现将|指导下|为指引|如下|围绕|紧扣/

function toldBy(unit: Unit, at: number): PartId | null {
  const [words, ...others] = partsByWords(unit, new Set())
  const { opening } = unit
  const only = words && others.length === 0 ? words : null
  if (opening && opening.style !== 'none' && only && namesIn(opening.words).length > 0) return only
  const text = textOfPieces(unit.pieces)
  return at === 0 && introduces.test(text.slice(0, 120)) ? null : (aspectTold(text) ?? only)
}

/** Each paragraph is clearly about one aspect, or all stay together. */
function divideByContent({ lead, units }: Units): Division | null {
  const told = units.map(toldBy)
  const filled = told.map((part, at) => {
    const [before, after] = [told[at - 1], told[at + 1]]
    return part ?? (before && before === after ? before : null)
  })
  const certain = filled.filter((part) => part !== null).length
  const unclear = filled.filter((part, at) => part === null && at > 0).length
  const distinct = new Set(filled.filter((part) => part !== null)).size
  if (distinct < 2 || (distinct < 3 && unclear > 0) || unclear * 2 > certain) return null
  const division = new Division(lead)
  for (const [at, unit] of units.entries()) {
    const part = filled[at] ?? null
    division.put(part, part ? unnumbered(unit) : unit.pieces)
    if (part === null && at > 0) division.say('aspectUnclear', 'overview', unit.pieces[0])
  }
  const first = units[filled.findIndex((part) => part !== null)]
  division.say('aspectsByContent', 'overview', first?.pieces[0])
  return division
}

function divide(source: readonly Piece[]): Division {
  const pieces = source.flatMap(cutAtHeadings)
  const openings = openingsIn(pieces)
  const official = officialParts(pieces, openings)
  if (official) {
    const { lead, units } = unitsAt(pieces, official)
    const division = new Division(lead)
    for (const [at, unit] of units.entries()) division.put(partIds[at] ?? null, unit.pieces.slice(1))
    return division
  }
  const style = chooseStyle(openings)
  if (style) return divideByHeadings(unitsOf(pieces, openings, style))
  const points = pieces.flatMap(cutAtPoints)
  const spread = points.length > pieces.length ? openingsIn(points) : []
  const pointStyle = chooseStyle(spread)
  if (pointStyle) return divideByHeadings(unitsOf(points, spread, pointStyle))
  const byContent = divideByContent(plainUnits(pieces, openings))
  if (byContent) return byContent
  const whole = new Division(pieces)
  whole.say('aspectsTogether', 'overview', pieces[0])
  return whole
}

export function divideOverview(source: readonly Piece[]): DividedOverview {
  const { lead, parts, notices } = divide(source)
  return { lead, parts, notices }
}
