/**
 * 《政府网站工作年度报表》 as data: the form that every government website publishes beside the report. Its rows
 * give the report's metrics of website and new media; rows without one stand here too, so that nothing is taken
 * for another. A table: long on purpose.
 */
import { allMetrics } from './form'
import type { AccountId, MetricId } from './paths'

/** What a row of words gives: the unit, the year, or an account's name; `null`: nothing that a report has. */
export type WebsiteWord = 'unit' | 'year' | AccountId | null

export interface WebsiteRow {
  /** As the official form words it, without the unit in brackets. */
  readonly label: string
  /** The metric that a row of figures gives; `null`: one that a report has no place for. */
  readonly metric?: MetricId | null
  readonly word?: WebsiteWord
  readonly unit?: string
  readonly synonyms?: readonly string[]
}

export interface WebsiteGroup {
  readonly id: string
  /** Blank: its rows stand alone. */
  readonly label: string
  readonly synonyms?: readonly string[]
  readonly rows: readonly WebsiteRow[]
}

export interface WebsiteSection {
  /** What the official form writes before its groups; blank where they stand alone. */
  readonly label: string
  readonly groups: readonly WebsiteGroup[]
}

export const websiteFormTitle = '政府网站工作年度报表'

const basics: WebsiteSection = {
  label: '',
  groups: [
    {
      id: 'basics',
      label: '',
      rows: [
        { label: '填报单位', word: 'unit', synonyms: ['填报单位名称', '填报部门', '填表单位'] },
        { label: '年度', word: 'year', synonyms: ['填报年度', '报告年度', '报表年度'] },
        { label: '网站名称', word: 'website', synonyms: ['政府网站名称'] },
        { label: '首页网址', word: null, synonyms: ['网址', '网站网址', '首页地址'] },
        { label: '主办单位', word: 'unit', synonyms: ['网站主办单位', '主办单位名称'] },
        { label: '网站类型', word: null },
        { label: '政府网站标识码', word: null, synonyms: ['网站标识码'] },
        { label: 'ICP备案号', word: null, synonyms: ['ICP备案编号'] },
        { label: '公安机关备案号', word: null, synonyms: ['公安备案号', '公安机关备案编号'] },
        { label: '填表人', word: null, synonyms: ['填报人', '联系人', '单位负责人', '审核人'] },
        { label: '联系电话', word: null, synonyms: ['电话', '联系方式'] },
        { label: '填报日期', word: null, synonyms: ['填表日期', '报出日期'] },
      ],
    },
    {
      id: 'visits',
      label: '',
      rows: [
        {
          label: '独立用户访问总量',
          metric: 'website.visitors',
          unit: '个',
          synonyms: [
            '独立用户访问量',
            '独立用户总量',
            '独立访问用户总量',
            '网站独立用户访问总量',
            '独立用户数',
          ],
        },
        {
          label: '网站总访问量',
          metric: 'website.visits',
          unit: '次',
          synonyms: ['网站访问总量', '总访问量', '访问总量', '网站访问量'],
        },
      ],
    },
  ],
}

const publishing: WebsiteSection = {
  label: '',
  groups: [
    {
      id: 'posts',
      label: '信息发布',
      synonyms: ['网站信息发布', '信息发布情况'],
      rows: [
        {
          label: '总数',
          metric: 'website.posts',
          unit: '条',
          synonyms: ['信息发布总量', '发布信息总数', '总量', '信息发布总数', '网站信息发布总数', '合计'],
        },
        {
          label: '概况类信息更新量',
          metric: 'website.profileUpdates',
          unit: '条',
          synonyms: ['概况信息更新量', '概况类信息更新数量', '概况类信息'],
        },
        {
          label: '政务动态信息更新量',
          metric: 'website.newsUpdates',
          unit: '条',
          synonyms: ['政务动态类信息更新量', '动态信息更新量', '政务动态更新量', '政务动态信息'],
        },
        {
          label: '信息公开目录信息更新量',
          metric: 'website.catalogueUpdates',
          unit: '条',
          synonyms: [
            '信息公开目录更新量',
            '信息公开目录类信息更新量',
            '公开目录信息更新量',
            '信息公开目录信息',
          ],
        },
      ],
    },
    {
      id: 'columns',
      label: '专栏专题',
      synonyms: ['专题专栏'],
      rows: [
        {
          label: '维护数量',
          metric: 'website.columnsMaintained',
          unit: '个',
          synonyms: ['维护专栏专题数量', '专题维护数量', '维护数'],
        },
        {
          label: '新开设数量',
          metric: 'website.columnsOpened',
          unit: '个',
          synonyms: ['新开设专栏专题数量', '新开设数', '新增数量'],
        },
      ],
    },
  ],
}

