import { describe, expect, it } from 'vitest'
import { applyFix } from '@/checks/edits'
import { entriesFromRows, rowsFromText } from '@/checks/dictionary'
import { misusedWords } from '@/checks/rules/wording/misused-words'
import { inlineCharacters, leafBlocks } from '@/report/narrative/narrative'
import type { CheckId } from '@/checks/types'
import { casesOf, changed, findingsOf, report2023, report2024 } from '../../support/checks'

const other = (...sentences: string[]) => ({ texts: { other: sentences } })

/** What a sentence becomes when every first fix is taken, one after the other. */
function mended(id: CheckId, sentence: string): string {
  let report = changed(report2024, other(sentence))
  for (let round = 0; round < 5; round += 1) {
    const [found] = findingsOf(id, { report })
    if (!found?.fixes[0]) break
    report = applyFix(report, found.fixes[0])
  }
  return inlineCharacters(leafBlocks(report.narratives.other)[0]?.content)
}

describe('W-01, years', () => {
  it.each([
    '2024年，本局推进公开。',
    '较2023年增加3件。',
    '公开2024年预算和2023年部门决算。',
    '落实《2023年政务公开工作要点》。',
    '自2023年以来持续推进。',
    '云数〔2023〕5号文件。',
    '2025年，本局将继续推进。',
    '针对2023年查找的问题逐项整改。',
    '公布2023年度市级预算执行和其他财政收支情况、2023年度部门审计结果。',
    '办理完成78件，余8件转2025年度办理。',
    '发布信息2024条，阅读2024次，落实《2024全年工作要点》，2023—2024全年。',
  ])('pass: %s', (sentence) => {
    expect(casesOf('W-01', other(sentence))).toEqual([])
  })

  it.each([
    ['2023年，本局推进公开。', 'last'],
    ['截至2023年底，收到申请5件。', 'last'],
    ['2025年，本局推进了公开。', 'next'],
    ['20244年，本局推进公开。', 'impossible'],
    ['202年，我局推进公开。', 'impossible'],
    ['我局2024未收到申请。', 'unmarked'],
    ['统计期限为20241月1日至12月31日。', 'unmarked'],
  ])('fail: %s', (sentence, name) => {
    expect(casesOf('W-01', other(sentence))).toEqual([name])
  })

  it('are set to the report year', () => {
    expect(mended('W-01', '2023年，本局推进公开。')).toBe('2024年，本局推进公开。')
    expect(mended('W-01', '2024以来，本局推进公开。')).toBe('2024年以来，本局推进公开。')
  })
})

describe('W-02, names', () => {
  it.each([
    '云溪市数据局持续推进。',
    '我局高度重视。',
    '本局统筹。',
    '根据市数据局要求，',
    '市政府办公室印发通知。',
    '自我局成立以来',
    '给我办好每一件事',
    '2024年度市数据局未收到申请。',
    '在网站信息公开栏目下设有市数据局分栏目。',
    '下设有市数据局窗口。',
    '在青川市数据局指导下，学习借鉴青川市数据局经验。',
  ])('pass: %s', (sentence) => {
    expect(casesOf('W-02', other(sentence))).toEqual([])
  })

  it('fail where another place’s office or another kind of office speaks', () => {
    expect(casesOf('W-02', other('青川市数据局高度重视公开工作。'))).toEqual(['other'])
    expect(casesOf('W-02', other('2024年，青川市数据局高度重视公开工作。'))).toEqual(['other'])
    expect(casesOf('W-02', other('2024年青川市云岭区数据局收到申请5件。'))).toEqual(['other'])
    expect(casesOf('W-02', other('我委高度重视公开工作。'))).toEqual(['self'])
    expect(mended('W-02', '我委高度重视公开工作。')).toBe('我局高度重视公开工作。')
  })

  it('fail where a sibling’s whole name is the subject, and pass where it is only mentioned', () => {
    const siblings = [changed(report2024, { report: { unit: '云溪市水务局' } })]
    expect(casesOf('W-02', other('2024年云溪市水务局认真落实条例。'), { siblings })).toEqual(['other'])
    expect(casesOf('W-02', other('与云溪市水务局联合开展宣传。'), { siblings })).toEqual([])
  })

  it('fail where title or opening name another unit', () => {
    const titled = (title: string) => ({ report: { header: { ...report2024.header, title } } })
    expect(casesOf('W-02', titled('青川市水务局2024年政府信息公开工作年度报告'))).toEqual(['title'])
    expect(casesOf('W-02', titled('云溪市数据局2024年政府信息公开工作年度报告'))).toEqual([])
  })
})

