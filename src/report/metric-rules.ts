/**
 * How sentences word the metrics of the form. A rule says whose figure it must be, the words right before it, its
 * unit, and what would make it something else. A table: long on purpose.
 */
import { getForm } from './form/form'
import type { MetricId } from './form/paths'
import type { Unit } from './form/types'
import type { OwnerKind } from './owners'

/** What of an account or channel is counted. */
export type ChannelField = 'posts' | 'followers' | 'reads'

export interface MetricRule {
  readonly id: MetricId
  readonly owner?: OwnerKind
  /** Tested on the clause before the figure. */
  readonly before: RegExp
  /** Tested on what follows the unit. */
  readonly after?: RegExp
  /** Tested on the unit as written; blank where none is. */
  readonly unit: RegExp
  /** Words of the clause, or right behind the figure, that make it another figure. */
  readonly unless?: RegExp
  /** Words that the sentence up to the figure must have. */
  readonly context?: RegExp
  /** Words anywhere in the sentence before the figure that make it another figure. */
  readonly unlessLead?: RegExp
  /** Of several such figures in a sentence the first is the whole, the others are its parts. */
  readonly first?: true
}

const linking = '(?:[了已达到为是共有约近超过逾突破计]|目前|现|累计|合计|总计|共计|分别|全年|今年|年内)*$'
const ending = (words: string): RegExp => new RegExp(`(?:${words})${linking}`)

const publishing = '发布|更新|上传|推送|编发|发表|刊发|刊登|编辑|推出|发送|转发|发文|发稿|上网'
const modifiers = '(?:了|的|各类|各种|政府|政务|主动|相关|有关|原创|工作)*'
const items = '(?:信息|文章|稿件|推文|图文|消息|资讯|新闻|微信|博文|作品)'
const posts = new RegExp(
  `(?:(?<!信息)公开|${publishing})(?:${modifiers}|[^，。；]*${items}等?)(?:总数|总量|数量|数|量)?${linking}|(?:平台|网站|号|博|网)(?:各类|政府|政务|主动)*(?:信息|文章|稿件)${linking}`,
)
/** 发布信息共1261条（网站390条、微信公众号871条）: the account alone, what it published is said before. */
const published = new RegExp(`(?:公开|${publishing})[^。；]*(?:信息|文章|稿件|消息)`)
const bare = (names: string): RegExp =>
  new RegExp(`^(?:其中)?(?:[“"][^”"]{2,20}[”"])?[^，。；、“”]{0,8}(?:${names})$`)
const otherThings =
  '解读|动态|概况|其中|目录|专栏|专题|栏目|留言|意见|规章|文件|访谈|征集|回应|预算|决算|建议|提案|规划|答复|单篇|单条|阅读|点赞|原创|日均|平均|报送|上报|采用|录用|投稿|其[他它]|(?<![各多几这])类(?:信息|型)?$'
/** 收到留言25条，公开4条: what was published of them. */
const amongMessages = /(?:留言|来信|信件|信箱|意见|诉求|咨询|提问)[^。；]*$/
/** 财政信息2条和服务信息52条 are parts, 公开60条预算信息 is of one kind: neither is the whole. */
const wholeAfter = new RegExp(
  `^(?![和及与][^，。；]{2,16}(?:信息|类|文章|稿件)\\d)(?!(?!${modifiers}${items})[^，。；]{2,12}(?:信息|文件|公告|解读|报告)$)`,
)
const articles = /^(?:条|篇|则|件|条次|份)$/
const people = /^(?:人|个|名|位|户|)$/
const visits = ending(
  '访问量|访问总量|总访问|访问次数|访问人次|访问人数|访问|浏览量|浏览次数|点击量|点击率|页面浏览量',
)
const followers = ending('(?:订阅|关注|粉丝|用户|订户)(?:用户|人员)?(?:人数|总数|总量|数量|数|量|人)?')
const newOnes = /新增|增加|净增|增粉|阅读|点赞|转发|取消|取关|流失/
const applications = /^(?:件|条|起|份|宗|例|项|次|个)$/

