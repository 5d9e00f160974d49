/** How offices word each metric of the form, and what is worded alike and is none: one sentence a case. */
import { describe, expect, it } from 'vitest'
import type { MetricId } from '@/report/form/paths'
import { toPlainFigures } from '@/report/figures/plain-figures'
import { recogniseText } from '../../support/reading'

type Metrics = Partial<Record<MetricId, number>>

/** A sentence in section one, under no heading of its own, in the report of an office or of a government. */
async function read(sentence: string, unit = '云溪市数据局') {
  const { value, messages } = await recogniseText(
    [
      `${unit}2024年政府信息公开工作年度报告`,
      '一、总体情况',
      sentence,
      '二、主动公开政府信息情况',
      '六、其他需要报告的事项',
      '没有收取信息处理费。',
    ].join('\n\n'),
  )
  const told = messages.flatMap(({ code, path }) => (code === 'recognise.metricUnsure' ? [path] : []))
  return { metrics: toPlainFigures(value).metrics, told }
}

const said: readonly [string, Metrics][] = [
  // What the website published
  ['通过局门户网主动公开各类信息816条。', { 'website.posts': 816 }],
  ['局官网共登载信息1,045条（含转载上级信息），更新及时。', { 'website.posts': 1045 }],
  ['2024年，我委门户网站公开政府信息2.3万余条。', { 'website.posts': 23000 }],
  ['门户网站信息公开量由上年的610条增至745条。', { 'website.posts': 745 }],
  ['一季度网站发布信息210条，全年网站共发布信息905条。', { 'website.posts': 905 }],
  ['门户网站共发布信息1130条（较上年增加95条），其中通知公告310条。', { 'website.posts': 1130 }],
  ['在市政府网站政务公开专栏公开信息318条。', { 'website.posts': 318 }],
  ['上年网站发布信息700条，今年网站发布信息912条。', { 'website.posts': 912 }],
  [
    '网站、微信、微博信息发布量分别为640条、281条、95条。',
    { 'website.posts': 640, 'wechat.posts': 281, 'weibo.posts': 95 },
  ],
  ['局网站和微信公众号各发布信息640条、281条。', { 'website.posts': 640, 'wechat.posts': 281 }],
  [
    '信息公开数量：门户网站532条，微信公众号217条，微博88条。',
    { 'website.posts': 532, 'wechat.posts': 217, 'weibo.posts': 88 },
  ],
  ['各平台发布信息数量：官网1120，公众号406。', { 'website.posts': 1120, 'wechat.posts': 406 }],
  // Its visits
  [
    '门户网站年度点击量超过318万次，独立IP访问量41.2万个。',
    { 'website.visits': 3180000, 'website.visitors': 412000 },
  ],
  ['官网浏览量逾1.05亿人次。', { 'website.visits': 105000000 }],
  ['网站独立访客数为36万人。', { 'website.visitors': 360000 }],
  // Accounts
  ['“云溪数据”公众号推文326篇，拥有3.6万名粉丝。', { 'wechat.posts': 326, 'wechat.followers': 36000 }],
  ['全年推送微信图文信息415条。', { 'wechat.posts': 415 }],
  ['政务新媒体“云溪数据”微信公众号全年编发信息277条。', { 'wechat.posts': 277 }],
  [
    '“云溪数据”全网粉丝420万，其中，微信公众号粉丝达260万，海外平台粉丝25万。',
    { 'wechat.followers': 2600000 },
  ],
  ['“数说云溪”全年发布了860条微博。', { 'weibo.posts': 860 }],
  ['官方微博发博1204条，粉丝超58万。', { 'weibo.posts': 1204, 'weibo.followers': 580000 }],
  ['局双微平台发布信息812条，其中微信500条，微博312条。', { 'wechat.posts': 500, 'weibo.posts': 312 }],
  ['全市政务微博发布信息6.1万条，其中我局官方微博发布信息733条。', { 'weibo.posts': 733 }],
  ['微信公众号2016年开通以来累计发布信息6800条，今年发布信息604条。', { 'wechat.posts': 604 }],
  // Policy
  ['全年印发14件政策文件，配套解读14篇。', { 'policy.issued': 14, 'policy.interpretations': 14 }],
  ['围绕重点政策开展46次政策解读。', { 'policy.interpretations': 46 }],
  ['全年完成政策解读39场次。', { 'policy.interpretations': 39 }],
  ['出台政策性文件21件，同步发布解读材料21篇。', { 'policy.issued': 21, 'policy.interpretations': 21 }],
  ['政策解读数量达68件，比上年多9件。', { 'policy.interpretations': 68 }],
  // Catalogue
  ['主动公开基本目录由68项调整为75项。', { 'catalogue.items': 75 }],
  ['修订后的主动公开目录共有公开事项112项。', { 'catalogue.items': 112 }],
  // The website form
  ['全年维护专栏专题26个，新增6个。', { 'website.columnsMaintained': 26, 'website.columnsOpened': 6 }],
  ['网站新开设4个专题。', { 'website.columnsOpened': 4 }],
  ['网站开设“政策问答”等专题专栏3个。', {}],
  ['及时回应社会关切31次。', { 'website.responses': 31 }],
  ['回应群众关心的热点问题18个。', { 'website.responses': 18 }],
  ['全年对23个热点问题及时作出回应。', { 'website.responses': 23 }],
  [
    '受理网民留言466条，按期办结460条，公开回复402条，平均办理时长3.5个工作日。',
    {
      'website.messagesReceived': 466,
      'website.messagesClosed': 460,
      'website.messagesAnswered': 402,
      'website.messageDays': 3.5,
    },
  ],
  ['网站收到120条网民留言，已全部办结。', { 'website.messagesReceived': 120 }],
  ['组织网上调查9次，收回有效意见1034条。', { 'website.consultations': 9, 'website.opinions': 1034 }],
  ['开展12期民意征集，收集到公众意见建议85条。', { 'website.consultations': 12, 'website.opinions': 85 }],
  ['举办网上访谈7场，局领导均走进演播室。', { 'website.interviews': 7 }],
  ['策划5期在线访谈。', { 'website.interviews': 5 }],
  [
    '更新概况类信息73条、政务动态类信息1904条、信息公开目录信息655条。',
    {
      'website.profileUpdates': 73,
      'website.newsUpdates': 1904,
      'website.catalogueUpdates': 655,
    },
  ],
  // Applications
  [
    '按申请渠道统计，线上申请33件、邮寄申请12件、现场申请4件。',
    { 'requests.online': 33, 'requests.post': 12, 'requests.inPerson': 4 },
  ],
  [
    '新收政府信息公开申请45件，其中30件通过网上提交，15件通过信函提交。',
    { 'requests.online': 30, 'requests.post': 15 },
  ],
  ['收到政府信息公开申请6件，全部通过邮寄方式提出。', { 'requests.post': 6 }],
  ['收到28件网上申请、9件信函申请，内容均涉及信息公开申请。', { 'requests.online': 28, 'requests.post': 9 }],
  [
    '信息公开申请的提交方式：网络19件，信函8件，传真1件，当面2件。',
    { 'requests.online': 19, 'requests.post': 8, 'requests.fax': 1, 'requests.inPerson': 2 },
  ],
  // Trainings
  ['举办政务公开专题培训班三期，参训240人次。', { trainings: 3 }],
  ['累计组织培训7场，其中线上培训3场。', { trainings: 7 }],
  ['先后组织4场次业务培训。', { trainings: 4 }],
  // Proposals and the plan
  ['人大建议、政协提案办理总数分别为16件和24件。', { 'proposals.npc': 16, 'proposals.cppcc': 24 }],
  ['办理建议提案40件，其中人大16件、政协24件。', { 'proposals.npc': 16, 'proposals.cppcc': 24 }],
  [
    '承办市人大建议16件（含重点建议1件），市政协提案24件（含重点提案2件）。',
    { 'proposals.npc': 16, 'proposals.cppcc': 24 },
  ],
  ['办结23件市政协提案。', { 'proposals.cppcc': 23 }],
  [
    '印发年度政务公开工作要点，细化15项具体任务、41项工作举措。',
    { 'workPlan.tasks': 15, 'workPlan.measures': 41 },
  ],
  // Half-width marks
  [
    '全年网站发布信息312条,微信公众号(云溪数据)推送信息88条;举办培训2次.',
    { 'website.posts': 312, 'wechat.posts': 88, trainings: 2 },
  ],
]

