/** How sentences word the yearly form of government websites (国办函〔2018〕12号). A table: long on purpose. */
import type { MetricRule } from './metric-rule'

/** Between the words for a thing and its number. */
const to = '(?:[了已达到为是共有约近超过逾计的]|累计|合计|总计|全年|总数|总量|数量|期数|次数|数|量)*$'
const ends = (words: string): RegExp => new RegExp(`(?:${words})${to}`)
const held = '(?:开展|组织|举办|进行|举行|推出|策划|制作|发布|安排|完成|参与|做客)'
/** 开展11期: the thing is named behind the number. */
const holding = new RegExp(`${held}(?:[了共]|累计|各类)*$`)
const many = /[和及与、][^，。；]{0,8}$/
const elsewhere = /电视|电台|广播|媒体|报刊|热线|12345|问政|上级|参加/
const session = /^(?:期|次|场|场次|个|项)$/
const aboutMessages = /留言/
const ofOne = /[上下]半年|季度|日均|月均|平均/

export const websiteRules: readonly MetricRule[] = [
  {
    id: 'website.profileUpdates',
    before: ends('概况(?:类)?(?:信息)?(?:发布|更新)?'),
    unit: /^(?:条|件|篇)$/,
    context: /更新|发布|公开/,
    unless: /[和及与、][^，。；]{0,6}$|其他/,
    onSite: true,
    // 政务类34条，概况类150条 are kinds of an office's own making, and so are 概况类 without the form's word.
  },
  {
    id: 'website.newsUpdates',
    before: ends(
      '(?:政务动态(?:类)?信息|动态(?:类)?信息|(?:政务|工作)动态(?:类信息|更新|信息))(?:发布|更新)?',
    ),
    unit: /^(?:条|件|篇)$/,
    context: /更新/,
    unless: /[和及与、][^，。；]{0,6}$/,
    onSite: true,
  },
  {
    id: 'website.newsUpdates',
    owner: 'website',
    before: /(?:发布|更新|公开)(?:了|各类)*(?:政务|工作)动态(?:类)?(?:信息)?(?:共|计)*$/,
    unit: /^(?:条|件|篇)$/,
    onSite: true,
    loose: true,
  },
  {
    id: 'website.catalogueUpdates',
    before: ends('(?:信息)?公开目录(?:类)?信息(?:发布|更新)?'),
    unit: /^(?:条|件|篇)$/,
    context: /更新|发布/,
    unless: /[和及与、][^，。；]{0,6}$|新增/,
    onSite: true,
  },
  {
    id: 'website.columnsOpened',
    before: ends(
      '新(?:开设|增设|开辟|设立|设|建|增|开|推出|上线)(?:了)?(?:[^，。；]{0,6}(?:专栏|专题)(?:栏目|专栏|网页|页面)?)?',
    ),
    unit: /^个$/,
    context: /专栏|专题/,
    unless: /公众号|[和及与、][^，。；]{0,3}$/,
    onSite: true,
  },
  {
    id: 'website.columnsOpened',
    before: /(?:新开设|新增设?|新建|新设|开设|开辟|增设)(?:了)?(?:各类)?$/,
    after: /^(?:新的)?(?:专栏|专题|专题专栏|专栏专题)(?:$|[，。；])/,
    unit: /^个$/,
    onSite: true,
  },
  {
    id: 'website.columnsOpened',
    before: ends('(?:开设|开辟|增设)(?:了)?(?:各类)?(?:专栏专题|专题专栏|专栏|专题)'),
    unit: /^个$/,
    unless: /累计|共有/,
    onSite: true,
  },
  {
    id: 'website.columnsMaintained',
    before: ends(
      '(?:维护|运维|保障|运行|管理|更新维护)(?:了|更新|各类|管理)*(?:专栏专题|专题专栏|专栏|专题)(?:栏目)?',
    ),
    unit: /^个$/,
    unless: /新/,
    onSite: true,
  },
  {
    id: 'website.columnsMaintained',
    before: /(?:维护|运维|更新维护|运行维护)(?:了|更新|各类|管理)*$/,
    after: /^(?:专栏专题|专题专栏|专栏|专题)(?:栏目)?$/,
    unit: /^个$/,
    onSite: true,
  },
  {
    id: 'website.responses',
    before: ends(
      '(?:回应|回复|解答|答复)(?:了)?(?:公众|社会|群众|网民|市民|民生|各类|重大|重要|的)*(?:关注|关切|关心)?(?:的)?(?:热点|焦点|难点|舆情|关切)(?:、|和|或|及|与)?(?:重大|重要|突发|热点|难点|焦点)?(?:舆情|问题|事件|话题)?',
    ),
    unit: /^(?:次|件|个|条|项|起|场)$/,
    unless: /诉求|留言|来信|咨询|热线/,
    onSite: true,
  },
  {
    id: 'website.responses',
    before: /(?:回应|对|就)(?:了)?$/,
    after:
      /^(?:公众|社会|群众|网民|重大|民生)*(?:关注|关切|关心)?(?:的)?(?:热点|焦点|舆情)(?:问题|事件|话题)?(?:$|(?:及时|作出|进行|予以|开展)[^，。；]*回应)/,
    unit: /^(?:次|件|个|条|项|起)$/,
    onSite: true,
  },
  {
    id: 'website.messagesReceived',
    before: ends(
      '(?:收到|受理|接收|接到|收集|征集)(?:了|到|各类|网民|群众|公众|网友|市民|社会|有效|网上|网络|在线|咨询|的)*留言(?:信息|信件|咨询|诉求)?',
    ),
    unit: /^(?:条|件|个|次|封|份)$/,
    unless: /其中|转办|[和及与、][^，。；留]{0,8}$|公众号|微信|微博|人民网|领导留言板/,
    onSite: true,
  },
  {
    // 网民留言办理情况：收到120条、办结118条
    id: 'website.messagesReceived',
    before: /^(?:全年|共|累计|一共)*(?:收到|接收|受理)(?:共|计)*$/,
    unit: /^(?:条|件|个|次|封|份)$/,
    context:
      /留言(?:办理|处理|回复)?(?:情况|工作|方面|办理情况)?，?[：，]?[^。；，：]*$|留言(?:办理|处理)?(?:情况|工作|方面)[：，]/,
    onSite: true,
  },
  {
    id: 'website.messagesReceived',
    before: /(?:收到|受理|接收|接到)(?:了|各类|有效)*$/,
    after: /^(?:有效)?(?:网民|群众|公众|网友|市民|网上|网络|在线)?留言(?:信息|咨询)?$/,
    unit: /^(?:条|件|个|次|封|份)$/,
    onSite: true,
  },
  {
    id: 'website.messagesClosed',
    before:
      /^(?:其中)?(?:已|均已|全部|共|累计|按期|按时|及时|依法|实际)*办结(?:留言|回复|数|量)*(?:[共计为达]|数量)*$|留言(?:办结|办理完毕)(?:数量|数|量)?(?:[共计为达])*$/,
    unit: /^(?:条|件|个|次|封|份)$/,
    context: aboutMessages,
    unlessLead: /热线|12345|信访|申请[^。；]*$/,
    onSite: true,
  },
  {
    id: 'website.messagesClosed',
    before: /办结(?:了|各类)*(?:网民|群众|公众|网友|市民|网上)?留言(?:[共计为达]|数量)*$/,
    unit: /^(?:条|件|个|次|封|份)$/,
    unless: /公众号/,
    onSite: true,
  },
  {
    id: 'website.messageDays',
    before:
      /平均(?:办理|办结|回复|答复|处理)(?:时间|时长|用时|周期|天数|时限)?(?:缩短至|[为约是在达到]|缩短到|压缩至|仅)*$/,
    after: /^(?:$|工作日|以内|左右|自然日)/,
    unit: /^(?:天|日|个|个工作日)$/,
    context: aboutMessages,
    onSite: true,
  },
  {
    id: 'website.messagesAnswered',
    before: /公开(?:答复|回复|发布)(?:留言|信件|网民留言)?(?:[了共计为达]|数量)*$/,
    unit: /^(?:条|件|个|次|封|份)$/,
    context: aboutMessages,
    onSite: true,
  },
  {
    id: 'website.consultations',
    before: new RegExp(
      '(?:征集调查|调查征集|意见征集|民意征集|征求意见|网上调查|网络调查|在线调查|民意调查|问卷调查|网上征集)(?:活动)?' +
        to,
    ),
    unit: /^(?:期|次|项|场|个|件)$/,
    unless: new RegExp(`收到|意见建议|${elsewhere.source}|${ofOne.source}`),
    onSite: true,
  },
  {
    id: 'website.consultations',
    before: holding,
    after:
      /^(?:网上|在线|网络)?(?:民意|意见)?(?:征集调查|调查征集|意见征集|民意征集|网上调查|网络调查|问卷调查|征集)(?:活动)?$/,
    unit: /^(?:期|次|项|场|个)$/,
    onSite: true,
  },
  {
    id: 'website.opinions',
    before: ends(
      '(?:收到|征集到|收集到?|征求到|收回)(?:了|公众|群众|社会|网民|市民|各界|各类|有效|反馈)*(?:意见|建议)(?:建议|和建议|、建议)?',
    ),
    unit: /^(?:条|件|个|份)$/,
    context: /征集|调查|征求意见/,
    unless: /采纳|人大|政协|提案/,
    onSite: true,
  },
  {
    id: 'website.interviews',
    before: new RegExp(
      `(?:在线|网上|网络|线上|直播|嘉宾|视频|专题|政务|领导)(?:直播|政务|嘉宾)?访谈(?:节目|活动|类节目)?${to}`,
    ),
    unit: session,
    unless: new RegExp(`${many.source}|${elsewhere.source}|${ofOne.source}`),
    onSite: true,
  },
  {
    id: 'website.interviews',
    before: /(?:开展|组织|举办|推出)(?:了)?(?:各类)?访谈(?:节目|活动)?(?:共|计)*$/,
    unit: session,
    context: /(?:在线|网上|网络)访谈/,
    onSite: true,
  },
  {
    id: 'website.interviews',
    before: holding,
    after: /^(?:“[^”]*”)?(?:在线|网上|网络|线上|直播|嘉宾|视频|专题)(?:直播)?访谈(?:节目|活动)?$/,
    unit: session,
    onSite: true,
  },
]
