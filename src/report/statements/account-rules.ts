/** How sentences word what the website and the accounts published, and who reads them. A table: long on purpose. */
import type { MetricRule } from './metric-rule'
import {
  amongMessages,
  articles,
  bare,
  followers,
  newOnes,
  otherThings,
  partOfYear,
  people,
  posts,
  published,
  publishing,
  visits,
  wholeAfter,
} from './metric-wordings'

type Account = 'website' | 'wechat' | 'weibo'

const other = new RegExp(`${otherThings}|${partOfYear.source}`)
const names: Readonly<Record<Account, string>> = {
  website: '网站|官网|门户网|政府网|公开网',
  wechat: '公众号|微信|服务号|订阅号|公众平台',
  weibo: '微博',
}

/** What an account or site published: in its own words, and as a name beside a number where the sentence says what it counts. */
function postRules(account: Account): MetricRule[] {
  return [
    {
      id: `${account}.posts`,
      owner: account,
      before: posts,
      after: wholeAfter,
      unlessLead: amongMessages,
      unit: articles,
      unless: other,
      first: true,
    },
    {
      id: `${account}.posts`,
      owner: account,
      before: bare(names[account]),
      unit: /^(?:条|篇|则|件|条次|份|)$/,
      // 网站845, without a unit: only where nothing but the next name follows.
      after: /^(?:各类|政府|政务)*(?:信息|文章|稿件|推文|图文)?(?:（.*|）)?$/,
      context: published,
      unless: partOfYear,
      first: true,
    },
  ]
}

/** 发布了1560条微博: the number before the account’s own noun. */
function numberedPosts(account: Account, noun: string): MetricRule {
  return {
    id: `${account}.posts`,
    owners: [account, null, 'several'],
    before: new RegExp(`(?:${publishing}|公开)(?:[了共达约近超过逾计]|累计|合计|总计|全年|各类)*$`),
    after: new RegExp(`^(?:各类|原创|政务|官方)*(?:${noun})(?:信息|图文|推文|消息|文章|内容)?$`),
    unit: articles,
    unless: other,
    first: true,
  }
}

/** 拥有9.6万名粉丝. */
const numberedFollowers = (account: Account): MetricRule => ({
  id: `${account as 'wechat' | 'weibo'}.followers`,
  owner: account,
  before: /(?:拥有|现有|已有|共有|有|吸引|积累|汇聚|覆盖|达到?|突破|超过?|约|近)(?:了|超过?|约|近|逾)*$/,
  after: /^(?:忠实)?(?:粉丝|关注者|订阅用户|关注用户|订阅者|用户|订户)/,
  unit: people,
  unless: newOnes,
})

const single = /栏目|专栏|专题|单篇|单条|日均|平均|月均|最高|同比|占比|首页|[上下]半年|季度/

export const accountRules: readonly MetricRule[] = [
  ...postRules('website'),
  {
    id: 'website.visitors',
    owner: 'website',
    before:
      /(?:独立(?:用户|访客|[Ii][Pp])|访客|UV|访问用户)(?:访问)?(?:总)?(?:量|数量|数|人数|总量|总数)?(?:[达到为约近超过逾突破计共有]|累计|全年)*$/,
    unit: /^(?:个|人|人次|名|次|)$/,
    unless: single,
    first: true,
  },
  {
    id: 'website.visits',
    owner: 'website',
    before: visits,
    unit: /^(?:次|人次|人|)$/,
    unless: new RegExp(`独立|访客|${single.source}`),
    first: true,
  },
  ...postRules('wechat'),
  numberedPosts('wechat', '微信|微信公众号'),
  { id: 'wechat.followers', owner: 'wechat', before: followers, unit: people, unless: newOnes },
  numberedFollowers('wechat'),
  ...postRules('weibo'),
  numberedPosts('weibo', '微博|博文'),
  { id: 'weibo.followers', owner: 'weibo', before: followers, unit: people, unless: newOnes },
  numberedFollowers('weibo'),
]
