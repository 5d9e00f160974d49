/** Further wordings of the official tables' figures, by which texts are held against them. A table: long on purpose. */
import type { SumRule, TableRule } from '@/report/statements/table-rules'
import { applicants, requestPath } from '@/report/form/form'
import type { FigureId } from '@/report/form/paths'

const counted = '(?:共|计|共计|合计|总计|总数|为|有|达|数量|的|分别|[：:])*$'
const documentUnit = /^(?:件|条|份|项|个|部)$/
const decisionUnit = /^(?:件次?|条|起|份|宗|例|次)$/
const issuing = '(?:制发|制定|印发|出台|颁布|公布|新增|新制定|新制发)(?:了)?'
const ruleNames = '(?:(?:地方|市|省|本级|部门)?(?:政府|部门)?|行政|各类)*规章'
const documentNames = '(?:行政)?规范性文件'
/** 规章清理: what was gone through is not what became of it this year. */
const cleared = /清理|梳理|拟|建议|审查|备案|解读/
const published = /(?:公开|发布|更新|报送)[^。；]*(?:信息|文章|稿件)[^。；]*(?:其中|包括|包含|涵盖)[^。；]*$/
const ofDocuments = /规范性文件(?![^。；]*规章)[^。；]*$/
const ofRules = /规章(?![^。；]*规范性文件)[^。；]*$/
const repealing =
  '^(?:其中|同时|并|同步|另|共|依法)*(?:宣布)?(?:废止|失效|废止失效|废止和失效|废止或失效)(?:了)?'
const standing = '^(?:截[至止][^，。；]*?)?(?:目前|现)?(?:现行|继续)?有效(?:的)?'

/** 制定规章4件, 制定4件规章, 规范性文件6件、废止2件, of rules and of normative documents. */
function documentRules(row: 'rules' | 'normativeDocuments', names: string, before: RegExp): TableRule[] {
  const other = row === 'rules' ? /规范性文件/ : /规章/
  const common = { unit: documentUnit, unlessLead: published }
  const path = <Column extends string>(column: Column) => `proactive.${row}.${column}` as const
  return [
    {
      ...common,
      path: path('issued'),
      before: new RegExp(`${issuing}(?:的)?${names}${counted}`),
      unless: new RegExp(`废止|有效|解读|草案|修[订改]|${other.source}`),
    },
    {
      ...common,
      path: path('issued'),
      before: new RegExp(`${issuing}$`),
      after: new RegExp(`^${names}$`),
    },
    {
      ...common,
      path: path('repealed'),
      before: new RegExp(`(?:废止|失效)(?:了|的)?${names}${counted}`),
      unless: other,
      unlessLead: cleared,
    },
    {
      ...common,
      path: path('repealed'),
      before: /(?:废止|宣布失效)(?:了)?$/,
      after: new RegExp(`^${names}$`),
      unlessLead: cleared,
    },
    {
      ...common,
      path: path('repealed'),
      before: new RegExp(`${repealing}${counted}`),
      context: before,
      unlessLead: cleared,
    },
    {
      ...common,
      path: path('inForce'),
      before: new RegExp(`有效(?:的)?${names}${counted}|${names}(?:现行|继续)有效${counted}`),
      unless: other,
    },
    {
      ...common,
      path: path('inForce'),
      before: new RegExp(`${standing}${counted}`),
      context: before,
      unlessLead: cleared,
    },
  ]
}

const decisions = (['licensing', 'penalties', 'coercion'] as const).map((row): TableRule => {
  const name = { licensing: '许可', penalties: '处罚', coercion: '强制' }[row]
  return {
    path: `proactive.${row}.decisions`,
    unit: decisionUnit,
    before: /(?:作出|实施|办理|办结|下达)(?:了|各类)*$/,
    after: new RegExp(`^行政${name}(?:决定|案件|措施)?$`),
    unlessLead: published,
  }
})