const furtherSaid: readonly [string, Metrics][] = [
  ['网站、微信公众号发布信息812条、305条。', { 'website.posts': 812, 'wechat.posts': 305 }],
  ['微信公众号、微博粉丝数分别为2.6万和1.4万。', { 'wechat.followers': 26000, 'weibo.followers': 14000 }],
  ['微信公众号粉丝由2.1万人增至2.6万人。', { 'wechat.followers': 26000 }],
  ['微信公众号全年推送信息268期共632条。', { 'wechat.posts': 632 }],
  ['“云溪数据”政务微博粉丝量46.2万，全年发博3105条。', { 'weibo.followers': 462000, 'weibo.posts': 3105 }],
  ['学校主页发布信息1204条，校园网外访问不计。', { 'website.posts': 1204 }],
  [
    '主动公开信息2104条（次），其中网站1502条（次），微信公众号602条（次）。',
    { 'website.posts': 1502, 'wechat.posts': 602 },
  ],
  ['以本机关名义印发政策文件9个，发布解读9篇。', { 'policy.issued': 9, 'policy.interpretations': 9 }],
  ['发布政策解读材料143篇，其中文字解读80篇、视频解读63篇。', { 'policy.interpretations': 143 }],
  [
    '网民留言办理方面，收到1204条、办结1198条。',
    { 'website.messagesReceived': 1204, 'website.messagesClosed': 1198 },
  ],
  ['充实在线访谈栏目，全年举办访谈8期。', { 'website.interviews': 8 }],
  ['召开工作推进会2次、业务培训会3次。', { trainings: 3 }],
  ['承办的8件人大代表建议、11件政协提案均已办结。', { 'proposals.npc': 8, 'proposals.cppcc': 11 }],
  ['办理市级人大代表建议6件、政协提案9件。', { 'proposals.npc': 6, 'proposals.cppcc': 9 }],
  ['人大建议、政协提案各12件，均已办结。', { 'proposals.npc': 12, 'proposals.cppcc': 12 }],
  ['收到信息公开申请6件，其中网络申请、信函申请各3件。', { 'requests.online': 3, 'requests.post': 3 }],
  [
    '除3件为申请人当面提交外，其余12件信息公开申请均为网络提交。',
    { 'requests.inPerson': 3, 'requests.online': 12 },
  ],
  [
    '信息公开申请中，通过网站申请系统提交19件，通过邮政挂号信提交4件。',
    { 'requests.online': 19, 'requests.post': 4 },
  ],
]

