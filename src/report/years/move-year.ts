/** Which form a report takes when its year is corrected: a part that somebody has filled keeps its own. */
import { typedFigure } from '../figures/figures'
import { formOfYear, formatFigures, formatOf, isSameFormat, isTotalPath, variantsBy } from '../form/form'
import type { SectionFormatId } from '../form/form'
import type { Report } from '../types'

function isFilled(report: Report, id: SectionFormatId): boolean {
  return formatFigures(formatOf(report, id), id).some(({ path }) =>
    isTotalPath(path) ? report.stated[path] !== undefined : typedFigure(report, path) !== null,
  )
}

/** The report with another year and the form of that year. */
export function inYear(report: Report, year: number): Report {
  const form = formOfYear(year).id
  const variants = variantsBy((id) => {
    const own = formatOf(report, id)
    return isSameFormat(id, own, form) || !isFilled(report, id) ? form : own
  })
  return { ...report, year, form, variants }
}