/** Review or litigation, whichever was named last. */
const ofReview = /复议(?![^。]*(?:诉讼|起诉))[^。]*$/
const ofLitigation = /(?:诉讼|起诉|应诉)(?![^。]*复议)[^。]*$/
const oneKind = /复议后|未经复议|直接(?:起诉|提起)/
const results = [
  ['upheld', '维持(?:原(?:行政行为|决定|判))?|判决驳回|驳回(?:复议|诉讼)?请求'],
  ['corrected', '(?:被)?(?:纠正|纠错)'],
  ['other', '其他结果'],
  ['pending', '(?:尚未|未|暂未)(?:审结|办结)|(?:正在|尚在)审理(?:中)?'],
] as const
const resultBefore = (words: string): RegExp =>
  new RegExp(
    `^(?:[^，。；]*(?:复议|诉讼)(?:案件|案)?(?:中|，)?)?(?:其中|均|已|结果|被|予以|判决|决定|案件)*(?:${words})(?:的)?${counted}`,
  )

export const moreTableRules: readonly TableRule[] = [
  {
    path: 'requests.carriedIn.total',
    before: new RegExp(`(?:^|加上|和|及|含|有)20\\d{2}年(?:度)?结转(?:的)?(?:申请)?${counted}`),
    context: /申请/,
  },
  {
    path: 'requests.carriedOut.total',
    before: /结转(?:了)?$/,
    after: /^(?:申请)?(?:至|到|入)(?:下|次)一?年/,
    context: /申请/,
  },
  ...documentRules('rules', ruleNames, ofRules),
  ...documentRules('normativeDocuments', documentNames, ofDocuments),
  ...decisions,
  ...results.map(([result, words]): TableRule => ({
    path: `disputes.review.${result}`,
    before: resultBefore(words),
    context: ofReview,
    unlessLead: oneKind,
  })),
  {
    path: 'disputes.review.total',
    before: new RegExp(`复议(?:申请|案件|案)?${counted}`),
    context: /公开/,
    unless: /诉讼|后|未经/,
  },
]

const bothLitigations = (result: 'total' | (typeof results)[number][0]): FigureId[] => [
  `disputes.litigationDirect.${result}`,
  `disputes.litigationAfterReview.${result}`,
]

/** What was worked on may be what came in, that and what was carried in, or what was finished. */
const worked = new RegExp(
  `(?:办理|处理|应办|收办|共需办理)(?:了)?[^，。；]*(?:申请|依申请)[^，。；]{0,8}?${counted}`,
)
const notWorked = /结转|复议|诉讼|投诉|举报|办结|完毕|不予|其他处理|办理平台|渠道/

export const moreSumRules: readonly SumRule[] = [
  { paths: ['requests.otherwise.all.total'], before: new RegExp(`^(?:其中)?其他处理(?:决定)?${counted}`) },
  ...[
    ['requests.received.total', 'requests.carriedIn.total'],
    ['requests.received.total'],
    ['requests.processed.total'],
  ].map((paths): SumRule => ({
    paths: paths as FigureId[],
    before: worked,
    unless: notWorked,
    unlessLead: /其中[^。；]*$/,
  })),
  {
    paths: bothLitigations('total'),
    before: new RegExp(`(?:被|引发|产生|发生)?提起(?:的)?(?:行政)?诉讼(?:案件|案)?${counted}`),
    unless: /复议|直接/,
    context: /公开/,
  },
  {
    paths: bothLitigations('total'),
    before: /(?:发生|引发|产生|涉及|收到)(?:了)?$/,
    after: /^(?:政府)?(?:信息公开)?(?:类)?行政诉讼(?:案件|案)?$/,
  },
  {
    paths: ['disputes.review.total', ...bothLitigations('total')],
    before: new RegExp(`复议(?:案件)?(?:、|和|及|与|以及)(?:被?提起)?(?:行政)?诉讼(?:案件|案)?${counted}`),
    unless: /后|未经/,
  },
  ...results.map(([result, words]): SumRule => ({
    paths: bothLitigations(result),
    before: resultBefore(words),
    context: ofLitigation,
    unlessLead: oneKind,
  })),
  {
    paths: ['proactive.rules.issued', 'proactive.normativeDocuments.issued'],
    unit: documentUnit,
    before: new RegExp(
      `${issuing}(?:规章(?:和|及|、|与)(?:行政)?规范性文件|(?:行政)?规范性文件(?:和|及|、|与)规章)${counted}`,
    ),
  },
]

