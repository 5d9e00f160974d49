/** Which form a report takes when its year is corrected: a piece that somebody has filled keeps its own. */
import { formOfYear, pieceFigures, pieceIds } from '../form/form'
import type { PieceId, Variants } from '../form/form'
import type { InputPath, TotalPath } from '../form/paths'
import type { Report } from '../types'

function isFilled({ figures, stated, variants }: Report, piece: PieceId): boolean {
  return pieceFigures(variants[piece], piece).some(({ path, derived }) =>
    derived ? stated[path as TotalPath] !== undefined : figures[path as InputPath] !== null,
  )
}

/** The report with another year and the form of that year. */
export function inYear(report: Report, year: number): Report {
  const form = formOfYear(year).id
  const variants = Object.fromEntries(
    pieceIds.map((id) => [id, isFilled(report, id) ? report.variants[id] : form]),
  ) as Variants
  return { ...report, year, form, variants }
}
