/** Title, period and contact of a report, in every wording of its plan. */
import type { Facts } from './facts'
import type { Layout } from './plan'
import type { Random } from './random'

/** The lines of the title, and what stands around them. */
export function titleLines(
  { title }: Layout,
  { unit, year }: Facts,
): { before: string[]; lines: string[]; after: string[] } {
  const stated = `${year}${title.yearWord}`
  const lead = title.yearFirst ? `${stated}${unit}` : `${unit}${stated}`
  const gap = title.spaced ? ' ' : ''
  const whole = `${lead}${gap}${title.name}`
  const cut = (at: number): string[] => [whole.slice(0, at), whole.slice(at)]
  const breaks = {
    no: [whole],
    unit: title.yearFirst ? cut(stated.length + unit.length) : cut(unit.length),
    name: cut(whole.length - 4),
    word: cut(lead.length + gap.length + 5),
  }
  const before = {
    nothing: [],
    notice: [`云数发〔${year + 1}〕3号`],
    twice: [`${lead}${title.name}-云溪市人民政府门户网站`],
    annex: ['附件'],
  }
  return {
    before: before[title.before],
    lines: breaks[title.broken],
    after: title.dated ? [`（${year + 1}年1月20日）`] : [],
  }
}

const periods: readonly ((year: number) => string)[] = [
  (year) => `所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
  (year) => `统计时限为${year}年1月1日至12月31日。`,
  (year) => `本报告统计期间从${year}年1月1日到${year}年12月31日。`,
  (year) => `本报告中所列数据统计周期：${year}年1月1日—${year}年12月31日。`,
  (year) => `数据统计时间为 ${year} 年 1 月 1 日至 ${year} 年 12 月 31 日。`,
  (year) => `统计期限自${year}年1月1日起至12月31日止。`,
  (year) => `报告中数据的统计期限自${year}1月1日起至${year}年12月31日止。`,
  (year) => `统计期限为${year}年01月01日至${year}年12月31日。`,
  (year) => `统计期限自${year}年1月1日至${year}年1231日。`.replace('1231日', '12月31'),
  (year) => `本年度报告的统计期限是${year}.1.1-${year}.12.31。`,
  (year) => `统计期限自${String(year)}${String(year).slice(2)}年1月1日起，至${year}年12月31日止。`,
  (year) => `本报告涵盖${year}年1月1日至${year}年12月31日的工作。`,
]

export const periodSentence = ({ period }: Layout, { year }: Facts): string =>
  periods[period.wording]?.(year) ?? ''

const words = {
  address: ['地址', '通信地址', '联系地址', '办公地址'],
  postcode: ['邮编', '邮政编码'],
  phone: ['电话', '联系电话'],
  fax: ['传真', '传真电话'],
  email: ['电子邮箱', '邮箱', '电子邮件'],
} as const

function spread(text: string): string {
  return [...text].join(' ')
}

/** Lines of the contact; most plans have one. */
export function contactLines(random: Random, { contact: plan }: Layout, { unit, contact }: Facts): string[] {
  const fields = (Object.keys(words) as (keyof typeof words)[]).filter((field) => contact[field] !== '')
  const turn = plan.order % fields.length
  const ordered = plan.order < 12 ? fields : [...fields.slice(turn), ...fields.slice(0, turn)]
  const broken = (text: string): string => (plan.emailBroken ? text.replace('@', '@\n') : text)
  const entries = ordered.map((field) => {
    const label = random.pick(words[field])
    const value = field === 'email' ? broken(contact.email) : contact[field]
    const shown = field === 'phone' && plan.phone === 'spaced' ? value.replace('-', ' - ') : value
    return `${plan.spaced ? spread(label) : label}${plan.colon}${shown}`
  })
  const joined = entries.join(plan.separator)
  switch (plan.form) {
    case 'brackets':
      return [`如对本报告有疑问，请与${unit}联系（${joined}）。`]
    case 'before':
      return [`如有疑问，请联系我单位（${joined}），我们将及时解答。`]
    case 'bare':
      return [`公众如对本报告有意见建议，请与${unit}办公室联系，${joined}。`]
    case 'lines':
      return [`如有疑问，请与${unit}联系。`, ...entries]
    case 'unclosed':
      return [`如对本报告有疑问，请与${unit}联系（${joined}`]
    case 'nested':
      return [
        `如对本报告有疑问，请与${unit}（办公室）联系（${joined.replace(contact.address, `${contact.address}（东门）`)}）。`,
      ]
  }
}

/** The address as the lines of the plan have it. */
export const statedAddress = ({ contact: plan }: Layout, { contact }: Facts): string =>
  plan.form === 'nested' ? `${contact.address}（东门）` : contact.address

/** What a portal shows above a report. */
export function chromeLines({ unit, year }: Facts): string[] {
  return [
    '首页 > 政府信息公开 > 法定主动公开内容 > 政府信息公开年报',
    `索引号：YX${year + 1}-00012`,
    `发布机构：${unit}`,
    `发布日期：${year + 1}-01-22`,
    '浏览次数：3281次',
    '字号：[大 中 小]',
    '打印本页',
    '访问量：88210',
  ]
}
