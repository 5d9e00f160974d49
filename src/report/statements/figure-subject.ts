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
}

const words: readonly [kind: OwnerKind, pattern: string][] = [
  [
    'several',
    '(?:政务)?新媒体|两微[一多多]端|(?:各|多|等)(?:类|种|个)?(?:渠道|平台|载体|媒体|方式)|自媒体|融媒体|媒体矩阵',
  ],
  ['videoAccount', '视频号'],
  ['douyin', '抖音(?:号|平台|账号)?'],
  ['toutiao', '(?:今日)?头条(?:号)?'],
  ['app', '(?:移动)?客户端|APP|App|小程序'],
  ['gazette', '《[^》]*公报》|政府公报|公报'],
  ['pressConference', '新闻发布会'],
  ['wechat', '(?:官方|政务|政府)?微信(?:公众(?:平台|号|账号)|公号|订阅号|服务号|平台|号)?|微信公众号|公众号'],
  ['weibo', '(?:官方|政务|新浪|政府)?微博(?:账号|平台)?'],
  ['website', '(?:门户|政府|部门|官方|政务|机关|局|委|厅|公开)*网站|门户网|官网|政府网'],
  ['foreign', '快手|微视|学习强国|公示栏|信用中国|热线|报纸|报刊|(?:新闻|主流)?媒体|电视|广播|简报'],
]
const anyOwner = new RegExp(words.map(([, pattern]) => `(${pattern})`).join('|'), 'g')

interface Found extends Owner {
  readonly from: number
  readonly to: number
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

/** 全市政府网站 are many; 市政府网站 is one. */
const many =
  /(?:全[国省市县区州]|国家部|部委|上级|中央|兄弟|各级|各地|各部门|各单位|各县|各镇|下属|所属|直属|辖区)[^，。；]{0,8}$/
/** Owners named one after the other share the figures that follow. */
const together = /^(?:[、和及与]|以及|[“”"]|□|《|》|和政务|等|官方|政务|[（(][^（()）]{0,20}[)）]){1,8}$/

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
  const isJoint =
    before !== undefined && (before.to === last.from || together.test(between)) && before.kind !== last.kind
  // 微信、微博分别发布5条、6条: the first figure is the first one's.
  const isApart = before !== undefined && /^[^，。；]*分别/.test(lead.slice(last.to))
  if (isJoint || isApart || /^(?:等|及其他)/.test(lead.slice(last.to))) return { kind: 'several', name: '' }
  if (many.test(lead.slice(0, last.from))) return { kind: 'several', name: '' }
  return { kind: last.kind, name: last.name }
}
