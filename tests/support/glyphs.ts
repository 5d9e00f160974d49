/** Glyphs and lines placed by hand. */
import type { Glyph, Rule } from '@/formats/pdf/marks'

const isHalf = (char: string): boolean => char.charCodeAt(0) < 0x2e80

/** Characters of 10 points one after the other, those of Latin half as wide; `spacing` points stand between them. */
export function glyphsOf(text: string, x: number, y: number, { spacing = 0, run = 1 } = {}): Glyph[] {
  let at = x
  return [...text].map((char) => {
    const width = isHalf(char) ? 5 : 10
    const glyph: Glyph = {
      text: char,
      x0: at,
      x1: at + width,
      y0: y,
      y1: y + 10,
      size: 10,
      turn: 0,
      isVertical: false,
      isBold: false,
      font: 'f',
      run,
    }
    at += width + spacing
    return glyph
  })
}

export const rule = (at: number, from: number, to: number): Rule => ({ at, from, to })
