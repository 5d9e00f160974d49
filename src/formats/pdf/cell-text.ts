/** The words of one cell: lines joined, labels set downwards read downwards, a figure's pieces put together. */
import { centreX, centreY, isSpace } from './marks'
import type { Glyph } from './marks'
import { lineJoint, lineText, splitLine, toLines } from './lines'
import type { Line } from './lines'

const figure = /^[\d\s.,，+\-－—–/％%]+$/
/** Em widths between two figures that stand in one cell only because a line between them is missing. */
const figureGap = 1.5

/** Glyphs turned upright, so that turned text reads from left to right. */
export function upright(glyphs: readonly Glyph[]): readonly Glyph[] {
  const turned = glyphs.filter((glyph) => glyph.turn !== 0)
  if (turned.length * 2 <= glyphs.length) return glyphs
  const { turn } = turned[0] as Glyph
  return glyphs.map((glyph): Glyph => {
    const { x0, y0, x1, y1 } = glyph
    const box =
      turn === 1
        ? { x0: y0, x1: y1, y0: -x1, y1: -x0 }
        : turn === 3
          ? { x0: -y1, x1: -y0, y0: x0, y1: x1 }
          : { x0: -x1, x1: -x0, y0: -y1, y1: -y0 }
    return { ...glyph, ...box, turn: 0 }
  })
}

/** Whether characters follow each other downwards, as they were drawn. */
function runsDown(glyphs: readonly Glyph[]): boolean {
  let down = 0
  let right = 0
  for (let index = 1; index < glyphs.length; index += 1) {
    const last = glyphs[index - 1] as Glyph
    const next = glyphs[index] as Glyph
    const dx = centreX(next) - centreX(last)
    const dy = centreY(next) - centreY(last)
    if (Math.abs(dx) < next.size * 0.4 && dy > next.size * 0.6) down += 1
    else if (Math.abs(dy) < next.size * 0.4 && dx > 0) right += 1
  }
  return down > 1 && down > right * 2
}

/** Columns from right to left, each from above downwards; beside a single column there are only signs. */
function readDown(glyphs: readonly Glyph[]): string {
  const columns: { centre: number; glyphs: Glyph[] }[] = []
  for (const glyph of [...glyphs].sort((a, b) => centreX(b) - centreX(a))) {
    const last = columns[columns.length - 1]
    if (last && last.centre - centreX(glyph) < glyph.size * 0.6) last.glyphs.push(glyph)
    else columns.push({ centre: centreX(glyph), glyphs: [glyph] })
  }
  if (columns.filter((column) => column.glyphs.length > 1).length < 2)
    return toLines(glyphs)
      .map((line) => lineText(line).replace(/\s+/g, ''))
      .join('')
  return columns
    .flatMap((column) => column.glyphs.sort((a, b) => a.y0 - b.y0))
    .map((glyph) => glyph.text)
    .join('')
}

/** 10 526 is one figure; what stands far apart is two. */
function figureText(line: Line): string {
  return splitLine(line, figureGap)
    .map((part) => lineText(part).replace(/\s+/g, ''))
    .join(' ')
}

function joinLines(lines: readonly Line[], width: number): string {
  const texts = lines.map((line) => (figure.test(lineText(line)) ? figureText(line) : lineText(line)))
  const areFigures = texts.every((text) => figure.test(text))
  let joined = texts[0] ?? ''
  for (const [index, text] of texts.slice(1).entries()) {
    const above = lines[index] as Line
    // A figure goes on in the next line only where it had no room; else there are two.
    const hadRoom = above.x1 - above.x0 + above.size * 0.5 < width * 0.6
    joined += (areFigures && hadRoom ? ' ' : lineJoint(joined, text)) + text
  }
  return joined
}

/** `width` is the cell's, in points. */
export function cellText(glyphs: readonly Glyph[], width: number): string {
  const shown = glyphs.filter((glyph) => !isSpace(glyph))
  if (shown.length === 0) return ''
  if (shown.some((glyph) => glyph.isVertical) || runsDown(shown)) return readDown(shown)
  return joinLines(toLines(upright(glyphs)), width).trim()
}
