/** S-04: the contact is complete and well formed: six-digit postcode, phone with area code, e-mail. */
import type { Report } from '@/report/types'
import { foldContact } from '@/text/half-width'
import { headerFix } from '@/checks/fixes/fixes'
import type { Found } from '@/checks/types'
import type { Check } from '@/checks/check'

type Field = 'address' | 'postcode' | 'phone' | 'email'

const phone = /^(?:\+?86[-—–－ ]?)?[（(]?0\d{2,3}[)）]?[-—–－ ]*\d{7,8}(?:(?:转|[-—–－])\d{1,6})?$/
const shapes: Readonly<Record<Exclude<Field, 'address'>, (text: string) => boolean>> = {
  postcode: (text) => /^\d{6}$/.test(text),
  phone: (text) =>
    text
      .split(/[、，,；;/ ]+(?=[（(]?0|\d{7})/)
      .every((one) => phone.test(one.trim()) || /^(?:12345|400[-\d]{7,9})$/.test(one.trim())),
  email: (text) => /^[\w.+-]+@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+$/.test(text),
}
const fields: readonly Field[] = ['address', 'postcode', 'phone', 'email']

function tidied(text: string): string {
  return foldContact(text).replace(/\s+/g, '')
}

function fault(report: Report, field: Field): Found | null {
  const text = report.header.contact[field].trim()
  const path = `header.contact.${field}` as const
  if (text === '') return { case: 'missing', path, labels: { place: path } }
  if (field === 'address' || shapes[field](text)) return null
  const mended = tidied(text)
  return {
    case: field,
    path,
    params: { quote: text },
    labels: { place: path },
    about: text,
    fixes: mended !== text && shapes[field](mended) ? [headerFix(path, text, mended)] : [],
  }
}

/** Nothing of it is there: one thing to do, and one finding. */
const noContact = (formerly: readonly Found[]): Found => ({
  case: 'none',
  path: 'header.contact.address',
  labels: { place: 'header.contact.address' },
  formerly,
})

export const contact: Check = {
  id: 'S-04',
  severity: 'warning',
  source: '《政府信息公开条例》第四十九条；国办公开办函〔2021〕30号：联系方式',
  reads: ['header.contact', 'header.intro'],
  run: ({ report }) => {
    const found = fields.flatMap((field) => fault(report, field) ?? [])
    const isNone = found.length === fields.length && found.every((one) => one.case === 'missing')
    return isNone ? [noContact(found)] : found
  },
}
