/** One check over a report of 云溪市数据局 whose sums and texts are right, with a little changed. */
import { catalogue } from '@/checks/catalogue'
import { runChecks } from '@/checks/engine/engine'
import type { CheckContext, CheckId, Finding } from '@/checks/types'
import type { Cell } from '@/report/figures/cell'
import { setFigures, stateTotal } from '@/report/figures/figures'
import { totalPaths, hasFigure } from '@/report/form/form'
import { figureAt } from '@/report/figures/figures'
import type { InputId, NarrativeId, TotalId } from '@/report/form/paths'
import { paragraph } from '@/report/narrative/narrative'
import type { Inline, Narrative } from '@/report/narrative/narrative'
import type { Report } from '@/report/types'
import { sampleReports } from '@/sample/reports'

export const [report2022, report2023, report2024] = sampleReports() as [Report, Report, Report]

export interface Changes {
  readonly figures?: Partial<Record<InputId, Cell>>
  readonly stated?: Partial<Record<TotalId, Cell>>
  /** Paragraphs in place of a text. */
  readonly texts?: Partial<Record<NarrativeId, readonly (string | readonly (Inline | string)[])[]>>
  readonly report?: Partial<Report>
}

export function narrativeOf(paragraphs: readonly (string | readonly (Inline | string)[])[]): Narrative {
  return paragraphs.map((one) => (typeof one === 'string' ? paragraph(one) : paragraph(...one)))
}

export function changed(
  report: Report,
  { figures = {}, stated = {}, texts = {}, report: more = {} }: Changes,
): Report {
  let next = setFigures({ ...report, ...more }, Object.entries(figures) as [InputId, Cell][])
  for (const [path, cell] of Object.entries(stated)) next = stateTotal(next, path as TotalId, cell as Cell)
  const narratives = Object.fromEntries(
    Object.entries(texts).map(([id, paragraphs]) => [id, narrativeOf(paragraphs ?? [])]),
  )
  return { ...next, narratives: { ...next.narratives, ...narratives } }
}

/** The totals of a report as a document states them, so that an error in a cell leaves them as they were. */
export function allTotals(report: Report): readonly (readonly [TotalId, Cell])[] {
  return totalPaths
    .filter((path) => hasFigure(report, path))
    .map((path) => [path, figureAt(report, path)] as const)
}

/** The report as a document with these figures would be read, its totals being those of the original. */
export function asRead(original: Report, figures: Partial<Record<InputId, Cell>>): Report {
  const stated = { ...original.stated, ...Object.fromEntries(allTotals(original)) }
  return setFigures({ ...original, stated }, [...(Object.entries(figures) as [InputId, Cell][])])
}

export function findingsOf(
  id: CheckId,
  changes: Changes,
  more: Partial<CheckContext> = {},
): readonly Finding[] {
  const check = catalogue.find((one) => one.id === id)
  if (!check) throw new Error(`no such check: ${id}`)
  const { findings, failed } = runChecks({ report: changed(report2024, changes), ...more }, [check])
  if (failed.length > 0) throw new Error(`${id} broke`)
  return findings
}

/** The cases that a check reports, as `case` alone. */
export function casesOf(id: CheckId, changes: Changes, more: Partial<CheckContext> = {}): string[] {
  return findingsOf(id, changes, more).map((finding) => finding.code.split('.').slice(2).join('.'))
}
