import { describe, expect, it } from 'vitest'
import type { MetricId } from '@/report/form/paths'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { codesOf, recogniseText } from '../../support/reading'

const parts = {
  主动公开: '（一）主动公开',
  依申请公开: '（二）依申请公开',
  管理: '（三）政府信息管理',
  平台: '（四）政府信息公开平台建设',
  监督: '（五）监督保障',
} as const
type Home = keyof typeof parts | '其他'

/** A report that says one thing. */
async function say(home: Home, sentence: string) {
  const texts = Object.entries(parts).flatMap(([name, title]) => [
    title,
    name === home ? sentence : '按要求开展工作。',
  ])
  const { value, messages } = await recogniseText(
    [
      '云溪市数据局2024年政府信息公开工作年度报告',
      '一、总体情况',
      ...texts,
      '二、主动公开政府信息情况',
      '六、其他需要报告的事项',
      home === '其他' ? sentence : '没有收取信息处理费。',
    ].join('\n\n'),
  )
  return { value, metrics: toPlainFigures(value).metrics, codes: codesOf({ messages }) }
}

type Metrics = Partial<Record<MetricId, number>>

describe('a sentence that says whose figure it is', () => {
  it.each<[Home, string, Metrics]>([
    [
      '平台',
      '局门户网站全年发布信息1286条，访问量380906人次。',
      { 'website.posts': 1286, 'website.visits': 380906 },
    ],
    ['平台', '全年通过市政府网站主动公开各类政府信息5500余条。', { 'website.posts': 5500 }],
    ['平台', '在政府网站平台公开政府信息 1136 条。', { 'website.posts': 1136 }],
    [
      '平台',
      '政府网站信息发布总数1,286条，网站总访问量269万次，独立用户访问总量88万个。',
      { 'website.posts': 1286, 'website.visits': 2690000, 'website.visitors': 880000 },
    ],
    [
      '平台',
      '局官网更新信息二百条，浏览量突破4.5亿次。',
      { 'website.posts': 200, 'website.visits': 450000000 },
    ],
    [
      '平台',
      '“云溪数据”网站累计发布信息2139条，其中政务动态类1744条，“云溪数据”微信公众号共编发文章1640篇。',
      { 'website.posts': 2139, 'wechat.posts': 1640 },
    ],
    [
      '平台',
      '“云溪数据”微信公众号推送信息412篇，粉丝数1.3万余人。',
      { 'wechat.posts': 412, 'wechat.followers': 13000 },
    ],
    ['平台', '微信公众号目前关注人数达1016823人。', { 'wechat.followers': 1016823 }],
    ['平台', '“云溪数据”微信公众号用户已突破550万。', { 'wechat.followers': 5500000 }],
    [
      '平台',
      '政务微博发布信息203条，粉丝8716名；政务微信发布图文412条，订阅用户15320个。',
      { 'weibo.posts': 203, 'weibo.followers': 8716, 'wechat.posts': 412, 'wechat.followers': 15320 },
    ],
    [
      '平台',
      '局网站维护专栏专题12个，新开设专栏专题3个，收到留言86条，办结留言86条，留言平均办理时间2.5天，在线访谈4期。',
      {
        'website.columnsMaintained': 12,
        'website.columnsOpened': 3,
        'website.messagesReceived': 86,
        'website.messagesClosed': 86,
        'website.messageDays': 2.5,
        'website.interviews': 4,
      },
    ],
    [
      '平台',
      '全年公开工作信息1268条（其中：网站390条、微信公众号878条）。',
      { 'website.posts': 390, 'wechat.posts': 878 },
    ],
    [
      '平台',
      '主动公开信息515条，其中在局门户网站公开信息229条，官方微博发稿46条。',
      { 'website.posts': 229, 'weibo.posts': 46 },
    ],
    [
      '平台',
      '“云溪数据”微信公众号、“云溪政务微博”分别发布信息584条、267条。',
      { 'wechat.posts': 584, 'weibo.posts': 267 },
    ],
    [
      '平台',
      '门户网站发布各类信息907条，“云溪政府网”微信公众号推送各类信息750条。',
      { 'website.posts': 907, 'wechat.posts': 750 },
    ],
    [
      '依申请公开',
      '全年收到政府信息公开申请56件，其中网络申请41件、信函申请9件、当面申请6件。',
      { 'requests.online': 41, 'requests.post': 9, 'requests.inPerson': 6 },
    ],
    [
      '依申请公开',
      '共收到依申请公开5件，4件受理方式为网络申请，1件受理方式为邮件申请。',
      { 'requests.online': 4, 'requests.post': 1 },
    ],
    [
      '依申请公开',
      '受理申请20宗。通过网上提交12宗，现场提交3宗，传真2宗，电子邮件3宗。',
      { 'requests.online': 12, 'requests.inPerson': 3, 'requests.fax': 2, 'requests.email': 3 },
    ],
    [
      '主动公开',
      '全年制发政策文件12件，发布政策解读15篇。',
      { 'policy.issued': 12, 'policy.interpretations': 15 },
    ],
    ['主动公开', '印发政策文件《云溪市公共数据开放办法》1件。', { 'policy.issued': 1 }],
    ['管理', '修订主动公开事项目录，明确64项主动公开内容。', { 'catalogue.items': 64 }],
    ['管理', '编制主动公开基本目录，目录事项共72项。', { 'catalogue.items': 72 }],
    ['监督', '全年举办政务公开培训五次，参训180人次。', { trainings: 5 }],
    ['监督', '组织3场政务公开专题培训。', { trainings: 3 }],
    ['监督', '全年开展推进会暨专题培训会议专题培训 4 次。', { trainings: 4 }],
    [
      '其他',
      '共收到建议、提案79件，其中人大建议29件、政协提案50件。',
      { 'proposals.npc': 29, 'proposals.cppcc': 50 },
    ],
    ['其他', '承办市人大代表建议11件，市政协委员提案17件。', { 'proposals.npc': 11, 'proposals.cppcc': 17 }],
    ['其他', '办理10件人大建议和28件政协提案。', { 'proposals.npc': 10, 'proposals.cppcc': 28 }],
    ['其他', '办理11件人大代表建议、17件政协提案。', { 'proposals.npc': 11, 'proposals.cppcc': 17 }],
    [
      '其他',
      '对照2024年政务公开工作要点，涉及的9项工作任务细化成25项工作举措。',
      { 'workPlan.tasks': 9, 'workPlan.measures': 25 },
    ],
  ])('%s: %s', async (home, sentence, expected) => {
    expect((await say(home, sentence)).metrics).toEqual(expected)
  })
})

