/** Corrects one field of a report that was read, before it is stored. */
import { parseCell } from '@/report/figures/cell'
import { setFigure } from '@/report/figures/figures'
import type { FieldPath } from '@/report/form/paths'
import { textLimits } from '@/report/limits'
import type { TextLimit } from '@/report/limits'
import { isFigurePath, isInputPath, isTotalPath } from '@/report/form/form'
import { inYear } from '@/report/years/move-year'
import { yearPeriod } from '@/report/report'
import type { Report } from '@/report/types'
import { parseReportYear } from '@/report/years/report-year'
import { parseDay } from '@/text/day'

/** Another year takes the period along, where it was the usual one. */
export function setYear(report: Report, year: number): Report {
  const usual = yearPeriod(report.year)
  const { period } = report.header
  const isUsual = period.from === usual.from && period.to === usual.to
  return {
    ...inYear(report, year),
    header: { ...report.header, period: isUsual ? yearPeriod(year) : period },
  }
}

/** Fields that are corrected beside the source; all others wait for the wizard. */
export function isEditable(path: FieldPath): boolean {
  return (
    (isFigurePath(path) && !isTotalPath(path)) ||
    path === 'unit' ||
    path === 'year' ||
    path === 'header.title' ||
    /^(?:header\.(?:contact|web|signature)|accounts)\./.test(path)
  )
}

/** Of a line that can be corrected: how much it may hold. Figures and the year have their own rules. */
export function limitOf(path: FieldPath): TextLimit | undefined {
  if (!isEditable(path) || isFigurePath(path) || path === 'year') return undefined
  const [group, part, field] = path.split('.')
  if (group === 'accounts') return 'accountName'
  if (part === 'signature') return field === 'unit' ? 'signature' : undefined
  const name = field ?? part ?? group
  return name !== undefined && name in textLimits ? (name as TextLimit) : undefined
}

/** A day is typed as people write it, or left out; what is none cannot stand there. */
function editSignature(report: Report, field: string, text: string): Report | null {
  const value = field === 'unit' ? text : text.trim() === '' ? '' : parseDay(text)
  if (value === null) return null
  const signature = { ...report.header.signature, [field]: value }
  return { ...report, header: { ...report.header, signature } }
}

/** `null` where the text cannot stand in that field. */
export function editField(report: Report, path: FieldPath, text: string): Report | null {
  if (!isEditable(path)) return null
  if (isInputPath(path)) {
    const cell = parseCell(text)
    return cell === undefined ? null : setFigure(report, path, cell)
  }
  if (path === 'unit') return { ...report, unit: text }
  if (path === 'year') {
    const year = parseReportYear(text)
    return year === null ? null : setYear(report, year)
  }
  const { header } = report
  const [group, part = '', field = ''] = path.split('.')
  if (group === 'accounts') return { ...report, accounts: { ...report.accounts, [part]: text } }
  if (part === 'signature') return editSignature(report, field, text)
  if (part === 'title') return { ...report, header: { ...header, title: text } }
  return part === 'contact'
    ? { ...report, header: { ...header, contact: { ...header.contact, [field]: text } } }
    : { ...report, header: { ...header, web: { ...header.web, [field]: text } } }
}
