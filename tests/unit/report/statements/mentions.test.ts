import { describe, expect, it } from 'vitest'
import { setFigures } from '@/report/figures/figures'
import { narrativeText } from '@/report/narrative/live-figures'
import { candidatesFor, findLinkable, findMentions, linkContent } from '@/report/statements/mentions'
import { paragraph, textInline } from '@/report/narrative/narrative'
import type { Narrative } from '@/report/narrative/narrative'
import type { InputId } from '@/report/form/paths'
import type { Cell } from '@/report/figures/cell'
import { countTyped, recallText } from '@/report/years/recall'
import { blankReport } from '@/report/report'

const reportOf = (year: number, figures: Partial<Record<InputId, Cell>>) =>
  setFigures(blankReport('云溪市数据局', year), Object.entries(figures) as [InputId, Cell][])

const report = reportOf(2025, {
  'metrics.website.posts': 307,
  'metrics.website.visits': 380906,
  'metrics.wechat.posts': 385,
  'metrics.wechat.followers': 13000,
  'metrics.trainings': 3,
  'metrics.proposals.npc': 29,
  'metrics.proposals.cppcc': 29,
  'metrics.policy.issued': 0,
  'requests.received.naturalPerson': 4,
  'requests.received.business': 1,
  'metrics.requests.online': 4,
  'proactive.normativeDocuments.issued': 12,
})

const mentions = (text: string, home: Parameters<typeof candidatesFor>[0]) =>
  findMentions(text, report, candidatesFor(home)).map(({ text: digits, figure }) => [digits, figure.path])

describe('typed digits', () => {
  it('are known by number, unit and words', () => {
    expect(mentions('全年网站发布信息307条，总访问量380,906人次；微信编发385条。', 'platforms')).toEqual([
      ['307', 'metrics.website.posts'],
      ['380,906', 'metrics.website.visits'],
      ['385', 'metrics.wechat.posts'],
    ])
  })

  it('are known in the way in which they are written', () => {
    const [found] = findMentions('订阅1.3万人', report, candidatesFor('platforms'))
    expect(found).toEqual({
      from: 2,
      to: 6,
      text: '1.3万',
      figure: { path: 'metrics.wechat.followers', form: 'value', display: 'wan' },
    })
    expect(findMentions('培训三次。', report, candidatesFor('oversight'))[0]?.figure).toEqual({
      path: 'metrics.trainings',
      form: 'value',
      display: 'chinese',
    })
  })

  it('that are small are linked by their words only', () => {
    expect(mentions('举办培训3次', 'oversight')).toEqual([['3', 'metrics.trainings']])
    expect(mentions('召开会议3次', 'oversight')).toEqual([])
  })

  it('with another unit are another figure', () => {
    expect(mentions('支出307万元', 'platforms')).toEqual([])
    expect(mentions('办理307，', 'platforms')).toEqual([['307', 'metrics.website.posts']])
  })

  it('that two figures equal go to the one whose words they have, or to none', () => {
    expect(mentions('办理人大建议29件、政协提案29件', 'other')).toEqual([
      ['29', 'metrics.proposals.npc'],
      ['29', 'metrics.proposals.cppcc'],
    ])
    expect(mentions('共办理29件', 'other')).toEqual([])
    expect(mentions('自然人提出4件', 'requestWork')).toEqual([['4', 'requests.received.naturalPerson']])
    expect(mentions('网络申请4件', 'requestWork')).toEqual([['4', 'metrics.requests.online']])
  })

  it('may state a total that follows from the table', () => {
    expect(mentions('本年新收申请5件', 'requestWork')).toEqual([['5', 'requests.received.total']])
    expect(mentions('制发行政规范性文件12件', 'proactiveWork')).toEqual([
      ['12', 'proactive.normativeDocuments.issued'],
    ])
  })

  it('that are vague, a change, a year, a number of a document or a name are none of these', () => {
    const text = '发布307余条，较去年上升307条，〔2024〕307号，第307期，“307”工程，307号'
    expect(mentions(text, 'platforms')).toEqual([])
  })

  it('in a text know the paragraph they stand in', () => {
    const text: Narrative = [
      { type: 'heading', attrs: { level: 3 }, content: [textInline('1.网站')] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('发布307条')] }] },
      paragraph({ type: 'liveFigure', attrs: { path: 'metrics.website.visits', form: 'value' } }, '次'),
    ]
    expect(findLinkable(text, report, 'platforms')).toEqual([
      {
        leaf: 1,
        from: 2,
        to: 5,
        text: '307',
        figure: { path: 'metrics.website.posts', form: 'value' },
      },
    ])
  })
})

