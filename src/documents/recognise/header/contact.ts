/** Where readers can turn to: address, postcode, phone, fax, e-mail, in any order and with any punctuation. */
import type { ContactField } from '@/report/form/paths'

export type Contact = Readonly<Record<ContactField, string>>

const labels: readonly [field: ContactField | 'none', pattern: string][] = [
  ['none', '(?:网站|网页|下载|电子版|浏览)(?:地)?址|网\\s*址|联\\s*系\\s*人|监督电话|投诉电话|举报电话'],
  [
    'email',
    '(?:电\\s*子\\s*)(?:邮\\s*箱|邮\\s*件|信\\s*箱)(?:\\s*地\\s*址)?|邮\\s*箱(?:\\s*地\\s*址)?|[Ee]-?[Mm]ail',
  ],
  ['address', '(?:通\\s*[信讯]|联\\s*系|办\\s*公|单\\s*位|邮\\s*寄|机\\s*关)?\\s*地\\s*址'],
  ['postcode', '邮\\s*政\\s*编\\s*码|邮\\s*编'],
  ['fax', '(?:联\\s*系\\s*)?传\\s*真(?:\\s*(?:电\\s*话|号\\s*码))?'],
  ['phone', '(?:联\\s*系|办\\s*公|咨\\s*询|公\\s*开|服\\s*务)?\\s*(?:电\\s*话|方\\s*式)(?:\\s*号\\s*码)?'],
]
const anyLabel = new RegExp(labels.map(([, pattern]) => `(${pattern})`).join('|'), 'g')

interface LabelFound {
  readonly field: ContactField | 'none'
  readonly start: number
  readonly end: number
}

function findLabels(text: string): LabelFound[] {
  return [...text.matchAll(anyLabel)].map((match) => {
    const which = match.slice(1).findIndex((group) => group !== undefined)
    return { field: labels[which]?.[0] ?? 'none', start: match.index, end: match.index + match[0].length }
  })
}

const emailPattern = /[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/
const phonePattern =
  /1[3-9]\d{9}(?!\d)|(?:[(（]?0\d{2,3}[)）]?[-—–－]{0,2})?\d{7,8}(?:(?:[-—–－]|转)\d{1,5})?(?:[、/,，;；](?:[(（]?0\d{2,3}[)）]?[-—–－]{0,2})?\d{7,8})*|\d{5,6}(?=\D|$)/

/** The sentence after the contact: without white space its year would lengthen the number before it. */
const nextYear = /\s(?:19|20)\d{2}\s*年[\s\S]*$/

/** Without the white space of justified lines; words of Latin letters have none here. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

/** A label that the end of a line broke. */
export const brokenLabel = /[、，,；;](?:邮政?编?|电子?邮?|联系?|传|通[信讯]?)$/

/** An address goes on to the next label, a stop, or the bracket that closes the contact. */
function readAddress(segment: string): string {
  const text = squeeze(segment).replace(/^[：:，,；;]+/, '')
  // 办公地址、联系方式等信息 speaks of addresses and states none.
  if (text.startsWith('等')) return ''
  let depth = 0
  let end = 0
  for (; end < text.length; end += 1) {
    const char = text.charAt(end)
    if (/[（(]/.test(char)) depth += 1
    if (/[）)]/.test(char) && --depth < 0) break
    if (/[。；;]/.test(char) || (/[，,]/.test(char) && depth === 0)) break
  }
  return text
    .slice(0, end)
    .replace(brokenLabel, '')
    .replace(/[、，,；;：:（(]+$/, '')
    .slice(0, 120)
}

function readValue(field: ContactField, segment: string): string {
  const text = squeeze(segment)
  switch (field) {
    case 'address':
      return readAddress(segment)
    case 'postcode':
      return /(?:^|\D)(\d{6})(?!\d)/.exec(text.normalize('NFKC'))?.[1] ?? ''
    case 'email':
      return emailPattern.exec(text.normalize('NFKC'))?.[0] ?? ''
    case 'phone':
    case 'fax':
      return phonePattern.exec(squeeze(segment.replace(nextYear, '')))?.[0] ?? ''
  }
}

/** Where no label stands, the forms of the values alone tell, inside the bracket after 联系. */
function readUnlabelled(text: string): Partial<Record<ContactField, string>> {
  const bracket = /联系\s*[（(](.+)/.exec(text)?.[1]
  if (!bracket) return {}
  const pieces = squeeze(bracket).split(/[，,；;、。）)]/)
  const find = (test: RegExp): string => pieces.find((piece) => test.test(piece)) ?? ''
  return {
    address: find(/[\u4e00-\u9fff].*(?:路|街|道|巷|号|楼|大厦|中心)/),
    postcode: find(/^\d{6}$/),
    phone: find(/^(?:0\d{2,3}[-—–－]*)?\d{7,8}$/),
    email: emailPattern.exec(squeeze(bracket))?.[0] ?? '',
  }
}

export function readContact(text: string): Contact {
  const contact: Record<ContactField, string> = { address: '', postcode: '', phone: '', fax: '', email: '' }
  const found = findLabels(text)
  const usesLabels = found.some((label) => label.field !== 'none')
  if (!usesLabels) return { ...contact, ...readUnlabelled(text) }
  for (const [index, label] of found.entries()) {
    if (label.field === 'none' || contact[label.field] !== '') continue
    const next = found[index + 1]
    const segment = text.slice(label.end, next?.start)
    // 电话/传真：… and 电话（传真）：… give one number under two labels.
    const shared =
      next && /^[\s/、（(及和]*$/.test(segment) ? text.slice(next.end, found[index + 2]?.start) : segment
    contact[label.field] = readValue(label.field, shared)
  }
  return contact
}

/** How many kinds of contact a text states; two tell an address from a passing mention of a phone. */
export function contactFields(text: string): number {
  return Object.values(readContact(text)).filter((value) => value !== '').length
}