const interpretation: WebsiteSection = {
  label: '解读回应',
  groups: [
    {
      id: 'interpretations',
      label: '解读信息发布',
      synonyms: ['政策解读信息发布', '解读信息'],
      rows: [
        { label: '总数', metric: 'policy.interpretations', unit: '条', synonyms: ['总量', '合计'] },
        {
          label: '解读材料数量',
          metric: 'interpretations.materials',
          unit: '条',
          synonyms: ['解读材料数', '解读材料'],
        },
        {
          label: '解读产品数量',
          metric: 'interpretations.products',
          unit: '个',
          synonyms: ['解读产品数', '解读产品'],
        },
        {
          label: '媒体评论文章数量',
          metric: 'interpretations.mediaComments',
          unit: '篇',
          synonyms: ['媒体评论数量', '媒体评论文章', '媒体评论文章数'],
        },
      ],
    },
    {
      id: 'responses',
      label: '',
      rows: [
        {
          label: '回应公众关注热点或重大舆情数量',
          metric: 'website.responses',
          unit: '次',
          synonyms: ['回应公众关注热点数量', '回应公众关注热点或重大舆情', '回应公众关注热点或重大舆情次数'],
        },
      ],
    },
  ],
}

const services: WebsiteSection = {
  label: '办事服务',
  groups: [
    {
      id: 'services',
      label: '',
      rows: [
        { label: '是否发布服务事项目录', word: null },
        { label: '注册用户数', metric: null, unit: '个', synonyms: ['注册用户数量', '注册用户总数'] },
        { label: '政务服务事项数量', metric: null, unit: '项', synonyms: ['服务事项数量', '政务服务事项数'] },
        {
          label: '可全程在线办理政务服务事项数量',
          metric: null,
          unit: '项',
          synonyms: ['可全程在线办理事项数量', '全程在线办理政务服务事项数量'],
        },
      ],
    },
    {
      id: 'cases',
      label: '办件量',
      synonyms: ['办件数量'],
      rows: [
        { label: '总数', metric: null, unit: '件', synonyms: ['总量', '合计'] },
        { label: '自然人办件量', metric: null, unit: '件', synonyms: ['自然人办件数量'] },
        { label: '法人办件量', metric: null, unit: '件', synonyms: ['法人办件数量'] },
      ],
    },
  ],
}

const exchange: WebsiteSection = {
  label: '互动交流',
  groups: [
    { id: 'exchange', label: '', rows: [{ label: '是否使用统一平台', word: null }] },
    {
      id: 'messages',
      label: '留言办理',
      synonyms: ['网民留言办理', '留言'],
      rows: [
        {
          label: '收到留言数量',
          metric: 'website.messagesReceived',
          unit: '条',
          synonyms: ['收到留言', '收到留言数', '留言总数'],
        },
        {
          label: '办结留言数量',
          metric: 'website.messagesClosed',
          unit: '条',
          synonyms: ['办结留言', '办结留言数', '留言办结数量'],
        },
        {
          label: '平均办理时间',
          metric: 'website.messageDays',
          unit: '天',
          synonyms: ['留言平均办理时间', '平均办理天数', '平均办理时长'],
        },
        {
          label: '公开答复数量',
          metric: 'website.messagesAnswered',
          unit: '条',
          synonyms: ['公开答复留言数量', '公开答复', '公开答复数'],
        },
      ],
    },
    {
      id: 'consultations',
      label: '征集调查',
      synonyms: ['民意征集', '网上调查'],
      rows: [
        {
          label: '征集调查期数',
          metric: 'website.consultations',
          unit: '期',
          synonyms: ['征集期数', '调查征集期数', '期数'],
        },
        {
          label: '收到意见数量',
          metric: 'website.opinions',
          unit: '条',
          synonyms: ['征集调查收到意见', '收到意见', '收到意见数'],
        },
        { label: '公布调查结果期数', metric: null, unit: '期', synonyms: ['公布结果期数', '公布调查结果'] },
      ],
    },
    {
      id: 'interviews',
      label: '在线访谈',
      rows: [
        {
          label: '访谈期数',
          metric: 'website.interviews',
          unit: '期',
          synonyms: ['访谈次数', '期数', '在线访谈期数'],
        },
        { label: '网民留言数量', metric: null, unit: '条', synonyms: ['网民留言数'] },
        {
          label: '答复网民提问数量',
          metric: null,
          unit: '条',
          synonyms: ['答复网民留言数量', '答复网民提问', '答复提问数量'],
        },
      ],
    },
    { id: 'assistant', label: '', rows: [{ label: '是否提供智能问答', word: null }] },
  ],
}

