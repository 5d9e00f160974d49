/** How applications for information come in, as sentences name it. */
import type { MetricId } from '../form/paths'

/** Words of applicants' ways to apply; two kinds in one clause tell nothing. */
export const applicationChannels: readonly { readonly id: MetricId; readonly words: RegExp }[] = [
  { id: 'requests.email', words: /电子邮[件箱]|电子信箱|电邮|(?<!电子)邮箱|[Ee]-?mail/ },
  { id: 'requests.online', words: /网络|网上|在线|互联网|网站|线上|依申请公开(?:系统|平台)|网页/ },
  { id: 'requests.post', words: /邮寄|信函|(?<!电子)邮件|(?<!公开)信件|挂号|邮政|EMS|来信|邮递|快递/ },
  { id: 'requests.inPerson', words: /当面|现场|窗口|上门|来访|面交|线下/ },
  { id: 'requests.fax', words: /传真/ },
]
export const applicationUnit = /^(?:件|条|起|份|宗|例|项|次|个)$/
/** How answers travel is not how applications came. */
export const notAnApplication =
  /答复|回复|送达|寄出|咨询|投诉|举报|信访|问政|来电|来信|诉求|热线|留言|建议|提案/
