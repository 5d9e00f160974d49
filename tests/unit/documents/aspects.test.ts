/** Section one is divided into its five parts however its writer tells them apart. */
import { describe, expect, it } from 'vitest'
import type { narrativeIds } from '@/report/form/form'
import { parts as formParts } from '@/report/form/form'
import { narrativeText } from '@/report/narrative/live-figures'
import { numbering } from '@/checks/rules/structure/numbering'
import { runChecks } from '@/checks/engine/engine'
import { codesOf, recogniseText, variant, fixtureText } from '../../support/reading'

const start = fixtureText.indexOf('一、总体情况\n') + '一、总体情况\n'.length
const overview = fixtureText.slice(start, fixtureText.indexOf('二、主动公开政府信息情况'))

async function divided(...lines: readonly string[]) {
  const { value, messages } = await recogniseText(variant([overview, `${lines.join('\n\n')}\n\n`]))
  const textOf = (id: (typeof narrativeIds)[number]): string =>
    narrativeText(value.narratives[id], { report: value })
  return {
    value,
    messages,
    lead: textOf('overview'),
    parts: formParts.map(({ id }) => textOf(id)),
    codes: codesOf({ messages }).filter((code) => /aspect/.test(code)),
  }
}

const told = ['发布信息90条。', '办结申请3件。', '落实三审三校。', '公众号每日更新。', '培训2次。'] as const
const under = (...headings: readonly string[]): string[] =>
  headings.flatMap((heading, at) => [heading, told[at] ?? ''])
const before = (...words: readonly string[]): string[] => words.map((one, at) => `${one}${told[at] ?? ''}`)

