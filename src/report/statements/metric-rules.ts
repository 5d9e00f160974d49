/**
 * How sentences word the metrics of the form. A rule says whose figure it must be, the words right before it, its
 * unit, and what would make it something else. A table: long on purpose.
 */
import { allMetrics } from '../form/form'
import type { MetricId } from '../form/paths'
import type { Unit } from '../form/types'
import {
  amongMessages,
  amongPublished,
  articles,
  bare,
  ending,
  followers,
  newOnes,
  otherThings,
  people,
  posts,
  published,
  publishedAnswers,
  visits,
  wholeAfter,
} from './metric-wordings'
import type { OwnerKind } from './figure-subject'

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
function labelRule({ id, label, unit }: (typeof allMetrics)[number]): MetricRule {
  const core = label.replace(/^网站/, '').replace(/(?:总数|总量|数量|次数|期数|量|数)$/, '')
  const words = `${core.slice(0, 2)}[^，。；]{0,4}${core.slice(2)}(?:总数|总量|数量|次数|期数|量|数)?`
  return {
    id,
    before: ending(words),
    unit: new RegExp(`^(?:${unitWords[unit] ?? unit})$`),
    unless: /[和及与、][^，。；]{0,6}$|新增/,
  }
}

/** Applications by channel have rules of their own. */
export const metricRules: readonly MetricRule[] = [
  ...ownRules,
  ...allMetrics
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
