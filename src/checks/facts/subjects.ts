/** Which figures of the form a stated figure speaks of. */
import { comparablePaths } from '@/report/figures/comparable'
import { figureAt } from '@/report/figures/figures'
import { isFigure, sumCells } from '@/report/figures/cell'
import type { Cell } from '@/report/figures/cell'
import type { FigureId } from '@/report/form/paths'
import { metricCandidates } from '@/report/statements/metric-mentions'
import { metricPath } from '@/report/form/form'
import type { Report } from '@/report/types'
import { fitsSum, fitsTable, sumRules, tableRules } from '@/report/statements/table-rules'
import { isForeign, isOtherYear, isPlanned } from '@/report/statements/sentence-subject'
import { isOfDocuments, isOfOtherDisputes, isOfOthers } from './whose'
import { moreSumRules, moreTableRules, partRulesFor } from './table-wordings'
import type { Stated } from './statements'

/** Words that make a figure a part of what the form counts. */
const partial =
  /其中|包括|涉及|关于|要求|自然人|企业|法人|公民|科研|上半年|下半年|季度|\d月|月份|网络|信函|邮寄|当面|传真|邮件|电话|窗口|平台|线上|线下|渠道|系统|历年|以来|平均|转办|移送|不属于|政协|人大|咨询|栏目|投诉|信访/

/** 其中予以公开12件 is all that was granted. */
const outcomeOfThem =
  /^其中，?(?=予以公开|同意公开|部分公开|全部公开|不予|无法提供|结转|维持|纠正|被纠正|尚未审结|其他结果|废止|现行有效)/

/** 涉及政府信息公开的行政复议 are all of them. */
const aboutAll = /涉及(?:政府)?信息公开(?:工作)?的?/

/** What the form says about a stated figure; several paths are summed. */
export interface Subject {
  readonly paths: readonly FigureId[]
}

/** 尚未审结3件 is a row of table four, no plan. */
const isPending = /(?:尚未|暂未|未)(?:审结|办结)[^，；]*$/

/** Of its unit and year, and no plan. */
export function isOfThisReport(stated: Stated, report: Report): boolean {
  return (
    !isForeign(stated, report) &&
    !isOtherYear(stated, report) &&
    (!isPlanned(stated) || isPending.test(stated.clause)) &&
    !isOfOthers(stated, report)
  )
}

const none: readonly (readonly FigureId[])[] = []
const known = new WeakMap<Stated, readonly (readonly FigureId[])[]>()

/** 累计收到 may be over years, 2024年累计收到 is not. */
const thisYear = /全年|年内|本年|今年|年度|20\d{2}年/

/** “十四五”以来, 近三年: years together, unless the sentence comes to this one. */
const overYears = /(?:以来|期间|近[两三五几]年|历年)(?![^。]*(?:全年|年内|本年|今年))/

const isPartial = ({ clause, lead }: Stated): boolean =>
  (overYears.test(lead) && !/20\d{2}年[^。]*$/.test(lead.replace(/自20\d{2}年/g, ''))) ||
  partial.test(clause.replace(outcomeOfThem, '').replace(aboutAll, '')) ||
  (clause.includes('累计') && !thisYear.test(lead))

/** 办理申请（含上年结转）61件: what stands in brackets is not what the figure counts. */
function withoutBrackets(stated: Stated): Stated {
  const { clause, lead } = stated
  if (!/[）)]/.test(clause) || /[（(]/.test(clause)) return stated
  const bare = lead.replace(/[（(][^（）()]*[）)]([^（）()]*)$/, '$1')
  return bare === lead ? stated : { ...stated, lead: bare, clause: /[^，；：,;:（(]*$/.exec(bare)?.[0] ?? '' }
}

const outcomePath = /^requests\.(?:granted|partlyGranted|refused|unavailable|notProcessed|otherwise)/

function fitting(stated: Stated): readonly (readonly FigureId[])[] {
  const parts = partRulesFor(stated.clause).filter((rule) => fitsTable(rule, stated))
  if (parts.length > 0 || isPartial(stated)) return parts.map((rule) => [rule.path])
  return [...sumRules, ...moreSumRules]
    .filter((rule) => fitsSum(rule, stated))
    .map((rule) => rule.paths)
    .concat(
      [...tableRules, ...moreTableRules].filter((rule) => fitsTable(rule, stated)).map((rule) => [rule.path]),
    )
}

/** The figures of the tables that a sentence may speak of by its words alone; read once. */
function namedPaths(stated: Stated): readonly (readonly FigureId[])[] {
  const own = known.get(stated)
  if (own) return own
  const isCertain = stated.unit !== '%' && stated.clause !== ''
  const named = (isCertain ? fitting(withoutBrackets(stated)) : none).filter(
    ([path = '']) =>
      !(outcomePath.test(path) && isOfDocuments(stated)) &&
      !(path.startsWith('disputes.') && isOfOtherDisputes(stated)),
  )
  known.set(stated, named)
  return named
}

/** Every reading of a sentence's figure as one of the official tables' own. */
export function tableSubjects(stated: Stated, report: Report): readonly Subject[] {
  const named = namedPaths(stated)
  if (named.length === 0 || !isOfThisReport(stated, report)) return []
  return named
    .map((paths): Subject => ({ paths: paths.flatMap((path) => comparablePaths(report, path)) }))
    .filter((subject) => subject.paths.length > 0)
}

export function subjectValue(report: Report, { paths }: Subject): Cell {
  return sumCells(paths.map((path) => figureAt(report, path)))
}

/** 近5万 is not far from 49,800; 5 is 5. */
export function agrees({ value, approximate, leaf, from, to }: Stated, figure: Cell): boolean {
  if (!isFigure(figure)) return false
  if (value === figure) return true
  const isRounded = /[万亿]/.test(leaf.text.slice(from, to + 1))
  const tolerance = approximate ? 0.15 : isRounded ? 0.01 : 0
  return Math.abs(value - figure) <= tolerance * Math.max(value, figure)
}

export interface MetricStated {
  readonly path: FigureId
  readonly stated: Stated
  readonly score: number
}

/** The metrics that the texts state, those of further accounts left out. */
/** 累计发布2463条，其中2024年发布463条: since the account was opened. */
const cumulative = /累计|以来|至今|开通/
const ofThisYear = /^[^。；]{0,12}其中[，：]?(?:20\d{2}年|今年|本年|当年|年内|新增)/

function isCumulative({ lead, leaf, end }: Stated): boolean {
  if (!cumulative.test(lead)) return false
  const said = lead.replace(/截[至止]到?(?:20\d{2}年)?(?:12月31日|12月底|年底|目前)?/g, '')
  return !thisYear.test(said) || ofThisYear.test(leaf.text.slice(end))
}

export function metricsStated(report: Report, figures: readonly Stated[]): readonly MetricStated[] {
  return metricCandidates(figures, report).flatMap(({ id, mention, owner, score }): MetricStated[] => {
    const account = id.split('.')[0] as keyof Report['accounts']
    const main = report.accounts[account] ?? ''
    const isOther = owner !== null && owner.name !== '' && main !== '' && !main.includes(owner.name)
    return isOther || isCumulative(mention) ? [] : [{ path: metricPath(id), stated: mention, score }]
  })
}
