/** Glyphs as lines of text: which stand on one line, and where a gap between two of them is a space. */
import type { Run } from '@/documents/types'
import type { Box } from './matrix'
import { unite } from './matrix'
import { centreY, isSpace } from './marks'
import type { Glyph } from './marks'

/** Glyphs on one line from left to right; typed spaces stand among them. */
export interface Line extends Box {
  readonly glyphs: readonly Glyph[]
  readonly size: number
}

const cjk = /[\u2e80-\u9fff\uf900-\ufaff\u3001-\u303f\uff01-\uffef“”‘’—…·]/
const digit = /\d/
const latin = /[A-Za-z]/
/** Em widths: a gap between two Chinese characters, or between one and a figure, that is meant as a space. */
const wideGap = 0.7
const digitGap = 0.3
const wordGap = 0.17

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Drawn twice, a little apart, to look bold. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = []
  for (const glyph of glyphs) {
    const isDouble = kept
      .slice(-3)
      .some(
        (one) =>
          one.text === glyph.text &&
          glyph.x0 - one.x0 < Math.max(0.1, (one.x1 - one.x0) * 0.25) &&
          Math.abs(glyph.y0 - one.y0) < glyph.size * 0.1,
      )
    if (!isDouble) kept.push(glyph)
  }
  return kept
}

export function toLine(glyphs: readonly Glyph[]): Line {
  const sorted = withoutDoubles([...glyphs].sort((a, b) => a.x0 - b.x0 || a.run - b.run))
  const shown = sorted.filter((glyph) => !isSpace(glyph))
  return { glyphs: sorted, ...unite(shown), size: median(shown.map((glyph) => glyph.size)) }
}

/** Lines from above downwards; spaces alone are none. */
export function toLines(glyphs: readonly Glyph[]): Line[] {
  const rows: { centre: number; size: number; glyphs: Glyph[] }[] = []
  const spaces: Glyph[] = []
  for (const glyph of [...glyphs].sort((a, b) => centreY(a) - centreY(b))) {
    if (isSpace(glyph)) {
      spaces.push(glyph)
      continue
    }
    const centre = centreY(glyph)
    // A raised sign belongs to the line that is half a line away at most.
    const row = rows
      .slice(-3)
      .find((one) => Math.abs(centre - one.centre) < 0.5 * Math.max(one.size, glyph.size) - 0.2)
    if (row) row.glyphs.push(glyph)
    else rows.push({ centre, size: glyph.size, glyphs: [glyph] })
  }
  for (const space of spaces) {
    const centre = centreY(space)
    rows.find((row) => Math.abs(centre - row.centre) < 0.4 * row.size)?.glyphs.push(space)
  }
  return rows.map((row) => toLine(row.glyphs)).sort((a, b) => a.y0 - b.y0)
}

interface Pair {
  readonly left: Glyph
  readonly right: Glyph
  /** Em widths of empty space between the two. */
  readonly gap: number
  /** Space characters between them. */
  readonly typed: number
}

function pairsOf(line: Line): Pair[] {
  const pairs: Pair[] = []
  let left: Glyph | null = null
  let typed = 0
  for (const glyph of line.glyphs) {
    if (isSpace(glyph)) {
      typed += 1
      continue
    }
    if (left) pairs.push({ left, right: glyph, gap: (glyph.x0 - left.x1) / line.size, typed })
    left = glyph
    typed = 0
  }
  return pairs
}

/** Em widths that stand between the characters of a letter-spaced line; 0 where a line is set as usual. */
function letterSpacing(pairs: readonly Pair[]): number {
  if (pairs.length < 2) return 0
  const spacing = median(pairs.map((pair) => pair.gap))
  // Figures in columns stand further apart.
  return spacing > 0.1 && spacing < 1.3 ? spacing : 0
}

const isWord = (text: string): boolean => digit.test(text) || latin.test(text)

function isGap({ left, right, gap, typed }: Pair, spacing: number, isTypedApart: boolean): boolean {
  if (typed > 0 && !isTypedApart) return true
  const rest = gap - spacing
  if (isTypedApart || cjk.test(left.text) || cjk.test(right.text)) return rest > wideGap
  if (digit.test(left.text) && digit.test(right.text)) return rest > digitGap
  return rest > (isWord(left.text) && isWord(right.text) ? wordGap : digitGap)
}

/** The words of a line, bold ones apart. */
export function runsOf(line: Line): Run[] {
  const pairs = pairsOf(line)
  const spacing = letterSpacing(pairs)
  // 邮 编 ： 2 2 3 1: spaces between all characters are no spaces.
  const isTypedApart = pairs.length > 2 && pairs.filter((pair) => pair.typed > 0).length > pairs.length * 0.8
  const first = pairs[0]?.left ?? line.glyphs.find((glyph) => !isSpace(glyph))
  const runs: { text: string; isBold: boolean }[] = []
  const add = (text: string, isBold: boolean): void => {
    const last = runs[runs.length - 1]
    if (last?.isBold === isBold) last.text += text
    else runs.push({ text, isBold })
  }
  if (first) add(first.text, first.isBold)
  for (const pair of pairs) {
    if (isGap(pair, spacing, isTypedApart)) add(' ', pair.left.isBold)
    add(pair.right.text, pair.right.isBold)
  }
  return runs.map(({ text, isBold }) => (isBold ? { text, bold: true } : { text }))
}

export const lineText = (line: Line): string =>
  runsOf(line)
    .map((run) => run.text)
    .join('')

/** What joins the end of a line and the start of the next one of the same text. */
export function lineJoint(end: string, start: string): '' | ' ' {
  return latin.test(end.slice(-1)) && latin.test(start.charAt(0)) ? ' ' : ''
}

/** The pieces of a line that stand apart by more than `gap` em widths beyond its letter-spacing. */
export function splitLine(line: Line, gap: number): Line[] {
  const spacing = letterSpacing(pairsOf(line))
  const parts: Glyph[][] = []
  let last: Glyph | null = null
  for (const glyph of line.glyphs) {
    if (isSpace(glyph)) {
      parts[parts.length - 1]?.push(glyph)
      continue
    }
    if (!last || glyph.x0 - last.x1 > (gap + spacing) * line.size) parts.push([])
    parts[parts.length - 1]?.push(glyph)
    last = glyph
  }
  return parts.map(toLine)
}