/** 公开信息156条，其中公开目录1条: a page that was published. */
const amongPublished = /(?:公开|发布|更新)[^。；]*(?:信息|文章|稿件)[^。；]*\d[^。；]*(?:其中|包括)[^。；]*$/
/** What was published of proposals is not what was handled. */
const publishedAnswers =
  /(?:发布|公开)[^，。；]{0,6}信息|(?:公开|公布|发布)了?(?:[省市县区]|全国)?(?:人大|政协|代表|委员|建议|提案)/

const ownRules: readonly MetricRule[] = [
  {
    id: 'website.posts',
    owner: 'website',
    before: posts,
    after: wholeAfter,
    unlessLead: amongMessages,
    unit: articles,
    unless: new RegExp(otherThings),
    first: true,
  },
  {
    id: 'website.posts',
    owner: 'website',
    before: bare('网站|官网'),
    unit: articles,
    context: published,
    first: true,
  },
  {
    id: 'website.visits',
    owner: 'website',
    before: visits,
    unit: /^(?:次|人次|人|)$/,
    unless: /独立用户|栏目|专栏|专题|单篇|单条|日均|平均|月均|最高/,
    first: true,
  },
  {
    id: 'wechat.posts',
    owner: 'wechat',
    before: posts,
    after: wholeAfter,
    unlessLead: amongMessages,
    unit: articles,
    unless: new RegExp(otherThings),
    first: true,
  },
  {
    id: 'wechat.posts',
    owner: 'wechat',
    before: bare('公众号|微信|服务号|订阅号|公众平台'),
    unit: articles,
    context: published,
    first: true,
  },
  { id: 'wechat.followers', owner: 'wechat', before: followers, unit: people, unless: newOnes },
  {
    id: 'weibo.posts',
    owner: 'weibo',
    before: posts,
    after: wholeAfter,
    unlessLead: amongMessages,
    unit: articles,
    unless: new RegExp(otherThings),
    first: true,
  },
  {
    id: 'weibo.posts',
    owner: 'weibo',
    before: bare('微博'),
    unit: articles,
    context: published,
    first: true,
  },
  { id: 'weibo.followers', owner: 'weibo', before: followers, unit: people, unless: newOnes },
  {
    id: 'policy.issued',
    before: /(?:制定|制发|印发|出台)[^，。；]*政策(?:性)?文件[^，。；]*$/,
    unit: /^(?:件|个|份|项|部)$/,
    unless: /解读|废止|修订|清理/,
  },
  {
    id: 'policy.issued',
    before: /^政策(?:性)?文件$/,
    unit: /^(?:件|个|份|项|部)$/,
    context: /(?:制定|制发|印发|出台)/,
  },
  {
    id: 'policy.interpretations',
    before:
      /(?:发布|公开|编发|刊发|上传|推送)(?:各类|相关|重要|主要)*(?:政策)?(?:文件)?解读(?:信息|材料|文件|稿件|文章|稿)?(?:[共计达到约近]|总数|总计|合计)*$|解读(?:类)?信息(?:发布)?(?:总数)?(?:[共计达到为]|总数)*$/,
    unit: /^(?:件|条|篇|份)$/,
    unless: /图解|图文|图表|视频|动漫|专家|媒体|负责人|问答|[和及与、](?:政策)?(?:文件)?解读/,
  },
  {
    id: 'policy.interpretations',
    before: /^政策(?:文件)?解读(?:材料|信息|稿件)?$/,
    unit: /^(?:件|条|篇|份)$/,
    context: /(?:制定|制发|印发|出台|发布|公开)/,
  },
  {
    id: 'catalogue.items',
    before: /(?:目录|明确|梳理|编制|列出|列入|公布|确定|包含|涵盖|涉及)[^，。；]*$/,
    after: /^主动公开(?:的)?(?:目录)?(?:内容|事项|基本目录)|^公开事项/,
    unit: /^(?:项|条|类)$/,
    unless: /新增|调整|删除|更新(?!版)/,
    unlessLead: amongPublished,
  },
  {
    id: 'catalogue.items',
    before:
      /(?:主动公开|公开目录|基本目录|^目录|公开)(?:基本)?(?:目录|事项|内容|条目)+(?:[共计达为有]|包含|涵盖|列明|列入|涉及|总数|事项|内容)*$/,
    unit: /^(?:项|条)$/,
    unless: /新增|调整|删除|更新|发布|推送|上传/,
    unlessLead: amongPublished,
    context: /公开/,
  },
  {
    id: 'catalogue.items',
    before: /^(?:共计?|总计|合计)$/,
    unit: /^(?:项|条)$/,
    context: /公开(?:基本|事项)*目录，(?:共计?|总计|合计)/,
    unlessLead: amongPublished,
  },
  {
    id: 'website.opinions',
    before: /(?:收到|征集到?)(?:公众|群众|社会)?(?:各类|有效)?意见(?:建议)?$/,
    unit: /^(?:条|件)$/,
    context: /征集调查|意见征集|民意征集|网上调查/,
  },
  {
    id: 'website.messageDays',
    before: /平均(?:办理|办结|回复|答复)(?:时间|时长|用时)(?:为|约)*$/,
    unit: /^(?:天|个工作日)$/,
    context: /留言/,
  },
  {
    id: 'website.messagesAnswered',
    before: /公开答复(?:留言)?$/,
    unit: /^(?:条|件)$/,
    context: /留言/,
  },
  {
    id: 'trainings',
    before: /(?:培训|培训会|培训班|培训会议)(?:活动|会议|讲座)?(?:班|会)?(?:[共计达]|累计|合计)*$/,
    unit: /^(?:次|场|期|场次)$/,
    unless: /参加|每|(?:会议|推进会|调度会)[和及与、][^，。；]*培训/,
  },
  {
    id: 'trainings',
    before: /(?:举办|组织|开展|召开|举行|组织开展)(?:了|召开)?$/,
    after: /^(?:政务公开|信息公开|政府信息公开|业务|专题|工作|全[市县区省局]|[^，。；参]{0,6})*培训/,
    unit: /^(?:次|场|期|场次)$/,
    unless: /参加|每|人员参加/,
  },
  {
    id: 'proposals.npc',
    before:
      /(?:人大(?:代表)?(?:的)?(?:议案)?(?:建议|议案)|(?<!人民)代表建议)(?:意见)?(?:主办件?|承办件?|办理)?(?:[共计为]|分别)*$/,
    unit: /^(?:件|条|项|个|份)$/,
    unless: /政协|委员提案/,
    unlessLead: publishedAnswers,
  },
  {
    id: 'proposals.npc',
    before: /(?:办理|承办|收到|办结|接收|交办|主办|答复)(?:了|省|市|县|区|全国|\d|[、，和及])*$/,
    after: /^(?:[省市县区]|全国)?人大(?:代表)?建议(?:$|[和及与]\d)/,
    unit: /^(?:件|条|项|个|份)$/,
    unlessLead: publishedAnswers,
  },
  {
    id: 'proposals.cppcc',
    before: /(?:政协(?:委员)?(?:的)?(?:提案|建议)|委员提案)(?:主办件?|承办件?|办理)?(?:[共计为]|分别)*$/,
    unit: /^(?:件|条|项|个|份)$/,
    unless: /人大|代表建议/,
    unlessLead: publishedAnswers,
  },
  {
    id: 'proposals.cppcc',
    before: /(?:办理|承办|收到|办结|接收|交办|主办|答复)?(?:了|省|市|县|区|全国|[、，和及])*$/,
    after: /^(?:[省市县区]|全国)?政协(?:委员)?提案$/,
    unit: /^(?:件|条|项|个|份)$/,
    unlessLead: publishedAnswers,
  },
  {
    id: 'workPlan.tasks',
    before: /(?:涉及|承担|明确|梳理|分解|细化|确定|落实|完成|提出|部署|列出|[将把对])[^，。；]*$/,
    after: /^(?:的)?(?:重点)?(?:工作)?任务/,
    unit: /^(?:项|条|个|方面)$/,
    context: /要点|方案|分工|政务公开|重点任务|台账/,
  },
  {
    id: 'workPlan.measures',
    before: /(?:细化|分解|制定|明确|提出|转化|形成|落实|成|为)[^，。；]*$|^[^，。；]{0,6}任务、?$/,
    after: /^(?:的)?(?:具体)?(?:工作)?(?:举措|措施)/,
    unit: /^(?:项|条|个)$/,
    context: /要点|方案|分工|政务公开|重点任务|台账/,
  },
  {
    id: 'workPlan.tasks',
    before: /(?:工作|重点|要点)任务(?:[共计为])*$/,
    unit: /^(?:项|条|个)$/,
    context: /要点|分工|台账|政务公开[^，。；]*方案/,
  },
  {
    id: 'workPlan.measures',
    before: /(?:举措|措施)(?:[共计为])*$/,
    unit: /^(?:项|条|个)$/,
    context: /要点|分工|台账|政务公开[^，。；]*方案/,
  },
]

