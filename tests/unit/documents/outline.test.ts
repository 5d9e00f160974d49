import { describe, expect, it } from 'vitest'
import { narrativeIds, tableTextOf } from '@/report/form/form'
import { narrativeText } from '@/report/narrative/live-figures'
import { isEmptyNarrative } from '@/report/narrative/narrative'
import { recogniseReport } from '@/documents/recognise/recognise'
import { blockText, codesOf, fixtureText, readBytes, recogniseText, variant } from '../../support/reading'

const missing = (messages: readonly { code: string }[]) =>
  codesOf({ messages }).filter((code) => /missing|noTable/.test(code))

const texts = async (text: string) => {
  const { value } = await recogniseText(text)
  return Object.fromEntries(
    narrativeIds.map((id) => [id, narrativeText(value.narratives[id], { report: value })]),
  )
}

describe('the sections', () => {
  it.each<[string, ...(readonly [string, string])[]]>([
    ['as the form words them', ['一、总体情况', '一、总体情况']],
    [
      'with 行政机关 before them',
      ['二、主动公开政府信息情况', '二、行政机关主动公开政府信息情况'],
      ['三、收到和处理', '三、行政机关收到和处理'],
    ],
    [
      'worded as before 2021',
      ['四、政府信息公开行政复议、行政诉讼情况', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
    ],
    [
      'worded otherwise',
      ['一、总体情况', '一、概述'],
      ['五、存在的主要问题及改进情况', '五、政府信息公开工作存在的主要问题及整改措施'],
      ['六、其他需要报告的事项', '六、需要报告的其他事项'],
    ],
    [
      'with a full stop',
      ['一、总体情况', '一、总体情况。'],
      ['二、主动公开政府信息情况', '二、主动公开政府信息情况。'],
    ],
    ['with a dash for 一', ['一、总体情况', '—、总体情况']],
    [
      'without numbers',
      ['一、总体情况', '总体情况'],
      ['二、主动', '主动'],
      ['三、收到', '收到'],
      ['四、政府', '政府'],
      ['五、存在', '存在'],
      ['六、其他', '其他'],
    ],
    [
      'with spaces inside',
      ['四、政府信息公开行政复议、行政诉讼情况', '四、政府信息公开行政复议、 行政诉讼 情况'],
    ],
    [
      'broken over two lines',
      ['四、政府信息公开行政复议、行政诉讼情况', '四、政府信息公开行政复议、行政诉\n讼情况'],
    ],
    [
      'as Markdown headings',
      ['一、总体情况', '## 一、总体情况'],
      ['二、主动公开政府信息情况', '## 二、主动公开政府信息情况'],
    ],
    [
      'after a list of contents',
      [
        '一、总体情况',
        '目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n\n一、总体情况',
      ],
    ],
    [
      'named in the opening too',
      [
        '编制。',
        '编制，包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分。',
      ],
    ],
  ])('are found %s', async (_how, ...replacements) => {
    const { value, messages } = await recogniseText(variant(...replacements))
    expect(missing(messages)).toEqual([])
    const due = narrativeIds.filter((id) => !tableTextOf(id))
    expect(due.filter((id) => isEmptyNarrative(value.narratives[id]))).toEqual([])
    expect(value.figures['requests.received.naturalPerson']).toBe(36)
  })

  it('are found where the whole page is one line', async () => {
    const line = fixtureText.replace(/\s*\n\s*/g, ' ').replace(/\t/g, ' ')
    const { value, messages } = await recogniseText(line)
    expect(missing(messages)).toEqual([])
    expect(value.figures['proactive.licensing.decisions']).toBe(312)
    expect(value.figures['requests.received.naturalPerson']).toBe(36)
    expect(value.figures['disputes.review.upheld']).toBe(2)
  })

  it('may have lost a title: its sub-headings then tell section five', async () => {
    const { value } = await recogniseText(variant(['五、存在的主要问题及改进情况\n', '']))
    expect(narrativeText(value.narratives.problems, { report: value })).toMatch(/^（一）存在的主要问题/)
    expect(value.figures['disputes.litigationAfterReview.pending']).toBe(1)
  })

  it('are reported where they are missing, and what is there is kept', async () => {
    const half = fixtureText.slice(0, fixtureText.indexOf('四、政府信息公开行政复议'))
    const { value, messages } = await recogniseText(half)
    expect(missing(messages)).toEqual([
      'recognise.missingSection.disputes',
      'recognise.missingSection.problems',
      'recognise.missingSection.other',
    ])
    expect(value.figures['requests.carriedOut.business']).toBe(1)
    expect(value.figures['disputes.review.upheld']).toBeNull()
  })

  it('without their tables leave blanks, no zeros, and say so', async () => {
    const lines = fixtureText.split('\n').filter((line) => !line.includes('\t'))
    const { value, messages } = await recogniseText(lines.join('\n'))
    expect(missing(messages)).toEqual([
      'recognise.noTable.proactive',
      'recognise.noTable.requests',
      'recognise.noTable.disputes',
    ])
    const tables = Object.entries(value.figures).filter(([path]) => !path.startsWith('metrics.'))
    expect(tables.filter(([, cell]) => cell !== null)).toEqual([])
  })

  it.each([
    ['another document', '关于召开会议的通知\n\n各科室：\n\n请于9月1日参加会议。'],
    ['a guide', '云溪市数据局政府信息公开指南\n\n一、公开内容\n\n机构职能。\n\n二、申请方式\n\n当面申请。'],
  ])('are not found in %s', async (_what, text) => {
    const recognised = recogniseReport(await readBytes(new TextEncoder().encode(text)))
    expect([recognised.value, codesOf(recognised)]).toEqual([null, ['recognise.notAReport']])
  })
})

describe('the parts of section one', () => {
  const parts = ['proactiveWork', 'requestWork', 'management', 'platforms', 'oversight'] as const
  const titles = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障']
  const others = (words: readonly string[]): [string, string][] =>
    titles.map((title, index) => [`）${title}\n`, `）${words[index]}\n`])

  it.each<[string, [string, string][]]>([
    ['with 方面', others(titles.map((title) => `${title}方面`))],
    ['with 情况', others(titles.map((title) => `${title}情况`))],
    ['run into their text', titles.map((title) => [`）${title}\n\n`, `）${title}情况。`])],
    [
      'numbered 1.',
      titles.map((title, index) => [`（${'一二三四五'[index]}）${title}\n`, `${index + 1}.${title}\n`]),
    ],
  ])('are found %s', async (_how, replacements) => {
    const expected = await texts(fixtureText)
    const found = await texts(variant(...replacements))
    for (const part of parts) expect(found[part]).toBe(expected[part])
    expect(found.overview).toBe(expected.overview)
  })

  it('keep the words of headings that say more than the form’s', async () => {
    const words = [
      '主动公开政府信息情况',
      '依申请公开政府信息情况',
      '完善制度规范，加强政府信息管理',
      '加强平台建设，拓展公开渠道',
      '自觉接受监督，做好教育培训',
    ]
    const expected = await texts(fixtureText)
    const found = await texts(variant(...others(words)))
    for (const [index, part] of parts.entries()) {
      const heading = index < 2 ? '' : `${words[index]}\n`
      expect(found[part]).toBe(`${heading}${expected[part]}`)
    }
  })

  it('keep headings that name no part inside the part before, without a number that the form has not', async () => {
    const found = await texts(variant(['（五）监督保障', '（五）政策宣讲\n\n进企业宣讲。\n\n（六）监督保障']))
    expect(found.platforms).toContain('政策宣讲\n进企业宣讲。')
    expect(found.platforms).not.toContain('（五）')
    expect(found.oversight).not.toContain('进企业宣讲')
  })

  it('are reported where their headings are missing, and the text is kept before them', async () => {
    const { value, messages } = await recogniseText(
      variant(
        ...titles.map((title, index): [string, string] => [`（${'一二三四五'[index]}）${title}\n`, '']),
      ),
    )
    expect(missing(messages)).toEqual(parts.map(() => 'recognise.missingText'))
    expect(narrativeText(value.narratives.overview, { report: value })).toContain(
      '局门户网站全年发布信息1286条',
    )
  })
})

describe('the title of a table', () => {
  it('is found at the end of the paragraph that a converter joined it to', async () => {
    const document = await readBytes(new TextEncoder().encode(variant()))
    const at = document.blocks.findIndex(({ kind }) => kind === 'table')
    expect(blockText(document.blocks[at - 1]!)).toContain('主动公开政府信息情况')
    const joined = document.blocks.flatMap((block, index) =>
      index === at - 1
        ? [{ kind: 'paragraph' as const, runs: [{ text: '工作平稳有序。主动公开政府信息情况' }] }]
        : [block],
    )
    const { messages } = recogniseReport({ blocks: joined })
    expect(codesOf({ messages })).not.toContain('recognise.missingSection.proactive')
  })
})

describe('a document of far more paragraphs than a report has', () => {
  it('is read up to a limit, quickly, and says so', async () => {
    const start = performance.now()
    const { value, messages } = await recogniseText(`${fixtureText}\n${'一、总体情况\n'.repeat(60_000)}`)
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(value.year).toBe(2024)
    expect(messages).toContainEqual(
      expect.objectContaining({ code: 'recognise.tooLong', params: { limit: 10_000 } }),
    )
  })
})
