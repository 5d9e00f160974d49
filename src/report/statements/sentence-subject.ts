/** Whether a sentence speaks of the report's own unit and year, or of other bodies, other years, or of plans. */
import { matchesOf } from '@/text/matches'
import type { Report } from '../types'
import type { StatedFigure } from './figures-in-text'

export type Whose = Pick<Report, 'year' | 'unitKind'>

const clauseStart = '(?:^|[，；：、])(?:20\\d{2}年(?:度)?，?|其中，?|本年度|全年)?'
/** All of a region: its government's own, and nobody else's. */
const region = new RegExp(`${clauseStart}全[国省市县区州盟旗](?!年)`)
const others = new RegExp(
  `${clauseStart}(?:各(?:级|地|市|县|区|镇|乡|街道|部门|单位|科室|股室)|下属|所属|直属|辖区|基层|局属|市属|区属|县属)|指导(?:各|基层|下级|所属|乡镇|街道)|[省市县区州]?(?:各|所有)(?:单位|部门|镇|乡|街道)`,
)

/** Figures of other bodies: 下属单位, 各镇, and 全市 in the report of a single office. */
export function isForeign({ lead }: StatedFigure, { unitKind }: Whose): boolean {
  return others.test(lead) || (unitKind !== 'government' && region.test(lead))
}

/** Whether a sentence counts the whole region, whoever wrote it. */
export const isRegional = ({ lead }: StatedFigure): boolean => region.test(lead)

const time = /(?:^|[，；：])(?:截[至止]|在)?(?:(20\d{2})年|(上年|去年|上一年|明年|下一年|次年))(?!度?结转)/g

/** Whether the last time that a sentence names at the head of a clause is another year than the report's. */
export function isOtherYear({ lead }: StatedFigure, { year }: Whose): boolean {
  const all = matchesOf(lead, time)
  const named = all[all.length - 1]
  if (!named) return false
  return named[2] !== undefined || Number(named[1]) !== year
}

const planned =
  /(?:^|[，；])[^，；]{0,8}?(?<!按|照|培训|年度|工作|行动)(?:计划|拟|力争|预计|争取)(?:明年|下年)?[^，；]*$/

/** 计划开展培训4次 has not happened. */
export const isPlanned = ({ clause }: StatedFigure): boolean => planned.test(clause)
