import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBlanks } from '@/report/narrative/blanks'
import { setFigures } from '@/report/figures/figures'
import { inputPaths } from '@/report/form/form'
import { narrativeText } from '@/report/narrative/live-figures'
import { liveFiguresOf, paragraph } from '@/report/narrative/narrative'
import type { Narrative } from '@/report/narrative/narrative'
import { carryNarrative, carryText, nextYearDraft, shiftYears } from '@/report/years/next-year'
import { blankReport } from '@/report/report'
import type { Report } from '@/report/types'

const carried = (text: string) => carryText(text, 2024)
const stays = (text: string) => expect(carried(text)).toBe(text)

describe('a typed figure', () => {
  it.each([
    ['发布信息307条', '发布信息____条'],
    ['访问量 380906 人次', '访问量 ____ 人次'],
    ['发布3,456条', '发布____条'],
    ['总访问量1.3万余次', '总访问量____次'],
    ['播放量近4.5亿次', '播放量近____次'],
    ['收费3.5万元', '收费____万元'],
    ['收费251000元', '收费____元'],
    ['按时答复率100%', '按时答复率____%'],
    ['编发信息３０７条', '编发信息____条'],
    ['共享数据12TB', '共享数据____TB'],
    ['受理量：1234。', '受理量：____。'],
    ['其中修订（3件）', '其中修订（____件）'],
    ['分别为3、5、7件', '分别为____、____、____件'],
    ['全年发布2024条信息', '全年发布____条信息'],
    ['平均办理时间7个工作日', '平均办理时间____个工作日'],
    ['比法定时限缩短3个工作日', '比法定时限缩短____个工作日'],
    ['得分98.5分', '得分____分'],
    ['在全市考核中排名第3', '在全市考核中排名第____'],
    ['综合评价位列全市第一', '综合评价位列全市第____'],
    ['“今年共发布123条”', '“今年共发布____条”'],
    ['0件', '____件'],
  ] as const)('goes: %s', (text, expected) => {
    expect(carried(text)).toBe(expected)
  })

  it.each([
    ['共收到申请一件。', '共收到申请____件。'],
    ['比计划多增加两条，', '比计划多增加____条，'],
    ['开展培训十二次；', '开展培训____次；'],
    ['编发简报百余篇。', '编发简报____篇。'],
  ])('goes in words, too: %s', (text, expected) => {
    expect(carried(text)).toBe(expected)
  })

  it('split over weights of text is one figure all the same', () => {
    const text: Narrative = [
      paragraph('发布 ', { type: 'text', text: '3', marks: [{ type: 'bold' }] }, '07 条，依据第', {
        type: 'text',
        text: '20',
        marks: [{ type: 'bold' }],
      }),
    ]
    expect(carryNarrative(text, 2024)).toEqual([
      paragraph('发布 ', { type: 'text', text: '____', marks: [{ type: 'bold' }] }, ' 条，依据第', {
        type: 'text',
        text: '20',
        marks: [{ type: 'bold' }],
      }),
    ])
  })
})

describe('digits that are no figure', () => {
  it.each([
    ['document numbers', '国办公开办函〔2021〕30号、云政办发[2024]5号、云数（2024）12号、2024年第5号公告'],
    ['articles', '《政府信息公开条例》第20条第（五）项、第三十六条第1款、第12号令'],
    ['numbering', '1.加强学习。2.完善制度。（1）主动公开；(2)依申请公开；3、监督保障'],
    ['methods of work', '落实三审三校、“三个100%”，代表满意率三个100%，“1+3+N”机制，5+2'],
    ['addresses', '云溪市人民路12号3楼305室，2号楼4单元，邮编：223001'],
    [
      'telephones',
      '电话：0517-83900123，0517—83900123，13912345678，传真 83900124，拨打12345政务服务便民热线',
    ],
    ['web addresses', '网址 http://www.yunxi2024.gov.cn/col/col123.html，邮箱 yx2024@163.com'],
    ['standards and products', 'GB/T 9704-2012、IPv6、5G、A4纸、2.0版以上的H5'],
    ['time limits', '在20个工作日内答复，15日内补正，7×24小时服务，9:00-17:30，3个月'],
    ['routines', '至少2次，不超过3件，每季度更新1次，每年召开一次，最多跑一次，高效办成一件事，1件事'],
    ['sessions', '第十四届人民代表大会第3次会议，十四届人大二次会议，党的二十届三中全会，第3期公报'],
    ['references', '见附件2，见表3'],
    ['spans', '近3年，三年行动，3年行动方案'],
  ])('stay: %s', (_what, text) => {
    stays(text)
  })

  it('are no numbering in the middle of a list of figures', () => {
    expect(carried('分别办理：3、5、7件')).toBe('分别办理：____、____、____件')
  })
})