describe('a sentence that is only near', () => {
  it.each<[Home, string]>([
    ['平台', '通过门户网站、微信公众号等平台发布信息1286条。'],
    ['平台', '网站和微信公众号共发布信息1286条。'],
    ['平台', '两微一端粉丝总数达12万人。'],
    ['平台', '全市政府网站共发布信息5.2万条。'],
    ['平台', '“云溪数据”微信公众号一篇推文阅读量达180万次。'],
    ['平台', '两条微信阅读量即达180万次，新增粉丝3000人。'],
    ['平台', '门户网站自开通以来累计访问量1.2亿次。'],
    ['平台', '门户网站单篇最高访问量8000次，日均访问量1200次。'],
    ['平台', '微信公众号粉丝数有所增长，网站访问量明显提升。'],
    ['平台', '门户网站发布部门文件12件、征集意见30条。'],
    ['平台', '门户网站发布通知公告类信息34条，机构职能类信息15条。'],
    ['平台', '通过局门户网站公开了采购信息2条和便民信息52条。'],
    ['平台', '局官方网站刊登业务动态165条；发布法定公开内容1条。'],
    ['平台', '门户网站发布部门文件、动态等信息2000余条，推送会议信息11条。'],
    ['平台', '全年向市政府网站报送信息214条。'],
    ['平台', '截至2024年，局网站访问量累计超过770万人次。'],
    ['平台', '通过局门户网站和新闻媒体主动公开信息82条。'],
    ['平台', '主动公开政务信息156条，其中包括公开目录1条、公开年报2条。'],
    ['平台', '在局官网设预算专栏，全年共公开60条预算信息。'],
    ['平台', '公开信息497条，其中网站发布新闻类165条。'],
    ['平台', '门户网站主动公开部门文件26件，其他主动公开1条。'],
    ['平台', '公众号运行平稳；全年公开文件91件，其中财务信息公开12件。'],
    ['主动公开', '发布市政府文件及解读信息82条。'],
    ['管理', '局门户网站运行平稳，各科室答复群众提问25条，并根据群众意愿公开4条。'],
    ['其他', '在门户网站公布办理结果，共公开人大建议9件、政协提案17件。'],
    ['平台', '阅读：3205 浏览次数：88 次'],
    ['依申请公开', '收到申请9件，通过邮寄方式答复3件，网上答复6件。'],
    ['依申请公开', '网络和信函申请共30件。'],
    ['依申请公开', '共收到依申请公开信件2件，已全部答复。'],
    ['依申请公开', '12345热线受理网络问政182件。'],
    ['主动公开', '发布行政公文和政策解读信息9条。'],
    ['主动公开', '制作图解类政策解读6个，媒体解读4篇。'],
    ['管理', '更新目录12项，新增主动公开事项5项。'],
    ['监督', '参加上级组织的培训2次，培训120人次。'],
    ['监督', '要求各科室每季度培训1次。'],
    ['其他', '办理人大建议和政协提案共28件。'],
    ['其他', '公开政府信息393件，其中包括主办人大代表建议50件、政协提案85件的办理复文。'],
    ['其他', '办理省人大建议2件、市人大建议9件。'],
    ['其他', '完成3项民生任务。'],
  ])('yields nothing: %s: %s', async (home, sentence) => {
    expect((await say(home, sentence)).metrics).toEqual({})
  })

  it('yields this year’s visits beside those of all years', async () => {
    const { metrics } = await say('平台', '门户网站累计访问量1.2亿次，其中本年访问量380万次。')
    expect(metrics).toEqual({ 'website.visits': 3800000 })
  })
})

