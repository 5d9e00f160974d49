/** Sentences of many offices, and what each says: a metric only where it says whose figure it is. */
import { describe, expect, it } from 'vitest'
import type { MetricId } from '@/report/form/paths'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { recogniseText } from '../../support/reading'

const parts = {
  公开: '（一）主动公开',
  申请: '（二）依申请公开',
  管理: '（三）政府信息管理',
  平台: '（四）政府信息公开平台建设',
  监督: '（五）监督保障',
} as const
type Home = keyof typeof parts | '其他'

async function metricsOf(home: Home, sentence: string) {
  const texts = Object.entries(parts).flatMap(([name, title]) => [
    title,
    name === home ? sentence : '按要求开展工作。',
  ])
  const { value } = await recogniseText(
    [
      '云溪市数据局2024年政府信息公开工作年度报告',
      '一、总体情况',
      ...texts,
      '二、主动公开政府信息情况',
      '六、其他需要报告的事项',
      home === '其他' ? sentence : '没有收取信息处理费。',
    ].join('\n\n'),
  )
  return toPlainFigures(value).metrics
}

type Metrics = Partial<Record<MetricId, number>>
const site = (posts: number, visits?: number): Metrics => ({
  'website.posts': posts,
  ...(visits === undefined ? {} : { 'website.visits': visits }),
})
const wechat = (posts: number | null, followers?: number): Metrics => ({
  ...(posts === null ? {} : { 'wechat.posts': posts }),
  ...(followers === undefined ? {} : { 'wechat.followers': followers }),
})
const weibo = (posts: number | null, followers?: number): Metrics => ({
  ...(posts === null ? {} : { 'weibo.posts': posts }),
  ...(followers === undefined ? {} : { 'weibo.followers': followers }),
})
const applied = (online: number, post?: number, inPerson?: number): Metrics => ({
  'requests.online': online,
  ...(post === undefined ? {} : { 'requests.post': post }),
  ...(inPerson === undefined ? {} : { 'requests.inPerson': inPerson }),
})
const proposals = (npc: number, cppcc?: number): Metrics => ({
  'proposals.npc': npc,
  ...(cppcc === undefined ? {} : { 'proposals.cppcc': cppcc }),
})
const plan = (tasks: number, measures?: number): Metrics => ({
  'workPlan.tasks': tasks,
  ...(measures === undefined ? {} : { 'workPlan.measures': measures }),
})