describe('a year', () => {
  it.each([
    ['2024年，我局', '2025年，我局'],
    ['2024 年度', '2025 年度'],
    ['公开2023年度决算和2024年度预算', '公开2024年度决算和2025年度预算'],
    ['2025年，我局将继续', '2026年，我局将继续'],
    ['二〇二四年', '二〇二五年'],
    ['2024工作总结', '2025工作总结'],
    ['2023-2024年度', '2024-2025年度'],
    ['《云溪市2024年政务公开工作要点》', '《云溪市2025年政务公开工作要点》'],
    ['“2024年政务公开日”', '“2025年政务公开日”'],
    ['2024年版目录', '2025年版目录'],
  ])('moves on: %s', (text, expected) => {
    expect(carried(text)).toBe(expected)
    expect(shiftYears(text, 2024)).toBe(expected)
  })

  it.each([
    '2022年以来',
    '2021—2025年',
    '2021年至2025年',
    '《三年行动方案（2024—2026年）》',
    '《云溪市数据条例（2023年修订）》',
    '《主动公开基本目录（2024年版）》',
    '《云溪市2024年政务公开工作要点》（云政办发〔2024〕5号）',
    '〔2024〕5号',
  ])('stays where it names something: %s', (text) => {
    stays(text)
    expect(shiftYears(text, 2024)).toBe(text)
  })
})

describe('a date', () => {
  it.each([
    ['9月25日召开会议', '____月____日召开会议'],
    ['2024年9月25日', '2025年____月____日'],
    ['2024.9.25', '2025.____.____'],
    ['9月底前', '____月底前'],
    ['10-11月自查', '____-____月自查'],
    ['25日前', '____日前'],
  ])('goes: %s', (text, expected) => {
    expect(carried(text)).toBe(expected)
  })

  it.each([
    ['自2024年1月1日起至2024年12月31日止', '自2025年1月1日起至2025年12月31日止'],
    ['截至12月31日', '截至12月31日'],
    ['截至2024年12月底', '截至2025年12月底'],
    ['2024-12-31', '2025-12-31'],
    ['1-12月、1月至12月', '1-12月、1月至12月'],
  ])('that ends the period stays: %s', (text, expected) => {
    expect(carried(text)).toBe(expected)
  })

  it('of long ago stays whole', () => {
    stays('2019年5月15日起施行，2022年3月修订')
  })
})

describe('a comparison with last year', () => {
  it.each([
    ['收到申请5件，较去年上升1件。', '收到申请____件，较去年____。'],
    ['与去年持平。', '与去年____。'],
    ['同比增长13.0%；', '同比____；'],
    ['比上年增加23条，', '比上年____，'],
    ['与上年相比，申请量有所下降，', '与上年相比，申请量____，'],
    ['同比分别增长180%和150%。', '同比____。'],
    ['较去年同期收件量减少2件。', '较去年同期收件量____。'],
    ['比2023年（31起）下降29%；', '比2024年（____起）____；'],
    ['访问量较上年翻一番。', '访问量较上年____。'],
    ['同比增23%。', '同比____。'],
  ])('loses its direction with its figure: %s', (text, expected) => {
    expect(carried(text)).toBe(expected)
  })

  it('keeps a verb that says what was done', () => {
    expect(carried('与去年相比，进一步提高公开质量')).toBe('与去年相比，进一步提高公开质量')
    expect(carried('增加专栏5个，新增3个')).toBe('增加专栏____个，新增____个')
    expect(carried('同比新增3个')).toBe('同比新增____个')
  })
})

const live = {
  path: 'metrics.website.posts',
  form: 'change',
  lead: '比上年',
  stated: '比上年增加23条',
} as const

const lastYear: Report = {
  ...setFigures(
    blankReport('云溪市数据局', 2024),
    inputPaths.map((path, index) => [path, index + 1] as const),
  ),
  stated: { 'disputes.review.total': 0 },
  header: {
    title: '云溪市数据局2024年政府信息公开工作年度报告',
    period: { from: '2024-01-01', to: '2024-12-31' },
    contact: {
      address: '云溪市人民路12号',
      postcode: '223001',
      phone: '0517-83900123',
      fax: '',
      email: 'sjj@yunxi.example',
    },
    web: { indexNumber: '014/2025-00031', publisher: '云溪市数据局', issuedOn: '2025-01-20' },
    intro: [paragraph('统计期限自2024年1月1日起至12月31日止，电话0517-83900123。')],
    signature: { unit: '云溪市数据局', date: '2025-01-20' },
  },
  narratives: {
    ...blankReport('云溪市数据局', 2024).narratives,
    platforms: [
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '1.网站' }] },
      paragraph('2024年发布信息', { type: 'liveFigure', attrs: { ...live, form: 'value' } }, '条，', {
        type: 'liveFigure',
        attrs: live,
      }),
      { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('专栏5个')] }] },
    ],
    other: [paragraph('未收取信息处理费。')],
  },
  accounts: { website: '云溪市数据局网站', wechat: '云溪数据', weibo: '' },
  channels: [{ id: 'one', kind: 'douyin', name: '云溪数据', posts: 12, followers: 3, reads: '/' }],
}