const previous = report
const words = (text: string) => [textInline(text)]
const linked = (text: string) => linkContent(words(text), previous, 'platforms')

describe('a paragraph of last year', () => {
  it('has its figures alive, and the changes that follow them', () => {
    expect(linked('网站发布信息307条，比上年增加23条，访问量380906人次，同比增长13.0%。')).toEqual([
      textInline('网站发布信息'),
      { type: 'liveFigure', attrs: { path: 'metrics.website.posts', form: 'value' } },
      textInline('条，'),
      {
        type: 'liveFigure',
        attrs: {
          path: 'metrics.website.posts',
          form: 'change',
          lead: '比上年',
          verbs: 'increase',
          unit: '条',
        },
      },
      textInline('，访问量'),
      { type: 'liveFigure', attrs: { path: 'metrics.website.visits', form: 'value' } },
      textInline('人次，'),
      {
        type: 'liveFigure',
        attrs: { path: 'metrics.website.visits', form: 'percent', lead: '同比', verbs: 'grow' },
      },
      textInline('。'),
    ])
  })

  it('keeps what it cannot link as it was written', () => {
    const text = '专栏5个，同比增长20%。访问较上年增加9次。'
    expect(linked(text)).toEqual(words(text))
  })

  it('does not take a change for one of a figure in another sentence or past another number', () => {
    expect(linked('网站发布信息307条。订阅数同比增长20%')).toHaveLength(3)
    expect(linked('网站发布信息307条，短视频6个，同比增长20%')).toHaveLength(3)
  })
})

describe('words recalled from last year’s text', () => {
  const change = { path: 'metrics.website.posts', form: 'change', stated: '较去年上升23条' } as const
  const source = {
    ...previous,
    narratives: {
      ...previous.narratives,
      platforms: [
        paragraph(
          '全年发布信息',
          { type: 'liveFigure', attrs: { path: 'metrics.website.posts', form: 'value' } },
          '条，',
          { type: 'liveFigure', attrs: change, marks: [{ type: 'bold' }] },
          '，微信编发385条。',
        ),
      ],
    },
  }
  const whole = narrativeText(source.narratives.platforms, { report: source })

  it('have their references back, without what these stated, and digits linked beside them', () => {
    expect(whole).toBe('全年发布信息307条，较去年上升23条，微信编发385条。')
    expect(recallText(whole, 'platforms', source)).toEqual([
      paragraph(
        '全年发布信息',
        { type: 'liveFigure', attrs: { path: 'metrics.website.posts', form: 'value' } },
        '条，',
        {
          type: 'liveFigure',
          attrs: { path: 'metrics.website.posts', form: 'change' },
          marks: [{ type: 'bold' }],
        },
        '，微信编发',
        { type: 'liveFigure', attrs: { path: 'metrics.wechat.posts', form: 'value' } },
        '条。',
      ),
    ])
  })

  it('keep a figure that the selection cut as the text that was selected', () => {
    expect(recallText('上升23条，微信', 'platforms', source)).toEqual([
      paragraph(textInline('上升23条', true), textInline('，微信')),
    ])
  })

  it('are found in another part than the open one, too', () => {
    expect(recallText('微信编发385条', 'oversight', source)).toEqual([
      paragraph(
        '微信编发',
        { type: 'liveFigure', attrs: { path: 'metrics.wechat.posts', form: 'value' } },
        '条',
      ),
    ])
  })

  it('may still hold typed digits, which are counted', () => {
    const recalled = recallText('全年发布信息307条，9月25日开设专栏5个，〔2024〕5号', 'platforms', source)
    expect(countTyped(recalled)).toBe(2)
  })

  it('become one paragraph a line, empty lines aside', () => {
    expect(recallText('第一段\r\n\n　第二段', 'platforms', source)).toEqual([
      paragraph('第一段'),
      paragraph('第二段'),
    ])
  })

  it('without last year’s report are taken as they are', () => {
    expect(recallText('发布307条', 'platforms', undefined)).toEqual([paragraph('发布307条')])
  })
})