describe('the five parts of section one', () => {
  it.each<[string, string[]]>([
    [
      'numbered 一、 with a colon',
      before('一、主动公开：', '二、依申请公开：', '三、信息管理：', '四、平台建设：', '五、监督保障：'),
    ],
    [
      'numbered 1、',
      under('1、主动公开工作', '2、依申请公开工作', '3、信息管理工作', '4、平台建设工作', '5、监督保障工作'),
    ],
    ['numbered ①', before('①主动公开。', '②依申请公开。', '③信息管理。', '④平台建设。', '⑤监督保障。')],
    ['told without headings', [...told]],
  ])('are found %s', async (_how, lines) => {
    const { lead, parts } = await divided('各项工作平稳有序。', ...lines)
    expect([lead, ...parts]).toEqual(['各项工作平稳有序。', ...told])
  })

  it.each<[string, string[], string[]]>([
    [
      '在……方面，',
      [
        '2024年，在主动公开方面，',
        '在依申请公开上，',
        '信息管理方面，',
        '关于平台建设，',
        '在监督保障方面，',
      ],
      [
        '2024年，在主动公开方面，',
        '在依申请公开上，',
        '信息管理方面，',
        '关于平台建设，',
        '在监督保障方面，',
      ],
    ],
    [
      '一是',
      [
        '一是主动公开更快。',
        '二是规范办理申请。',
        '三是严格信息审核。',
        '四是优化网站栏目。',
        '五是加强业务培训。',
      ],
      ['主动公开更快。', '规范办理申请。', '严格信息审核。', '优化网站栏目。', '加强业务培训。'],
    ],
    [
      '第一，',
      ['第一，主动公开。', '第二，依申请公开。', '第三，信息管理。', '第四，平台建设。', '第五，监督保障。'],
      ['主动公开。', '依申请公开。', '信息管理。', '平台建设。', '监督保障。'],
    ],
  ])('are found by %s at the beginning of paragraphs, in one paragraph too', async (_how, words, kept) => {
    const expected = told.map((text, at) => `${kept[at] ?? ''}${text}`)
    expect((await divided(...before(...words))).parts).toEqual(expected)
    expect((await divided(before(...words).join(''))).parts).toEqual(expected)
  })

  it('are found in another order, said so, and lose their numbers alone', async () => {
    const { value, parts, codes } = await divided(
      ...[
        '（一）加强平台建设，拓展形式',
        '公众号每日更新。',
        '（二）夯实基础，做好主动公开',
        '发布信息90条。',
      ],
      ...['（三）规范办理申请', '办结申请3件。', '（四）强化组织领导', '设专人。'],
    )
    expect(parts).toEqual([
      '夯实基础，做好主动公开\n发布信息90条。',
      '规范办理申请\n办结申请3件。',
      '',
      '加强平台建设，拓展形式\n公众号每日更新。',
      '强化组织领导\n设专人。',
    ])
    expect(codes).toEqual(['recognise.aspectsReordered'])
    expect(runChecks({ report: value }, [numbering]).findings).toEqual([])
  })

  it('may share a heading: each paragraph goes to the part that it tells', async () => {
    const { parts, codes } = await divided(
      ...['（一）主动公开和依申请公开', told[0], told[1], '（二）信息管理、平台建设和监督保障情况'],
      ...[told[2], told[3], told[4]],
    )
    expect(parts).toEqual([...told])
    expect(codes).toEqual([])
  })

  it('keep a paragraph of two parts whole, in the first of them, and say so', async () => {
    const both = '信息管理和平台建设。落实审核；公众号每日更新。'
    const { parts, messages } = await divided(
      ...[
        '（一）主动公开。发布信息90条。',
        '（二）依申请公开。办结申请3件。',
        `（三）${both}`,
        '（四）监督保障。培训2次。',
      ],
    )
    expect(parts).toEqual([told[0], told[1], both, '', told[4]])
    expect(messages).toContainEqual(
      expect.objectContaining({ code: 'recognise.aspectsShared', path: 'narratives.management' }),
    )
  })

  it('have a sixth heading where what it is about belongs', async () => {
    const sixth = ['（二）政策解读', '图解3件。']
    const { parts } = await divided(
      ...['（一）主动公开', told[0], ...sixth, '（三）依申请公开', told[1], '（四）信息管理', told[2]],
      ...['（五）平台建设', told[3], '（六）监督保障', told[4], '（七）教育培训', '听课1次。'],
    )
    expect(parts[0]).toBe(`${told[0]}\n政策解读\n图解3件。`)
    expect(parts[4]).toBe(`${told[4]}\n教育培训\n听课1次。`)
  })

  it('are found below a heading that is about several', async () => {
    const { parts } = await divided(
      ...['（一）公开情况', '1.主动公开', told[0], '2.依申请公开', told[1], '（二）信息管理', told[2]],
      ...['（三）平台建设', told[3], '（四）监督保障', told[4]],
    )
    expect(parts).toEqual([`公开情况\n${told[0]}`, ...told.slice(1)])
  })

  it('keep points that name another part', async () => {
    const points = ['一是规范依申请公开档案。', '二是主动公开目录随时调整。']
    const { parts } = await divided(
      ...under('（一）主动公开', '（二）依申请公开', '（三）信息管理'),
      ...points,
    )
    expect(parts[2]).toBe([told[2], ...points].join('\n'))
  })

  it('are left together where nothing tells them apart, and that is said at its place', async () => {
    const lines = ['各项工作平稳有序。', '发布信息90条，办结申请3件，培训2次。', '大家齐心协力。']
    const { lead, parts, messages } = await divided(...lines)
    expect([lead, ...parts]).toEqual([lines.join('\n'), '', '', '', '', ''])
    const notice = messages.find(({ code }) => code === 'recognise.aspectsTogether')
    expect(notice).toMatchObject({ path: 'narratives.overview', place: { text: lines[0] } })
  })

  it('are left as they are where they stand as in the form', async () => {
    const titles = formParts.map(({ numeral, title }) => `${numeral}${title}`)
    const more = ['（一）教育培训', '主动公开：一是依申请公开，二是平台建设。', '（六）其他']
    const { parts, codes } = await divided(...under(...titles), ...more)
    expect(parts).toEqual([...told.slice(0, 4), [told[4], ...more].join('\n')])
    expect(codes).toEqual([])
  })
})