/** Other words for the unit that the form gives a metric. */
const unitWords: Readonly<Partial<Record<Unit, string>>> = {
  件: '件|条|篇|份',
  条: '条|件',
  个: '个|人|名|次|人次|',
  期: '期|次|场',
}

/** A metric that the form words as sentences do is looked for under its own label, a few words let in. */
function labelRule({ id, label, unit }: (typeof metrics)[number]): MetricRule {
  const core = label.replace(/^网站/, '').replace(/(?:总数|总量|数量|次数|期数|量|数)$/, '')
  const words = `${core.slice(0, 2)}[^，。；]{0,4}${core.slice(2)}(?:总数|总量|数量|次数|期数|量|数)?`
  return {
    id,
    before: ending(words),
    unit: new RegExp(`^(?:${unitWords[unit] ?? unit})$`),
    unless: /[和及与、][^，。；]{0,6}$|新增/,
  }
}

const metrics = getForm('2021').metrics

/** Applications by channel have rules of their own, below. */
export const metricRules: readonly MetricRule[] = [
  ...ownRules,
  ...metrics
    .filter((metric) => metric.part !== 'requestWork' && !ownRules.some((rule) => rule.id === metric.id))
    .map(labelRule),
]

/** The same figures of further accounts and channels, by what is counted. */
export const channelRules: readonly {
  readonly field: ChannelField
  readonly before: RegExp
  readonly unit: RegExp
  readonly unless?: RegExp
}[] = [
  {
    field: 'posts',
    before:
      /(?:发布|制作|推送|编发|刊发|推出|编印|编辑|出版|发行|召开|举行|举办)[^，。；]*$|(?:公报》?|新闻发布会)$/,
    unit: /^(?:条|篇|则|期|场|次|个|件)$/,
    unless: /原创|其中|阅读|播放|观看|点赞|直播/,
  },
  { field: 'followers', before: followers, unit: people, unless: newOnes },
  {
    field: 'reads',
    before: ending('(?:阅读|播放|观看|浏览|访问|点击)(?:总)?(?:量|数|次数|人次)?'),
    unit: /^(?:次|人次|)$/,
    unless: /单篇|单条|最高|直播|平均/,
  },
]

/** Words of applicants' ways to apply; two kinds in one clause tell nothing. */
export const applicationChannels: readonly { readonly id: MetricId; readonly words: RegExp }[] = [
  { id: 'requests.email', words: /电子邮[件箱]|电子信箱|电邮|(?<!电子)邮箱|[Ee]-?mail/ },
  { id: 'requests.online', words: /网络|网上|在线|互联网|网站|线上|依申请公开(?:系统|平台)|网页/ },
  { id: 'requests.post', words: /邮寄|信函|(?<!电子)邮件|信件|挂号|邮政|EMS|来信|邮递|快递/ },
  { id: 'requests.inPerson', words: /当面|现场|窗口|上门|来访|面交|线下/ },
  { id: 'requests.fax', words: /传真/ },
]
export const applicationUnit = applications
/** How answers travel is not how applications came. */
export const notAnApplication =
  /答复|回复|送达|寄出|咨询|投诉|举报|信访|问政|来电|来信|诉求|热线|留言|建议|提案/
