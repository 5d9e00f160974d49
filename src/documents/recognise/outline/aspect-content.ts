/** Which aspect of section one a paragraph tells, by what it tells. */
import type { PartId } from '@/report/form/paths'
import { partIds } from './titles'
import { normalise } from './wording'

type Signs = readonly (readonly [weight: number, pattern: RegExp])[]

/** Each sign counts once. Two signs, or one that leaves no doubt, make a paragraph about something. */
const signs: Readonly<Record<PartId, Signs>> = {
  proactiveWork: [
    [3, /主动(?:向社会)?(?:公开|发布)/],
    [3, /(?:公开|发布|公布|公示|上传)(?!申请)[^。;]{0,45}?\d+余?(?:多)?[条篇份期批项](?!.{0,3}申请)/],
    [2, /公示(?!栏)|(?:预|决)算|五公开|重点领域|应公开尽公开/],
    [2, /解读|回应.{0,8}(?:关切|热点)|新闻发布会|在线访谈/],
    [1.5, /(?:行政)?(?:许可|处罚)(?:结果|决定|信息)|政策文件|规划计划|招生|低保|补贴|采购|招标/],
    [1.5, /公开(?!申请|平台|工作|属性|目录|指南|栏|专区|专栏|办)[^。;,]{0,30}等(?:\S{0,6})信息/],
  ],
  requestWork: [
    [3, /依申请/],
    [
      3,
      /(?:收到|受理|办理|办结|答复|新收|接收|处理|无人提出|未收到|没有收到)[^。;]{0,24}申请|申请[^。;]{0,16}(?:受理|办理|办结|答复)/,
    ],
    [2, /予以公开|部分公开|不予公开|无法提供|不予处理|结转|法定期限/],
    [2, /申请人|答复书|告知书|补正|公开申请/],
    [1.5, /当面|信函|来信|邮寄|(?:线上|网上|线下).{0,6}(?:受理|申请)|受理渠道/],
  ],
  management: [
    [3, /信息(?:公开)?(?:资源)?管理/],
    [3, /公开属性|公文属性|属性(?:源头)?(?:认定|确定|标注)|三审|先审后发|源头/],
    [2, /(?:保密|合法性)?审[查核](?!书)|[初复终会]审|审签|核稿|签发|送审|校对/],
    [2, /(?:规范性)?文件.{0,14}清理|清理.{0,14}文件|失效|废止|有效性|动态调整|公开目录|公开指南/],
    [2, /归档|台账|档案|登记|留存|留痕|编号|文件库/],
    [1.5, /敏感|隐私|错漏|纠错|错敏|涉密|脱敏|表述错误/],
    [1, /制度|流程|机制/],
  ],
  platforms: [
    [1.5, /平台/],
    [1.5, /网站|门户/],
    [1.5, /公众号|微信|微博|新媒体|客户端|小程序|抖音|视频号|账号/],
    [1.5, /专栏|栏目|频道/],
    [2, /改版|适老化|无障碍|检索|运维|维护|巡检|链接|集约化|升级|内容保障|开设|新设|增设/],
    [1, /(?:每[日周月]|及时|定期|正常)更新/],
    [2, /专区|查阅[点室]|体验区|公报|公开栏|显示屏|电子屏|查询机|宣传栏/],
  ],
  oversight: [
    [2, /监督(?!管理|局|检查局)/],
    [3, /考核|问责|责任追究|追责|社会评议|领导小组|组织领导/],
    [3, /培训/],
    [2, /评估|测评|评议|满意度|督[查导办]|自查|抽查|通报|检查/],
    [1.5, /会议|专题会|部署|研究/],
    [1.5, /整改|责任(?:科室|处室|部门|人)|专人负责|分工|牵头|专职|分管/],
    [1, /保障|学习|工作人员|意见箱/],
  ],
}

/** 通过县政府网站、依托平台: the way by which, not what the paragraph is about. */
const means =
  /(?:通过|依托|利用|借助|借力|经由)[^,。;]{0,24}?(?:网站|平台|公众号|渠道|专栏|公示栏|公开栏|新媒体|窗口)(?:(?:和|、|及|与)[^,。;]{0,10}?(?:网站|平台|公众号|渠道|专栏|公示栏|公开栏|新媒体|窗口))*/g

const enough = 2
const lead = 2

/** Far longer, a text tells more than one thing. */
const lengthLimit = 3_000

/**
 * The one aspect of `among` that a text plainly tells; `null` where it tells none for certain, or several.
 */
export function aspectTold(text: string, among: readonly PartId[] = partIds, least = enough): PartId | null {
  if (text.length > lengthLimit) return null
  const plain = normalise(text)
  const bare = plain.replace(means, '')
  const scores = among
    .map((part) => {
      const own = part === 'platforms' ? bare : plain
      return {
        part,
        score: signs[part].reduce((sum, [weight, sign]) => sum + (sign.test(own) ? weight : 0), 0),
      }
    })
    .sort((a, b) => b.score - a.score)
  const [first, second] = scores
  return first && first.score >= least && first.score >= lead * (second?.score ?? 0) ? first.part : null
}
