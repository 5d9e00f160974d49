import { describe, expect, it } from 'vitest'
import { lineText, toLine } from '@/formats/pdf/lines'
import { cellPieces, letterSpacing } from '@/formats/pdf/pieces'
import { glyphsOf } from '../../../support/glyphs'

/** What is drawn one after the other: words, and the points before each. */
function drawn(
  parts: readonly (readonly [text: string, gap: number])[],
  { spacing = 0, alone = false } = {},
) {
  let x = 0
  let run = 0
  return toLine(
    parts.flatMap(([text, gap]) => {
      x += gap
      const glyphs = glyphsOf(text, x, 0, { spacing, run: (run += 1) })
      x = (glyphs[glyphs.length - 1]?.x1 ?? x) + spacing
      return alone ? glyphs.map((glyph) => ({ ...glyph, run: (run += 1) })) : glyphs
    }),
  )
}
const texts = (line: ReturnType<typeof drawn>, around = [line]) =>
  cellPieces(line, letterSpacing(around)).map(lineText)

describe('a line of a table without lines', () => {
  it('keeps figures apart that were drawn by themselves, however close they stand', () => {
    const row = [
      ['103', 0],
      ['1', 1.6],
      ['0', 1.6],
      ['12', 1.6],
    ] as const
    expect(texts(drawn(row))).toEqual(['103', '1', '0', '12'])
  })

  it('keeps a figure from the words before it, and heads from one another', () => {
    const row = [
      ['重复申请', 0],
      ['7', 1.5],
    ] as const
    expect(texts(drawn(row))).toEqual(['重复申请', '7'])
    const heads = [
      ['商业企业', 0],
      ['科研机构', 1.5],
    ] as const
    expect(texts(drawn(heads))).toEqual(['商业企业', '科研机构'])
  })

  it('keeps a figure whole that is drawn in pieces, letter-spaced or character by character', () => {
    const pieces = [
      ['12', 0],
      ['34', 0],
      ['5', 12],
    ] as const
    expect(texts(drawn(pieces))).toEqual(['1234', '5'])
    const spaced = drawn(
      [
        ['123', 0],
        ['4', 1.6],
        ['56', 1.6],
      ],
      { spacing: 1.5, alone: true },
    )
    const label = drawn([['本机关不掌握', 0]], { spacing: 1.5, alone: true })
    expect(texts(spaced, [spaced, label])).toEqual(['123', '4', '56'])
  })
})
