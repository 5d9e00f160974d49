/** How applications for information come in, as sentences name it. */
import type { MetricId } from '../form/paths'
import type { StatedFigure } from './figures-in-text'

/** Words of applicants' ways to apply; two kinds in one clause tell nothing. */
const applicationChannels: readonly { readonly id: MetricId; readonly words: RegExp }[] = [
  { id: 'requests.email', words: /电子邮[件箱]|电子信箱|电邮|(?<!电子)邮箱|[Ee]-?mail/ },
  {
    id: 'requests.online',
    words:
      /网络|网上|在线|互联网|网站|线上|依申请公开(?:系统|平台)|网页|申请系统|(?:政府|官|门户)网(?!络|上|站)/,
  },
  {
    id: 'requests.post',
    words: /邮寄|信函|(?<!电子)邮件|(?<!公开)信件|挂号|邮政|EMS|来信|邮递|快递|书信/,
  },
  { id: 'requests.inPerson', words: /当面|现场|窗口|上门|来访|面交|线下|到场|来人|前台/ },
  { id: 'requests.fax', words: /传真/ },
]
const applicationUnit = /^(?:件|条|起|份|宗|例|项|次|个|)$/
/** How answers travel is not how applications came. */
const notAnApplication =
  /答复|回复|送达|寄出|咨询|投诉|举报|信访|问政|来电|来信|诉求|热线|留言|建议|提案|办事|许可|审批/

/** Of all ways named, the one; `null` where there are none or several. */
function onlyChannel(words: string): MetricId | null {
  const named = applicationChannels.filter((channel) => channel.words.test(words))
  return named.length === 1 ? (named[0]?.id ?? null) : null
}

/** 8件均通过网络提交, 1件系当面提交, 21件网上申请 */
const said =
  /^(?:政府信息公开|信息公开|依申请公开)?(?:申请)?(?:的)?(?:均|都|全部|皆)?(?:受理方式|申请方式|提交方式|方式|渠道)?(?:均|都|全部|皆)?(?:为|系|是|由|通过|以|采用|来自|采取|经|从)/
const noun =
  /^(?:网上|网络|在线|线上|互联网|信函|邮寄|当面|现场|窗口|传真|电子邮件|电邮)(?:方式|渠道|平台)?(?:的)?(?:申请|提交)/

/** 收到申请7件，均为网上提交 */
const whole = /(?:收到|受理|接收|接到|新收|收办|收悉)[^，。；]*(?:申请|依申请公开)[^，。；]{0,4}$/
const allOfThem =
  /^(?:政府信息公开申请|信息公开申请|申请)?[，（]?(?:且)?(?:均|都|皆|全部|全)(?:为|是|系|由|通过|以|来自|采用|采取|经)([^，。；）\d]{2,16})/

export interface ApplicationFigure {
  readonly id: MetricId
  /** The figure is another's too: 收到申请7件，均为网上提交. */
  readonly loose: boolean
}

const isAsked = /申请|提交|提出|受理|收到/

/** 4件受理方式为网络申请, 网络申请100件: the one way of applying that stands before or behind a figure. */
export function applicationFigure(figure: StatedFigure): ApplicationFigure | null {
  const { clause, after, lead, unit, rest } = figure
  if (!applicationUnit.test(unit) || notAnApplication.test(clause + after)) return null
  if (!isAsked.test(lead + after)) return null
  if (unit === '' && !/^(?:$|[，。；、])/.test(rest)) return null
  const behind = said.test(after) || noun.test(after) ? after : ''
  const id = onlyChannel(behind || clause.slice(-20))
  if (id) return { id, loose: false }
  const all = whole.test(clause) ? allOfThem.exec(rest) : null
  const one = all && !notAnApplication.test(all[1] ?? '') ? onlyChannel(all[1] ?? '') : null
  return one ? { id: one, loose: true } : null
}

/** Words that a sentence about applications for information has, wherever in the report it stands. */
export const aboutApplications =
  /依申请|信息公开申请|公开申请|(?:收到|受理|接收|接到|新收)(?:了|的|各类|公民|法人|群众|共)*申请|(?:提交|申请|受理)(?:的)?(?:方式|渠道|途径|形式)/