describe('a metric', () => {
  it('is taken from its own part of the report before another', async () => {
    const { value } = await say('平台', '门户网站全年发布信息1286条。')
    expect(value.figures['metrics.website.posts']).toBe(1286)
  })

  it('says that it was a rough figure', async () => {
    expect((await say('平台', '市政府网站主动公开政府信息5500余条。')).codes).toContain(
      'recognise.approximate',
    )
  })

  it('that two figures of a sentence could be is neither, and is reported', async () => {
    const { codes } = await say('其他', '办理省人大建议2件、市人大建议9件。')
    expect(codes).toContain('recognise.metricUnclear')
  })
})

describe('accounts', () => {
  it('have the names that quotation marks give them', async () => {
    const { value } = await say(
      '平台',
      '“云溪之窗”门户网站发布信息1286条，微信公众号“云溪数据”发布信息412条，“数说云溪”政务微博发布信息203条。',
    )
    expect(value.accounts).toEqual({ website: '云溪之窗', wechat: '云溪数据', weibo: '数说云溪' })
  })

  it('beyond the first of a kind, and other channels, are kept apart', async () => {
    const { value, metrics } = await say(
      '平台',
      '“云溪数据”微信公众号发布信息412条，“云溪办事”微信公众号发布信息88条；“云溪数据”视频号制作并发布短视频64条，累计观看量19万次，粉丝数3105；编发《云溪市人民政府公报》6期，召开新闻发布会12场。',
    )
    expect(metrics).toEqual({ 'wechat.posts': 412 })
    expect(value.channels.map(({ id: _id, ...channel }) => channel)).toEqual([
      { kind: 'wechat', name: '云溪办事', posts: 88, followers: null, reads: null },
      { kind: 'videoAccount', name: '云溪数据', posts: 64, followers: 3105, reads: 190000 },
      { kind: 'gazette', name: '', posts: 6, followers: null, reads: null },
      { kind: 'pressConference', name: '', posts: 12, followers: null, reads: null },
    ])
  })
})
