/**
 * Other wordings of the form's own, as real reports have them, by the form's ids. The official wording is not
 * here: it is read from the form.
 */
import type { ApplicantId, NarrativeSectionId, PartId, RequestRowId, SectionId } from '@/report/form/paths'

type Synonyms<Id extends string> = Readonly<Partial<Record<Id, readonly string[]>>>

export const sectionSynonyms: Synonyms<SectionId> = {
  overview: ['概述', '概况', '基本情况', '总体概况', '引言', '工作概述', '总体工作情况'],
  proactive: ['行政机关主动公开政府信息情况', '主动公开政府信息的情况', '政府信息主动公开情况'],
  requests: [
    '行政机关收到和处理政府信息公开申请情况',
    '收到和处理政府信息公开申请的情况',
    '政府信息公开申请办理情况',
    '依申请公开政府信息情况',
  ],
  disputes: [
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '行政复议、行政诉讼情况',
  ],
  problems: [
    '政府信息公开工作存在的主要问题及改进情况',
    '存在的主要问题及整改措施',
    '存在的主要问题及改进措施',
    '存在的问题和改进措施',
    '主要问题及改进情况',
    '存在不足及改进情况',
  ],
  other: ['其他事项', '需要报告的其他事项', '其他需要说明的事项', '其他需报告的事项'],
}

/** Sub-headings that only section five has: they mark it where its own title is lost. */
export const sectionMarks: Synonyms<NarrativeSectionId> = {
  problems: ['主要问题', '存在问题', '存在的问题', '存在的主要问题', '问题与不足'],
}

/** Words that name a part of the overview in a heading that is worded otherwise. */
export const aspectNames: Readonly<Record<PartId, RegExp>> = {
  proactiveWork: /主动(?:向社会)?(?:公开|发布)/g,
  requestWork:
    /依(?:法)?申请|(?:信息)?公开申请|申请公开|申请.{0,2}(?:办理|受理|答复|处理)|(?:办理|受理|答复|处理).{0,4}申请/g,
  management:
    /信息(?:公开)?(?:资源)?的?(?:规范|规范化|日常)?(?:管理|规范化)|规范(?:化)?管理|源头管理|制度规范/g,
  platforms: /平台|(?:公开|发布|传播)渠道|新媒体(?:建设|管理)|网站(?:建设|管理)|(?:载体|阵地)(?:建设|管理)/g,
  oversight: /监督|(?<!内容|服务)保障|教育培训|考核评(?:估|议)/g,
}

/** Words of headings that name no part, and the part that what they are about belongs to. */
export const aspectHints: Readonly<Record<PartId, RegExp>> = {
  proactiveWork:
    /解读|回应(?!机制)|重点领域|信息发布|公开内容|五公开|预决算|公开力度|应公开尽公开|重点(?:工作|信息)/g,
  requestWork: /申请|答复/g,
  management: /制度|机制|审核|审查|保密|公文|清理|目录|公开指南|动态调整|档案|台账/g,
  platforms: /渠道|网站|新媒体|公众号|专栏|栏目|载体|阵地|公报|公开栏|专区|公开形式/g,
  oversight: /组织|领导|培训|考核|评议|评估|测评|责任|队伍|督[查导办]|检查|学习|业务能力/g,
}

export const applicantSynonyms: Synonyms<ApplicantId> = {
  naturalPerson: ['公民', '个人'],
  business: ['企业', '商业'],
  research: ['科研'],
  social: ['社会组织', '社会公益', '公益组织', '社会公益机构'],
  legalService: ['法律服务', '法律机构'],
  otherOrganisation: ['其它'],
}

