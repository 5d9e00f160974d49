/** How sentences word the figures of the official tables. A table: long on purpose. */
import type { StatedFigure } from './figures-in-text'
import { coarsestOutcomes } from '../figures/comparable'
import { requestPath } from '../form/form'
import type { FigureId } from '../form/paths'

export interface TableRule {
  readonly path: FigureId
  /** Tested on the clause before the figure. */
  readonly before: RegExp
  /** Words that the sentence must have, up to the figure or right behind it. */
  readonly context?: RegExp
  readonly after?: RegExp
  readonly unless?: RegExp
  /** Words of the sentence before the figure that make it a part. */
  readonly unlessLead?: RegExp
  /** Where the form's thing is counted by other words than requests. */
  readonly unit?: RegExp
}

const counted = '(?:共|计|共计|总计|总数|为|有|达|数量|的|分别)*$'
/** What requests and cases are counted by. */
export const requestUnit = /^(?:件次?|条|起|份|宗|例|项|次)$/
/** 行政许可30项 are kinds of licences, no decisions. */
const decisionUnit = /^(?:件次?|条|起|份|宗|例|次)$/
const documentUnit = /^(?:件|条|份|项|个|部)$/
/** 收到12件，其中收到邮递申请1件 is one of them. */
const amongThem = /其中[^。；]*$/
const aboutRequests = /申请/
/** 收到12件政府信息公开申请: the number first. */
const numberedRequests =
  /^(?:政府)?信息(?:的)?(?:公开)?(?:的)?(?:依)?申请(?!人|的?(?:投诉|举报|复议|诉讼|咨询))|^依申请公开/

/** 发布信息801条，其中行政处罚决定1条: what was published of them. */
const amongInformation =
  /(?:公开|发布|更新|报送)[^。；]*(?:信息|文章|稿件)[^。；]*(?:其中|包括|包含|涵盖)[^。；]*$/

export const tableRules: readonly TableRule[] = [
  {
    path: 'requests.carriedIn.total',
    before: new RegExp(`(?:上年|去年|上一年)度?结转[^，。；]*?${counted}`),
    context: aboutRequests,
  },
  {
    path: 'requests.carriedOut.total',
    before: new RegExp(`(?:结转|顺延|转)(?:至|到|入)?(?:下|次)一?年度?[^，。；]*?${counted}`),
    context: aboutRequests,
  },
  {
    path: 'requests.carriedOut.total',
    before: /(?:另有|尚有|还有|其余|剩余)?$/,
    after: /^(?:申请)?(?:结转|顺延|转)(?:至|到|入)?(?:下|次)一?年/,
    context: aboutRequests,
  },
  {
    path: 'requests.received.total',
    before: new RegExp(`(?:收到|受理|接收|接到|新收|收办)[^，。；]*(?:申请|依申请)[^，。；]{0,8}?${counted}`),
    unless: /上年|去年|结转|网络|信函|邮寄|当面|传真|邮件|复议|诉讼|投诉|举报/,
    unlessLead: amongThem,
  },
  {
    path: 'requests.received.total',
    before: /(?:收到|受理|接收|接到|新收|收办)(?:了|的|共|共计)*$/,
    after: numberedRequests,
    unlessLead: amongThem,
  },
  {
    path: 'requests.processed.total',
    before: /(?:办结|答复)(?:了|的|共|共计)*$/,
    after: numberedRequests,
    unless: /公开答复|留言/,
  },
  {
    path: 'requests.processed.total',
    before: new RegExp(`(?:办结|答复|办理完毕|已办理)[^，。；]*?${counted}`),
    context: aboutRequests,
    unless: /结转|公开答复|留言/,
  },
  {
    path: 'requests.granted.total',
    before: new RegExp(`(?:予以公开|同意公开|全部公开)(?:答复)?${counted}`),
    unless: /不予/,
  },
  { path: 'requests.partlyGranted.total', before: new RegExp(`部分公开(?:答复)?${counted}`) },
  {
    path: 'disputes.review.total',
    before: new RegExp(`行政复议(?:案件|案)?${counted}`),
    unless: /诉讼/,
  },
  {
    path: 'disputes.review.total',
    before: /(?:发生|收到|引发|产生|涉及)(?:了)?$/,
    after: /^(?:政府)?(?:信息公开)?行政复议(?:案件|案)?$/,
  },
  {
    path: 'disputes.litigationDirect.total',
    before: new RegExp(`未经复议直接(?:起诉|提起行政诉讼)(?:案件|案)?${counted}`),
  },
  {
    path: 'disputes.litigationAfterReview.total',
    before: new RegExp(`复议后(?:起诉|提起行政诉讼)(?:案件|案)?${counted}`),
  },
  {
    path: 'proactive.normativeDocuments.issued',
    unit: documentUnit,
    unlessLead: amongInformation,
    before: new RegExp(`(?:制发|制定|印发|出台|新增)[^，。；]*规范性文件${counted}`),
    unless: /废止|有效/,
  },
  {
    path: 'proactive.normativeDocuments.repealed',
    unit: documentUnit,
    unlessLead: amongInformation,
    before: new RegExp(`废止[^，。；]*规范性文件${counted}`),
  },
  {
    path: 'proactive.normativeDocuments.inForce',
    unit: documentUnit,
    unlessLead: amongInformation,
    before: new RegExp(`(?:现行有效[^，。；]*规范性文件|规范性文件现行有效)${counted}`),
  },
  {
    path: 'proactive.licensing.decisions',
    unit: decisionUnit,
    before: new RegExp(`行政许可(?:决定|事项|办件)?${counted}`),
    unlessLead: amongInformation,
  },
  {
    path: 'proactive.penalties.decisions',
    unit: decisionUnit,
    before: new RegExp(`行政处罚(?:决定|案件)?${counted}`),
    unlessLead: amongInformation,
  },
  {
    path: 'proactive.coercion.decisions',
    unit: decisionUnit,
    before: new RegExp(`行政强制(?:措施|决定|执行)?${counted}`),
    unlessLead: amongInformation,
  },
]