const safety: WebsiteSection = {
  label: '安全防护',
  groups: [
    {
      id: 'safety',
      label: '',
      rows: [
        { label: '安全检测评估次数', metric: null, unit: '次', synonyms: ['安全检测次数'] },
        { label: '发现问题数量', metric: null, unit: '个' },
        { label: '问题整改数量', metric: null, unit: '个' },
        { label: '是否建立安全监测预警机制', word: null },
        { label: '是否开展应急演练', word: null },
        { label: '是否明确网站安全责任人', word: null },
      ],
    },
  ],
}

const media: WebsiteSection = {
  label: '移动新媒体',
  groups: [
    { id: 'media', label: '', rows: [{ label: '是否有移动新媒体', word: null }] },
    {
      id: 'weibo',
      label: '微博',
      synonyms: ['政务微博', '新浪微博', '官方微博', '新浪政务微博', '微博账号'],
      rows: [
        { label: '名称', word: 'weibo', synonyms: ['账号名称'] },
        {
          label: '信息发布量',
          metric: 'weibo.posts',
          unit: '条',
          synonyms: ['信息发布数', '信息发布数量', '发布量', '发布信息量'],
        },
        {
          label: '关注量',
          metric: 'weibo.followers',
          unit: '个',
          synonyms: ['关注数', '关注人数', '粉丝数', '粉丝量'],
        },
      ],
    },
    {
      id: 'wechat',
      label: '微信',
      synonyms: ['微信公众号', '政务微信', '微信公众平台', '官方微信', '微信账号', '公众号'],
      rows: [
        { label: '名称', word: 'wechat', synonyms: ['账号名称'] },
        {
          label: '信息发布量',
          metric: 'wechat.posts',
          unit: '条',
          synonyms: ['信息发布数', '信息发布数量', '发布量', '发布信息量'],
        },
        {
          label: '订阅数',
          metric: 'wechat.followers',
          unit: '个',
          synonyms: ['订阅量', '订阅人数', '订阅用户数', '关注数', '关注量', '关注人数', '粉丝数'],
        },
      ],
    },
    { id: 'otherMedia', label: '', rows: [{ label: '其他', word: null }] },
  ],
}

const innovation: WebsiteSection = {
  label: '',
  groups: [{ id: 'innovation', label: '', rows: [{ label: '创新发展', word: null }] }],
}

/** Rows that metrics of a report's form bring with them, at the end of their group. */
function withMetricRows(section: WebsiteSection): WebsiteSection {
  const own = (group: string): WebsiteRow[] =>
    allMetrics.flatMap(({ id, unit, websiteRow }) =>
      websiteRow?.group === group
        ? [{ label: websiteRow.label, metric: id, unit, synonyms: websiteRow.synonyms ?? [] }]
        : [],
    )
  return {
    ...section,
    groups: section.groups.map((group) => ({ ...group, rows: [...group.rows, ...own(group.id)] })),
  }
}

/** In the order of the official form. */
export const websiteSections: readonly WebsiteSection[] = [
  basics,
  publishing,
  interpretation,
  services,
  exchange,
  safety,
  media,
  innovation,
].map(withMetricRows)

/** The metrics that the form gives, in its order. */
export const websiteMetrics: readonly MetricId[] = websiteSections.flatMap((section) =>
  section.groups.flatMap((group) => group.rows.flatMap((row) => row.metric ?? [])),
)
