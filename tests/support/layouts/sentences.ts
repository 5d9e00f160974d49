/** Sentences that state metrics, as offices word them, and sentences that only sound as if they did. */
import type { MetricId } from '@/report/form/paths'
import type { Facts } from './facts'
import type { Random } from './random'

export type Home = 'proactiveWork' | 'requestWork' | 'management' | 'platforms' | 'oversight' | 'other'

export interface Said {
  readonly text: string
  readonly metrics: Partial<Record<MetricId, number>>
}

type Sentence = (random: Random, facts: Facts) => Said

const opener = (random: Random, { year }: Facts): string =>
  random.pick([
    '全年',
    '本年度',
    `${year}年，`,
    `${year}年度，`,
    '年内',
    '今年以来，',
    `截至${year}年12月底，`,
  ])
const counted = (random: Random): string => random.pick(['', '共', '累计', '共计'])

/** A number as sentences write it, and its value: with thousands separators, spaces, in 万, rounded. */
export function worded(random: Random, value: number): { readonly text: string; readonly value: number } {
  if (value >= 20_000 && random.chance(0.3)) {
    const tenths = Math.round(value / 1000)
    const text = `${tenths / 10}万${random.chance(0.3) ? '余' : ''}`
    return { text, value: tenths * 1000 }
  }
  if (value >= 1000 && random.chance(0.15)) return { text: value.toLocaleString('en-US'), value }
  if (random.chance(0.15)) return { text: ` ${value} `, value }
  if (value >= 100 && random.chance(0.08)) return { text: `${value}余`, value }
  return { text: String(value), value }
}

const platforms: readonly Sentence[] = [
  (random, facts) => {
    const posts = worded(random, random.int(50, 30_000))
    const visits = worded(random, random.int(20_000, 9_000_000))
    return {
      text: `${opener(random, facts)}${random.pick(['局门户网站', '政府门户网站', '部门网站', '单位官网'])}${counted(random)}发布${random.pick(['信息', '各类信息', '政府信息', '政务信息'])}${posts.text}条，${random.pick(['访问量', '总访问量', '网站访问量', '浏览量'])}${random.pick(['', '达', '达到', '为'])}${visits.text}${random.pick(['次', '人次'])}。`,
      metrics: { 'website.posts': posts.value, 'website.visits': visits.value },
    }
  },
  (random, facts) => {
    const posts = worded(random, random.int(50, 30_000))
    return {
      text: `${opener(random, facts)}通过${random.pick(['门户网站', '市政府网站', '政府网站', '本单位门户网站'])}${random.pick(['主动公开', '发布', '公开', '更新'])}${random.pick(['政府信息', '信息', '各类政务信息'])}${posts.text}条。`,
      metrics: { 'website.posts': posts.value },
    }
  },
  (random, facts) => {
    const site = worded(random, random.int(50, 9000))
    const wechat = worded(random, random.int(50, 3000))
    const weibo = worded(random, random.int(50, 3000))
    return {
      text: `${opener(random, facts)}通过门户网站发布信息${site.text}条，微信公众号发布${wechat.text}条，微博发布${weibo.text}条。`,
      metrics: { 'website.posts': site.value, 'wechat.posts': wechat.value, 'weibo.posts': weibo.value },
    }
  },
]

const accounts: readonly Sentence[] = [
  (random, facts) => {
    const posts = worded(random, random.int(50, 3000))
    const followers = worded(random, random.int(300, 2_000_000))
    return {
      text: `${random.pick(['“云上望溪”微信公众号', '官方微信公众号', '政务微信公众号“云上望溪”', '微信公众号'])}${random.pick(['', '全年'])}${counted(random)}${random.pick(['推送', '发布', '编发'])}${random.pick(['信息', '文章', '各类信息'])}${posts.text}${random.pick(['条', '篇'])}，${random.pick(['关注人数', '粉丝数', '订阅人数', '关注用户'])}${random.pick(['', '达', '达到', '为', '已达'])}${followers.text}人${facts.year > 2022 && random.chance(0.3) ? '，较上年有所增长' : ''}。`,
      metrics: { 'wechat.posts': posts.value, 'wechat.followers': followers.value },
    }
  },
  (random) => {
    const posts = worded(random, random.int(50, 3000))
    const followers = worded(random, random.int(300, 90_000))
    return {
      text: `${random.pick(['“望溪发布”政务微博', '官方微博', '政务微博'])}发布${random.pick(['信息', '博文'])}${posts.text}条，粉丝${random.pick(['', '数', '量'])}${followers.text}${random.pick(['人', '个', '名'])}。`,
      metrics: { 'weibo.posts': posts.value, 'weibo.followers': followers.value },
    }
  },
]

const policies: readonly Sentence[] = [
  (random, facts) => {
    const issued = random.int(1, 60)
    const read = random.int(1, 60)
    return {
      text: `${opener(random, facts)}${random.pick(['制发', '出台', '印发'])}政策文件${issued}件，发布政策解读${read}${random.pick(['篇', '件', '条'])}。`,
      metrics: { 'policy.issued': issued, 'policy.interpretations': read },
    }
  },
  (random, facts) => {
    const read = random.int(1, 60)
    return {
      text: `${opener(random, facts)}${counted(random)}发布${random.pick(['政策解读', '政策解读材料', '解读信息'])}${read}${random.pick(['篇', '件', '条'])}，解读形式更加多样。`,
      metrics: { 'policy.interpretations': read },
    }
  },
]

const trainings: readonly Sentence[] = [
  (random, facts) => {
    const held = random.int(1, 9)
    return {
      text: `${opener(random, facts)}${random.pick(['组织开展政务公开培训', '举办政府信息公开专题培训', '开展政务公开业务培训'])}${held}${random.pick(['次', '场', '期'])}，参训${random.int(30, 400)}人次。`,
      metrics: { trainings: held },
    }
  },
]

