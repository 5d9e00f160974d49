/** Corrects one field of a report that was read, before it is stored. */
import { parseCell } from '@/report/figures/cell'
import { setFigure } from '@/report/figures/figures'
import { isFigurePath, isInputPath, isTotalPath } from '@/report/form/form'
import type { FieldPath } from '@/report/form/paths'
import { inYear } from '@/report/years/move-year'
import { yearPeriod } from '@/report/report'
import type { Report } from '@/report/types'
import { parseReportYear } from '@/report/years/report-year'

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
    /^(?:header\.(?:contact|web)|accounts)\./.test(path)
  )
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
  if (part === 'title') return { ...report, header: { ...header, title: text } }
  return part === 'contact'
    ? { ...report, header: { ...header, contact: { ...header.contact, [field]: text } } }
    : { ...report, header: { ...header, web: { ...header.web, [field]: text } } }
}
