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

  const short = '公众如有疑问请与本局办'

  it('goes on under a line that ends before the edge where its sentence goes on', () => {
    expect(
      paragraphs([
        { text: short, y: 0 },
        { text: '公室联系', y: 20 },
      ]),
    ).toEqual([`${short}公室联系`])
    expect(
      paragraphs([
        { text: '（一）主动公开，全年公', y: 0 },
        { text: '开文件八件。', y: 20 },
      ]),
    ).toEqual(['（一）主动公开，全年公开文件八件。'])
  })

  it.each(['（一）主动公开', '二、主动公开情况', '1.属于国家秘密', '联系电话：5000'])(
    'ends under a line that ends before the edge, before %s',
    (text) => {
      const lines = [
        { text: short, y: 0 },
        { text, y: 20 },
      ]
      expect(paragraphs(lines)).toEqual([short, text])
    },
  )

  it('ends with a stop, with a title, and under a line of a few words', () => {
    for (const first of ['公众如有疑问请与本局。', '（一）主动公开政府信息', '云溪市数据局']) {
      const lines = [
        { text: first, y: 0 },
        { text: '全年公开文件八件', y: 20 },
      ]
      expect(paragraphs(lines)).toEqual([first, '全年公开文件八件'])
    }
  })

  it('ends at the edge with a stop before a line that is set in', () => {
    const sentence = '公众如有疑问请与本局办公室联。'
    const indented = toParagraphs(
      [
        { line: toLine(glyphsOf(sentence, 0, 0)), page: 1, left: 0, right, leading: 20 },
        { line: toLine(glyphsOf('全年公开', 20, 20)), page: 1, left: 0, right, leading: 20 },
      ],
      10,
    )
    expect(indented.map(blockText)).toEqual([sentence, '全年公开'])
  })
})
