/**
 * 《中华人民共和国政府信息公开工作年度报告格式》 of 国办公开办函〔2021〕30号, used from report year 2021 on, and the
 * metrics of the narrative, which follow 《政府网站工作年度报表》 (国办函〔2018〕12号). A table: long on purpose.
 */
import type { FormDefinition } from './types'

const format = '国办公开办函〔2021〕30号'
const websiteForm = '国办函〔2018〕12号'
const article50 = '《政府信息公开条例》第五十条'

export const form2021 = {
  id: '2021',
  source: format,
  years: [2021, undefined],
  titleSuffix: '年政府信息公开工作年度报告',
  intro: {
    text: '写明数据的统计期限（报告年度1月1日至12月31日）和对报告内容有疑问时的联系方式：地址、邮编、电话、电子邮箱。',
    source: `《政府信息公开条例》第四十九条；${format}`,
  },
  sections: [
    {
      id: 'overview',
      numeral: '一',
      title: '总体情况',
      shortTitle: '总体情况',
      kind: 'narrative',
      guidance: {
        text: '从主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面，概述本年度工作。数据要与后面的表格一致。',
        source: `${article50}；${format}`,
      },
      parts: [
        {
          id: 'proactiveWork',
          numeral: '（一）',
          title: '主动公开',
          guidance: {
            text: '写法定主动公开内容的落实：规章和行政规范性文件、政策发布与解读、财政预决算、重点领域信息等。',
            source: '《政府信息公开条例》第十九条至第二十二条',
          },
        },
        {
          id: 'requestWork',
          numeral: '（二）',
          title: '依申请公开',
          guidance: {
            text: '写收到和办理申请的数量、渠道、与上年相比的变化、办理质量。数量与第三部分的表格一致。',
            source: '《政府信息公开条例》第二十七条至第四十五条',
          },
        },
        {
          id: 'management',
          numeral: '（三）',
          title: '政府信息管理',
          guidance: {
            text: '写公开属性源头认定、公文与规范性文件管理、主动公开目录、发布审核与保密审查、动态调整。',
            source: '《政府信息公开条例》第十二条、第十七条、第十八条',
          },
        },
        {
          id: 'platforms',
          numeral: '（四）',
          title: '政府信息公开平台建设',
          guidance: {
            text: '写政府网站、政务新媒体、政府公报、公开专区的建设，以及信息发布、访问和关注的数量。数量以《政府网站工作年度报表》为准。',
            source: `《政府信息公开条例》第二十三条至第二十五条；${websiteForm}`,
          },
        },
        {
          id: 'oversight',
          numeral: '（五）',
          title: '监督保障',
          guidance: {
            text: '写机构人员、培训、考核评估和社会评议。各级人民政府须报告工作考核、社会评议和责任追究结果。',
            source: `《政府信息公开条例》第四十六条至第四十八条、第五十条第（四）项`,
          },
        },
      ],
    },
    {
      id: 'proactive',
      numeral: '二',
      title: '主动公开政府信息情况',
      shortTitle: '主动公开',
      kind: 'table',
      table: 'proactive',
      guidance: {
        text: '现行有效件数＝上年现行有效件数＋本年制发件数－本年废止件数。没有发生的填0，不适用的填/，收费金额以万元为单位。',
        source: `《政府信息公开条例》第二十条第（一）（五）（六）（八）项、第五十条第（一）项；${format}`,
      },
    },
    {
      id: 'requests',
      numeral: '三',
      title: '收到和处理政府信息公开申请情况',
      shortTitle: '申请办理',
      kind: 'table',
      table: 'requests',
      guidance: {
        text: '每一列：第一项＋第二项＝第三项总计＋第四项。每件申请只按一种办理结果计一次；部分公开只计部分公开。上年结转应等于上年报告的结转下年度。',
        source: `《政府信息公开条例》第五十条第（二）项；${format}`,
      },
    },
    {
      id: 'disputes',
      numeral: '四',
      title: '政府信息公开行政复议、行政诉讼情况',
      shortTitle: '复议诉讼',
      kind: 'table',
      table: 'disputes',
      guidance: {
        text: '按本年度结案和尚未审结的案件填报；各项之和等于总计。复议后又起诉的，分别计入复议和复议后起诉。',
        source: `《政府信息公开条例》第五十条第（三）项；${format}`,
      },
    },
    {
      id: 'problems',
      numeral: '五',
      title: '存在的主要问题及改进情况',
      shortTitle: '问题与改进',
      kind: 'narrative',
      guidance: {
        text: '先写本年度存在的主要问题，再逐条写改进情况；写明上年所列问题的整改结果。不要照抄上年。',
        source: `《政府信息公开条例》第五十条第（四）项；${format}`,
      },
      parts: [],
    },
    {
      id: 'other',
      numeral: '六',
      title: '其他需要报告的事项',
      shortTitle: '其他事项',
      kind: 'narrative',
      guidance: {
        text: '必须写明本年度收取信息处理费的情况（没有收取也要写明）。还可写建议提案办理、年度公开要点落实、创新做法等。',
        source: `《政府信息公开条例》第四十二条、第五十条第（五）项；${format}`,
      },
      parts: [],
    },
  ],
  tables: {
    proactive: {
      blocks: [
        {
          item: '第二十条第（一）项',
          heading: '信息内容',
          columns: [
            { id: 'issued', label: '本年制发件数', unit: '件' },
            { id: 'repealed', label: '本年废止件数', unit: '件' },
            { id: 'inForce', label: '现行有效件数', unit: '件' },
          ],
          rows: [
            { id: 'rules', label: '规章' },
            { id: 'normativeDocuments', label: '行政规范性文件' },
          ],
        },
        {
          item: '第二十条第（五）项',
          heading: '信息内容',
          columns: [{ id: 'decisions', label: '本年处理决定数量', unit: '件' }],
          rows: [{ id: 'licensing', label: '行政许可' }],
        },
        {
          item: '第二十条第（六）项',
          heading: '信息内容',
          columns: [{ id: 'decisions', label: '本年处理决定数量', unit: '件' }],
          rows: [
            { id: 'penalties', label: '行政处罚' },
            { id: 'coercion', label: '行政强制' },
          ],
        },
        {
          item: '第二十条第（八）项',
          heading: '信息内容',
          columns: [{ id: 'amount', label: '本年收费金额（单位：万元）', unit: '万元', decimals: true }],
          rows: [{ id: 'fees', label: '行政事业性收费' }],
        },
      ],
    },
    requests: {
      unit: '件',
      corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      head: '申请人情况',
      columns: [
        { id: 'naturalPerson', label: '自然人' },
        {
          id: 'organisations',
          label: '法人或其他组织',
          columns: [
            { id: 'business', label: '商业企业' },
            { id: 'research', label: '科研机构' },
            { id: 'social', label: '社会公益组织' },
            { id: 'legalService', label: '法律服务机构' },
            { id: 'otherOrganisation', label: '其他' },
          ],
        },
        { id: 'total', label: '总计', derived: true },
      ],
      rows: [
        { id: 'received', label: '一、本年新收政府信息公开申请数量', role: 'in' },
        { id: 'carriedIn', label: '二、上年结转政府信息公开申请数量', role: 'in' },
        {
          id: 'outcomes',
          label: '三、本年度办理结果',
          rows: [
            { id: 'granted', label: '（一）予以公开', role: 'outcome' },
            {
              id: 'partlyGranted',
              label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
              role: 'outcome',
            },
            {
              id: 'refused',
              label: '（三）不予公开',
              rows: [
                { id: 'refused.stateSecret', label: '1.属于国家秘密', role: 'outcome' },
                { id: 'refused.otherLaw', label: '2.其他法律行政法规禁止公开', role: 'outcome' },
                { id: 'refused.securityAndStability', label: '3.危及“三安全一稳定”', role: 'outcome' },
                { id: 'refused.thirdParty', label: '4.保护第三方合法权益', role: 'outcome' },
                { id: 'refused.internalAffairs', label: '5.属于三类内部事务信息', role: 'outcome' },
                { id: 'refused.deliberative', label: '6.属于四类过程性信息', role: 'outcome' },
                { id: 'refused.enforcementFile', label: '7.属于行政执法案卷', role: 'outcome' },
                { id: 'refused.inquiry', label: '8.属于行政查询事项', role: 'outcome' },
              ],
            },
            {
              id: 'unavailable',
              label: '（四）无法提供',
              rows: [
                { id: 'unavailable.notHeld', label: '1.本机关不掌握相关政府信息', role: 'outcome' },
                { id: 'unavailable.needsCreation', label: '2.没有现成信息需要另行制作', role: 'outcome' },
                { id: 'unavailable.stillUnclear', label: '3.补正后申请内容仍不明确', role: 'outcome' },
              ],
            },
            {
              id: 'notProcessed',
              label: '（五）不予处理',
              rows: [
                { id: 'notProcessed.petition', label: '1.信访举报投诉类申请', role: 'outcome' },
                { id: 'notProcessed.repeated', label: '2.重复申请', role: 'outcome' },
                { id: 'notProcessed.publication', label: '3.要求提供公开出版物', role: 'outcome' },
                { id: 'notProcessed.excessive', label: '4.无正当理由大量反复申请', role: 'outcome' },
                {
                  id: 'notProcessed.reconfirmation',
                  label: '5.要求行政机关确认或重新出具已获取信息',
                  role: 'outcome',
                },
              ],
            },
            {
              id: 'otherwise',
              label: '（六）其他处理',
              rows: [
                {
                  id: 'otherwise.notCorrected',
                  label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
                  role: 'outcome',
                },
                {
                  id: 'otherwise.unpaid',
                  label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
                  role: 'outcome',
                },
                { id: 'otherwise.other', label: '3.其他', role: 'outcome' },
              ],
            },
            { id: 'processed', label: '（七）总计', role: 'derived' },
          ],
        },
        { id: 'carriedOut', label: '四、结转下年度继续办理', role: 'out' },
      ],
    },
    disputes: {
      unit: '件',
      groups: [
        { id: 'review', label: '', blocks: [{ id: 'review', label: '行政复议' }] },
        {
          id: 'litigation',
          label: '行政诉讼',
          blocks: [
            { id: 'litigationDirect', label: '未经复议直接起诉' },
            { id: 'litigationAfterReview', label: '复议后起诉' },
          ],
        },
      ],
      results: [
        { id: 'upheld', label: '结果维持' },
        { id: 'corrected', label: '结果纠正' },
        { id: 'other', label: '其他结果' },
        { id: 'pending', label: '尚未审结' },
        { id: 'total', label: '总计', derived: true },
      ],
    },
  },
  metrics: [
    { id: 'policy.issued', label: '制发政策文件', unit: '件', part: 'proactiveWork', core: true },
    {
      id: 'policy.interpretations',
      label: '解读信息发布总数',
      unit: '件',
      part: 'proactiveWork',
      core: true,
      source: websiteForm,
    },
    {
      id: 'interpretations.materials',
      label: '解读材料',
      unit: '件',
      part: 'proactiveWork',
      source: websiteForm,
    },
    {
      id: 'interpretations.products',
      label: '解读产品',
      unit: '个',
      part: 'proactiveWork',
      source: websiteForm,
    },
    {
      id: 'interpretations.mediaComments',
      label: '媒体评论文章',
      unit: '件',
      part: 'proactiveWork',
      source: websiteForm,
    },
    { id: 'requests.online', label: '网络申请', unit: '件', part: 'requestWork', core: true },
    { id: 'requests.post', label: '邮寄申请', unit: '件', part: 'requestWork', core: true },
    { id: 'requests.inPerson', label: '当面申请', unit: '件', part: 'requestWork', core: true },
    { id: 'requests.fax', label: '传真申请', unit: '件', part: 'requestWork' },
    { id: 'requests.email', label: '电子邮件申请', unit: '件', part: 'requestWork' },
    { id: 'catalogue.items', label: '主动公开目录事项', unit: '项', part: 'management', core: true },
    {
      id: 'website.posts',
      label: '网站信息发布总数',
      unit: '条',
      part: 'platforms',
      core: true,
      source: websiteForm,
    },
    {
      id: 'website.visits',
      label: '网站总访问量',
      unit: '次',
      part: 'platforms',
      core: true,
      source: websiteForm,
    },
    {
      id: 'wechat.posts',
      label: '微信信息发布量',
      unit: '条',
      part: 'platforms',
      core: true,
      source: websiteForm,
    },
    {
      id: 'wechat.followers',
      label: '微信订阅数',
      unit: '个',
      part: 'platforms',
      core: true,
      source: websiteForm,
    },
    {
      id: 'website.visitors',
      label: '网站独立用户访问总量',
      unit: '个',
      part: 'platforms',
      source: websiteForm,
    },
    {
      id: 'website.profileUpdates',
      label: '概况类信息更新量',
      unit: '条',
      part: 'platforms',
      source: websiteForm,
    },
    {
      id: 'website.newsUpdates',
      label: '政务动态信息更新量',
      unit: '条',
      part: 'platforms',
      source: websiteForm,
    },
    {
      id: 'website.catalogueUpdates',
      label: '信息公开目录信息更新量',
      unit: '条',
      part: 'platforms',
      source: websiteForm,
    },
    {
      id: 'website.columnsMaintained',
      label: '维护专栏专题',
      unit: '个',
      part: 'platforms',
      source: websiteForm,
    },
    {
      id: 'website.columnsOpened',
      label: '新开设专栏专题',
      unit: '个',
      part: 'platforms',
      source: websiteForm,
    },
    {
      id: 'website.responses',
      label: '回应公众关注热点或重大舆情',
      unit: '次',
      part: 'platforms',
      source: websiteForm,
    },
    { id: 'website.messagesReceived', label: '收到留言', unit: '条', part: 'platforms', source: websiteForm },
    { id: 'website.messagesClosed', label: '办结留言', unit: '条', part: 'platforms', source: websiteForm },
    {
      id: 'website.messageDays',
      label: '留言平均办理时间',
      unit: '天',
      part: 'platforms',
      decimals: true,
      source: websiteForm,
    },
    {
      id: 'website.messagesAnswered',
      label: '公开答复留言',
      unit: '条',
      part: 'platforms',
      source: websiteForm,
    },
    {
      id: 'website.consultations',
      label: '征集调查期数',
      unit: '期',
      part: 'platforms',
      source: websiteForm,
    },
    { id: 'website.opinions', label: '征集调查收到意见', unit: '条', part: 'platforms', source: websiteForm },
    { id: 'website.interviews', label: '在线访谈期数', unit: '期', part: 'platforms', source: websiteForm },
    { id: 'weibo.posts', label: '微博信息发布量', unit: '条', part: 'platforms', source: websiteForm },
    { id: 'weibo.followers', label: '微博关注量', unit: '个', part: 'platforms', source: websiteForm },
    { id: 'trainings', label: '培训次数', unit: '次', part: 'oversight', core: true },
    { id: 'proposals.npc', label: '办理人大建议', unit: '件', part: 'other', core: true },
    { id: 'proposals.cppcc', label: '办理政协提案', unit: '件', part: 'other', core: true },
    { id: 'workPlan.tasks', label: '年度要点工作任务', unit: '项', part: 'other', core: true },
    { id: 'workPlan.measures', label: '年度要点工作举措', unit: '项', part: 'other', core: true },
  ],
  channelKinds: [
    { id: 'wechat', label: '微信公众号' },
    { id: 'weibo', label: '微博' },
    { id: 'videoAccount', label: '视频号' },
    { id: 'douyin', label: '抖音号' },
    { id: 'toutiao', label: '今日头条号' },
    { id: 'app', label: '移动客户端' },
    { id: 'gazette', label: '政府公报' },
    { id: 'pressConference', label: '新闻发布会' },
    { id: 'other', label: '其他渠道' },
  ],
} as const satisfies FormDefinition