const catalogues: readonly Sentence[] = [
  (random) => {
    const items = random.int(10, 300)
    return {
      text: `${random.pick(['修订主动公开事项目录，明确', '动态调整主动公开目录，明确'])}${items}项主动公开${random.pick(['内容', '事项'])}。`,
      metrics: { 'catalogue.items': items },
    }
  },
]

const proposals: readonly Sentence[] = [
  (random, { year }) => {
    const npc = random.int(1, 80)
    const cppcc = random.int(1, 120)
    return {
      text: `${random.pick([`${year}年，共收到建议提案${npc + cppcc}件，其中人大代表建议${npc}件、政协提案${cppcc}件，均已按期办结。`, `全年办理人大建议${npc}件、政协提案${cppcc}件，办结率100%。`, `承办人大代表建议${npc}件，政协委员提案${cppcc}件。`])}`,
      metrics: { 'proposals.npc': npc, 'proposals.cppcc': cppcc },
    }
  },
  (random, { year }) => {
    const tasks = random.int(3, 20)
    const measures = random.int(21, 60)
    return {
      text: `对照《${year}年政务公开工作要点》，将${tasks}项${random.pick(['重点任务', '工作任务'])}细化为${measures}项具体${random.pick(['举措', '措施'])}，全部落实到位。`,
      metrics: { 'workPlan.tasks': tasks, 'workPlan.measures': measures },
    }
  },
]

/** Parts of the number received, by the way they came. */
function applications(random: Random, { requests }: Facts): Said {
  const received = Number(requests['received']?.[6])
  const carried = Number(requests['carriedIn']?.[6] ?? 0)
  if (!Number.isFinite(received) || received < 4) return { text: '本年度申请均按规定办理。', metrics: {} }
  const online = random.int(1, received - 2)
  const post = random.int(1, received - online - 1)
  const inPerson = received - online - post
  const text = random.pick([
    `全年共收到政府信息公开申请${received}件，其中网络申请${online}件、信函申请${post}件、当面申请${inPerson}件。`,
    `本年度新收政府信息公开申请 ${received} 件，上年结转${carried}件。其中，通过网上提交${online}件，邮寄${post}件，现场提交${inPerson}件。`,
  ])
  return {
    text,
    metrics: { 'requests.online': online, 'requests.post': post, 'requests.inPerson': inPerson },
  }
}

const traps: Readonly<Record<Home, readonly string[]>> = {
  proactiveWork: [
    '通过网站、微信、微博等多种渠道公开信息5206条。',
    '转载上级政策解读情况良好。',
    '全市各部门共制发规范性文件218件。',
  ],
  requestWork: ['通过邮寄方式答复3件，电话沟通28次。', '12345热线受理群众来电3120件。'],
  management: ['清理失效文件37件，新增目录事项3项。', '对86个网页逐一核查。'],
  platforms: [
    '全市政务新媒体累计发布信息8.6万条，粉丝总数超过120万人。',
    '一篇推文单日阅读量突破10万次。',
    '网站自开通以来累计访问量已达1.3亿次。',
    '下属事业单位微信公众号发布信息302条。',
    '举办政府开放日活动2场，邀请市民40人参加。',
  ],
  oversight: ['参加上级培训2次。', '在第三方评估中名列第3位。', '全市组织社会评议1次，满意率98.6%。'],
  other: ['收取信息处理费0元。', '办理人大建议和政协提案合计的满意率为100%。'],
}

const always: Readonly<Record<Home, readonly string[]>> = {
  proactiveWork: [
    '围绕重点领域及时公开机构职能、财政预决算和民生信息，做到应公开尽公开。',
    '坚持以公开为常态、不公开为例外，主动回应社会关切。',
  ],
  requestWork: ['严格执行政府信息公开条例，规范登记、审核、办理、答复、归档各环节，依法保障公众知情权。'],
  management: [
    '落实“三审三校”制度，严格保密审查，确保信息发布准确及时。',
    '完善公文公开属性源头认定机制，定期清理规范性文件。',
  ],
  platforms: ['优化政府信息公开专栏设置，方便公众查询。', '加强政务新媒体运维管理，提升内容质量。'],
  oversight: ['明确专人负责，将政务公开纳入年度考核。', '本年度未发生因政府信息公开工作被追究责任的情况。'],
  other: ['本年度没有需要报告的其他事项。', '本年度未收取政府信息公开信息处理费。'],
}

const sources: Readonly<Record<Home, readonly (readonly Sentence[])[]>> = {
  proactiveWork: [policies],
  requestWork: [[applications]],
  management: [catalogues],
  platforms: [platforms, accounts],
  oversight: [trainings],
  other: [proposals],
}

/** The paragraphs of one text, and the metrics that they state. */
export function sayText(
  random: Random,
  facts: Facts,
  home: Home,
  withTraps: boolean,
): { paragraphs: string[]; metrics: Said['metrics'] } {
  const metrics: Said['metrics'] = {}
  const sentences = [random.pick(always[home])]
  for (const source of sources[home]) {
    if (random.chance(0.3)) continue
    const said = random.pick(source)(random, facts)
    // A report that contradicts itself has no right reading.
    if (Object.keys(said.metrics).some((id) => Object.hasOwn(metrics, id))) continue
    sentences.push(said.text)
    Object.assign(metrics, said.metrics)
  }
  if (withTraps && random.chance(0.6))
    sentences.splice(random.int(0, sentences.length), 0, random.pick(traps[home]))
  if (random.chance(0.4)) sentences.push(random.pick(always[home]))
  const paragraphs = random.chance(0.5) ? [sentences.join('')] : sentences
  return { paragraphs, metrics }
}
