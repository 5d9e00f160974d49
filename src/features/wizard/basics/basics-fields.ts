/** The fields of 基本信息: how each is read from a report, written into it, and typed. */
import type { AccountId, ContactField, FieldPath, WebField } from '@/report/form/paths'
import type { TextLimit } from '@/report/limits'
import { leafBlocks, paragraph } from '@/report/narrative/narrative'
import { inYear } from '@/report/years/move-year'
import type { Narrative } from '@/report/narrative/narrative'
import { guessUnitKind, yearPeriod } from '@/report/report'
import type { Report } from '@/report/types'
import { foldDigits } from '@/text/half-width'

export interface BasicsField {
  readonly path: FieldPath
  /** Its label and hint in the locales: `wizard.basics.<key>`. */
  readonly key: string
  readonly limit: TextLimit
  readonly read: (report: Report) => string
  readonly write: (report: Report, text: string) => Report
  /** How browsers may fill it in and which keyboard a tablet shows. */
  readonly inputmode?: 'numeric' | 'tel' | 'email'
  readonly autocomplete?: string
}

interface Looks {
  readonly inputmode?: BasicsField['inputmode']
  readonly autocomplete?: string
}

const contactLooks: Readonly<Record<ContactField, Looks>> = {
  address: { autocomplete: 'street-address' },
  postcode: { inputmode: 'numeric', autocomplete: 'postal-code' },
  phone: { inputmode: 'tel', autocomplete: 'tel' },
  fax: { inputmode: 'tel' },
  email: { inputmode: 'email', autocomplete: 'email' },
}

function contactField(field: ContactField): BasicsField {
  return {
    path: `header.contact.${field}`,
    key: `contact.${field}`,
    limit: field,
    read: (report) => report.header.contact[field],
    write: (report, text) => ({
      ...report,
      header: { ...report.header, contact: { ...report.header.contact, [field]: text } },
    }),
    ...contactLooks[field],
  }
}

function webField(field: WebField): BasicsField {
  return {
    path: `header.web.${field}`,
    key: `web.${field}`,
    limit: field,
    read: (report) => report.header.web[field],
    write: (report, text) => ({
      ...report,
      header: { ...report.header, web: { ...report.header.web, [field]: text } },
    }),
  }
}

function accountField(id: AccountId): BasicsField {
  return {
    path: `accounts.${id}`,
    key: `accounts.${id}`,
    limit: 'accountName',
    read: (report) => report.accounts[id],
    write: (report, text) => ({ ...report, accounts: { ...report.accounts, [id]: text } }),
  }
}

export interface BasicsGroup {
  readonly key: 'contact' | 'web' | 'accounts'
  readonly fields: readonly BasicsField[]
}

/** Fields whose last year's value may be taken over, by group. */
export const basicsGroups: readonly BasicsGroup[] = [
  {
    key: 'contact',
    fields: (['address', 'postcode', 'phone', 'fax', 'email'] as const).map(contactField),
  },
  { key: 'web', fields: (['indexNumber', 'publisher', 'issuedOn'] as const).map(webField) },
  { key: 'accounts', fields: (['website', 'wechat', 'weibo'] as const).map(accountField) },
]

/** What may stand again this year: an index number and a date never do. */
export function canTakeLastYear({ path }: BasicsField): boolean {
  return path !== 'header.web.indexNumber' && path !== 'header.web.issuedOn'
}

/** Another unit name; what kind of unit it is follows the name until a person has said otherwise. */
export function renameUnit(report: Report, unit: string): Report {
  const isGuessed = report.unitKind === guessUnitKind(report.unit)
  return { ...report, unit, unitKind: isGuessed ? guessUnitKind(unit) : report.unitKind }
}

/** The whole of the report year, as the law has it. */
function hasUsualPeriod({ year, header: { period } }: Report): boolean {
  const usual = yearPeriod(year)
  return period.from === usual.from && period.to === usual.to
}

/** Another report year: its form, and its period where that was the whole year. */
export function moveToYear(report: Report, year: number): Report {
  const period = hasUsualPeriod(report) ? yearPeriod(year) : report.header.period
  return { ...inYear(report, year), header: { ...report.header, period } }
}

/** A report year as typed, full-width digits included; `null` where it is none. */
export function readYear(text: string): number | null {
  const digits = foldDigits(text.trim())
  const year = Number(digits)
  return /^\d{4}$/.test(digits) && year >= 2000 && year <= 2100 ? year : null
}

/** The opening as one text, a line a paragraph; live figures are not used there. */
export function introText(intro: Narrative): string {
  return leafBlocks(intro)
    .map((block) => (block.content ?? []).map((one) => (one.type === 'text' ? one.text : '')).join(''))
    .join('\n')
}

/** Lines as paragraphs; nothing at all where every line is empty, and the usual wording is used. */
export function introFromText(text: string): Narrative {
  const lines = text.split('\n')
  return lines.every((line) => line.trim() === '')
    ? []
    : lines.map((line) => paragraph(...(line ? [line] : [])))
}
