/** Titles in words of their own, found by number, place and a word of what the section is about. */
import { describe, expect, it } from 'vitest'
import { narrativeIds } from '@/report/form/form'
import { narrativeText } from '@/report/narrative/live-figures'
import { codesOf, recogniseText, variant } from '../../support/reading'

const official = {
  overview: '一、总体情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
} as const

async function read(...replacements: readonly (readonly [string, string])[]) {
  const recognised = await recogniseText(variant(...replacements))
  const { value } = recognised
  const texts = narrativeIds.map((id) => [id, narrativeText(value.narratives[id], { report: value })])
  return { texts: Object.fromEntries(texts) as Record<string, string>, codes: codesOf(recognised) }
}

const plain = read()

describe('a title in words of its own', () => {
  it.each<[keyof typeof official, string]>([
    ['overview', '一、政府信息公开总体情况'],
    ['overview', '一、政府信息公开工作总体情况'],
    ['overview', '一、2024年度政府信息公开工作总体情况'],
    ['overview', '一、2024年政府信息公开工作情况'],
    ['overview', '一、本年度工作推进情况'],
    ['overview', '2024年度政务公开工作总体情况'],
    ['overview', '一、2023年政务公开工作综述'],
    ['problems', '五、存在的主要问题及明年工作计划'],
    ['problems', '五、存在的问题及下一步工作打算'],
    ['problems', '存在的问题及下一步工作打算'],
    ['problems', '五、困难与改进方向'],
    ['problems', '五、薄弱环节和今后努力方向'],
    ['problems', '五、2025年工作安排'],
    ['problems', '四、存在的不足和下一步打算'],
    ['problems', '第五部分 短板弱项与对策'],
    ['other', '六、信息处理费收取情况'],
    ['other', '六、收取信息处理费情况及其他需报告的事项'],
    ['other', '其他需要说明的有关事项'],
  ])('of %s: %s', async (id, title) => {
    const { texts, codes } = await read([official[id], title])
    expect(texts).toEqual((await plain).texts)
    expect(codes).toEqual((await plain).codes)
  })

  it('is told where nothing but its number and place makes it one', async () => {
    const { texts, codes } = await read([official.problems, '五、自我剖析'])
    expect(texts).toEqual((await plain).texts)
    expect(codes).toContain('recognise.titleByPlace')
  })

  it.each([
    ['a sentence', '总体情况来看，时效还不够稳定。'],
    ['a heading below a section', '（二）工作情况'],
    ['a heading of a part', '（一）存在的主要问题'],
    ['a sentence about what is planned', '针对存在的问题，下一步我们打算加强培训。'],
  ])('is not %s', async (_what, line) => {
    const { texts } = await read([official.problems, `${official.problems}\n标记甲。\n${line}\n标记乙。`])
    expect(texts['problems']).toMatch(new RegExp(`标记甲。\n${line.replace(/[（）]/g, '.')}\n标记乙。`))
    expect(texts['overview']).toBe((await plain).texts['overview'])
  })

  it('is not a line of section one that has numbers of its own', async () => {
    const { texts } = await read([
      official.overview,
      `${official.overview}\n一、工作开展情况\n标记甲。\n五、存在问题和改进打算\n标记乙。\n六、其他事项说明\n标记丙。`,
    ])
    const own = Object.entries(texts).filter(([, text]) => /标记/.test(text))
    expect(own).toHaveLength(1)
    expect(texts['problems']).toBe((await plain).texts['problems'])
    expect(texts['other']).toBe((await plain).texts['other'])
  })
})