describe('W-03, doubled and unpaired', () => {
  it.each([
    '清清楚楚、一件一件办好。',
    '人人参与，天天更新。',
    '（见附件）《条例》“公开”。',
    '1）收费；2）减免。',
    '研究讨论，讨论研究。',
    '我局局长、市委委员、局局属单位。',
    '以及及时公开、增进了了解、一是是否公开，开设在在线访谈旁，宣传不够等等。',
    '作为为民服务的窗口，与与会代表座谈，做好和和谐社区有关的公开，对对外公布的数据严把把关环节。',
  ])('pass: %s', (sentence) => {
    expect(casesOf('W-03', other(sentence))).toEqual([])
  })

  it.each([
    ['组织开展开展培训。', 'word', '组织开展培训。'],
    ['公开的的范围。', 'word', '公开的范围。'],
    ['对申请人作出了了答复。', 'word', '对申请人作出了答复。'],
    ['我局局严格把关。', 'word', '我局严格把关。'],
    ['公开及时，，准确。', 'mark', '公开及时，准确。'],
    ['公开及时，。', 'mark', '公开及时。'],
  ])('fail: %s', (sentence, name, right) => {
    expect(casesOf('W-03', other(sentence))).toEqual([name])
    expect(mended('W-03', sentence)).toBe(right)
  })

  it.each(['（见附件', '《条例', '公开”', '“公开'])('fail without the other half: %s', (sentence) => {
    expect(casesOf('W-03', other(sentence))).toEqual(['unpaired'])
  })

  it('find a sentence that stands twice, a short one let be', () => {
    const sentence = '上线政策问答知识库，把历年解读整理成可检索的问答。'
    expect(casesOf('W-03', other(sentence, sentence))).toEqual(['sentence'])
    expect(casesOf('W-03', other('没有收取费用。', '没有收取费用。'))).toEqual([])
  })
})

describe('W-04, punctuation', () => {
  it.each([
    '全年1,234件，占12.5%。',
    '时间10:30，网址https://yunxi.example/a,b。',
    '2021—2025年规划。',
    '电话0600-5550123。',
    '2024-01-05印发',
  ])('pass: %s', (sentence) => {
    expect(casesOf('W-04', other(sentence))).toEqual([])
  })

  it.each([
    ['主动公开,及时准确。', '主动公开，及时准确。'],
    ['主动公开(含附件)。', '主动公开（含附件）。'],
    ['推行"一件事"。', '推行“一件事”。'],
    ['主动公开--依申请公开。', '主动公开——依申请公开。'],
    ['2021-2025年规划。', '2021—2025年规划。'],
    ['等等...', '等等……'],
    ['主动公开.', '主动公开。'],
  ])('mend: %s', (sentence, right) => {
    expect(casesOf('W-04', other(sentence)).length).toBeGreaterThan(0)
    expect(mended('W-04', sentence)).toBe(right)
  })
})

/** The sample's changes wait for last year's report: they are gaps of other texts. */
const leftovers = (changes: Parameters<typeof findingsOf>[1]): string[] =>
  findingsOf('W-05', changes)
    .filter((found) => found.path === 'narratives.other')
    .map((found) => found.code.replace('checks.W-05.', ''))

