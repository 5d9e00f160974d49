/** Whether a sentence speaks of the report's own unit and year, or of other bodies, other years, or of plans. */
import { matchesOf } from '@/text/matches'
import type { Report } from '../types'
import type { StatedFigure } from './figures-in-text'

export type Whose = Pick<Report, 'year' | 'unitKind'>

const clauseStart = '(?:^|[，；：、])(?:20\\d{2}年(?:度)?，?|其中，?|本年度|全年)?'
/** All of a region: its government's own, and nobody else's. */
const region = new RegExp(`${clauseStart}全[国省市县区州盟旗](?!年)`)
const bodies = '(?:镇|乡|街道|部门|单位|科室|股室|处室|县|区|成员单位|医院|学校|学院)'
const others = new RegExp(
  `${clauseStart}(?:各(?:级|地|市|县|区|镇|乡|街道|部门|单位|科室|股室|处室|院系|成员单位)|下属|下辖|所属|直属|辖区|基层|局属|市属|区属|县属|[市区县局]直(?:各)?(?:部门|单位))|(?:指导|督促|推动|要求)(?:各|基层|下级|所属|辖区|乡镇|街道|部门|单位|\\d+[个家]${bodies})|[省市县区州]?(?:各|所有)(?:单位|部门|镇|乡|街道)|\\d+[个家](?:[省市县区]?(?:直属?|政府)?|[^，。；、]{0,3})${bodies}[^，。；]*(?:自行|分别|共|累计|通过|开设|网站|公众号|微博)`,
)
/** 其中我办主办的 and 市本级 come back to the unit itself. */
const itself =
  /我(?:[局市县区镇乡街办委厅院校处所]|街道|单位|中心|省|州)(?!各|所有|属|直|辖)|本(?:机关|单位|部门|级|[局市县区镇乡街办委厅院校])(?!各|所有|属|直|辖)|机关本级|自身/g

/** The sentence from where it last came back to the unit itself after others. */
function ownPart(lead: string): string {
  const all = matchesOf(lead, itself)
  const last = all[all.length - 1]
  return last ? lead.slice(last.index + last[0].length) : lead
}

/** What others publish of the unit's own is theirs: 融媒体中心公众号转发我局信息, 被省网站采用. */
const taken =
  /(?:转发|转载|采用|采纳|采编|录用|刊发|刊登|报道|推介)了?(?:我|本)(?:[局市县区镇乡街办委厅院校处所]|街道|单位|机关)[^，。；]*$|(?:^|[，；])[^，；]*被[^，；]*(?:转发|转载|采用|采纳|录用|刊发|报道)[^，；]*$|(?:融媒体中心|电视台|广播电台|日报社?|晚报|人民网|新华网|新华社)[^，。；、]{0,6}(?:公众号|微信|微博|网站|客户端)[^，；]*$/

/** Figures of other bodies: 下属单位, 各镇, and 全市 in the report of a single office. */
export function isForeign({ lead }: StatedFigure, { unitKind }: Whose): boolean {
  const own = ownPart(lead)
  return others.test(own) || taken.test(lead) || (unitKind !== 'government' && region.test(own))
}

/** 网站访问量, with nothing that says whose: that of the sentence before. */
const nobodys = /^(?:政府|门户|政务|官方)*(?:网站|公众号|微信|微博)/

/** Whether a sentence counts the whole region, whoever wrote it, or goes on with one that does. */
export function isRegional({ lead, text, from }: StatedFigure): boolean {
  if (region.test(ownPart(lead))) return true
  if (!nobodys.test(lead)) return false
  const sentences = text.slice(0, from).split(/[。！？\n]/)
  return region.test(ownPart((sentences[sentences.length - 2] ?? '').replace(/\s+/g, '')))
}

const time =
  /(?:^|[，；：（])(?:截[至止]到?|在|与|较)?(?:(20\d{2})年|(上年|去年|上一年|前年|明年|下一年|次年))(?!度?结转)/g
/** 由2023年的412篇, 上年为398条: the year of this very figure. */
const timeOfFigure =
  /(?:(20\d{2})年(?:度)?|(上年|去年|上一年|前年)(?:度)?(?:同期)?)(?:的|为|是|有|共|仅|约|全年|发布|推送|公开|收到)*$/

/** Whether the last time that a sentence names at the head of a clause is another year than the report's. */
export function isOtherYear({ lead }: StatedFigure, { year }: Whose): boolean {
  const near = timeOfFigure.exec(lead)
  if (near) return near[2] !== undefined || Number(near[1]) !== year
  const open = lead.replace(/（[^（）]*）/g, '')
  const all = matchesOf(open, time)
  const named = all[all.length - 1]
  if (!named) return false
  // 今年 after last year's figure is this year again.
  if (/(?:今年|本年|全年)/.test(open.slice(named.index + named[0].length)) && named[2] !== undefined)
    return false
  return named[2] !== undefined || Number(named[1]) !== year
}

const planned =
  /(?:^|[，；])[^，；]{0,12}?(?<!按|照|培训|年度|工作|行动)(?:计划|拟|力争|预计|争取|有望)(?:明年|下年)?[^，；]*$|(?:^|[，；])[^，；]{0,10}将(?:继续|进一步|组织|举办|开展|推出|通过|适时|全面|新增|在|再|于)[^，；]*$|(?:目标|指标|任务数|任务量)(?:数|是|为|值)*$/
const nextSteps = /(?:^|[，；：])(?:下一步|下一阶段|下阶段|下步|今后|明年|来年|新的一年)/
/** 不足100条 and 未达到500条 say what it was not. */
const negated = /(?:不足|不到|未(?:能)?(?:达到?|完成|满|超过)|没有?(?:达到?|完成|超过)|尚未[^，；]{0,6})$/

/** The words of a sentence since its last comma, figures among them. */
export const partOf = (lead: string): string => /[^，；：（]*$/.exec(lead)?.[0] ?? ''

/** 计划开展培训4次 has not happened. */
export const isPlanned = ({ clause, lead }: StatedFigure): boolean =>
  planned.test(clause) || planned.test(partOf(lead)) || nextSteps.test(lead) || negated.test(lead)
