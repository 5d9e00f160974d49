import { describe, expect, it } from 'vitest'
import { cellText } from '@/formats/pdf/cell-text'
import { lineText, toLines } from '@/formats/pdf/lines'
import { foldLookAlikes } from '@/formats/pdf/radicals'
import type { Glyph } from '@/formats/pdf/marks'
import { glyphsOf } from '../../../support/glyphs'

const textOf = (glyphs: readonly Glyph[]) => toLines(glyphs).map(lineText)

describe('a line of text', () => {
  it('keeps words that are letter-spaced, by gaps or by typed spaces', () => {
    expect(textOf(glyphsOf('邮编：223100', 0, 0, { spacing: 5 }))).toEqual(['邮编：223100'])
    expect(textOf(glyphsOf('邮 编 ： 2 2 3 1 0 0', 0, 0))).toEqual(['邮编：223100'])
  })

  it('has a space where a wide gap or a typed space stands', () => {
    expect(textOf([...glyphsOf('电话', 0, 0), ...glyphsOf('0517', 60, 0)])).toEqual(['电话 0517'])
    expect(textOf(glyphsOf('规 章的制发', 0, 0))).toEqual(['规 章的制发'])
  })

  it('has none where Word sets figures apart from Chinese', () => {
    expect(textOf([...glyphsOf('共', 0, 0), ...glyphsOf('12', 12.5, 0), ...glyphsOf('件', 25, 0)])).toEqual([
      '共12件',
    ])
  })

  it('says once what is drawn twice to look bold', () => {
    expect(textOf([...glyphsOf('总计', 0, 0), ...glyphsOf('总计', 0.3, 0, { run: 2 })])).toEqual(['总计'])
  })
})

describe('the words of a cell', () => {
  it('join lines without a space between Chinese characters', () => {
    expect(cellText([...glyphsOf('法律服务', 0, 0), ...glyphsOf('机构', 10, 12)], 45)).toBe('法律服务机构')
  })

  it('put a figure together that is split by a space or a line', () => {
    expect(cellText(glyphsOf('10 526', 0, 0), 50)).toBe('10526')
    expect(cellText([...glyphsOf('4472', 0, 0), ...glyphsOf('28', 0, 12)], 24)).toBe('447228')
  })

  it('keep two figures apart that stand far from each other', () => {
    expect(cellText([...glyphsOf('12', 0, 0), ...glyphsOf('34', 60, 0)], 90)).toBe('12 34')
  })

  it('read labels downwards that are set so, in one column or from right to left', () => {
    const down = [...'三、本年度'].flatMap((char, index) => glyphsOf(char, 40, index * 11))
    expect(cellText(down, 60)).toBe('三、本年度')
    const second = [...'办理结果'].flatMap((char, index) => glyphsOf(char, 20, index * 11))
    expect(cellText([...down, ...second], 60)).toBe('三、本年度办理结果')
  })

  it('read a label that is turned', () => {
    const turned = [...'无法提供'].flatMap((char, index) =>
      glyphsOf(char, 5, 50 - index * 10).map((glyph): Glyph => ({ ...glyph, turn: 3 })),
    )
    expect(cellText(turned, 20)).toBe('无法提供')
  })
})

describe('characters that only look alike', () => {
  it('become the ones that are meant; full-width signs stay', () => {
    expect(foldLookAlikes('⼀、⺠政，⼾籍ﬁ︵︶：')).toBe('一、民政，户籍fi()：')
  })
})