/** Short names stand for one row alone: 重复申请 is none of 大量反复申请, and 不明确 alone could be any. */
export const requestRowSynonyms: Synonyms<RequestRowId> = {
  received: [
    '本年新收申请数量',
    '本年收到政府信息公开申请数量',
    '新收政府信息公开申请数量',
    '本年新收申请',
    '新收申请数量',
    '本年新收',
  ],
  carriedIn: [
    '上年结转申请数量',
    '上年度结转政府信息公开申请数量',
    '上年结转申请',
    '上年度结转申请',
    '上年结转',
    '上年度结转',
  ],
  granted: ['同意公开', '予以公开的', '全部公开'],
  partlyGranted: ['部分公开', '予以部分公开'],
  'refused.stateSecret': ['国家秘密', '涉及国家秘密', '涉密信息'],
  'refused.otherLaw': [
    '法律行政法规禁止公开',
    '其他法律法规禁止公开',
    '其他法律行政法规禁止',
    '法律法规禁止公开',
    '其他法规禁止公开',
  ],
  'refused.securityAndStability': [
    '危及国家安全公共安全经济安全社会稳定',
    '三安全一稳定',
    '影响三安全一稳定',
    '危及社会稳定',
  ],
  'refused.thirdParty': ['涉及第三方合法权益', '第三方合法权益', '保护第三方权益', '第三方权益'],
  'refused.internalAffairs': ['三类内部事务信息', '内部事务信息', '三类内部事务', '内部事务'],
  'refused.deliberative': ['四类过程性信息', '过程性信息', '四类过程信息', '过程信息'],
  'refused.enforcementFile': ['行政执法案卷', '执法案卷', '行政执法案卷信息'],
  'refused.inquiry': ['行政查询事项', '行政查询', '查询事项'],
  'unavailable.notHeld': [
    '本机关不掌握',
    '本机关不掌握相关信息',
    '不掌握相关政府信息',
    '不掌握相关信息',
    '不掌握',
  ],
  'unavailable.needsCreation': [
    '没有现成信息',
    '无现成信息',
    '需要另行制作',
    '需另行制作',
    '无现成信息需另行制作',
  ],
  'unavailable.stillUnclear': [
    '补正后仍不明确',
    '补正后内容仍不明确',
    '补正后申请仍不明确',
    '补正仍不明确',
    '申请内容仍不明确',
  ],
  'notProcessed.petition': [
    '信访投诉举报类申请',
    '信访举报投诉',
    '信访投诉举报',
    '信访举报投诉类',
    '信访举报类申请',
    '信访类申请',
  ],
  'notProcessed.repeated': ['重复申请的', '重复提出申请'],
  'notProcessed.publication': [
    '要求提供公开的出版物',
    '提供公开出版物',
    '公开出版物',
    '要求提供出版物',
    '公开的出版物',
  ],
  'notProcessed.excessive': [
    '大量反复申请',
    '无正当理由反复申请',
    '大量、反复申请',
    '无正当理由大量申请',
    '反复申请',
  ],
  'notProcessed.reconfirmation': [
    '要求确认或重新出具已获取信息',
    '确认或重新出具已获取信息',
    '确认或重新出具',
    '要求确认或重新出具',
    '确认或者重新出具',
    '确认重新出具',
    '确认重出',
    '重新出具已获取信息',
  ],
  'otherwise.notCorrected': [
    '申请人逾期不补正',
    '申请人无正当理由逾期不补正',
    '无正当理由逾期不补正',
    '逾期不补正',
    '逾期未补正',
    '逾期不补正不再处理',
  ],
  'otherwise.unpaid': [
    '申请人逾期未按收费通知要求缴纳费用',
    '申请人逾期未缴纳费用',
    '逾期未按收费通知要求缴纳费用',
    '逾期未缴纳费用',
    '逾期不缴纳费用',
    '逾期不缴费',
    '逾期未缴费',
    '未按要求缴纳费用',
  ],
  'otherwise.other': ['其它', '其他情形', '其他情况'],
  processed: ['合计'],
  carriedOut: [
    '结转下年度办理',
    '转下年度继续办理',
    '结转下一年度继续办理',
    '结转下年继续办理',
    '结转下年度',
    '结转下年',
    '结转下一年度',
  ],
}

/** Rows and columns of table two, of every format. */
export const proactiveRowSynonyms: Readonly<Record<string, readonly string[]>> = {
  rules: ['政府规章', '行政规章'],
  normativeDocuments: ['规范性文件'],
  licensing: ['许可'],
  otherServices: ['其他对外管理服务', '其他对外服务事项', '对外管理服务事项'],
  penalties: ['处罚'],
  coercion: ['强制'],
  fees: ['行政事业收费', '事业性收费'],
  procurement: ['集中采购', '政府采购'],
}

export const proactiveColumnSynonyms: Readonly<Record<string, readonly string[]>> = {
  issued: ['本年度制发数', '本年制发数', '本年制发数量'],
  repealed: ['本年度废止数', '本年废止数', '本年废止数量'],
  inForce: ['现行有效数', '现行有效数量'],
  decisions: ['本年度处理决定数量', '本年处理决定数', '处理决定数'],
  amount: ['本年收费金额', '本年度收费金额', '收费金额', '本年收费总金额', '采购总金额', '采购金额'],
  newlyMade: ['本年度新制作数量', '本年新制作数', '新制作数量'],
  newlyPublished: ['本年度新公开数量', '本年新公开数', '新公开数量'],
  totalPublished: ['对外公开总数', '公开总数量'],
  previousItems: ['上年项目数量', '上一年度项目数量', '上年度项目数量', '上一年项目数'],
  itemsChange: ['本年度增减', '本年增加减少', '本年增减数量'],
  projects: ['采购项目数', '采购项目总数', '项目数量'],
}