const kinds = '(?:申请|提出|提交|递交|申请人|主体|的|信息公开)*'
const applicant = (words: string): RegExp =>
  new RegExp(`^(?:其中|申请人中|从申请人看)*(?:来自|由|属于)?(?:${words})${kinds}${counted}`)
const applicantWords: Readonly<Record<string, string>> = {
  naturalPerson: '自然人|公民个人|公民',
  business: '商业企业',
  research: '科研机构',
  social: '社会公益组织',
  legalService: '法律服务机构',
}
const whole = /(?:收到|受理|接到|接收|新收)[^。]*申请[^。]*$/

/** Of one row or one column of the requests: names that say themselves that they are a part. */
const rowWords: readonly (readonly [row: string, words: string])[] = [
  ['refused.stateSecret', '国家秘密'],
  ['refused.otherLaw', '(?:其他)?法律、?(?:和)?行政法规禁止公开'],
  ['refused.securityAndStability', '危及“?三安全一稳定”?|“?三安全一稳定”?'],
  ['refused.thirdParty', '第三方合法权益'],
  ['refused.internalAffairs', '(?:三类)?内部事务'],
  ['refused.deliberative', '(?:四类)?过程性'],
  ['refused.enforcementFile', '行政执法案卷'],
  ['refused.inquiry', '行政查询'],
  ['unavailable.notHeld', '(?:本机关)?不掌握(?:相关|所申请)?(?:政府)?'],
  ['unavailable.needsCreation', '没有现成信息(?:，?需要?另行制作)?|需要?另行制作'],
  ['unavailable.stillUnclear', '补正后(?:申请内容)?仍不明确'],
  ['notProcessed.petition', '信访、?举报、?投诉类?'],
  ['notProcessed.repeated', '重复(?=申请)'],
  ['notProcessed.publication', '(?:要求提供)?公开出版物'],
  ['notProcessed.excessive', '(?:无正当理由)?大量反复(?=申请)'],
  ['notProcessed.reconfirmation', '(?:要求)?(?:行政机关)?确认或者?重新出具(?:已获取信息)?'],
  ['otherwise.notCorrected', '(?:申请人)?(?:无正当理由)?逾期不补正'],
  ['otherwise.unpaid', '(?:申请人)?逾期(?:未|不)(?:按收费通知要求)?缴(?:纳费用|费)'],
  ['otherwise.other', '其他情形'],
]
const rowEnd = '(?:信息|事项|类|申请|情形|而?不予公开|而?不予处理|的|，不再处理)*'
const rowBefore = (words: string): RegExp =>
  new RegExp(`^(?:其中|因|由于|属于|属|涉及|保护|作为|认定为|以)*(?:${words})${rowEnd}${counted}`)
const outcomes = /不予公开|无法提供|不予处理|其他处理/
const anyRow = new RegExp(rowWords.map(([, words]) => words).join('|'))
const anyApplicant = new RegExp(Object.values(applicantWords).join('|'))

const rowRules: readonly TableRule[] = rowWords.map(([row, words]) => ({
  path: `requests.${row}.total` as FigureId,
  before: rowBefore(words),
  context: row === 'otherwise.other' ? /其他处理[^。]*$/ : outcomes,
}))
const applicantRules: readonly TableRule[] = applicants.flatMap((column) => {
  const words = applicantWords[column]
  if (words === undefined) return []
  return (['received', 'processed'] as const).map((row): TableRule => ({
    path: requestPath(row, column),
    before: applicant(words),
    context: row === 'received' ? whole : /(?:办结|答复|处理)[^。]*申请[^。]*$/,
  }))
})
const none: readonly TableRule[] = []

/** The rules that a part may fit, by the words of its clause: most clauses fit none. */
export function partRulesFor(clause: string): readonly TableRule[] {
  if (anyRow.test(clause)) return rowRules
  return anyApplicant.test(clause) ? applicantRules : none
}
