/** The pieces of a line that stand in cells of their own, however close no lines between them let them stand. */
import { lineText, median, toLine } from './lines'
import type { Line } from './lines'
import { isSpace } from './marks'
import type { Glyph } from './marks'

/** Em widths between cells; within a cell, words never stand so far apart. */
const cellGap = 0.9
/** Em widths between the digits of one figure. */
const digitGap = 0.3
/** Em widths; what was drawn by itself and stands so far apart is another cell's. */
const drawnGap = 0.1

const inFigure = /[\d.,，/／%]/
const han = /[\u2e80-\u9fff\uf900-\ufaff]/
/** Chinese text, its signs included. */
const wide = /[\u2e80-\uffef“”‘’()]/
const ending = /[\d/／\-－—–]/

interface Pair {
  readonly left: Glyph
  readonly right: Glyph
  /** Points of empty space between the two. */
  readonly gap: number
}

function pairsOf(glyphs: readonly Glyph[]): Pair[] {
  const shown = glyphs.filter((glyph) => !isSpace(glyph))
  return shown.slice(1).map((right, index) => {
    const left = shown[index] as Glyph
    return { left, right, gap: right.x0 - left.x1 }
  })
}

/** Points between the characters of type of one size, by how it was drawn: character by character or together. */
export type Spacing = ReadonlyMap<string, number>

/** How many glyphs were drawn with one. */
function lengthsOf(glyphs: readonly Glyph[]): Map<number, number> {
  const lengths = new Map<number, number>()
  for (const { run } of glyphs) lengths.set(run, (lengths.get(run) ?? 0) + 1)
  return lengths
}

function kindOf({ left, right }: Pair, lengths: ReadonlyMap<number, number>): string {
  const areLone = [left, right].every(({ run }) => lengths.get(run) === 1)
  return `${Math.round(left.size * 2)}${areLone ? ' alone' : ''}`
}

/** By what was drawn together, and by words where each character was drawn by itself: figures say nothing about it. */
export function letterSpacing(lines: readonly Line[]): Spacing {
  const gaps = new Map<string, number[]>()
  const pairs = lines.flatMap(({ glyphs }) => {
    const lengths = lengthsOf(glyphs)
    return pairsOf(glyphs).map((pair) => ({ ...pair, kind: kindOf(pair, lengths) }))
  })
  for (const { left, right, gap, kind } of pairs) {
    const areWords = han.test(left.text) && han.test(right.text) && gap < cellGap * left.size
    if (left.run !== right.run && !areWords) continue
    const own = gaps.get(kind)
    if (own) own.push(gap)
    else gaps.set(kind, [gap])
  }
  return new Map([...gaps].map(([kind, own]) => [kind, Math.max(0, median(own))]))
}

const figure = /^(?:[+\-－]?\d[\d.,，]*|[/／\-－—–])$/

export const isFigure = (piece: Line): boolean => figure.test(lineText(piece).replace(/\s+/g, ''))

/**
 * Splits where two cells meet. Characters far apart always are two cells'; those that were drawn by themselves are
 * where any gap parts them: digit from digit, word from word, and a word from a figure.
 */
export function cellPieces(line: Line, spacing: Spacing): Line[] {
  const { size } = line
  const pairs = pairsOf(line.glyphs)
  const lengths = lengthsOf(line.glyphs)
  const areApart = (pair: Pair): boolean => {
    const { left, right, gap } = pair
    const rest = (gap - (spacing.get(kindOf(pair, lengths)) ?? 0)) / size
    if (rest > cellGap) return true
    const areDigits = inFigure.test(left.text) && inFigure.test(right.text)
    if (areDigits && rest > digitGap) return true
    if (left.run === right.run || rest < drawnGap) return false
    return areDigits || (wide.test(left.text) && (wide.test(right.text) || ending.test(right.text)))
  }
  const starts = new Set(pairs.filter(areApart).map(({ right }) => right))
  const parts: Glyph[][] = []
  for (const glyph of line.glyphs) {
    const last = parts[parts.length - 1]
    if (!last || starts.has(glyph)) parts.push([glyph])
    else last.push(glyph)
  }
  return parts.filter((part) => !part.every(isSpace)).map(toLine)
}
