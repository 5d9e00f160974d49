/** Whose figure a sentence gives: the website's, an account's, or that of several together, which is nobody's. */
import { matchesOf } from '@/text/matches'
import type { AccountId, ChannelKindId } from '../form/paths'

/** `several` are totals over platforms, `foreign` is another body or a single post. */
export type OwnerKind =
  AccountId | Exclude<ChannelKindId, 'wechat' | 'weibo' | 'other'> | 'several' | 'foreign'

export interface Owner {
  readonly kind: OwnerKind
  /** The account's own name, where quotation marks give it. */
  readonly name: string
  /** Where its own words end in those that it was looked for in. */
  readonly to: number
}

const words: readonly [kind: OwnerKind, pattern: string][] = [
  [
    'several',
    '(?:政务)?新媒体(?:平台|账号|矩阵)?|[两双]微(?:[一多两]端)?(?:平台|账号)?|(?:各|多|等)(?:类|种|个)?(?:渠道|平台|载体|媒体|方式)|自媒体|融媒体(?!中心)|媒体矩阵|全网|全平台|[两三四五六七八九多]个平台',
  ],
  ['videoAccount', '(?:微信)?视频号'],
  ['douyin', '抖音(?:政务号|号|平台|账号)?'],
  ['toutiao', '(?:今日)?头条(?:号)?'],
  ['app', '(?:移动|手机)?客户端|APP|App|(?:微信)?小程序'],
  ['gazette', '《[^》]*公报》|政府公报|公报'],
  ['pressConference', '新闻发布会'],
  [
    'foreign',
    '企业微信|微信(?:工作)?群|海外(?:平台|账号|社交)|快手(?:号)?|微视|学习强国|(?<!网站(?:的|上)?(?:政府)?)(?:政务公开|信息公开|一体化)(?:统一|基础)?平台|政务服务网|公示栏|公开栏|公告栏|信用中国|热线|报纸|报刊|(?:新闻|主流|中央|市级|省级)?媒体(?!中心)|电视|广播|简报|显示屏|电子屏|(?:融媒体|新闻)中心|日报|人民网|新华网',
  ],
  [
    'wechat',
    '(?:官方|政务|政府)?微信(?:政务)?(?:公众(?:平台|号|账号)|公号|订阅号|服务号|平台|号)?|微信公众号|公众号',
  ],
  ['weibo', '(?:官方|政务|新浪|政府)?(?:微博|博文)(?:账号|平台)?'],
  [
    'website',
    '(?:门户|政府|部门|官方|政务|机关|局|委|厅|公开|单位|统计)*网站|(?:门户|政务公开|政府信息公开|信息公开|政务|政府|官方)网(?!络|上|民|友|页|格)|官网|校园网|(?:学校|学院|医院|单位)主页',
  ],
]
const anyOwner = new RegExp(words.map(([, pattern]) => `(${pattern})`).join('|'), 'g')

interface Found extends Owner {
  readonly from: number
}

/** “云溪数据”微信公众号 and 微信公众号“云溪数据”. */
function nameAround(text: string, from: number, to: number): string {
  const before = /[“"]([^“”"]{2,20})[”"](?:的|官方|政务|政府|门户|部门|新浪)*$/.exec(text.slice(0, from))?.[1]
  const after = /^(?:名称|账号)?[：:（(]?[“"]([^“”"]{2,20})[”"]/.exec(text.slice(to))?.[1]
  return before ?? after ?? ''
}

/** “云溪政府网”微信公众号: what an account is called says nothing of what it is. */
function isInName(text: string, at: number, starts: ReadonlySet<number>, ends: ReadonlySet<number>): boolean {
  const open = text.lastIndexOf('“', at)
  const close = text.indexOf('”', at)
  if (open < 0 || close < 0 || text.lastIndexOf('”', at) > open) return false
  return starts.has(close + 1) || ends.has(open)
}

function findOwners(text: string): Found[] {
  const all = matchesOf(text, anyOwner)
  const starts = new Set(all.map((match) => match.index))
  const ends = new Set(all.map((match) => match.index + match[0].length))
  const found = text.includes('”') ? all.filter(({ index }) => !isInName(text, index, starts, ends)) : all
  return found.map((match) => {
    const which = match.slice(1).findIndex((group) => group !== undefined)
    const to = match.index + match[0].length
    return {
      kind: words[which]?.[0] ?? 'foreign',
      name: nameAround(text, match.index, to),
      from: match.index,
      to,
    }
  })
}

/** 全市政府网站 are many, and so are 36个微信公众号; 市政府网站 is one. */
const many =
  /(?:全[国省市县区州]|国家部|部委|上级|中央|兄弟|各级|各地|各部门|各单位|各县|各区|各镇|各乡|各街道|各科室|下属|下辖|所属|直属|辖区)[^，。；]{0,10}$|(?:[2-9]|\d{2}|[两三四五六七八九十余多])个(?:官方|政务|政府|部门|单位|镇|乡|街道|[（）、])*$/
/** Owners named one after the other share the figures that follow. */
const together = /^(?:[、和及与]|以及|[“”"]|□|《|》|和政务|等|官方|政务|[（(][^（()）]{0,20}[)）]){1,8}$/
/** 新媒体“云溪发布”微信公众号 is the account alone. */
const apposition = /^[“”"（：]*$/
/** 各平台发布信息390条、871条: the words say whose each is, one after the other. */
const apart = /^[^，。；]*(?:分别|依次)/

/**
 * The owner that words up to a figure speak of: the last one named, unless it is one of several named together.
 * `null` where none is named.
 */
export function ownerOf(lead: string): Owner | null {
  const found = findOwners(lead)
  const last = found[found.length - 1]
  if (!last) return null
  const before = found[found.length - 2]
  const between = before ? lead.slice(before.to, last.from).replace(/[“"][^”"]*(?:[”"]|$)/g, '“') : ''
  const isNamed = before?.kind === 'several' && apposition.test(between)
  const isJoint =
    before !== undefined &&
    !isNamed &&
    (before.to === last.from || together.test(between)) &&
    before.kind !== last.kind
  // 微信、微博分别发布5条、6条: the first figure is the first one's.
  const isApart = before !== undefined && apart.test(lead.slice(last.to))
  if (isJoint || isApart || /^(?:等|及其[他它]|和其[他它])/.test(lead.slice(last.to)))
    return { kind: 'several', name: '', to: last.to }
  if (many.test(lead.slice(0, last.from))) return { kind: 'several', name: '', to: last.to }
  return { kind: last.kind, name: last.name, to: last.to }
}

/** Where the accounts and sites that words name begin and end, in their order. */
export function ownersIn(words: string): readonly { readonly from: number; readonly to: number }[] {
  return findOwners(words)
}

/** 加强公众号管理 speaks of what is done with it, not of what it did. */
const notSubject =
  /加强|强化|规范|做好|办好|利用|依托|通过|推进|推动|建设|优化|完善|落实|管理|以及|对|将|把|以|在|从|为/

/** The account or site that a sentence is about, where it names one and no other, first of all. */
export function subjectOwner(sentence: string): Owner | null {
  const found = findOwners(sentence)
  const [only] = found
  if (!only || found.some((one) => one.kind !== only.kind)) return null
  const before = sentence.slice(0, only.from).replace(/[“"][^”"]*[”"]?/g, '')
  if (before.length > 8 || notSubject.test(before) || many.test(before)) return null
  return /^(?:管理|建设|运维|维护)/.test(sentence.slice(only.to)) ? null : only
}
