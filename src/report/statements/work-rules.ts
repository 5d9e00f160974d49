/** How sentences word trainings, proposals that were handled, and the tasks of the year’s plan. */
import type { MetricRule } from './metric-rule'
import { publishedAnswers } from './metric-wordings'

const trainingUnit = /^(?:次|场|期|场次|个)$/
/** Attended, or held by others or about other things. */
const notHeld =
  /参加|参训|参与|选派|派员|派出|每|指导|自行|上级|接受|受邀|(?:会议|推进会|调度会)[和及与、][^，。；]*培训|(?:安全生产|消防|技能|执法|普法|法律|法治|党务|党员|党建|廉政|保密|网络安全|应急|急救|防汛|农技|创业|就业|岗位|财务|健康|法规)[^，。；]{0,4}培训|未(?:能)?(?:举办|组织|开展)/
/** 建议主办8件、会办5件: the one is a part, and nobody states the whole. */
const onlyLeading = /^[、，](?:其中)?(?:会办|协办|分办|合办|参与办理)/
const proposalUnit = /^(?:件|条|项|个|份)$/
const handledTogether = /建议[^。；]{0,4}提案|人大[^。；]*政协/

export const workRules: readonly MetricRule[] = [
  {
    id: 'trainings',
    before:
      /(?:培训|培训会|培训班|培训会议)(?:活动|会议|讲座)?(?:班|会)?(?:次数|场次|期数)?(?:[共计达为了]|累计|合计)*$/,
    unit: /^(?:次|场|期|场次)$/,
    unless: notHeld,
  },
  {
    id: 'trainings',
    before: /(?:举办|组织|开展|召开|举行|组织开展|安排|完成)(?:[了共]|召开|累计|各类)*$/,
    after:
      /^(?:政务公开|信息公开|政府信息公开|业务|专题|工作|集中|线上|全[市县区省局]|[^，。；参]{0,6})*培训(?!机构|学校|人)/,
    unit: trainingUnit,
    unless: notHeld,
  },
  {
    id: 'proposals.npc',
    before:
      /(?:人大(?:代表)?(?:的)?(?:议案)?(?:建议|议案)|(?<!人民)代表建议)(?:意见)?(?:主办件?|承办件?|办理)?(?:件|总)?(?:数量|总数|数)?(?:[共计为达]|分别)*$/,
    unit: /^(?:件|条|项|个|份)$/,
    unless: /政协|委员提案/,
    unlessLead: publishedAnswers,
    unlessRest: onlyLeading,
  },
  {
    id: 'proposals.npc',
    before: /(?:办理|承办|收到|办结|接收|交办|主办|答复)(?:了|的|省|市|县|区|级|全国|\d|[、，和及])*$/,
    after: /^(?:[省市县区]|全国)?人大(?:代表)?建议(?:$|[均已全按]|[和及与]\d)/,
    unit: /^(?:件|条|项|个|份)$/,
    unlessLead: publishedAnswers,
    unlessRest: onlyLeading,
  },
  {
    id: 'proposals.cppcc',
    before:
      /(?:政协(?:委员)?(?:的)?(?:提案|建议)|委员提案)(?:主办件?|承办件?|办理)?(?:件|总)?(?:数量|总数|数)?(?:[共计为达]|分别)*$/,
    unit: /^(?:件|条|项|个|份)$/,
    unless: /人大|代表建议/,
    unlessLead: publishedAnswers,
    unlessRest: onlyLeading,
  },
  {
    id: 'proposals.cppcc',
    before: /(?:办理|承办|收到|办结|接收|交办|主办|答复)?(?:了|的|省|市|县|区|级|全国|[、，和及])*$/,
    after: /^(?:[省市县区]|全国)?政协(?:委员)?提案(?:$|[均已全按])/,
    unit: /^(?:件|条|项|个|份)$/,
    unlessLead: publishedAnswers,
    unlessRest: onlyLeading,
  },
  {
    id: 'workPlan.tasks',
    before: /(?:涉及|承担|明确|梳理|分解|细化|确定|落实|完成|提出|部署|列出|[将把对])[^，。；]*$/,
    after: /^(?:的)?(?:具体|重点|主要|年度)*(?:工作)?任务/,
    unit: /^(?:项|条|个|方面)$/,
    context: /要点|方案|分工|政务公开|重点任务|台账/,
  },
  {
    id: 'workPlan.measures',
    before: /(?:细化|分解|制定|明确|提出|转化|形成|落实|成|为)[^，。；]*$|^[^，。；]{0,6}任务、?$/,
    after: /^(?:的)?(?:具体|工作|细化|落实|重点)*(?:举措|措施)/,
    unit: /^(?:项|条|个)$/,
    context: /要点|方案|分工|政务公开|重点任务|台账/,
  },
  {
    id: 'workPlan.tasks',
    before: /(?:工作|重点|要点)任务(?:[共计为])*$/,
    unit: /^(?:项|条|个)$/,
    context: /要点|分工|台账|政务公开[^，。；]*方案/,
  },
  {
    id: 'workPlan.measures',
    before: /(?:举措|措施)(?:[共计为])*$/,
    unit: /^(?:项|条|个)$/,
    context: /要点|分工|台账|政务公开[^，。；]*方案/,
  },
  {
    // 建议提案62件，其中人大25件、政协37件
    id: 'proposals.npc',
    before: /^(?:其中)?(?:[省市县区]|全国)?(?:人大|代表)(?:类)?$|^(?:其中)?(?:代表)?建议$/,
    unit: proposalUnit,
    context: handledTogether,
    unlessLead: publishedAnswers,
    unlessRest: onlyLeading,
    loose: true,
  },
  {
    id: 'proposals.cppcc',
    before: /^(?:其中)?(?:[省市县区]|全国)?(?:政协|委员)(?:类)?$|^(?:其中)?(?:委员)?提案$/,
    unit: proposalUnit,
    context: handledTogether,
    unlessLead: publishedAnswers,
    unlessRest: onlyLeading,
    loose: true,
  },
]
