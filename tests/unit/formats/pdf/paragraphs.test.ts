import { describe, expect, it } from 'vitest'
import { blockText } from '../../../support/reading'
import { glyphsOf } from '../../../support/glyphs'
import { toLine } from '@/formats/pdf/lines'
import { toParagraphs } from '@/formats/pdf/paragraphs'

interface Set {
  readonly text: string
  readonly y: number
  readonly bold?: boolean
}

const right = 150
const paragraphs = (lines: readonly Set[], leading = 20) =>
  toParagraphs(
    lines.map(({ text, y, bold = false }) => ({
      line: toLine(glyphsOf(text, 0, y).map((glyph) => ({ ...glyph, isBold: bold }))),
      page: 1,
      left: 0,
      right,
      leading,
    })),
    10,
  ).map(blockText)

const full = '公众如有疑问请与本局办公室联系电'

describe('a paragraph of a PDF', () => {
  it('goes on under a full line', () => {
    expect(
      paragraphs([
        { text: full, y: 0 },
        { text: '话见下', y: 20 },
      ]),
    ).toEqual([`${full}话见下`])
  })

  it('ends where the next line stands further off than its own lines, however far others stand apart', () => {
    const lines = [
      { text: full, y: 0 },
      { text: full, y: 20 },
      { text: '总体情况', y: 48 },
    ]
    expect(paragraphs(lines, 40)).toEqual([full + full, '总体情况'])
  })

  it('ends before a title in bold type, even under a full line', () => {
    const sentence = '今年以来开展业务培训八次共参训。'
    expect(
      paragraphs([
        { text: sentence, y: 0 },
        { text: '主动公开情况', y: 20, bold: true },
      ]),
    ).toEqual([sentence, '主动公开情况'])
  })

  it('goes on where a label and its address, which no line breaks between, had no room', () => {
    const lines = [
      { text: '请与办公室联系电子邮', y: 0 },
      { text: '箱:gk@yunxi.cn', y: 20 },
    ]
    expect(paragraphs(lines)).toEqual(['请与办公室联系电子邮箱:gk@yunxi.cn'])
  })
})
