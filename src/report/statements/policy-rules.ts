/** How sentences word policy documents, their interpretations, and the catalogue of what is public. */
import type { MetricRule } from './metric-rule'
import { amongPublished } from './metric-wordings'

const documents = /^(?:件|个|份|项|部)$/
const counted = '(?:[了共计达到约近超过逾为]|累计|总数|总计|合计|数量)*$'
const interpretation = '(?:政策|文件)*解读(?:信息|材料|文件|稿件|文章|活动|产品|稿)?'
const interpretationUnit = /^(?:件|条|篇|份|次|期|场|个|场次)$/
const kindsOfThem =
  /图解|图文|图表|视频|动漫|动画|专家|媒体|负责人|问答|上级|转载|转发|采访|发布会|[和及与、](?:配套|同步|相关)*(?:政策)?(?:文件)?解读/
const productUnit = /^(?:件|条|个|篇|份)$/
const ofInterpretations = (words: string): RegExp =>
  new RegExp(`(?:${words})(?:发布)?(?:总数|数量|数|量)?(?:[共计达为]|累计)*$`)

export const policyRules: readonly MetricRule[] = [
  {
    id: 'interpretations.materials',
    before: ofInterpretations('解读材料'),
    unit: productUnit,
    context: /解读(?:类)?信息(?:发布)?(?:总数|总量|数量)?[^。；]*\d|解读产品|媒体评论/,
  },
  {
    id: 'interpretations.products',
    before: ofInterpretations('解读产品'),
    unit: productUnit,
  },
  {
    id: 'interpretations.mediaComments',
    before: ofInterpretations('媒体评论(?:文章|稿件)?'),
    unit: productUnit,
  },
  {
    id: 'policy.issued',
    before: /(?:制定|制发|印发|出台)[^，。；]*政策(?:性)?文件[^，。；]*$/,
    unit: documents,
    unless: /解读|废止|修订|清理|转发/,
  },
  {
    id: 'policy.issued',
    before: /^政策(?:性)?文件$/,
    unit: documents,
    context: /(?:制定|制发|印发|出台)/,
  },
  {
    id: 'policy.issued',
    before: /(?:制定|制发|印发|出台)(?:了|共|各类|约|近|余)*$/,
    after: /^(?:各类|重要|惠企|惠民)*政策(?:性)?文件$/,
    unit: documents,
  },
  {
    id: 'policy.interpretations',
    before: new RegExp(
      `(?:发布|公开|编发|刊发|上传|推送|开展|进行|制作|推出|完成|形成|撰写|配发)(?:了|各类|相关|重要|主要|配套|多元化?|多种形式)*${interpretation}${counted}|解读(?:类)?信息(?:发布)?(?:总数)?(?:[共计达到为]|总数)*$|(?:政策|文件)解读(?:发布)?(?:总数|总量|数量|量)${counted}`,
    ),
    unit: interpretationUnit,
    unless: kindsOfThem,
  },
  {
    id: 'policy.interpretations',
    before: /^(?:并|同步|配套|同时)*(?:发布)?(?:政策|文件|配套)(?:文件)?解读(?:材料|信息|稿件)?$/,
    unit: interpretationUnit,
    context: /(?:制定|制发|印发|出台|发布|公开)/,
  },
  {
    id: 'policy.interpretations',
    before:
      /(?:发布|公开|编发|刊发|推送|开展|进行|制作|推出|完成|形成|撰写|组织)(?:[了共约近超过逾计达]|累计|各类)*$/,
    after: /^(?:的)?(?:各类|相关|配套|重要)*(?:政策|文件)?(?:文件)?解读(?:信息|材料|稿件|文章|稿|活动)?$/,
    unit: interpretationUnit,
    unless: kindsOfThem,
  },
  {
    id: 'catalogue.items',
    before: /(?:目录|明确|梳理|编制|列出|列入|公布|确定|包含|涵盖|涉及)[^，。；]*$/,
    after: /^主动公开(?:的)?(?:目录)?(?:内容|事项|基本目录)|^公开事项/,
    unit: /^(?:项|条|类)$/,
    unless: /新增|调整|删除|更新(?!版)/,
    unlessLead: amongPublished,
  },
  {
    id: 'catalogue.items',
    before:
      /(?:主动公开|公开目录|基本目录|^目录|公开)(?:基本)?(?:目录|事项|内容|条目)+(?:[共计达为有]|包含|涵盖|列明|列入|涉及|总数|事项|内容)*$/,
    unit: /^(?:项|条)$/,
    unless: /新增|调整|删除|更新|发布|推送|上传|网站|公众号|平台/,
    unlessLead: amongPublished,
    context: /公开/,
  },
  {
    id: 'catalogue.items',
    before: /^(?:共计?|总计|合计)$/,
    unit: /^(?:项|条)$/,
    context: /公开(?:基本|事项)*目录，(?:共计?|总计|合计)/,
    unlessLead: amongPublished,
  },
  {
    // 目录调整为72项: what it has now.
    id: 'catalogue.items',
    before:
      /目录(?:事项|内容|条目)?(?:由|从)?(?:[^，。；]{0,6}(?:调整|修订|更新|完善|梳理|优化|扩充|增加))?(?:为|到|至|后为|后共|后达)(?:[共计]|了)*$/,
    unit: /^(?:项|条)$/,
    context: /主动公开|公开(?:基本|事项)*目录|基本目录/,
    unlessLead: amongPublished,
  },
]