describe('W-05, leftovers', () => {
  it.each(['“十四五”规划XXI', '二〇二四年', 'PDF/A-1', '第3*4格'])('pass: %s', (sentence) => {
    expect(leftovers(other(sentence))).toEqual([])
  })

  it.each([
    ['共收到____件', 'gap'],
    ['局长王明【待核】主持会议', 'carried'],
    ['XX局', 'placeholder'],
    ['此处待补充', 'placeholder'],
    ['**存在问题', 'markup'],
    ['公开&nbsp;工作', 'markup'],
    ['公开<br/>工作', 'markup'],
    ['公开（）工作', 'empty'],
    ['公开�工作', 'unreadable'],
  ])('fail: %s', (sentence, name) => {
    expect(leftovers(other(sentence))).toEqual([name])
  })

  it('quote what a draft kept of last year, and offer to take its mark away', () => {
    const sentence = '公开《2024年工作要点》【待核】，名列前茅【待核】。'
    const found = findingsOf('W-05', other(sentence)).filter(({ path }) => path === 'narratives.other')
    expect(found.map(({ params }) => params['quote'])).toEqual(['公开《2024年工作要点》', '名列前茅'])
    expect(found.map(({ spot }) => spot?.text)).toEqual(['【待核】', '【待核】'])
    const report = applyFix(changed(report2024, other(sentence)), found[0]?.fixes[0] ?? { edits: [] })
    expect(inlineCharacters(leafBlocks(report.narratives.other)[0]?.content)).toBe(
      '公开《2024年工作要点》，名列前茅【待核】。',
    )
  })

  it('are live figures that cannot be written yet', () => {
    expect(findingsOf('W-05', {}).map((found) => found.path)).toContain('narratives.proactiveWork')
    expect(findingsOf('W-05', {}, { previous: report2023 })).toEqual([])
  })

  it('lets a single underscore and a single asterisk in a name be', () => {
    expect(leftovers(other('文件名a_b'))).toEqual([])
  })
})

describe('W-06, words', () => {
  it.each([
    '截至2024年底',
    '报名截止。',
    '登陆作战',
    '作为重点',
    '合作到期',
    '答复意见',
    '以往经验',
    '月份内完成',
    '快速反应机制',
  ])('pass: %s', (sentence) => {
    expect(casesOf('W-06', other(sentence))).toEqual([])
  })

  it.each([
    ['截止2024年底', '截至2024年底'],
    ['截止目前', '截至目前'],
    ['做为重点', '作为重点'],
    ['登陆政府网站', '登录政府网站'],
    ['既使如此', '即使如此'],
    ['工作部暑', '工作部署'],
    ['法人代表人', '法定代表人'],
    ['法人代表', '法定代表人'],
    ['帐号', '账号'],
  ])('mend: %s', (sentence, right) => {
    expect(mended('W-06', sentence)).toBe(right)
  })

  it('follow the unit’s own list, with and without a suggestion', () => {
    const dictionary = [
      { word: '老百姓', suggestion: '群众', reason: '本局用语' },
      { word: '大数据杀熟', suggestion: '', reason: '慎用' },
    ]
    const found = findingsOf('W-06', other('老百姓反映大数据杀熟。'), { settings: { dictionary } })
    expect(found.map((one) => [one.code, one.fixes.length])).toEqual([
      ['checks.W-06.own', 1],
      ['checks.W-06.look', 0],
    ])
  })

  it('of the built-in list are told apart from what they should be', () => {
    expect(misusedWords.length).toBeGreaterThan(50)
    expect(misusedWords.filter((one) => one.word === one.suggestion || one.reason === '')).toEqual([])
    const words = misusedWords.map((one) => one.word)
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })
})

describe('a list of words', () => {
  it('is read from rows, headings and empty rows left out', () => {
    const rows = [
      ['词语', '建议', '理由'],
      ['做为', '作为', '别字'],
      [''],
      ['帐号', '账号'],
      ['做为', '当作'],
    ]
    expect(entriesFromRows(rows)).toEqual({
      entries: [
        { word: '做为', suggestion: '作为', reason: '别字' },
        { word: '帐号', suggestion: '账号', reason: '' },
      ],
      rejected: [{ row: 5, words: '做为，当作', why: 'twice' }],
    })
  })

  it('is read from lines with commas, tabs, quotes or arrows', () => {
    expect(rowsFromText('\ufeff做为,作为,"别字, 常见"\r\n帐号\t账号\n既使→即使\n# 说明\n')).toEqual([
      ['做为', '作为', '别字, 常见'],
      ['帐号', '账号'],
      ['既使', '即使'],
    ])
  })

  it('takes numbers of a table for words, and drops what is no word', () => {
    expect(
      entriesFromRows([
        [2024, '二〇二四'],
        ['字'.repeat(41), ''],
      ]),
    ).toEqual({
      entries: [{ word: '2024', suggestion: '二〇二四', reason: '' }],
      rejected: [{ row: 2, words: '字'.repeat(41), why: 'tooLong' }],
    })
  })
})