const said: readonly [Home, string, Metrics][] = [
  // Websites
  ['平台', '2024年，局门户网站共发布信息1286条。', site(1286)],
  [
    '平台',
    '截至12月31日，市政府门户网站全年累计发布各类信息12,860条，总浏览量3,460,218次。',
    site(12860, 3460218),
  ],
  ['平台', '全年通过门户网站发布信息307条，同比增长12%，网站访问量达到380906人次。', site(307, 380906)],
  [
    '平台',
    '通过门户网站发布信息960条，微信公众号发布412条，微博发布203条。',
    { ...site(960), ...wechat(412), ...weibo(203) },
  ],
  [
    '平台',
    '门户网站、微信公众号、微博分别发布信息960条、412条、203条。',
    { ...site(960), ...wechat(412), ...weibo(203) },
  ],
  ['平台', '区政府门户网站主动公开信息约1.2万条，页面浏览量达269万人次。', site(12000, 2690000)],
  ['平台', '局网站更新发布信息893篇次，点击率达51万次。', site(893, 510000)],
  ['公开', '全年在市政府网站公开政府信息2315条，其中政策文件35条、工作动态1200条。', site(2315)],
  ['公开', '本年度，我局在门户网站主动公开信息728条，较上年增加56条。', site(728)],
  ['公开', '在区政府网站政府信息公开专栏发布信息86条。', site(86)],
  ['公开', '依托县政府门户网站，全年主动公开政府信息 1,052 条。', site(1052)],
  [
    '平台',
    '网站年度总访问量为4.5亿次，独立用户访问总量为1200万个。',
    { 'website.visits': 450000000, 'website.visitors': 12000000 },
  ],
  ['平台', '2024年共在官网发布政务信息四百余条。', site(400)],
  ['平台', '门户网站年内发布稿件1120篇，全年访问人数突破30万人次。', site(1120, 300000)],
  ['平台', '委官方网站公开信息总数为642条，较上年减少31条。', site(642)],
  ['平台', '“数字云溪”门户网站全年更新信息3051条；网站总访问量达到1056.3万次。', site(3051, 10563000)],
  [
    '平台',
    '年内，政府网站信息发布总数8921条，其中概况类信息更新量120条、政务动态信息更新量5300条、信息公开目录信息更新量3501条。',
    {
      ...site(8921),
      'website.profileUpdates': 120,
      'website.newsUpdates': 5300,
      'website.catalogueUpdates': 3501,
    },
  ],
  [
    '平台',
    '门户网站共收到网民留言325条，办结留言325条，平均办理时间3天，公开答复298条。',
    {
      'website.messagesReceived': 325,
      'website.messagesClosed': 325,
      'website.messageDays': 3,
      'website.messagesAnswered': 298,
    },
  ],
  [
    '平台',
    '开展在线访谈6期，征集调查12期，收到意见236条。',
    { 'website.interviews': 6, 'website.consultations': 12, 'website.opinions': 236 },
  ],
  [
    '平台',
    '政府网站维护专栏专题35个，其中新开设专栏专题8个。',
    { 'website.columnsMaintained': 35, 'website.columnsOpened': 8 },
  ],
  // WeChat
  ['平台', '“云上望溪”微信公众号全年推送文章1640篇，关注人数102.3万人。', wechat(1640, 1023000)],
  ['平台', '微信公众号发布信息 385 条，订阅人数 4495 人。', wechat(385, 4495)],
  ['平台', '官方微信公众号累计编发图文消息563条，粉丝量达12356。', wechat(563, 12356)],
  ['平台', '截至2024年底，微信公众号粉丝数达2.6万人，全年发布作品815条。', wechat(815, 26000)],
  ['平台', '政务微信公众号关注用户达8.9万余人。', wechat(null, 89000)],
  ['平台', '局微信公众号全年共推送信息268期632条，订阅用户5210人。', wechat(632, 5210)],
  ['平台', '充分利用“望溪教育”微信公众号，全年推送政务信息506条次。', wechat(506)],
  ['平台', '微信公众号关注人数为36,521人，较上年增加2100人，全年发布信息710条。', wechat(710, 36521)],
  ['平台', '“云溪财政”微信公众号共有粉丝17832名，年内发布信息233条。', wechat(233, 17832)],
  ['平台', '官方微信订阅数3.05万，发文量1205篇。', wechat(1205, 30500)],
  ['平台', '全年通过微信公众号发布信息520余条、阅读量35万次。', wechat(520)],
  ['平台', '“云溪交通”政务微信推送信息366条，粉丝量2.1万人。', wechat(366, 21000)],
  // Weibo
  ['平台', '“望溪发布”新浪微博发布博文2041条，粉丝数达31.2万人。', weibo(2041, 312000)],
  ['平台', '官方微博全年发布信息815条，关注量6.4万个。', weibo(815, 64000)],
  ['平台', '政务微博粉丝突破770万。', weibo(null, 7700000)],
  ['平台', '微信、微博分别发布信息320条和150条。', { ...wechat(320), ...weibo(150) }],
  [
    '平台',
    '微博发布信息98条，粉丝数4120人；微信公众号发布信息206条，粉丝数9851人。',
    { ...weibo(98, 4120), ...wechat(206, 9851) },
  ],
  // Applications by channel
  [
    '申请',
    '全年共收到政府信息公开申请86件，其中网上申请52件，信函申请21件，当面申请13件。',
    applied(52, 21, 13),
  ],
  ['申请', '2024年受理政府信息公开申请26件，通过网络提交20件，邮寄提交6件。', applied(20, 6)],
  ['申请', '收到依申请公开12件，均为网络申请。', applied(12)],
  ['申请', '本年度收到申请35条，其中在线平台申请28条，邮政寄送7条。', applied(28, 7)],
  [
    '申请',
    '从申请方式看，网络申请125件、占62.5%，信函申请60件、占30%，当面申请15件、占7.5%。',
    applied(125, 60, 15),
  ],
  [
    '申请',
    '共收到申请18宗，其中以信函形式申请11宗，通过电子邮件申请4宗，传真申请3宗。',
    { 'requests.post': 11, 'requests.email': 4, 'requests.fax': 3 },
  ],
  [
    '申请',
    '收到政府信息公开申请9件（网络申请6件、现场申请3件）。',
    { 'requests.online': 6, 'requests.inPerson': 3 },
  ],
  [
    '申请',
    '其中：通过互联网申请37件，通过邮寄申请12件，来人当面申请2件，比上年增加5件。',
    applied(37, 12, 2),
  ],
  ['申请', '全年收到信息公开申请7件，6件为网上申请，1件为信函申请。', applied(6, 1)],
  ['申请', '按受理渠道分，网络、信函、当面申请分别为41件、9件、6件。', applied(41, 9, 6)],
  ['申请', '收到线上申请22件、线下窗口申请5件。', { 'requests.online': 22, 'requests.inPerson': 5 }],
  // Policy
  ['公开', '全年制发政策文件35件，均同步发布解读。', { 'policy.issued': 35 }],
  [
    '公开',
    '本年度出台政策性文件8件，发布政策解读12篇。',
    { 'policy.issued': 8, 'policy.interpretations': 12 },
  ],
  ['公开', '累计发布政策解读材料56篇，其中图解20篇。', { 'policy.interpretations': 56 }],
  ['公开', '2024年，通过门户网站发布政策解读共132件。', { 'policy.interpretations': 132 }],
  [
    '公开',
    '印发各类政策文件16份，政策解读16份，解读率100%。',
    { 'policy.issued': 16, 'policy.interpretations': 16 },
  ],
  ['公开', '全年公开政策文件45件、政策解读38件。', { 'policy.interpretations': 38 }],
  ['公开', '制定出台行政规范性文件4件，政策文件9件。', { 'policy.issued': 9 }],
  ['公开', '发布各类解读稿件73篇。', { 'policy.interpretations': 73 }],
  [
    '公开',
    '解读信息发布总数42条，其中解读材料数量18件、解读产品数量20个、媒体评论文章数量4篇。',
    {
      'policy.interpretations': 42,
      'interpretations.materials': 18,
      'interpretations.products': 20,
      'interpretations.mediaComments': 4,
    },
  ],
  // Catalogue
  ['管理', '动态调整主动公开基本目录，共计86项。', { 'catalogue.items': 86 }],
  ['管理', '编制本机关政府信息主动公开目录，列明公开事项72项。', { 'catalogue.items': 72 }],
  ['管理', '主动公开目录涵盖事项154项，逐项明确公开时限。', { 'catalogue.items': 154 }],
  ['管理', '制定《主动公开事项目录（2024版）》，明确64项主动公开内容。', { 'catalogue.items': 64 }],
  // Training
  ['监督', '全年组织政务公开业务培训4次，参训人员260人次。', { trainings: 4 }],
  ['监督', '举办全市政务公开工作培训班2期，培训业务骨干180人。', { trainings: 2 }],
  ['监督', '召开政务公开专题培训会3场，覆盖150余人。', { trainings: 3 }],
  ['监督', '本年度共开展政府信息公开培训6场次。', { trainings: 6 }],
  ['监督', '年内开展培训三次，考核一次。', { trainings: 3 }],
  ['监督', '组织开展2次政务公开培训，进一步提升业务能力。', { trainings: 2 }],
  ['监督', '先后举办了5场政府信息公开专题业务培训。', { trainings: 5 }],
  ['监督', '集中培训2次，参训120人次。', { trainings: 2 }],
  // Proposals and the plan
  ['其他', '2024年，共承办人大代表建议23件、政协委员提案31件，全部办结并公开。', proposals(23, 31)],
  ['其他', '全年办理市人大代表建议5件，市政协提案12件，办复率100%。', proposals(5, 12)],
  ['其他', '办理人大代表建议、政协提案分别为18件、27件。', proposals(18, 27)],
  ['其他', '共收到建议提案30件（其中人大建议12件，政协提案18件）。', proposals(12, 18)],
  ['其他', '办理省人大代表建议9件。', proposals(9)],
  ['其他', '按时办结县人大代表议案建议14件，政协委员提案22件。', proposals(14, 22)],
  ['其他', '收到市十六届人大三次会议代表建议8件，市政协十五届三次会议委员提案15件。', proposals(8, 15)],
  ['其他', '人大代表建议主办件6件，政协提案主办件9件。', proposals(6, 9)],
  ['其他', '对照年度政务公开工作要点，将10项重点任务细化为32条具体措施。', plan(10, 32)],
  ['其他', '《2024年政务公开工作要点》涉及我局的12项任务全部完成。', plan(12)],
  ['其他', '将年度政务公开要点分解为15项工作任务、46项具体举措，逐项落实。', plan(15, 46)],
  ['其他', '制定政务公开重点任务分工方案，明确工作任务8项、工作举措25项。', plan(8, 25)],
  ['其他', '落实年度政务公开工作要点任务18项，完成率100%。', plan(18)],
]