function fits(rule: Omit<TableRule, 'path'>, mention: StatedFigure): boolean {
  return (
    rule.before.test(mention.clause) &&
    (rule.unit ?? requestUnit).test(mention.unit) &&
    !rule.unless?.test(mention.clause) &&
    !rule.unlessLead?.test(mention.lead) &&
    (rule.after === undefined || rule.after.test(mention.after)) &&
    (rule.context === undefined || rule.context.test(mention.lead + mention.after))
  )
}

/** Whether a stated figure is the one that a rule describes. */
export function fitsTable(rule: TableRule, figure: StatedFigure): boolean {
  return fits(rule, figure)
}

/** A figure that a sentence states and the form has as the sum of several. */
export interface SumRule extends Omit<TableRule, 'path'> {
  readonly paths: readonly FigureId[]
}

/** Of any form: one that a report lacks adds nothing. */
const rowTotals = (group: string): FigureId[] =>
  coarsestOutcomes.filter((row) => row.groupIds.includes(group)).map((row) => requestPath(row.id, 'total'))
const decided = `(?:答复|决定|处理)?${counted}`

/** Groups of outcomes, and litigation of either kind together. */
export const sumRules: readonly SumRule[] = [
  {
    paths: ['requests.granted.total', 'requests.partlyGranted.total'],
    before: new RegExp(`予以公开(?:[、和及与]|以及|或)(?:予以)?部分公开${decided}`),
    unless: /不予/,
  },
  { paths: rowTotals('refused'), before: new RegExp(`不予公开${decided}`) },
  { paths: rowTotals('unavailable'), before: new RegExp(`无法提供${decided}`) },
  { paths: rowTotals('notProcessed'), before: new RegExp(`不予处理${decided}`) },
  {
    paths: ['disputes.litigationDirect.total', 'disputes.litigationAfterReview.total'],
    before: new RegExp(`(?<!提起)行政诉讼(?:案件|案)?${counted}`),
    unless: /复议/,
  },
  {
    paths: [
      'disputes.review.total',
      'disputes.litigationDirect.total',
      'disputes.litigationAfterReview.total',
    ],
    before: new RegExp(`行政复议(?:、|和|及|与|以及)?(?:行政)?诉讼(?:案件|案)?${counted}`),
    unless: /后|未经/,
  },
]

export function fitsSum(rule: SumRule, figure: StatedFigure): boolean {
  return fits(rule, figure)
}
