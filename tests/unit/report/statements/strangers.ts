/**
 * Sentences in the manner of published reports, by offices that do not exist, written without a look at the rules: what
 * must be read of each, and that nothing else may be. A table: long on purpose.
 */
import type { MetricId } from '@/report/form/paths'

type Figures = Readonly<Partial<Record<MetricId, number>>>

export interface Stranger {
  readonly unit: string
  readonly text: string
  /** Metrics that must be read; all others must not. */
  readonly read: Figures
  /** Readings that are as good as none. */
  readonly mayRead?: Figures
}

const bureau = '禾山县水利局'
const town = '青石镇人民政府'
const city = '云溪市人民政府'

const told = (unit: string, text: string, read: Figures, mayRead: Figures = {}): Stranger => ({
  unit,
  text,
  read,
  mayRead,
})

/** All are of a report for 2024. */
export const strangers: readonly Stranger[] = [
  // What accounts and sites published.
  told(bureau, '微信“禾山水利”推出信息865条，关注量2.3万；微博“禾山水利”推出信息1240条，关注量6.8万。', {
    'wechat.posts': 865,
    'wechat.followers': 23000,
    'weibo.posts': 1240,
    'weibo.followers': 68000,
  }),
  told(town, '由镇党政综合办运营的“青石之窗”微信公众号，一年来共计发出推文518篇。', { 'wechat.posts': 518 }),
  told(town, '全年对外公开信息296条，包括县政府网站74条、“青石之窗”公众号222条。', {
    'website.posts': 74,
    'wechat.posts': 222,
  }),
  told(bureau, '局属新媒体全年发出微信318条、微博407条。', { 'wechat.posts': 318, 'weibo.posts': 407 }),
  told(bureau, '本年度在局门户网站上传各类信息733条，同比多出91条。', { 'website.posts': 733 }),
  told(bureau, '2024年，局官网信息更新量由上一年的610条提高到733条。', { 'website.posts': 733 }),
  told(bureau, '较2023年增长两成，门户网站全年发布信息达1108条。', { 'website.posts': 1108 }),
  told(bureau, '公众号推文数比去年多了37篇，为412篇。', { 'wechat.posts': 412 }),
  told(bureau, '局微信公众号2022年、2023年、2024年分别推送图文210篇、265篇、318篇。', {
    'wechat.posts': 318,
  }),
  told(bureau, '门户网站今年发布1108条，去年发布920条，增长20.4%。', { 'website.posts': 1108 }),
  told(city, '全市58家政府网站全年发布信息9.4万条，其中市政府门户网站21460条。', { 'website.posts': 21460 }),
  told(city, '“云溪发布”微信公众号自2015年上线至今累计推送2.6万条，2024年当年推送2875条。', {
    'wechat.posts': 2875,
  }),
  told(city, '市政府门户网站开通以来访问总量已达3.7亿人次，今年新增访问量4260万人次。', {
    'website.visits': 42600000,
  }),
  told(city, '门户网站全年页面浏览量1860.5万次，独立访客数达到214.3万人。', {
    'website.visits': 18605000,
    'website.visitors': 2143000,
  }),
  told(bureau, '目前，局政务微博粉丝13.2万，微信公众号粉丝4.6万。', {
    'weibo.followers': 132000,
    'wechat.followers': 46000,
  }),
  told(bureau, '微信公众号关注人数从年初18240人上升为年末21365人。', { 'wechat.followers': 21365 }),
  told(bureau, '截至12月31日，“禾山水利”公众号用户总数21365人，较年初净增3125人。', {
    'wechat.followers': 21365,
  }),
  told(bureau, '“禾山水利”公众号全年新增关注3125人，阅读总量达56万次。', {}),
  told(bureau, '其中单篇阅读量最高的一条微信超过10万次。', {}),
  told(bureau, '运用微信、微博同步推送政策信息213条。', {}),
  told(bureau, '依托县政府网站、“禾山水利”公众号、电子屏等多渠道公开信息640余条。', {}),
  told(bureau, '县融媒体中心公众号采用我局稿件56篇，省水利厅网站刊发我局信息18条。', {}),
  told(bureau, '全年向县政府门户网站报送政务信息96条，被采用71条。', {}),
  told(city, '所辖7个县（市、区）政府门户网站共发布信息8.2万条。', {}),
  told('云溪市教育局', '市一中官网发布信息226条，市实验小学公众号推送183篇。', {}),
  told('云溪市教育局', '局官网发布信息906条；局直属的市教师发展中心公众号推送信息374条。', {
    'website.posts': 906,
  }),
  told('云溪市水务集团监管办', '督促供水企业公开信息，市自来水公司网站公示水质信息52条。', {}),
  told('云溪市交通运输局', '加强对企事业单位的指导，市公交公司微信公众号发布线路调整信息88条。', {}),
  told(bureau, '在“禾山水利”公众号开设“节水课堂”专栏，推送科普文章36篇。', {}),
  told(bureau, '网站“政策法规”栏目更新25条，“通知公告”栏目更新63条。', {}),
  told(bureau, '门户网站每月平均更新信息90余条。', {}),
  told(bureau, '截至6月底，局网站已发布信息410条。', {}),
  told(bureau, '门户网站信息发布量力争在2025年达到1500条。', {}),
  told(bureau, '撤销信息12条，网站纠错留言办结6条。', {}, { 'website.messagesClosed': 6 }),
  told(bureau, '门户网站全年发布信息1,108 条，总浏览量 62.4万余次。', {
    'website.posts': 1108,
    'website.visits': 624000,
  }),
  told(bureau, '局网站共计公开信息1108条（其中：机构职能12条，工作动态743条，其他353条）。', {
    'website.posts': 1108,
  }),
  told(town, '在县人民政府网站镇政府信息公开页面公开信息171条：工作动态124条，财政信息9条，其余38条。', {
    'website.posts': 171,
  }),
  told(bureau, '全年发布短视频86条，抖音号粉丝1.2万人。', {}),
  told(
    bureau,
    '一年来，先后编发微信公众号信息318期、微博信息407条。',
    { 'weibo.posts': 407 },
    { 'wechat.posts': 318 },
  ),
  // Applications.
  told(bureau, '全年共收到政府信息公开申请23件，从申请途径看，网上提交15件，邮寄6件，当面2件。', {
    'requests.online': 15,
    'requests.post': 6,
    'requests.inPerson': 2,
  }),
  told(bureau, '申请人通过EMS寄来申请4件，到局办公室当面递交申请1件。', {
    'requests.post': 4,
    'requests.inPerson': 1,
  }),
  told(bureau, '在省政府依申请公开平台接收申请11件，以信函形式收到申请3件，传真1件，电子邮件2件。', {
    'requests.online': 11,
    'requests.post': 3,
    'requests.fax': 1,
    'requests.email': 2,
  }),
  told(bureau, '受理申请9件，其中通过一体化政务服务平台线上申请的7件，余下2件为邮寄申请。', {
    'requests.online': 7,
    'requests.post': 2,
  }),
  told(bureau, '申请渠道以网络为主，占比达82.6%，信函占17.4%。', {}),
  told(bureau, '收到申请9件，已通过邮寄、电子邮件等方式答复9件。', {}),
  told(bureau, '网上申请和现场申请合计14件。', {}),
  told(bureau, '依申请公开方面，信函申请较上年减少2件，为5件。', { 'requests.post': 5 }),
  told(bureau, '依申请公开办理中，网络渠道申请数由去年的8件增至13件。', { 'requests.online': 13 }),
  told(bureau, '12345热线转来群众网上咨询104件，均按时回复。', {}),
  // Proposals.
  told(bureau, '承办县人大代表建议14件、县政协委员提案9件，办复率均为100%。', {
    'proposals.npc': 14,
    'proposals.cppcc': 9,
  }),
  told(bureau, '共承办人大建议、政协提案23件，其中人大建议14件，剩余9件为政协提案。', {
    'proposals.npc': 14,
    'proposals.cppcc': 9,
  }),
  told(bureau, '今年我局办理建议提案23件：建议14件，提案9件。', {
    'proposals.npc': 14,
    'proposals.cppcc': 9,
  }),
  told(bureau, '主动公开人大代表建议答复14件、政协提案答复9件。', {}),
  told(bureau, '办理人大代表建议和政协提案共计23件，满意率100%。', {}),
  told(bureau, '答复人大代表14件建议、政协委员9件提案。', { 'proposals.npc': 14, 'proposals.cppcc': 9 }),
  // Trainings.
  told(bureau, '组织全局政务公开业务培训2场，覆盖86人次。', { trainings: 2 }),
  told(bureau, '先后举办两期信息公开专题培训班，参训人员120余人次。', { trainings: 2 }),
  told(bureau, '派员参加市政务公开办组织的业务培训5次。', {}),
  told(bureau, '开展节水执法培训3期，安全生产培训4期。', {}),
  // Policies and their interpretation.
  told(
    bureau,
    '全年共发布各类政策解读材料18件，其中图解11件、视频4件、问答3件。',
    {},
    {
      'policy.interpretations': 18,
      'interpretations.materials': 18,
    },
  ),
  told(city, '发布政策解读信息共184条，开展在线访谈23场次，回应社会关切46次。', {
    'policy.interpretations': 184,
    'website.interviews': 23,
    'website.responses': 46,
  }),
  told(bureau, '政策解读数量比上年增加3条，达到18条。', { 'policy.interpretations': 18 }),
  // The website’s yearly form.
  told(city, '收到网民留言1812条，办结1806条，平均办理时间3.2天，公开答复1650条。', {
    'website.messagesReceived': 1812,
    'website.messagesClosed': 1806,
    'website.messageDays': 3.2,
    'website.messagesAnswered': 1650,
  }),
  told(city, '网站共维护专题专栏42个，本年新设7个。', {
    'website.columnsMaintained': 42,
    'website.columnsOpened': 7,
  }),
  told(city, '开展网上民意征集31期，收集到意见建议508条。', {
    'website.consultations': 31,
    'website.opinions': 508,
  }),
  told(city, '概况信息更新46条，政务动态更新10122条，公开目录信息更新728条。', {
    'website.profileUpdates': 46,
    'website.newsUpdates': 10122,
    'website.catalogueUpdates': 728,
  }),
  // The plan of the year.
  told(city, '把年度政务公开工作要点细化为28项任务、76条措施，逐项明确责任单位。', {
    'workPlan.tasks': 28,
    'workPlan.measures': 76,
  }),
  told(bureau, '更新主动公开基本目录，涉及事项57项。', {}, { 'catalogue.items': 57 }),
  told(bureau, '编制主动公开目录事项57项。', { 'catalogue.items': 57 }),
]