const near: readonly string[] = [
  '门户网站比上年多发布信息210条。',
  '门户网站信息发布量增加210条。',
  '门户网站每天发布信息5条。',
  '官方网站公开事项1200条。',
  '“局长信箱”收到来信88封，办结88封。',
  '人民网领导留言板收到留言64条。',
  '参与电视访谈节目3期。',
  // Others' platforms
  '市融媒体中心微信公众号发布我局信息41条。',
  '我局稿件被市政府网站采用52条。',
  '省厅网站转发我局信息17条。',
  '通过市政务公开平台公开信息310条。',
  '各科室通过微信工作群推送信息190条。',
  '局属单位公众号发布信息2200条。',
  '12个街道通过微信公众号发布信息8600条。',
  '指导9个部门开展培训14场。',
  '派出业务骨干参加培训6次。',
  // Several together
  '依托“两微一端”发布信息3100条。',
  '3个微信公众号共发布信息2700条。',
  '门户网站及微信公众号等发布信息1900条。',
  '全网粉丝突破80万人。',
  // A column, a kind, a single post
  '在门户网站开设“优化营商环境”专栏，发布信息64条。',
  '微信公众号“政策问答”栏目推送信息36条。',
  '门户网站公开财政预决算信息12条、招考信息9条。',
  '一条短视频在微信公众号的浏览量达12万次。',
  '门户网站首页专题访问量5.6万次。',
  // Plans, what was not, other years, all years
  '下一步，将通过门户网站发布信息1500条以上。',
  '下一步举办培训4次以上。',
  '微信公众号发布信息不足100条。',
  '门户网站发布信息未达到500条。',
  '2023年举办培训3次。',
  '去年微信公众号推送信息388条。',
  '网站上线以来总访问量已逾9000万次。',
  '近五年印发政策文件96件。',
  '上半年微信公众号推送信息120条。',
  // Near in words alone
  '举办安全生产培训15场。',
  '受理网上办事申请3200件。',
  '收到政务服务热线留言260条。',
  '公开人大建议、政协提案答复33件。',
  '人大代表建议主办7件、会办4件。',
  '清理僵尸微信公众号2个。',
  '现行有效政策文件88件。',
]

describe('a metric of the form', () => {
  it.each([...said, ...furtherSaid])('is read: %s', async (sentence, expected) => {
    expect((await read(sentence)).metrics).toEqual(expected)
  })

  it.each(near)('is not read: %s', async (sentence) => {
    expect((await read(sentence)).metrics).toEqual({})
  })

  it('of a whole region is no figure of its government, nor is what goes on from it', async () => {
    const sentence = '全市政府网站公开信息9.2万条。网站访问量达3100万次。'
    expect((await read(sentence, '云溪市人民政府')).metrics).toEqual({})
  })
})

describe('a metric that its sentence does not state outright', () => {
  it.each<[string, Metrics]>([
    ['“云溪数据”微信公众号由办公室专人负责。全年推送信息236条。', { 'wechat.posts': 236 }],
    ['收到政府信息公开申请7件，均为申请人在网上提交。', { 'requests.online': 7 }],
    ['办理建议提案62件，其中人大25件。', { 'proposals.npc': 25 }],
  ])('is read and told: %s', async (sentence, expected) => {
    const { metrics, told } = await read(sentence)
    expect(metrics).toEqual(expected)
    expect(told).toEqual(Object.keys(expected).map((id) => `metrics.${id}`))
  })

  it.each([
    '加强微信公众号管理。全年公开信息236条。',
    '局网站运行平稳。全年主动公开政府信息236条。',
    '通过网站和微信公开。全年发布信息236条。',
  ])('is not taken from a sentence that is about something else: %s', async (sentence) => {
    expect((await read(sentence)).metrics).toEqual({})
  })

  it('is not told of where it is stated outright', async () => {
    expect((await read('局门户网站全年发布信息1286条。')).told).toEqual([])
  })
})
