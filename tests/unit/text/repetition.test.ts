import { describe, expect, it } from 'vitest'
import { indexSentences, repetitionOf, sentencesOf } from '@/text/repetition'

const lastYear = [
  '全年通过门户网站发布政府信息307条，其中政策解读12条。',
  '一是健全信息发布审核制度，严格落实先审查、后公开；二是组织业务培训4次。',
  '没有收取信息处理费。',
].join('\n')

describe('sentences of a text', () => {
  it('end with a full stop, a semicolon or the line, quotation marks included', () => {
    expect(sentencesOf('他说“可以。”第二句；第三句\n 第四句').map(({ text }) => text)).toEqual([
      '他说“可以。”',
      '第二句；',
      '第三句',
      '第四句',
    ])
  })

  it('say where they stand', () => {
    const text = '　第一句。 第二句。'
    for (const { text: words, from, to } of sentencesOf(text)) expect(text.slice(from, to)).toBe(words)
  })
})

describe('repetition', () => {
  const earlier = indexSentences(lastYear)

  it('finds a sentence again whatever its figures have become', () => {
    const { pairs, share } = repetitionOf('全年通过门户网站发布政府信息412条，其中政策解读9条。', earlier)
    expect(pairs.map((pair) => pair.likeness)).toEqual([1])
    expect(share).toBe(1)
  })

  it('finds a sentence in which a few words were changed', () => {
    const { pairs } = repetitionOf('一是健全信息发布审核机制，严格落实先审查、后公开；', earlier)
    expect(pairs[0]?.earlier.text).toContain('健全信息发布审核制度')
    expect(pairs[0]?.likeness).toBeGreaterThan(0.85)
    expect(pairs[0]?.likeness).toBeLessThan(1)
  })

  it('lets a sentence of its own be', () => {
    const { pairs, share } = repetitionOf('新建政务公开专区一处，接待群众查阅二百余人次。', earlier)
    expect(pairs).toEqual([])
    expect(share).toBe(0)
  })

  it('does not count formulas that every report has', () => {
    expect(repetitionOf('没有收取信息处理费。', earlier)).toEqual({ pairs: [], share: 0 })
  })

  it('gives the share of the characters, not of the sentences', () => {
    const own = '这一句是今年新写的，说的是另外一件没有写过的事情。'
    const again = '全年通过门户网站发布政府信息1条，其中政策解读2条。'
    const { share } = repetitionOf(own + again, earlier)
    expect(share).toBeCloseTo(again.length / (own.length + again.length))
  })

  it('has nothing to say of empty texts', () => {
    expect(repetitionOf('', earlier)).toEqual({ pairs: [], share: 0 })
    expect(repetitionOf(lastYear, indexSentences('')).share).toBe(0)
  })
})