describe('next year’s draft', () => {
  const { value, messages } = nextYearDraft(lastYear)

  it('is signed by the same unit, on a day that is still to come', () => {
    expect(value.header.signature).toEqual({ unit: '云溪市数据局', date: '' })
    expect(nextYearDraft(blankReport('云溪市数据局', 2024)).value.header.signature.unit).toBe('')
  })

  it('is a report of the year after, of the same unit', () => {
    expect([value.year, value.unit, value.header.period]).toEqual([
      2025,
      '云溪市数据局',
      { from: '2025-01-01', to: '2025-12-31' },
    ])
    expect(value.header.title).toBe('云溪市数据局2025年政府信息公开工作年度报告')
  })

  it('has every figure blank: not 0, not a stated total', () => {
    expect(inputPaths.filter((path) => value.figures[path] !== null)).toEqual([])
    expect(value.stated).toEqual({})
  })

  it('keeps contact, names and channels, and drops what was given out with last year’s report', () => {
    expect(value.header.contact).toEqual(lastYear.header.contact)
    expect(value.header.web).toEqual({ indexNumber: '', publisher: '云溪市数据局', issuedOn: '' })
    expect(value.accounts).toEqual(lastYear.accounts)
    expect(value.channels).toEqual([
      { id: 'one', kind: 'douyin', name: '云溪数据', posts: null, followers: null, reads: null },
    ])
    expect(value.header.intro).toEqual([
      paragraph('统计期限自2025年1月1日起至12月31日止，电话0517-83900123。'),
    ])
  })

  it('keeps sentences, structure and references, and what the references stated is gone', () => {
    expect(value.narratives.platforms).toEqual([
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '1.网站' }] },
      paragraph(
        '2025年发布信息',
        { type: 'liveFigure', attrs: { path: live.path, form: 'value', lead: '比上年' } },
        '条，',
        { type: 'liveFigure', attrs: { path: live.path, form: 'change', lead: '比上年' } },
      ),
      { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('专栏____个')] }] },
    ])
    expect(value.narratives.other).toEqual(lastYear.narratives.other)
  })

  it('writes its sentences with nothing of last year in them', () => {
    const text = narrativeText(value.narratives.platforms, { report: value, previous: lastYear })
    expect(text).toBe('1.网站\n2025年发布信息____条，____\n专栏____个')
    expect(countBlanks(value.narratives.platforms, { report: value, previous: lastYear })).toBe(3)
  })

  it('says which texts lost how many typed figures', () => {
    expect(messages).toEqual([
      { code: 'draft.blanked', severity: 'notice', path: 'narratives.platforms', params: { count: 1 } },
    ])
  })

  it('is written the moment the new figures are there', () => {
    const filled = setFigures(value, [[live.path, (lastYear.figures[live.path] as number) + 23]])
    const text = narrativeText(filled.narratives.platforms, { report: filled, previous: lastYear })
    expect(text).toContain('比上年上升23条')
    expect(liveFiguresOf(filled.narratives.platforms)).toHaveLength(2)
  })
})

describe('whatever was typed', () => {
  const word = fc.constantFrom(
    '发布',
    '信息',
    '，',
    '。',
    '较去年',
    '同比',
    '增长',
    '（',
    '）',
    '第',
    '《',
    '》',
    '条',
    '件',
  )
  const digits = fc.integer({ min: 0, max: 99_999 }).map(String)
  const sentence = fc.array(fc.oneof(word, digits), { maxLength: 12 }).map((parts) => parts.join(''))

  it('never survives with a counting unit behind it, outside names, articles and phone numbers', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        fc.pre(!/[第《（]|0\d{8,}/.test(text))
        expect(carried(text)).not.toMatch(/\d\s*[条件]/)
      }),
    )
  })

  it('is blanked once: a second time changes nothing but the years', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const once = carried(text)
        expect(carryText(once, 1900)).toBe(once)
      }),
    )
  })
})