const near: readonly [Home, string][] = [
  ['平台', '全年通过门户网站、微信、微博等渠道公开信息3260条。'],
  ['平台', '依托“一网一微一端”累计发布信息5320条，总阅读量120万次。'],
  ['平台', '全市政务新媒体共发布信息8.6万条，粉丝总数320万。'],
  ['平台', '各镇街网站发布信息1.2万条。'],
  ['平台', '下属单位微信公众号发布信息302条。'],
  ['平台', '所属事业单位官方网站共发布信息563条。'],
  ['平台', '省政府门户网站采用我局信息36条。'],
  ['平台', '在国家部委网站刊发信息12条。'],
  ['平台', '网站自2010年开通以来累计访问量1.5亿次。'],
  ['平台', '微信公众号自开设以来累计发布信息6500条。'],
  ['平台', '近三年门户网站累计发布信息9000条。'],
  ['平台', '《云溪发布》推文单篇阅读量达10万次。'],
  ['平台', '微信公众号一篇推文获赞3200次。'],
  ['平台', '门户网站日均访问量2.3万次，最高日访问量8万次。'],
  ['平台', '门户网站首页访问量列全市第3位。'],
  ['平台', '微信公众号新增粉丝1200人，取消关注300人。'],
  ['平台', '微信公众号信息阅读量36万次，点赞5600次。'],
  ['平台', '门户网站发布栏目更新提醒26次。'],
  ['平台', '网站整改错敏词35条，修复链接120个。'],
  ['平台', '全区政府网站检查抽查4次，发现问题28个。'],
  ['平台', '2023年门户网站发布信息980条。'],
  ['平台', '上年度微信公众号粉丝数为8600人。'],
  ['平台', '网站计划明年发布信息1000条以上。'],
  ['平台', '市级媒体刊发我局宣传稿件86篇。'],
  ['平台', '在《云溪日报》发布公告18条。'],
  ['平台', '“云溪交通”官微推送信息366条。'],
  ['平台', '在区政府网站“安全生产”专栏发布信息86条。'],
  ['申请', '全市共收到网络申请3206件。'],
  ['申请', '通过网络答复12件，邮寄送达9件。'],
  ['申请', '12345热线网上受理诉求860件。'],
  ['申请', '网上信访件56件，来信32件。'],
  ['申请', '下属单位收到信函申请5件。'],
  ['公开', '公开上级政策文件42件、转载省级政策解读36条。'],
  ['公开', '全市各单位制发政策文件268件。'],
  ['公开', '清理废止政策文件21件。'],
  ['公开', '上年制发政策文件19件。'],
  ['管理', '新增主动公开事项5项，删除3项。'],
  ['监督', '参加省级培训1次，参加市级培训2次。'],
  ['监督', '培训干部320人次。'],
  ['监督', '指导各镇开展培训26次。'],
  ['监督', '计划开展培训4次。'],
  ['其他', '办理建议提案共计45件。'],
  ['其他', '公开人大代表建议办理复文12件。'],
  ['其他', '完成为民办实事项目10项。'],
]

describe('a sentence of a report', () => {
  it.each(said)('%s: %s', async (home, sentence, expected) => {
    expect(await metricsOf(home, sentence)).toEqual(expected)
  })
})

describe('a sentence about something else', () => {
  it.each(near)('%s: %s', async (home, sentence) => {
    expect(await metricsOf(home, sentence)).toEqual({})
  })
})
