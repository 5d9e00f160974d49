/** The opening paragraph that the form asks for, composed from period and contact. */
import { getForm } from '../form/form'
import type { ContactField } from '../form/paths'
import { paragraph } from './narrative'
import type { Narrative } from './narrative'
import { isEmptyNarrative } from './narrative'
import type { Report } from '../types'

/** The ways to reach a unit, in the order in which reports name them. */
const contactFields: readonly ContactField[] = ['address', 'postcode', 'phone', 'fax', 'email']

/** 2024-01-01 as 2024年1月1日; other text as it is. */
export function writeChineseDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : iso
}

export function composeIntro(report: Report): Narrative {
  const { period, contact } = report.header
  const { intro } = getForm(report.form)
  const details = contactFields
    .filter((field) => contact[field].trim() !== '')
    .map((field) => `${intro.contact[field]}：${contact[field].trim()}`)
  const reach = details.length > 0 ? `（${details.join('；')}）` : ''
  const words: Readonly<Record<string, string>> = {
    from: writeChineseDate(period.from),
    to: writeChineseDate(period.to),
    unit: report.unit,
    contact: reach,
  }
  return [paragraph(intro.sentence.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole))]
}

/** The opening as the report has it, or as the form words it where nobody wrote one. */
export function introOf(report: Report): Narrative {
  return isEmptyNarrative(report.header.intro) ? composeIntro(report) : report.header.intro
}
