/** Figures in sentences that are not the report's own, though their words are those of its tables. */
import { isForeign } from '@/report/statements/sentence-subject'
import type { Report } from '@/report/types'
import type { Stated } from './stated'

/** 主动公开401份、依申请公开130份、不予公开89份 are what documents are marked with, no outcomes. */
const markedDocuments =
  /主动公开(?:的|类|信息|文件|公文|为|属性)*\d+[件份条篇项个]?[、，；和及][^。；]*(?:依申请公开|不予公开|部分公开|及|和|、)*$/
const aboutDocuments = /属性|定密|公文|拟制|各类文件|制发[^。；]*文件|文件\d+[份件]/
const aboutApplications = /(?:收到|受理|办结|答复|处理)[^。；]*申请|申请[^。；]*(?:办结|答复|处理结果)/

export function isOfDocuments({ lead, clause }: Stated): boolean {
  if (!/公开/.test(clause)) return false
  return markedDocuments.test(lead) || (aboutDocuments.test(lead) && !aboutApplications.test(lead))
}

/** 我区全年共收到: of the whole place, where a single office writes. */
const ofThePlace =
  /(?:^|[，；])(?:20\d{2}年(?:度)?，?|全年，?|年内，?|本年度，?)*(?:我|本|全)[省市县区州盟旗](?!政府|委|局|级|长|财)[^，。；]{0,6}(?:共|累计|各级|各部门|行政机关|合计)/

/** The sentence before the one that a figure stands in. */
function sentenceBefore({ leaf, from }: Stated): string {
  const start = leaf.text.lastIndexOf('。', from)
  if (start < 0) return ''
  return leaf.text.slice(leaf.text.lastIndexOf('。', start - 1) + 1, start).replace(/\s+/g, '')
}

/** Of other bodies by its own sentence, or by the one that a sentence beginning with 其中 goes on from. */
export function isOfOthers(stated: Stated, report: Report): boolean {
  const isOthers = (lead: string): boolean =>
    isForeign({ ...stated, lead }, report) || (report.unitKind !== 'government' && ofThePlace.test(lead))
  if (report.unitKind !== 'government' && ofThePlace.test(stated.lead)) return true
  return /^(?:其中|办结|已|均|从)/.test(stated.lead) && isOthers(sentenceBefore(stated))
}

/** Words that say whose share of a larger figure is meant. */
const scope =
  /全[国省市县区州镇乡]|[省市县区州镇乡]本级|本级|各(?:部门|单位|镇|街道|级)|机关|办公[室厅]|部门|所属|下属/
export const namesScope = ({ lead }: Stated): boolean => scope.test(lead)

/** Reviews that an office decides on for others, and those of other fields, are in no table of the report. */
const decides = /(?:办理|审理|收到|受理|审结|办结)[^。；]*$/
export const isOfOtherDisputes = ({ leaf, lead, value }: Stated): boolean =>
  value > 0 && decides.test(lead) && !/公开/.test(leaf.text) && !/^(?:requestWork|oversight)$/.test(leaf.home)
